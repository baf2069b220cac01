import type { PromptSummary } from './bank-types.ts'
import type { Prompt } from './prompt-types.ts'

/** What every problem trains, where its author says nothing of it. */
export const USUAL_TRAINS: PromptSummary['trains'] = ['framing', 'data', 'modelling', 'system']

/** Of a problem that somebody made for practice. */
export const USUAL_ASKED: PromptSummary['asked'] = { weight: 1, kind: 'practice' }

type Summarised = Pick<Prompt, 'id' | 'title' | 'company' | 'family' | 'statement'> &
  Partial<Pick<Prompt, 'trains' | 'asked'>>

/** What `list` shows of a prompt, without opening it. */
export const summaryOf = (prompt: Summarised, own: boolean): PromptSummary => {
  const { id, title, company, family, statement, trains = USUAL_TRAINS, asked = USUAL_ASKED } = prompt
  return { id, title, company, family, statement, trains, asked, own }
}
