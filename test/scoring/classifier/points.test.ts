import { describe, expect, test } from 'vitest'
import type { Criterion, Rubrics } from '../../../src/bank/rubric-types.ts'
import { promptClassifier, universalClassifier } from '../../../src/scoring/classifier/points.ts'
import { prompt, rubrics } from '../../bank/samples.ts'
import { BREAD, bread } from './bread.ts'

/** Rubrics with these criteria in their one area and in two families. */
const shelves = (
  area: readonly Criterion[],
  family: readonly Criterion[],
  other: readonly Criterion[],
): Rubrics => {
  const whole = rubrics()
  const [first] = whole.families
  if (first === undefined) throw new Error('the sample has a family')
  return {
    ...whole,
    areas: whole.areas.map((each) => ({ ...each, criteria: area })),
    families: [
      { ...first, criteria: family },
      { ...first, id: 'ranking', criteria: other },
    ],
  }
}

const [RESTS, HEATS, STEAMS] = BREAD as [Criterion, Criterion, Criterion]
const own = (criteria: readonly Criterion[]) => prompt({ family: 'forecasting', criteria })

describe('the points that are learned', () => {
  test('of a problem are its own and those of its family', () => {
    const shared = shelves([], [HEATS], [STEAMS])
    expect(promptClassifier(own([RESTS]), shared).points).toEqual(['heats', 'rests'])
  })

  test('of all problems are those of the areas', () => {
    expect(universalClassifier(shelves([STEAMS], [HEATS], [])).points).toEqual(['steams'])
  })

  const { said = [] } = RESTS
  test.each<[string, Partial<Criterion>, readonly string[]]>([
    ['of eight sentences', {}, ['rests']],
    ['of seven', { said: said.slice(1) }, []],
    ['of eight hits', { hits: [...RESTS.hits, ...said], said: [] }, ['rests']],
    ['of three hits alone', { said: [] }, []],
    ['that is read off a drawing', { reads: 'diagram' }, []],
  ])('are none that have too few sentences, or no words: one %s', (_, over, points) => {
    const one = bread('rests', over)
    expect(promptClassifier(own([one]), shelves([], [], [])).points).toEqual(points)
    expect(promptClassifier(own([]), shelves([], [one], [])).points).toEqual(points)
    expect(universalClassifier(shelves([one], [], [])).points).toEqual(points)
  })

  test('are told from those of the other kind', () => {
    const alone = promptClassifier(own([RESTS]), shelves([], [], []))
    expect(promptClassifier(own([RESTS]), shelves([STEAMS], [], []))).not.toEqual(alone)
    expect(promptClassifier(own([RESTS]), shelves([], [], [STEAMS]))).toEqual(alone)
    const ofAll = universalClassifier(shelves([RESTS], [], []))
    expect(universalClassifier(shelves([RESTS], [], [STEAMS]))).not.toEqual(ofAll)
  })

  test('stand nearer where problems share them', () => {
    const ofArea = universalClassifier(shelves([RESTS], [], [])).bases[0] ?? 0
    const ofFamily = promptClassifier(own([]), shelves([], [RESTS], [])).bases[0] ?? 0
    const ofProblem = promptClassifier(own([RESTS]), shelves([], [], [])).bases[0] ?? 0
    expect([ofArea - ofProblem, ofFamily - ofProblem]).toEqual([expect.closeTo(0.25), expect.closeTo(0.25)])
  })
})

test('what all problems share is learned once from the same rubrics', () => {
  const shared = shelves([STEAMS], [HEATS], [])
  const first = universalClassifier(shared)
  expect(universalClassifier(shared)).toBe(first)
  const again = universalClassifier({ ...shared })
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})
