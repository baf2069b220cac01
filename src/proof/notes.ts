import type { Problem } from '../bank/bank-types.ts'
import type { Library } from '../bank/library.ts'
import { nearest } from '../bank/nearest.ts'
import { type PlacedCriterion, placedCriteria, problemAt } from '../bank/placed.ts'
import type { PhaseTexts } from '../bank/prompt-types.ts'
import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import { compilePattern } from '../language/matcher.ts'
import { parsePattern } from '../language/pattern.ts'
import { DIMENSION_NAMES, isDimension, UNIT_WORDS, unitOf } from '../language/units.ts'
import { creditIn } from '../scoring/credit.ts'
import { type Reading, readAnswer, readText } from '../scoring/reading.ts'
import { compileCriterion } from '../scoring/rubric.ts'
import { SILENCE } from '../scoring/soundness.ts'
import { isReached } from './criterion.ts'
import { foundBy } from './heard.ts'
import { listenersOf } from './listening.ts'

const LISTS = ['named', 'explained', 'argued'] as const

/** A criterion, and the texts that are to earn it: its hits, and the outlines of its prompt. */
interface Claimed {
  readonly placed: PlacedCriterion
  readonly readings: readonly Reading[]
}

/** A near miss that is named is no mistake, and yet more than most authors mean. */
const namedMisses = (placed: PlacedCriterion, lexicon: Lexicon): readonly Problem[] => {
  const compiled = compileCriterion(placed.item, placed.origin, lexicon)
  return placed.item.misses.flatMap((text, i) => {
    const reading = readText(text, lexicon)
    const finding = creditIn(compiled, reading)
    if (finding?.credit !== 'named') return []
    const expected = 'a near miss that earns nothing; "named" will do, but earns four tenths'
    return [
      problemAt(placed, ['misses', i], { expected, found: foundBy(finding, reading, lexicon.registry) }),
    ]
  })
}

/** Patterns that none of the criterion's own texts meets: one says less than its author thinks. */
const idlePatterns = ({ placed, readings }: Claimed, lexicon: Lexicon): readonly Problem[] => {
  const compiled = compileCriterion(placed.item, placed.origin, lexicon)
  return LISTS.flatMap((list) =>
    (placed.item[list] ?? []).flatMap((source, i) => {
      const pattern = compilePattern(source, lexicon)
      if (pattern.kind === 'problem' || isReached(pattern, compiled, readings)) return []
      const expected = 'a hit or an outline that this pattern matches, or the pattern left out'
      return [problemAt(placed, [list, i], { expected, found: 'none' })]
    }),
  )
}

/** The units of a pattern that are neither a dimension nor a known unit, with their offsets. */
const nounsIn = (source: string): readonly { readonly noun: string; readonly at: number }[] => {
  const pattern = parsePattern(source)
  if (pattern.kind === 'problem') return []
  const lists = pattern.slots.flatMap(({ alternatives }) =>
    alternatives.flatMap((each) => (each.kind === 'quantity' ? [each.text] : [])),
  )
  return lists.flatMap((list) =>
    list
      .slice(2, -1)
      .split('|')
      .map((unit) => unit.trim())
      .filter(
        (unit) => unit !== '' && !isDimension(unit.toLowerCase()) && unitOf(unit.toLowerCase()) === undefined,
      )
      .map((noun) => ({ noun, at: source.indexOf(noun, source.indexOf(list)) })),
  )
}

/** Nouns in `#( )` that no text counts: a slip in a unit reads as a noun. */
const uncounted = ({ placed, readings }: Claimed, lexicon: Lexicon): readonly Problem[] => {
  const compiled = compileCriterion(placed.item, placed.origin, lexicon)
  return LISTS.flatMap((list) =>
    (placed.item[list] ?? []).flatMap((source, i) =>
      nounsIn(source).flatMap(({ noun, at }) => {
        const pattern = compilePattern(`#(${noun})`, lexicon)
        if (pattern.kind === 'problem' || isReached(pattern, compiled, readings)) return []
        const meant = nearest(noun, UNIT_WORDS)
        const expected = `in #( ) a dimension (${DIMENSION_NAMES.join(', ')}), a unit such as ms or day, or a noun that some hit counts`
        const found = `"${noun}", which none counts${meant === null ? '' : `; "${meant}" is near`}`
        return [problemAt(placed, [list, i], { expected, found, inside: at })]
      }),
    ),
  )
}

const readPhases = (phases: PhaseTexts, lexicon: Lexicon): Reading => readAnswer(phases, SILENCE, lexicon)

/** What is no problem in somebody's own criteria, and worth a look. */
export const notesOn = (library: Library): readonly Problem[] => {
  const { lexicon } = compileLexicon(library.rubrics.concepts)
  const outlines = new Map(
    library.prompts.map(({ value }) => [
      value.id,
      value.outlines.map(({ phases }) => readPhases(phases, lexicon)),
    ]),
  )
  const derived = new Set(
    library.prompts.flatMap(({ value }) =>
      listenersOf(value, library.rubrics).map(({ prompt, criterion }) => `${prompt} ${criterion}`),
    ),
  )
  return placedCriteria(library).flatMap((placed) => {
    const hits = placed.item.hits.map((text) => readText(text, lexicon))
    const claimed = { placed, readings: [...hits, ...(outlines.get(placed.owner) ?? [])] }
    return [
      ...namedMisses(placed, lexicon),
      // What follows from the hits is nobody's pattern to mend.
      ...(derived.has(`${placed.owner} ${placed.item.id}`)
        ? []
        : [...idlePatterns(claimed, lexicon), ...uncounted(claimed, lexicon)]),
    ]
  })
}
