import type { Content, OpenPrompt, Rules } from './disk/content-form.ts'
import { prepare, type Scorer, type ScorerInput } from './scoring/score.ts'

/**
 * Compiles the rubric of one prompt of the bank, for any number of transcripts of it: compiling takes far longer
 * than scoring. `promptId` is `company/slug`; rejects with a UserError where there is no such prompt.
 */
export const scorerFor = async (content: Content, promptId: string): Promise<Scorer> => {
  const open = await content.prompt(promptId)
  return scorerOf(open, await content.rules(open))
}

/** Compiles the rubric of a prompt that is open; with a lexicon of these rules, where there is one. */
export const scorerOf = (
  { prompt, hash: promptHash }: OpenPrompt,
  { hash, ...rules }: Rules & Pick<ScorerInput, 'lexicon'>,
): Scorer => prepare({ ...rules, prompt, hash: jointHash(promptHash, hash) })

/** One hash for prompt and rubrics: both decide a score. */
const jointHash = (prompt: string, rubrics: string): string =>
  `sha256:${bare(prompt).slice(0, 32)}${bare(rubrics).slice(0, 32)}`

const bare = (hash: string): string => hash.replace(/^sha256:/, '')
