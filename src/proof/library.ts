import type { Problem } from '../bank/bank-types.ts'
import type { Library } from '../bank/library.ts'
import {
  type Placed,
  placedCardHolds,
  placedConcepts,
  placedCriteria,
  placedMistakes,
} from '../bank/placed.ts'
import { compileLexicon } from '../language/lexicon.ts'
import { proveCriterion } from './criterion.ts'
import { proveFacts } from './facts.ts'
import { type PromptProof, provePrompt } from './prompt.ts'
import { proveConcept, proveMistake } from './shared-rules.ts'

/** What a library proved of itself. */
export interface LibraryProof {
  readonly problems: readonly Problem[]
  /** By prompt id. */
  readonly prompts: ReadonlyMap<string, PromptProof>
}

/** Every example and every answer in the content, against the rules that it came with. */
export const proveLibrary = (
  library: Library,
  isWanted: (file: string) => boolean = () => true,
): LibraryProof => {
  const { lexicon } = compileLexicon(library.rubrics.concepts)
  const wanted = <T extends Placed<unknown>>(placed: readonly T[]) =>
    placed.filter(({ at }) => isWanted(at.file))
  const prompts = new Map(
    library.prompts
      .filter(({ file }) => isWanted(file))
      .map((file) => [file.value.id, provePrompt(file, library.rubrics)]),
  )
  const problems = [
    ...wanted(placedConcepts(library)).flatMap((concept) => proveConcept(concept, lexicon)),
    ...wanted(placedMistakes(library)).flatMap((mistake) => proveMistake(mistake, lexicon)),
    ...wanted(placedCardHolds(library)).flatMap((hold) => proveCriterion(hold, lexicon)),
    ...wanted(placedCriteria(library)).flatMap((criterion) => proveCriterion(criterion, lexicon)),
    ...library.prompts.filter(({ file }) => isWanted(file)).flatMap((file) => proveFacts(file, lexicon)),
    ...[...prompts.values()].flatMap((proof) => proof.problems),
  ]
  return { problems, prompts }
}
