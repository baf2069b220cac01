import { join } from 'node:path'
import { leftOut } from '../bank/left-out.ts'
import type { Prompt, PromptDraft } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { buildOf, cached, keep } from './cache.ts'
import { digest } from './digest.ts'

/** A prompt with all that its author left out, and how many of its parts mean nothing. */
export interface WholePrompt {
  readonly prompt: Prompt
  readonly broken: number
}

/** What else a whole prompt follows from, and where it may be kept. */
export interface WholeUse {
  readonly cache: string
  /** A text that is another for other rubrics. */
  readonly rubricsKey: () => Promise<string>
  readonly rubrics: () => Promise<{ readonly rubrics: Rubrics }>
}

const reckoned = async (draft: PromptDraft, { rubrics: open }: WholeUse): Promise<WholePrompt> => {
  const { rubrics } = await open()
  const { brokenParts } = await import('../bank/broken-parts.ts')
  const isWhole = leftOut(draft).length === 0
  const prompt = isWhole
    ? (draft as Prompt)
    : (await import('../bank/completed.ts')).completePrompt(draft, rubrics)
  return { prompt, broken: brokenParts(prompt, rubrics) }
}

/** Completes and proves a prompt that was not compiled; once for one text and the same rubrics, as both take all of them. */
export const wholePrompt = async (draft: PromptDraft, use: WholeUse): Promise<WholePrompt> => {
  const key = digest([buildOf(import.meta.url), await use.rubricsKey(), JSON.stringify(draft)].join('\0'))
  const path = join(use.cache, 'whole', `${digest(draft.id).slice(7, 39)}.json`)
  const known = cached<WholePrompt>(path, key)
  if (known !== null) return known
  const whole = await reckoned(draft, use)
  keep(path, key, whole)
  return whole
}
