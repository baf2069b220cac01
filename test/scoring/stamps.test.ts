import { describe, expect, it } from 'vitest'
import type { Level } from '../../src/bank/vocabulary.ts'
import { prepare } from '../../src/scoring/score.ts'
import type { CriterionResult, Scorecard } from '../../src/scoring/scorecard.ts'
import { TUNING } from '../../src/scoring/tuning.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { prompt, rubrics } from './world.ts'

const ASKED = {
  ...prompt,
  probes: [
    {
      id: 'burnt',
      area: 'serving' as const,
      interviewer: ['product' as const],
      question: 'What if it burns?',
      holds: [{ say: 'A sensor switches it off', signals: ['sensor | switch off'] }, { criterion: 'yeast' }],
      followUp: 'And at night?',
    },
  ],
  curveballs: [
    {
      id: 'no-power',
      change: 'There is no power any more.',
      touches: ['serving' as const],
      holds: [{ say: 'Bakes on wood', signals: ['wood | fire'] }],
    },
  ],
}

const scorer = prepare({ prompt: ASKED, rubrics, hash: 'x' })

type Entry = { readonly at: number; readonly text: string; readonly after?: string }

const OVEN = 'The oven is preheated because a hot oven at 230 degrees costs less time.'

const scored = (
  design: string | readonly Entry[],
  more: Readonly<Record<string, unknown>> = {},
): Scorecard => {
  const input = { prompt: prompt.id, level: 'L5', answers: { design }, ...more }
  const { transcript, problems } = transcriptOf(input)
  if (transcript === null) throw new Error(JSON.stringify(problems))
  return scorer.score(transcript)
}

const oven = ({ criteria }: Scorecard): CriterionResult | undefined =>
  criteria.find(({ id }) => id === 'oven')

const EASY = { ...TUNING, bands: { L3: [0, 0, 0], L4: [0, 0, 0], L5: [0, 0, 0], L6: [0, 0, 0] } as const }

describe('a stamp', () => {
  it('tells when and after what a point was said', () => {
    const entries = [
      { at: 10, text: 'Salt is for taste.' },
      { at: 95, text: OVEN, after: 'probe:burnt' },
    ]
    expect(oven(scored(entries))?.stamp).toEqual({ at: 95, after: 'probe:burnt' })
  })

  it('is not made up where nothing is known', () => {
    expect(oven(scored(OVEN))?.stamp).toBeUndefined()
  })
})

describe('a hint', () => {
  const HINTED = [{ at: 9, text: OVEN, after: 'hint:1' }]
  const turns = (text: string) => [{ at: 1, phase: 'design', by: 'coach', kind: 'hint', text }]

  it.each([
    ['L3', 3],
    ['L4', 3],
    ['L5', 1.5],
    ['L6', 1.5],
  ] as const)('costs at %s: %d of 3 points', (level, points) => {
    expect(oven(scored(HINTED, { level }))?.points).toBe(points)
  })

  it('does not colour what it did not say', () => {
    expect(oven(scored(HINTED, { turns: turns('Think of the oven.') }))?.points).toBe(1.5)
    expect(oven(scored(HINTED, { turns: turns('Think of the salt.') }))?.points).toBe(3)
  })

  it('costs nothing where the same was volunteered', () => {
    expect(oven(scored([{ at: 2, text: OVEN }, ...HINTED]))?.points).toBe(3)
  })
})

const REST = {
  clarify: 'A crumb of high hydration, and a guardrail.',
  'deep-dive': 'The crust of the dough needs steam.',
  'trade-offs': 'Salt costs crumb and dough.',
}

describe('the crux', () => {
  const gateOf = (level: Level, ...afters: readonly (string | undefined)[]): string | null => {
    const entries = afters.map((after, at) => ({ at, text: `${OVEN} ${at}`, ...(after ? { after } : {}) }))
    const { transcript } = transcriptOf({ prompt: prompt.id, level, answers: { ...REST, design: entries } })
    if (transcript === null) throw new Error('a transcript that cannot be read')
    // bands that everybody passes, so that only what was come by decides
    return scorer.grade(scorer.weigh(transcript), EASY).gate?.id ?? null
  }

  it.each([
    ['L5', [undefined], null],
    ['L5', ['probe:burnt'], 'prompted'],
    ['L5', ['hint:1'], 'prompted'],
    ['L5', [undefined, 'probe:burnt'], null],
    ['L4', ['hint:1'], null],
    ['L6', ['hint:1'], 'prompted'],
  ] as const)('at %s after %j meets the gate %s', (level, afters, gate) => {
    expect(gateOf(level, ...afters)).toBe(gate)
  })
})

describe('what a question holds', () => {
  const held = (text: string, after?: string): CriterionResult | undefined =>
    scored([{ at: 1, text, ...(after === undefined ? {} : { after }) }]).criteria.find(
      ({ origin }) => origin === 'asked',
    )

  it('counts once it was asked', () => {
    const SENSOR = 'A sensor watches it, because nobody is awake.'
    expect(held(SENSOR)).toBeUndefined()
    expect(held(SENSOR, 'probe:burnt')).toMatchObject({
      id: 'probe:burnt:1',
      credit: 'explained',
      points: 0.24,
    })
    expect(held('Wood burns without power.', 'curveball:no-power')).toMatchObject({ credit: 'named' })
  })

  it('is no loss where it is not met', () => {
    const plain = scored([{ at: 1, text: OVEN }])
    const asked = scored([{ at: 1, text: OVEN, after: 'probe:burnt' }])
    expect(asked.score).toBe(plain.score)
    expect(asked.criteria.at(-1)?.missing).toBe('A sensor switches it off')
  })
})
