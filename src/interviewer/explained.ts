import type { Fact } from '../bank/prompt-types.ts'
import { asksCount } from './clauses.ts'
import { chanceOf, type Heard, isOpen, NEEDS, nearestTo } from './odds.ts'
import { asksStrange, isExplainedBy, lacksFigure, namesNothing, saysLittle } from './recalled.ts'

/** A question that no fact answers. */
export type Unanswered = Heard & {
  /** One that was given tells something of it. */
  readonly near: boolean
  /** Nothing was told before it in its entry. */
  readonly isFirst: boolean
}

/** Whether what was told has to do with a clause more than anything else does. */
const isToldFirst = ({ ranked }: Heard, told: ReadonlySet<string>): boolean =>
  told.has(ranked[0]?.fact.id ?? '')

/** `has that ever been measured?` after what was told of it. */
const WHETHER =
  /^(?:and )?(?:has|have|is|was|do|did|does) (?:(?:we|you|anyone|anybody|somebody) )?\b.*\b(?:that|this|it)\b/i
const KNOWING = /\b(?:known?|measured?|tested|tried|checked|seen|studied|looked (?:at|into)|found out)\b/i

const asksWhetherKnown = (text: string): boolean =>
  WHETHER.test(text) && KNOWING.test(text) && saysLittle(text.replace(KNOWING, ''))

/** `how many …`, and something that was not told may be what is counted. */
const countsOther = (heard: Heard, told: ReadonlySet<string>): boolean =>
  asksCount(heard.question.text) && !isToldFirst(heard, told) && nearestTo(heard, told) !== undefined

/** Whether a clause asks for something of its own, which nothing told beside it can answer. */
const standsAlone = (heard: Unanswered, facts: readonly Fact[], told: ReadonlySet<string>): boolean => {
  const { text, adds, leads } = heard.question
  if (namesNothing(text)) return heard.isFirst
  return (adds && asksStrange(facts, text)) || (leads && countsOther(heard, told))
}

/** Whether a clause only goes on from the one before it. */
const goesOn = (heard: Heard, facts: readonly Fact[], told: ReadonlySet<string>): boolean => {
  const { text, leads, adds } = heard.question
  const isMore = adds && !saysLittle(text)
  return !leads && !isMore && !countsOther(heard, told) && !lacksFigure(facts, text)
}

/** Whether the facts that are told to an entry answer one of its questions as well, though none is told to that. */
export const isExplained = (heard: Unanswered, facts: readonly Fact[]): boolean => {
  const { aside, question, ranked } = heard
  if (!isOpen(aside) || facts.length === 0) return false
  if (asksWhetherKnown(question.text)) return true
  const told = new Set(facts.map(({ id }) => id))
  if (standsAlone(heard, facts, told)) return false
  if (goesOn(heard, facts, told)) return true
  const isMore = question.adds && !saysLittle(question.text)
  return (
    ((!isMore || isToldFirst(heard, told)) && isExplainedBy(facts, question.text)) ||
    ranked.some((each) => told.has(each.fact.id) && chanceOf(heard, each, new Set()) >= NEEDS.explained)
  )
}
