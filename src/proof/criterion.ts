import { type PlacedCriterion, problemAt } from '../bank/placed.ts'
import type { Problem } from '../bank/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { findMatches } from '../language/matcher.ts'
import { creditIn, type Finding } from '../scoring/credit.ts'
import { type Reading, readText } from '../scoring/reading.ts'
import { type CompiledCriterion, compileCriterion } from '../scoring/rubric.ts'

/** Why a sentence that was to earn credit does not, as far as it can be told. */
const whyNot = (compiled: CompiledCriterion, { document, remarks }: Reading): string => {
  const scope = compiled.criterion.scope ?? 'sentence'
  const matches = [...compiled.named, ...compiled.explained, ...compiled.argued].flatMap((pattern) =>
    findMatches(pattern, document, scope),
  )
  const denied = matches.find((match) => match.denied)
  const flagged = compiled.not.find((pattern) =>
    findMatches(pattern, document, 'sentence').some((each) => !each.denied),
  )
  const unsound = remarks.find(({ soundness }) => soundness !== 'sound')
  if (matches.length === 0) return 'no pattern that matches'
  if (flagged !== undefined) return `the red flag "${flagged.source}"`
  if (denied !== undefined) return `a denial ("${denied.cue ?? ''}")`
  return unsound === undefined ? 'no credit' : `a sentence read as ${unsound.soundness}`
}

const found = ({ credit, pattern }: Finding): string => `${credit}, by "${pattern}"`

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
  return [
    problemAt(placed, ['misses', i], { expected: 'a near miss that earns nothing', found: found(finding) }),
  ]
}

/** A criterion against its own examples: every hit earns something, no miss does. */
export const proveCriterion = (placed: PlacedCriterion, lexicon: Lexicon): readonly Problem[] => {
  const compiled = compileCriterion(placed.item, placed.origin, lexicon)
  const hits = placed.item.hits.flatMap((text, i) => {
    const reading = readText(text, lexicon)
    if (creditIn(compiled, reading) !== null) return []
    return [
      problemAt(placed, ['hits', i], {
        expected: 'a sentence that earns credit',
        found: whyNot(compiled, reading),
      }),
    ]
  })
  const readings = placed.item.misses.map((text) => readText(text, lexicon))
  const misses = readings.flatMap((reading, i) => missProblem(placed, compiled, reading, i))
  const named = misses.length === 0 && readings.every((reading) => creditIn(compiled, reading) !== null)
  const gentle = { expected: 'one miss at least that earns nothing at all', found: 'only such as are named' }
  return [...hits, ...misses, ...(named ? [problemAt(placed, ['misses'], gentle)] : [])]
}
