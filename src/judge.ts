import type { Content } from './disk/content.ts'
import { prepare, type Scorer } from './scoring/score.ts'

/** Compiles the rubric of one prompt of the bank; a UserError where there is none of that id. */
export const scorerFor = async (content: Content, promptId: string): Promise<Scorer> => {
  const [{ prompt, hash }, { rubrics, hash: rubricsHash }] = await Promise.all([
    content.prompt(promptId),
    content.rubrics(),
  ])
  const derived = content.derived(prompt.id, [hash, rubricsHash])
  return prepare({
    prompt,
    rubrics,
    hash: jointHash(hash, rubricsHash),
    ...(derived === null ? {} : { derived }),
  })
}

/** One hash for prompt and rubrics: both decide a score. */
export const jointHash = (prompt: string, rubrics: string): string =>
  `sha256:${bare(prompt).slice(0, 32)}${bare(rubrics).slice(0, 32)}`

const bare = (hash: string): string => hash.replace(/^sha256:/, '')
