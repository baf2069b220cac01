import type { Problem } from './bank-types.ts'
import { type ConceptCard, type CriterionQuestion, heldCriterion } from './card.ts'
import type { Library, ParsedRubric } from './library.ts'
import { type Path, pathText } from './path.ts'
import type { Hold, Prompt } from './prompt-types.ts'
import type { Concept, Criterion, Halves, MistakeRule } from './rubric-types.ts'

/** A piece of content and where it stands. */
export interface Placed<T> {
  readonly item: T
  /** The file of it, as the parser gave it. */
  readonly at: Pick<ParsedRubric, 'file' | 'locate'>
  readonly path: Path
}

/** A problem at a piece of content or at a path within it; `inside` is an offset into that text. */
export const problemAt = (
  { at, path }: Placed<unknown>,
  within: Path,
  {
    expected,
    found,
    inside,
  }: { readonly expected: string; readonly found: string; readonly inside?: number },
): Problem => {
  const whole = [...path, ...within]
  return { file: at.file, ...at.locate(whole, inside), path: pathText(whole), expected, found }
}

const placeEach = <T>(at: Placed<T>['at'], path: Path, items: readonly T[]): readonly Placed<T>[] =>
  items.map((item, i) => ({ item, at, path: [...path, i] }))

/** The concepts of a library's own files. */
export const placedConcepts = ({ files }: Library): readonly Placed<Concept>[] =>
  files.flatMap((file) =>
    file.kind === 'concepts' ? placeEach(file, ['concepts'], file.value.concepts) : [],
  )

/** The pairs of sentences by which mistakes of a library's own files are heard. */
export const placedHalves = (library: Library): readonly Placed<Halves>[] =>
  placedMistakes(library).flatMap(({ item, at, path }) =>
    placeEach(at, [...path, 'halves'], item.halves ?? []),
  )

/** The mistakes of a library's own files. */
export const placedMistakes = ({ files }: Library): readonly Placed<MistakeRule>[] =>
  files.flatMap((file) =>
    file.kind === 'mistakes' ? placeEach(file, ['mistakes'], file.value.mistakes) : [],
  )

/** A criterion, and what it belongs to. */
export interface PlacedCriterion extends Placed<Criterion> {
  /** `asked`: what a card holds. */
  readonly origin: 'universal' | 'family' | 'prompt' | 'asked'
  /** The id of its family, prompt or card; empty for a universal one, of which there is one set. */
  readonly owner: string
}

/** Every criterion of a library's own files. */
export const placedCriteria = ({ files, prompts }: Library): readonly PlacedCriterion[] => [
  ...files.flatMap((file): readonly PlacedCriterion[] => {
    if (file.kind !== 'area' && file.kind !== 'family') return []
    const origin = file.kind === 'area' ? 'universal' : 'family'
    const owner = file.kind === 'area' ? '' : file.value.id
    return placeEach(file, ['criteria'], file.value.criteria).map((placed) => ({ ...placed, origin, owner }))
  }),
  ...prompts.flatMap((file) =>
    placeEach(file, ['criteria'], file.value.criteria).map((placed) => ({
      ...placed,
      origin: 'prompt' as const,
      owner: file.value.id,
    })),
  ),
]

/** The cards of a library's own files. */
export const placedCards = ({ files }: Library): readonly Placed<ConceptCard>[] =>
  files.flatMap((file) => (file.kind === 'cards' ? placeEach(file, ['cards'], file.value.cards) : []))

/** The questions for criteria of a library's own files. */
export const placedAsks = ({ files }: Library): readonly Placed<CriterionQuestion>[] =>
  files.flatMap((file) => (file.kind === 'cards' ? placeEach(file, ['asks'], file.value.asks) : []))

/** What the cards hold, each as the criterion it is judged as. */
export const placedCardHolds = (library: Library): readonly PlacedCriterion[] =>
  placedCards(library).flatMap(({ item, at, path }) =>
    item.holds.map((hold, i) => ({
      item: heldCriterion(item, hold, i),
      at,
      path: [...path, 'holds', i],
      origin: 'asked' as const,
      owner: item.id,
    })),
  )

/** What the good answers to a prompt's probes and curveballs hold. */
export const placedHolds = ({ prompts }: Library): readonly (Placed<Hold> & { readonly prompt: Prompt })[] =>
  prompts.flatMap((file) =>
    (['probes', 'curveballs'] as const).flatMap((list) =>
      file.value[list].flatMap(({ holds }, i) =>
        placeEach(file, [list, i, 'holds'], holds).map((placed) => ({ ...placed, prompt: file.value })),
      ),
    ),
  )
