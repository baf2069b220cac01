import type { PromptSummary } from './bank-types.ts'
import type { Prompt } from './prompt-types.ts'

/** What `list` shows of a prompt, without opening it. */
export const summaryOf = (prompt: Prompt, own: boolean): PromptSummary => {
  const { id, title, company, family, statement, trains, asked } = prompt
  return { id, title, company, family, statement, trains, asked, own }
}
