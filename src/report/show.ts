import type { Company } from '../bank/bank-types.ts'
import type { Prompt } from '../bank/prompt-types.ts'

/** How much there is to find, told without telling what. */
export interface PromptCounts {
  readonly facts: number
  readonly criteria: number
  readonly probes: number
  readonly curveballs: number
}

/** All that spoils the exercise. */
export type Spoilers = Pick<
  Prompt,
  | 'levels'
  | 'facts'
  | 'criteria'
  | 'probes'
  | 'curveballs'
  | 'hints'
  | 'tradeOffs'
  | 'outlines'
  | 'weak'
  | 'pitfalls'
  | 'reading'
>

/** What `mlsd show --json` prints. */
export interface Showing
  extends Pick<Prompt, 'id' | 'title' | 'family' | 'statement' | 'background' | 'trains' | 'asked'> {
  readonly schema: 1
  readonly company: { readonly id: string; readonly name: string }
  readonly counts: PromptCounts
  readonly spoilers: Spoilers | null
}

const countsOf = ({ facts, criteria, probes, curveballs }: Prompt): PromptCounts => ({
  facts: facts.length,
  criteria: criteria.length,
  probes: probes.length,
  curveballs: curveballs.length,
})

const spoilersOf = (prompt: Prompt): Spoilers => ({
  levels: prompt.levels,
  facts: prompt.facts,
  criteria: prompt.criteria,
  probes: prompt.probes,
  curveballs: prompt.curveballs,
  hints: prompt.hints,
  tradeOffs: prompt.tradeOffs,
  outlines: prompt.outlines,
  weak: prompt.weak,
  pitfalls: prompt.pitfalls,
  reading: prompt.reading,
})

/** A prompt before it is practised; with `spoilers`, all that the interviewer holds. */
export const showingOf = (
  prompt: Prompt,
  { company, spoilers }: { readonly company: Company | null; readonly spoilers: boolean },
): Showing => ({
  schema: 1,
  id: prompt.id,
  title: prompt.title,
  company: { id: prompt.company, name: company?.name ?? prompt.company },
  family: prompt.family,
  statement: prompt.statement,
  background: prompt.background,
  trains: prompt.trains,
  asked: prompt.asked,
  counts: countsOf(prompt),
  spoilers: spoilers ? spoilersOf(prompt) : null,
})
