import { describe, expect, it } from 'vitest'
import type { PromptSummary } from '../../src/bank/bank-types.ts'
import type { Probe } from '../../src/bank/prompt-types.ts'
import type { MissedCard } from '../../src/study/deck.ts'
import { criteriaOf, probeFor, promptsFor, type Surroundings } from '../../src/study/question.ts'
import { bank, prompt } from '../fixtures/round.ts'

const [toy] = bank.prompts

const summary = (id: string, more: Partial<PromptSummary> = {}): PromptSummary => ({
  ...(toy as PromptSummary),
  id,
  company: id.split('/')[0] ?? '',
  ...more,
})

const card: MissedCard = {
  kind: 'missed',
  key: 'missed:label-traps',
  criterion: 'label-traps',
  title: 'Label traps',
  area: 'labels',
  origin: 'universal',
  prompt: 'meta/toy-ranking',
  family: 'ranking',
}

const prompts = [
  summary('meta/toy-ranking'),
  summary('apple/other-kind', { family: 'vision' }),
  summary('apple/same-kind'),
  summary('meta/often-asked', { asked: { weight: 9, kind: 'candidate', year: 2025 } }),
  summary('meta/practised'),
]

const around: Surroundings = {
  prompts,
  seen: new Set(['meta/toy-ranking', 'meta/practised']),
  answers: [],
  company: null,
}

const ids = (of: MissedCard, where: Surroundings) => promptsFor(of, where).map(({ id }) => id)

const drilledOn = (id: string, probe: string | null = null) => ({
  type: 'drilled' as const,
  at: 1,
  card: card.key,
  prompt: id,
  probe,
  question: '?',
  text: '',
  credit: 'absent' as const,
})

describe('promptsFor', () => {
  it('takes a problem that was not seen, of the family, the often asked first; where it was missed last', () => {
    expect(ids(card, around)).toEqual([
      'meta/often-asked',
      'apple/same-kind',
      'apple/other-kind',
      'meta/practised',
      'meta/toy-ranking',
    ])
  })

  it('turns to another one once it was drilled on', () => {
    expect(ids(card, { ...around, answers: [drilledOn('meta/often-asked')] })[0]).toBe('apple/same-kind')
  })

  it('goes to the company that is wanted', () => {
    expect(ids(card, { ...around, company: 'apple' }).slice(0, 3)).toEqual([
      'apple/same-kind',
      'apple/other-kind',
      'meta/often-asked',
    ])
  })

  it('asks what a family wants of that family alone', () => {
    expect(ids({ ...card, origin: 'family' }, around)).not.toContain('apple/other-kind')
  })
})

describe('probeFor', () => {
  const probe = (id: string, more: Partial<Probe> = {}): Probe => ({
    ...(prompt.probes[0] as Probe),
    id,
    ...more,
  })
  const probes = [
    probe('only-words', { holds: [{ say: 'x', signals: ['x'] }] }),
    probe('elsewhere', { area: 'serving' }),
    probe('one'),
    probe('two'),
  ]
  const elsewhere = { ...prompt, id: 'apple/same-kind', probes }

  it('is of the area, held by a criterion, and seldom put', () => {
    expect(probeFor(card, elsewhere, [])?.id).toBe('one')
    expect(probeFor(card, elsewhere, [drilledOn('apple/same-kind', 'one')])?.id).toBe('two')
    expect(probeFor({ ...card, area: 'model' }, elsewhere, [])).toBeNull()
  })

  it('asks for the very criterion where it was missed', () => {
    expect(probeFor({ ...card, criterion: 'position-bias' }, prompt, [])?.id).toBe('labels-1')
    expect(probeFor({ ...card, criterion: 'breakage' }, prompt, [])).toBeNull()
  })

  it('knows the criteria a probe holds', () => {
    expect(criteriaOf(probe('x'))).toEqual(['position-bias'])
  })
})
