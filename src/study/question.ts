import type { PromptSummary } from '../bank/bank-types.ts'
import type { Probe, Prompt } from '../bank/prompt-types.ts'
import type { DrillAnswer } from '../session/drill-event.ts'
import type { MissedCard } from './deck.ts'

/** What decides on which problem a missed criterion is asked for. */
export interface Surroundings {
  readonly prompts: readonly PromptSummary[]
  /** Ids of the problems that were practised. */
  readonly seen: ReadonlySet<string>
  readonly answers: readonly DrillAnswer[]
  /** Problems of this company come first; null for any. */
  readonly company: string | null
}

type Rank = readonly (number | string)[]

const compared = (a: Rank, b: Rank): number => {
  const at = a.findIndex((value, place) => value !== b[place])
  if (at === -1) return 0
  const [left = 0, right = 0] = [a[at], b[at]]
  return left < right ? -1 : 1
}

/** The problems for a card, the best first: not yet seen, of the company, of the family, seldom drilled, often asked. */
export const promptsFor = (
  { origin, prompt: source, family }: MissedCard,
  { prompts, seen, answers, company }: Surroundings,
): readonly PromptSummary[] => {
  const used = new Map<string, number>()
  for (const { prompt } of answers) if (prompt !== null) used.set(prompt, (used.get(prompt) ?? 0) + 1)
  const rank = (one: PromptSummary): Rank => [
    Number(one.id === source),
    Number(seen.has(one.id)),
    Number(company !== null && one.company !== company),
    Number(one.family !== family),
    used.get(one.id) ?? 0,
    -one.asked.weight,
    one.id,
  ]
  // the criteria of a family are asked of its problems only
  return prompts
    .filter((one) => origin !== 'family' || one.family === family)
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => compared(a.rank, b.rank))
    .map(({ one }) => one)
}

/** The probe of a problem that asks for what was missed elsewhere: the same area, seldom put; null where there is none. */
export const probeFor = (
  { area, criterion, prompt: source }: MissedCard,
  { id, probes, criteria }: Prompt,
  answers: readonly DrillAnswer[],
): Probe | null => {
  const own = new Set(criteria.map((one) => one.id))
  const isMeant = (probe: Probe): boolean =>
    id === source
      ? criteriaOf(probe).includes(criterion)
      : probe.area === area && criteriaOf(probe).some((one) => own.has(one))
  const used = (probe: Probe): number =>
    answers.filter((one) => one.prompt === id && one.probe === probe.id).length
  const [first = null] = probes.filter(isMeant).sort((a, b) => used(a) - used(b))
  return first
}

/** The criteria that a good answer to a probe meets. */
export const criteriaOf = ({ holds }: Pick<Probe, 'holds'>): readonly string[] =>
  holds.flatMap((hold) => ('criterion' in hold ? [hold.criterion] : []))
