import type { Content, OpenPrompt } from './disk/content.ts'
import type { Rules } from './disk/rubrics.ts'
import { prepare, type Scorer } from './scoring/score.ts'

/** Compiles the rubric of one prompt of the bank; a UserError where there is none of that id. */
export const scorerFor = async (content: Content, promptId: string): Promise<Scorer> => {
  const open = await content.prompt(promptId)
  return scorerOf(open, await content.rules(open))
}

/** Compiles the rubric of a prompt that is open. */
export const scorerOf = ({ prompt, hash: promptHash }: OpenPrompt, { hash, ...rules }: Rules): Scorer =>
  prepare({ ...rules, prompt, hash: jointHash(promptHash, hash) })

/** One hash for prompt and rubrics: both decide a score. */
const jointHash = (prompt: string, rubrics: string): string =>
  `sha256:${bare(prompt).slice(0, 32)}${bare(rubrics).slice(0, 32)}`

const bare = (hash: string): string => hash.replace(/^sha256:/, '')
