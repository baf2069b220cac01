import type { Problem } from '../bank/bank-types.ts'
import { type PlacedCriterion, problemAt } from '../bank/placed.ts'
import type { Criterion } from '../bank/rubric-types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type CompiledPattern, findMatches } from '../language/matcher.ts'
import { creditIn, type Finding } from '../scoring/credit.ts'
import { lackWords } from '../scoring/lack-words.ts'
import { type Reading, readText } from '../scoring/reading.ts'
import { type CompiledCriterion, compileCriterion } from '../scoring/rubric.ts'
import { nearestMiss } from '../scoring/wanting.ts'
import { foundBy, quoted } from './heard.ts'

const countOf = ({ named, explained = [], argued = [] }: Pick<Criterion, 'named' | 'explained' | 'argued'>) =>
  named.length + explained.length + argued.length

/** The pattern that came nearest, and the slot it lacks; a pattern that cannot be read hears nothing. */
const noMatch = (compiled: CompiledCriterion, reading: Reading): string => {
  const none = 'no pattern that matches'
  const { named, explained, argued } = compiled
  if (named.length + explained.length + argued.length < countOf(compiled.criterion))
    return `${none}, as one cannot be read`
  const near = nearestMiss({ compiled, credit: 'named', around: null }, reading)
  return near === null ? none : `${none}; in the nearest, ${quoted(near.pattern ?? '')}, ${lackWords(near)}`
}

/** Why a sentence that was to earn credit does not, as far as it can be told. */
const whyNot = (compiled: CompiledCriterion, reading: Reading): string => {
  const { document, remarks } = reading
  const scope = compiled.criterion.scope ?? 'sentence'
  const matches = [...compiled.named, ...compiled.explained, ...compiled.argued].flatMap((pattern) =>
    findMatches(pattern, document, scope),
  )
  const denied = matches.find((match) => match.denied)
  const flagged = compiled.not.find((pattern) =>
    findMatches(pattern, document, 'sentence').some((each) => !each.denied),
  )
  const unsound = remarks.find(({ soundness }) => soundness !== 'sound')
  if (matches.length === 0) return noMatch(compiled, reading)
  if (flagged !== undefined) return `the red flag "${flagged.source}"`
  if (denied !== undefined) return `a denial ("${denied.cue ?? ''}")`
  return unsound === undefined ? 'no credit' : `a sentence read as ${unsound.soundness}`
}

/** A near miss may name what it does not explain, where the criterion knows the difference; nothing more. */
const isHarmless = (finding: Finding, compiled: CompiledCriterion, reading: Reading): boolean =>
  finding.credit === 'named' &&
  (compiled.explained.length > 0 || reading.remarks.every(({ soundness }) => soundness !== 'sound'))

const missProblem = (
  placed: PlacedCriterion,
  compiled: CompiledCriterion,
  reading: Reading,
  i: number,
): readonly Problem[] => {
  const finding = creditIn(compiled, reading)
  if (finding === null || isHarmless(finding, compiled, reading)) return []
  const expected =
    compiled.explained.length === 0
      ? 'a near miss that earns nothing ("named" would do only if the criterion had patterns in "explained")'
      : 'a near miss that earns nothing, or "named" at most'
  return [
    problemAt(placed, ['misses', i], {
      expected,
      found: foundBy(finding, reading, compiled.named[0]?.registry),
    }),
  ]
}

/** The hit that lacks least for a credit. */
const nearestHit = (
  compiled: CompiledCriterion,
  credit: 'explained' | 'argued',
  readings: readonly Reading[],
): string => {
  const [nearest] = readings
    .flatMap((reading, i) => {
      const near = nearestMiss({ compiled, credit, around: null }, reading)
      return near === null ? [] : [{ near, i }]
    })
    .sort((a, b) => a.near.missing.length - b.near.missing.length)
  if (nearest === undefined) return 'none'
  const { near, i } = nearest
  return `none; nearest is hits[${i}] by ${quoted(near.pattern ?? '')}: ${lackWords(near)}`
}

/** Patterns for a credit are proved by a sentence that they match. */
const unreached = (
  placed: PlacedCriterion,
  compiled: CompiledCriterion,
  readings: readonly Reading[],
): readonly Problem[] =>
  (['explained', 'argued'] as const).flatMap((credit) => {
    const patterns = compiled[credit]
    if (patterns.length === 0 || patterns.some((pattern) => isReached(pattern, compiled, readings))) return []
    return [
      problemAt(placed, [credit], {
        expected: `a sentence among the hits that one of these patterns matches, so that "${credit}" can be earned`,
        found: nearestHit(compiled, credit, readings),
      }),
    ]
  })

/** Whether one of the texts meets a pattern of the criterion, as the scorer would look for it. */
export const isReached = (
  pattern: CompiledPattern,
  { criterion: { scope = 'sentence', polarity = 'assert' } }: CompiledCriterion,
  readings: readonly Reading[],
): boolean =>
  readings.some(({ document }) =>
    findMatches(pattern, document, scope).some(({ denied }) => polarity === 'any' || !denied),
  )

/** A criterion against its own examples: every hit earns something, no miss is explained, and each credit can be had. */
export const proveCriterion = (placed: PlacedCriterion, lexicon: Lexicon): readonly Problem[] => {
  const compiled = compileCriterion(placed.item, placed.origin, lexicon)
  const hits = placed.item.hits.map((text) => readText(text, lexicon))
  const silent = hits.flatMap((reading, i) =>
    creditIn(compiled, reading) !== null
      ? []
      : [
          problemAt(placed, ['hits', i], {
            expected: 'a sentence that earns credit',
            found: whyNot(compiled, reading),
          }),
        ],
  )
  const readings = placed.item.misses.map((text) => readText(text, lexicon))
  const misses = readings.flatMap((reading, i) => missProblem(placed, compiled, reading, i))
  const named =
    readings.length > 0 &&
    misses.length === 0 &&
    readings.every((reading) => creditIn(compiled, reading) !== null)
  const gentle = { expected: 'one miss at least that earns nothing at all', found: 'only such as are named' }
  return [
    ...silent,
    ...unreached(placed, compiled, hits),
    ...misses,
    ...(named ? [problemAt(placed, ['misses'], gentle)] : []),
  ]
}
