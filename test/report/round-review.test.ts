import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/bank/prompt-types.ts'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { aidsOf } from '../../src/report/aids.ts'
import { nearestOutline, nearestSentence } from '../../src/report/nearness.ts'
import { type RoundReviewInput, roundReviewOf } from '../../src/report/round-review.ts'
import type { Proof, Trace } from '../../src/scoring/why.ts'
import { replay } from '../../src/session/replay.ts'
import { NO_ANSWERS } from '../../src/session/transcript.ts'
import { prompt, rubrics, SAID, scorecard } from '../fixtures/round.ts'
import { EVENTS, session, started } from '../fixtures/session.ts'

const input: RoundReviewInput = {
  session,
  scorecard,
  prompt,
  rubrics,
  proofs: [],
  name: 'last',
  before: null,
  redone: [],
  drill: null,
  outline: false,
  spoilers: false,
}

const phaseOf = (of: RoundReviewInput, wanted: string) => {
  const found = roundReviewOf(of).phases.find(({ phase }) => phase === wanted)
  if (found === undefined) throw new Error(`no ${wanted}`)
  return found
}

const trace = (list: Trace['list']): Trace => ({
  list,
  pattern: 'toys & break',
  matched: ['Toys', 'break'],
  evidence: { phase: 'deep-dive', quote: 'Toys break.', start: 0, end: 11 },
  denied: 'never',
  soundness: 'sound',
  marks: [],
  credit: null,
  faint: false,
  counted: false,
})

const proof = (list: Trace['list']): Proof => ({
  id: 'breakage',
  title: '',
  why: '',
  earns: '',
  home: 'deep-dive',
  said: null,
  credit: 'absent',
  points: 0,
  max: 2,
  traces: [trace(list)],
  wanting: null,
})

describe('roundReviewOf', () => {
  it('sets own words beside the argument to make, the greatest lift first', () => {
    expect(phaseOf(input, 'deep-dive').missed.map(({ id, yours }) => [id, yours])).toEqual([
      ['breakage', null],
      ['monitoring-any', null],
    ])
    expect(phaseOf(input, 'clarify').missed).toEqual([
      {
        id: 'framing-any',
        title: 'Asks for the goal',
        area: 'framing',
        crux: false,
        credit: 'named',
        lost: 1.2,
        why: 'Why framing-any matters.',
        earns: 'Say how you would do framing-any.',
        yours: { phase: 'clarify', quote: SAID.clarify, at: 40, kind: 'earned' },
      },
    ])
  })

  it('says which question asked for what is no criterion of the rubric', () => {
    const [one] = scorecard.criteria
    const [probe] = prompt.probes
    if (one === undefined || probe === undefined) throw new Error('nothing was asked')
    const asked = {
      ...one,
      id: `probe:${probe.id}:2`,
      title: 'playing time',
      missing: 'playing time',
      credit: 'absent' as const,
      points: 0,
      evidence: [],
    }
    const { missed } = phaseOf({ ...input, scorecard: { ...scorecard, criteria: [asked] } }, asked.phase)
    expect(missed.map(({ title, why, earns }) => [title, why, earns])).toEqual([
      ['playing time', `It was asked for: “${probe.question}”`, ''],
    ])
  })

  it('shows no words that met a rule in a sentence about something else', () => {
    const faint = { ...proof('argued'), traces: [{ ...trace('argued'), faint: true }] }
    const { missed } = phaseOf({ ...input, proofs: [faint] }, 'deep-dive')
    expect(missed[0]?.yours?.kind).not.toBe('uncounted')
  })

  it.each([
    ['explained', 'uncounted'],
    ['not', 'uncounted'],
    // to name a thing is to meet many a rule by chance
    ['named', undefined],
  ] as const)('shows words that met the rule %s in vain as %s', (list, kind) => {
    const { missed } = phaseOf({ ...input, proofs: [proof(list)] }, 'deep-dive')
    expect(missed[0]?.yours?.kind).toBe(kind)
  })

  it.each([
    ['may have meant the point', true, 'perhaps'],
    ['comes nearest to it', false, 'near'],
  ])('shows the words that %s', (_, clear, kind) => {
    const evidence = { phase: 'design' as const, quote: 'They break.', start: 0, end: 11 }
    const near = { ...proof('named'), traces: [], nearest: { evidence, clear } }
    const { missed } = phaseOf({ ...input, proofs: [near] }, 'deep-dive')
    expect(missed[0]?.yours).toMatchObject({ phase: 'design', quote: 'They break.', kind })
  })

  it('shows nothing where what was learned of a point finds nothing near it', () => {
    const far = { ...proof('named'), traces: [], nearest: null }
    expect(phaseOf({ ...input, proofs: [far] }, 'deep-dive').missed[0]?.yours).toBeNull()
  })

  it('falls back on the sentence that is nearest to what was asked', () => {
    const near = { ...prompt.criteria[1], id: 'breakage', hits: ['The toys break when children throw them.'] }
    const thrown = EVENTS.map((event) =>
      event.type === 'answered' && event.text === SAID['deep-dive']
        ? { ...event, text: 'Ok. When children throw toys, they break.' }
        : event,
    )
    const own = { ...input, prompt: { ...prompt, criteria: [near as Criterion] }, session: replay(thrown) }
    expect(phaseOf(own, 'deep-dive').missed[0]?.yours).toEqual({
      phase: 'deep-dive',
      quote: 'When children throw toys, they break.',
      at: 900,
      kind: 'near',
    })
  })

  it('finds the sentence that earned most in all', () => {
    const [first, second] = scorecard.criteria
    if (first === undefined || second === undefined) throw new Error('no criteria')
    const small = {
      ...second,
      id: 'small',
      points: 2.5,
      evidence: [{ phase: 'design' as const, quote: 'We weight', start: 0, end: 9 }],
    }
    const more = { ...small, id: 'more', title: 'More' }
    const criteria = [first, small, more]
    expect(phaseOf({ ...input, scorecard: { ...scorecard, criteria } }, 'design').best).toMatchObject({
      quote: 'We weight',
      points: 5,
      at: 761,
      earned: [{ title: 'Asks for the goal' }, { title: 'More' }],
    })
    expect(phaseOf(input, 'deep-dive').best).toBeNull()
  })

  it('tells mistakes where they count', () => {
    expect(phaseOf(input, 'clarify').mistakes).toEqual([
      {
        id: 'nothing-quantified',
        name: 'Nothing quantified',
        why: 'Words like fast decide nothing.',
        instead: 'Say 200 ms at p99.',
        quote: null,
      },
    ])
    expect(phaseOf(input, 'design').mistakes).toEqual([])
  })

  const outlines = (of: RoundReviewInput) =>
    roundReviewOf(of).phases.flatMap(({ phase, outline }) =>
      outline === null ? [] : [[phase, outline.text]],
    )

  it('has the outline of the weakest phase, or of all', () => {
    expect(outlines(input)).toEqual([['deep-dive', 'First dives.']])
    expect(outlines({ ...input, outline: true }).map(([phase]) => phase)).toEqual([
      'clarify',
      'design',
      'deep-dive',
      'trade-offs',
    ])
  })

  it('tells nothing that would spoil a round which can be gone on with', () => {
    const running = { ...input, session: replay(EVENTS.slice(0, 12)), outline: true }
    const review = roundReviewOf(running)
    expect(outlines(running)).toEqual([])
    expect(review.phases.flatMap(({ missed }) => missed)).toEqual([])
    expect([review.withheld, review.gap]).toEqual([true, null])
    expect(review.commands.next).toBe('mlsd resume last')
    expect(outlines({ ...running, spoilers: true })).toHaveLength(4)
    expect(roundReviewOf({ ...running, spoilers: true }).gap?.id).toBe('breakage')
  })

  it.each([
    [{}, ['mlsd redo --phase deep-dive', 'mlsd why last breakage', null]],
    [
      { name: '2026', before: '2025' },
      ['mlsd redo 2026 --phase deep-dive', 'mlsd why 2026 breakage', 'mlsd diff 2025 2026'],
    ],
  ])('leads on: %j', (more, commands) => {
    expect(Object.values(roundReviewOf({ ...input, ...more }).commands)).toEqual(commands)
  })

  it.each<[string, Partial<RoundReviewInput>, string]>([
    ['nothing waits', { redone: ['deep-dive'] }, 'mlsd redo --phase deep-dive'],
    ['it was not redone', { drill: { again: 2, due: 0 } }, 'mlsd redo --phase deep-dive'],
    ['another phase was', { drill: { again: 2, due: 0 }, redone: ['design'] }, 'mlsd redo --phase deep-dive'],
    ['it was redone, and points wait', { drill: { again: 2, due: 0 }, redone: ['deep-dive'] }, 'mlsd drill'],
    [
      'nothing is missing',
      { drill: { again: 0, due: 1 }, scorecard: { ...scorecard, criteria: [], mistakes: [] } },
      'mlsd drill',
    ],
  ])('leads on where %s', (_, more, next) => {
    const { commands, drill } = roundReviewOf({ ...input, ...more })
    expect([commands.next, drill]).toEqual([next, more.drill ?? null])
  })

  it('does not lead from a round that can be gone on with to a drill', () => {
    const running = replay(EVENTS.slice(0, 12))
    const review = roundReviewOf({ ...input, session: running, drill: { again: 3, due: 3 } })
    expect([review.commands.next, review.drill]).toEqual(['mlsd resume last', null])
  })

  it('leads a drill back to its one phase', () => {
    const drill = replay([{ ...started, phase: 'deep-dive' }, ...EVENTS.slice(-1)])
    expect(roundReviewOf({ ...input, session: drill }).commands.next).toBe('mlsd redo')
  })
})

describe('aidsOf', () => {
  it('tells volunteered, prompted and hinted points apart; a point without a stamp was volunteered', () => {
    const [one] = scorecard.criteria
    if (one === undefined) throw new Error('no criteria')
    const said = (text: string | null) => ({ ...one, stamp: { at: 1, after: text } })
    const { stamp: _, ...bare } = one
    const criteria = [said(null), bare, said('probe:x'), said('curveball:x'), said('hint:2')]
    expect(aidsOf([...criteria, { ...one, credit: 'absent' }])).toEqual({
      volunteered: 2,
      prompted: 2,
      hinted: 1,
    })
  })
})

describe('nearness', () => {
  const answers = (design: string) => ({
    answers: { ...NO_ANSWERS, design: [{ at: null, text: design, after: null }] },
  })
  const criterion = {
    title: 'Splits train and test by week',
    earns: '',
    hits: ['Train on weeks, test on the last.'],
  }

  it.each([
    ['We bake bread. We split training and tests by time.', 'We split training and tests by time.'],
    ['We train a model.', undefined],
    ['', undefined],
  ])('of %j takes %j', (text, quote) => {
    expect(nearestSentence(answers(text), 'design', criterion as unknown as Criterion)?.quote).toBe(quote)
  })

  it('chooses the outline that has most to do with what was said', () => {
    const outline = (name: string, design: string): Outline => ({
      name,
      phases: { clarify: '', design, 'deep-dive': '', 'trade-offs': '' },
    })
    const two = [outline('trees', 'Gradient boosted trees.'), outline('nets', 'Deep towers and embeddings.')]
    expect(nearestOutline(two, answers('Embeddings from two towers.'))?.name).toBe('nets')
    expect(nearestOutline(two, answers('Bread.'))?.name).toBe('trees')
    expect(nearestOutline([], answers('Bread.'))).toBeNull()
  })
})
