import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS, type Level, PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { type Award, allocate } from '../../src/scoring/allocate.ts'
import { gradeOf } from '../../src/scoring/grading.ts'
import { readText } from '../../src/scoring/reading.ts'
import { criteriaFor } from '../../src/scoring/rubric.ts'
import { type PhaseResult, VERDICTS } from '../../src/scoring/scorecard.ts'
import { TUNING } from '../../src/scoring/tuning.ts'
import { gatesOf, overallOf, type VerdictInput, verdictOf } from '../../src/scoring/verdict.ts'
import { prompt, rubrics, scored } from './world.ts'

const { lexicon } = compileLexicon(rubrics.concepts)

const GOOD = {
  clarify: 'The guardrail is crumb hydration because a wet dough of 80 % breaks the loaf.',
  design:
    'We preheat the oven to 230 degrees because the crumb dough needs steam. We add 7 g of yeast per loaf of dough.',
  'deep-dive':
    'The oven is hot so that the crust of the dough sets in 12 minutes, otherwise the crumb breaks.',
  'trade-offs': 'Salt slows the dough rather than the crust, which costs 2 h because hydration breaks.',
}

describe('mistakes', () => {
  const ids = (answers: Parameters<typeof scored>[0], more?: Parameters<typeof scored>[1]) =>
    scored(answers, more).mistakes.map(({ id }) => id)

  it('are shown by their sentence', () => {
    const made = scored({ ...GOOD, design: `${GOOD.design} We burn it on purpose.` }).mistakes
    expect(made).toEqual([
      {
        id: 'burns-it',
        kind: 'technical',
        phase: 'design',
        evidence: [{ phase: 'design', quote: 'We burn it on purpose.', start: 111, end: 133 }],
        why: 'why burns-it',
        instead: 'instead of burns-it',
      },
    ])
  })

  it('are forgiven to one who names and avoids them', () => {
    expect(ids({ ...GOOD, design: `${GOOD.design} Never burn it on purpose.` })).toEqual([])
    expect(ids({ ...GOOD, design: `${GOOD.design} Some burn it on purpose.` })).toEqual(['burns-it'])
  })

  it('are not made by asking', () => {
    expect(ids({ ...GOOD, clarify: `${GOOD.clarify} Do people burn it on purpose?` })).toEqual([])
  })

  it('are shown by what is nowhere said', () => {
    expect(ids({ design: 'There is yeast.' })).toContain('no-oven')
    expect(ids(GOOD)).toEqual([])
  })

  it('of conversation are judged only where there was one', () => {
    const turn = { at: 0, phase: 'design', by: 'interviewer', kind: 'check-in', text: 'I follow.' }
    const long = {
      ...GOOD,
      clarify: 'Who eats the loaf?',
      design: 'The dough rises in the oven. '.repeat(60),
    }
    const silent = { ...long, design: 'The dough rises in the oven.' }
    expect(ids(long)).not.toContain('monologue')
    expect(ids(long, { turns: [turn] })).not.toContain('monologue')
    expect(ids(long, { turns: [turn, turn] })).toContain('monologue')
    expect(ids(silent, { turns: [turn, turn] })).not.toContain('monologue')
  })

  it('lower their phase', () => {
    const worse = scored({ ...GOOD, design: `${GOOD.design} We burn it on purpose.` })
    expect(worse.phases.design?.score).toBeLessThan(scored(GOOD).phases.design?.score ?? 0)
  })
})

describe('what is missing', () => {
  const missing = (answers: Parameters<typeof scored>[0]) =>
    scored(answers).criteria.find(({ id }) => id === 'guardrail')?.missing

  it('is an argument to make, or where to make the one that was made', () => {
    const named = 'We look at the guardrail of dough.'
    const argued = GOOD.clarify
    expect(missing({ ...GOOD, clarify: named })).not.toMatch(/^You argued/)
    expect(missing({ ...GOOD, clarify: named, design: argued })).toBe(
      'You argued it in Design, where it counts less: bring it up in Clarify.',
    )
    expect(missing({ ...GOOD, clarify: argued })).toBeNull()
  })
})

describe('verdict', () => {
  it('is capped by a disqualifying mistake, which is named', () => {
    const card = scored({ ...GOOD, design: `${GOOD.design} We add poison.` }, { level: 'L3' })
    expect([card.verdict, card.gate]).toEqual(['no-hire', { id: 'poison', why: 'why poison' }])
  })

  const phases = (scores: readonly number[]): Record<Phase, PhaseResult> =>
    Object.fromEntries(
      PHASES.map((phase, at) => [
        phase,
        { grade: gradeOf(scores[at] ?? 0, TUNING.grades), score: scores[at] ?? 0, coverage: 1 },
      ]),
    ) as Record<Phase, PhaseResult>

  const input = (scores: readonly number[], awards: readonly Award[]): VerdictInput => ({
    level: 'L5',
    overall: overallOf(phases(scores), null, TUNING),
    phases: phases(scores),
    awards,
    mistakes: [],
    cruxAid: null,
    disqualifying: new Set(),
    tuning: TUNING,
  })

  const crux = (credit: Award['credit']): Award => {
    const award = allocate(criteriaFor(prompt, rubrics, lexicon), readText('', lexicon)).find(
      ({ compiled }) => compiled.criterion.crux,
    )
    if (award === undefined) throw new Error('the bread has a crux')
    return { ...award, credit, points: credit === 'named' ? 0.2 * award.max : award.max }
  }

  it.each([
    { scores: [90, 90, 90, 90], credit: 'explained', verdict: 'strong-hire', gate: null },
    { scores: [70, 70, 70, 70], credit: 'argued', verdict: 'hire', gate: null },
    { scores: [90, 90, 90, 90], credit: 'named', verdict: 'no-hire', gate: 'not-specific' },
    { scores: [20, 20, 20, 20], credit: 'named', verdict: 'strong-no-hire', gate: null },
    { scores: [95, 95, 0, 95], credit: 'argued', verdict: 'hire', gate: null },
  ] as const)('of phases $scores with the crux $credit is $verdict', ({ scores, credit, verdict, gate }) => {
    const given = verdictOf(input(scores, [crux(credit)]))
    expect([given.verdict, given.gate?.id ?? null]).toEqual([verdict, gate])
  })

  it('takes two parts of the crux, named, for one explained, but no items of a list', () => {
    const reading = readText('We preheat it.', lexicon)
    const said = allocate(criteriaFor(prompt, rubrics, lexicon), reading).find(({ finding }) => finding)
    if (said?.finding === undefined || said.finding === null) throw new Error('the bread has a crux')
    const listed: Award = { ...said, finding: { ...said.finding, bare: true } }
    const gates = (awards: readonly Award[]) =>
      gatesOf(input([90, 90, 90, 90], awards)).some(({ id }) => id === 'not-specific')
    expect([said.credit, gates([said, said]), gates([said, listed])]).toEqual(['named', false, true])
  })

  it('is not forbidden by a crux that listens to words alone', () => {
    const award = crux('absent')
    const { criterion } = award.compiled
    const worded = { ...award, compiled: { ...award.compiled, criterion: { ...criterion, byWords: true } } }
    const gates = (one: Award) => gatesOf(input([90, 90, 90, 90], [one])).map(({ id }) => id)
    expect([gates(award).includes('not-specific'), gates(worded as Award).includes('not-specific')]).toEqual([
      true,
      false,
    ])
  })

  it('asks for the crux from L4 on', () => {
    const scores = [90, 90, 90, 90]
    const gatesAt = (level: Level) =>
      gatesOf({ ...input(scores, [crux('named')]), level }).map(({ id }) => id)
    expect(LEVELS.map(gatesAt)).toEqual([
      [],
      ['not-specific'],
      ['not-specific', 'too-general'],
      ['not-specific', 'too-general'],
    ])
  })

  it.each([
    { scores: [70, 100, 0, 0], gates: ['empty-phases'] },
    { scores: [85, 100, 0, 0], gates: [] },
    { scores: [75, 100, 0, 75], gates: [] },
  ])('is capped by two empty phases unless the other two are excellent: $scores', ({ scores, gates }) => {
    expect(gatesOf(input(scores, [])).map(({ id }) => id)).toEqual(gates)
  })

  it('is left open for a round that was broken off', () => {
    const card = scored(GOOD, { complete: false })
    expect([card.verdict, card.incomplete, card.gate]).toEqual([null, true, null])
    expect(card.phases.design?.grade).toBeGreaterThan(0)
  })

  it('grades an empty phase 0', () => {
    expect(scored({ ...GOOD, 'deep-dive': '' }).phases['deep-dive']).toMatchObject({ grade: 0, score: 0 })
    expect(scored({ ...GOOD, 'deep-dive': 'Not sure.' }).phases['deep-dive']?.score).toBe(0)
  })

  it('is never better at a higher level', () => {
    fc.assert(
      fc.property(fc.subarray([...PHASES]), (phases) => {
        const answers = Object.fromEntries(phases.map((phase) => [phase, GOOD[phase]]))
        const verdicts = LEVELS.map((level) => VERDICTS.indexOf(scored(answers, { level }).verdict ?? 'hire'))
        expect([...verdicts].sort((a, b) => b - a)).toEqual(verdicts)
      }),
      { numRuns: 16 },
    )
  })
})

describe('scorecard', () => {
  it('asks of a level only what is asked at it', () => {
    const ids = (level: 'L4' | 'L5') => scored({ design: 'Yeast.' }, { level }).criteria.map(({ id }) => id)
    expect(ids('L5')).toContain('guardrail')
    expect(ids('L4')).not.toContain('guardrail')
  })

  it('is the same bytes for the same text', () => {
    const once = JSON.stringify(scored(GOOD))
    for (let run = 0; run < 20; run++) expect(JSON.stringify(scored(GOOD))).toBe(once)
  })

  it('quotes exactly what stands at its place, whatever the text', () => {
    const word = fc.constantFrom(
      'preheat',
      'yeast',
      'because',
      'timer',
      'salt',
      '7 g',
      '.',
      '\n',
      '```',
      '- ',
      '👩‍🍳',
      'é',
      'guardrail',
    )
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.record({ clarify: text, design: text, 'deep-dive': text, 'trade-offs': text }),
        (answers) => {
          const card = scored(answers)
          for (const { evidence } of card.criteria)
            for (const { phase, quote, start, end } of evidence)
              expect(answers[phase].normalize('NFC').slice(start, end)).toBe(quote)
          expect(card.score).toBeGreaterThanOrEqual(0)
          expect(card.score).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('never falls when a criterion is argued in addition', () => {
    const before = scored({ ...GOOD, 'trade-offs': 'We fold the dough.' }).score
    const after = scored({ ...GOOD, 'trade-offs': `We fold the dough. ${GOOD['trade-offs']}` }).score
    expect(after).toBeGreaterThan(before)
  })
})
