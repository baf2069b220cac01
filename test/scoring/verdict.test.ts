import { describe, expect, test } from 'vitest'
import { type Credit, PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { type Award, allocate } from '../../src/scoring/allocate.ts'
import { readText } from '../../src/scoring/reading.ts'
import { compileCriterion, type Origin } from '../../src/scoring/rubric.ts'
import type { PhaseResult } from '../../src/scoring/scorecard.ts'
import { TUNING, type Tuning } from '../../src/scoring/tuning.ts'
import { overallOf, ownResult } from '../../src/scoring/verdict.ts'
import { criterion } from '../bank/samples.ts'

/** The points decide a fifth, and half of them are full marks. */
const tuning: Tuning = { ...TUNING, own: { share: 0.2, enough: 0.5 } }

interface Said {
  readonly credit?: Credit
  readonly weight?: 1 | 2 | 3
  readonly origin?: Origin
  readonly bare?: boolean
  readonly points?: number
}

const award = ({ credit = 'absent', weight = 1, origin = 'prompt', bare = false, points }: Said): Award => {
  const compiled = compileCriterion(criterion({ weight, named: ['split'] }), origin, EMPTY_LEXICON)
  const [said] = allocate([compiled], readText('We split it.', EMPTY_LEXICON))
  if (said?.finding == null) throw new Error('it is named')
  const finding = credit === 'absent' ? null : { ...said.finding, bare }
  return { ...said, credit, finding, points: points ?? said.points }
}
const own = (...said: readonly Said[]) => ownResult(said.map(award), 1, tuning)

describe('the points of a problem alone', () => {
  test.each<[string, readonly Said[], ReturnType<typeof ownResult>]>([
    ['are none', [], null],
    [
      'are none of the family’s or of all problems',
      [{ origin: 'family', credit: 'argued' }, { origin: 'universal' }],
      null,
    ],
    ['were not made', [{}, {}], { score: 0, made: 0, of: 2 }],
    ['were all made', [{ credit: 'argued' }, { credit: 'argued' }], { score: 100, made: 2, of: 2 }],
    ['are full marks where half came of them', [{ credit: 'argued' }, {}], { score: 100, made: 1, of: 2 }],
    [
      'count by their weight',
      [{ credit: 'argued', weight: 1 }, { weight: 3 }],
      { score: 50, made: 1, of: 2 },
    ],
    ['were named', [{ credit: 'named' }, {}, {}, {}], { score: 20, made: 1, of: 4 }],
    ['were explained', [{ credit: 'explained' }, {}, {}, {}], { score: 40, made: 1, of: 4 }],
    ['stood in a list', [{ credit: 'named', bare: true }, {}, {}, {}], { score: 6, made: 1, of: 4 }],
    [
      'count alike wherever they were made',
      [{ credit: 'argued', points: 0.1 }, {}],
      { score: 100, made: 1, of: 2 },
    ],
  ])('%s', (_, said, result) => {
    expect(own(...said)).toEqual(result)
  })
})

test('weigh more in a round where they were not made, and leave a quarter of what was', () => {
  const half = [award({ credit: 'named' }), award({}), award({}), award({})]
  expect(ownResult(half, 1.5, tuning)?.score).toBe(5)
  expect(ownResult(half, 1.1, tuning)?.score).toBe(12)
})

describe('the overall score', () => {
  const phases = (...scores: readonly number[]) =>
    Object.fromEntries(
      PHASES.map((phase, at) => [phase, { grade: 0 as const, score: scores[at] ?? 0, coverage: 1 }]),
    ) as Record<Phase, PhaseResult>
  const result = (score: number) => ({ score, made: 1, of: 2 })

  test.each([
    ['of both', phases(50, 50, 50, 50), result(100), 60],
    ['of the phases alone', phases(50, 50, 50, 50), result(0), 40],
    ['of the points alone', phases(0, 0, 0, 0), result(100), 20],
    ['of a problem that asks nothing of its own', phases(50, 50, 50, 50), null, 50],
    ['is whole', phases(100, 100, 100, 100), result(100), 100],
  ])('%s', (_, spoken, points, overall) => {
    expect(overallOf(spoken, points, tuning)).toBeCloseTo(overall, 9)
  })

  test('weighs each phase by its share', () => {
    PHASES.forEach((phase, at) => {
      const one = phases(...PHASES.map((_, place) => (place === at ? 100 : 0)))
      expect(overallOf(one, null, tuning)).toBeCloseTo(100 * tuning.phases[phase], 9)
    })
  })
})
