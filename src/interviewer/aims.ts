import type { Known } from './known.ts'

/** What people ask in any problem to learn what it is for, whatever they name as examples. */
const ASKS_AIM =
  /\bwhat (?:is|are|was|should|would|must|do|does|did)\b[^?:,]{0,50}\b(?:(?:supposed|meant) to(?: \w+)?(?=\s*[:,?])|(?:supposed|meant) to (?:move|do|achieve|improve|change|bring)|achieve|accomplish|aim(?:ed|ing)? (?:at|for)|optimi[sz]ing for)\b|\b(?:which|what) matters (?:more|most)\b|\b(?:make|keep)s? (?:the )?(?:business|company|leadership|management) happy\b|\bwhat (?:counts as|is|would be|does) (?:a )?(?:success|win)\b|\bwhat(?:['’]s| is) (?:it|this|all (?:of )?this|the (?:system|product|feature|whole thing)) (?:all )?for(?=\s*(?:[,;:?]|and\b|$))|\bwould you rather (?:we|i|it|have (?:us|me)) (?:optimi[sz]e|maximi[sz]e|aim)/i

/** Whether a question asks for the aim itself. */
export const asksAim = (question: string): boolean => ASKS_AIM.test(question)

/** What it might be for is named after a colon: it is not what is asked. */
export const withoutExamples = (question: string): string => question.split(':')[0] ?? question

/** In so many of the ways of asking for it a goal has to be named. */
const LEAST = 0.3

/** The place of the fact that is most often asked for by a goal; -1 where none is. */
export const aimAmong = (facts: readonly Known[]): number => {
  const shares = facts.map(({ counts, size }) => (counts.get('~goal') ?? 0) / size)
  const most = Math.max(...shares, 0)
  return most >= LEAST ? shares.indexOf(most) : -1
}
