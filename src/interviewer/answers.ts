import type { Fact } from '../bank/prompt-types.ts'
import type { FactFinder, Found } from './finder.ts'
import { type Aside, asideOf, isHandedOver } from './kinds.ts'
import { afterTold, bestOf, chanceOf, eitherOf, type Heard, inContext, NEEDS, needFor } from './odds.ts'
import { type Question, questionsIn } from './questions.ts'
import { isAboutGiven, isExplainedBy } from './recalled.ts'
import { unitsOf } from './units.ts'

/** What the interviewer makes of one question. */
export type Answer =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** It was answered before. */
  | { readonly kind: 'given'; readonly fact: Fact }
  /** A decision of the design, which is the candidate's. */
  | { readonly kind: 'yours' }
  /** A decision that the candidate has taken in the same breath, with a reason or without one. */
  | { readonly kind: 'chosen'; readonly argued: boolean }
  /** An assumption that nothing speaks against. */
  | { readonly kind: 'assume' }
  /** May I ask, start, think? */
  | { readonly kind: 'go-ahead' }
  /** Deeper here, or move on? */
  | { readonly kind: 'check-in' }
  /** One of two facts is meant, and it cannot be told which. */
  | { readonly kind: 'which'; readonly either: readonly [Fact, Fact] }
  /** Nobody has fixed it. */
  | { readonly kind: 'open' }
  /** Nobody has fixed more of it than what was given. */
  | { readonly kind: 'beyond' }

/** A clause that points to what was said before it, or goes on in its sentence and says little by itself. */
const POINTS = /\b(?:it|its|that|this|these|those|them|they|he|she|his|her|their|one|ones|same)\b/i
const FEW = 3

const needsContext = ({ text, leads }: Question): boolean =>
  POINTS.test(text) || (!leads && unitsOf(text).length < FEW)

const heardIn = (text: string, finder: FactFinder): readonly Heard[] => {
  const questions = questionsIn(text)
  const whole = questions.filter(({ fragment }) => !fragment).map((question) => question.text)
  const context = whole.length > 1 ? finder.rank(whole.join(' ')) : []
  const handedOver = isHandedOver(text)
  return questions.map((question) => ({
    question,
    ranked: inContext(finder.rank(question.text), needsContext(question) ? context : []),
    aside: handedOver ? 'yours' : asideOf(question.text),
  }))
}

type Told = ReadonlyMap<string, Answer>

/** A word of a list is no reason to say that something was said before. */
const isIdle = ({ question }: Heard, { fact }: Found, given: ReadonlySet<string>): boolean =>
  question.fragment && given.has(fact.id)

const isExplained = (heard: Heard, told: Told): boolean => {
  if (heard.aside !== 'open' || told.size === 0) return false
  const facts = [...told.values()].flatMap((answer) => ('fact' in answer ? [answer.fact] : []))
  return (
    !heard.question.leads ||
    isExplainedBy(facts, heard.question.text) ||
    heard.ranked.some((each) => told.has(each.fact.id) && chanceOf(heard, each, new Set()) >= NEEDS.explained)
  )
}

/** A question that no fact answers; `near` is one that was given, and tells something of it. */
type Unanswered = Heard & { readonly near: boolean }

const kindOf = ({ aside, near }: Unanswered): Exclude<Aside, 'permitted'> | 'beyond' => {
  if (aside === 'open' && near) return 'beyond'
  return aside === 'permitted' ? 'yours' : aside
}

/** What is said to questions that no fact answers: one that fits two is asked back about, once. */
const withoutFact = (open: readonly Unanswered[], given: ReadonlySet<string>): readonly Answer[] => {
  const [either] = open.flatMap((heard) => {
    const two = eitherOf(heard, given)
    return two === null ? [] : [two]
  })
  const which = either === undefined ? [] : [{ kind: 'which' as const, either }]
  const rest = open.filter((heard) => eitherOf(heard, given) === null)
  return [...which, ...[...new Set(rest.map(kindOf))].map((kind) => ({ kind }))]
}

/** In the middle of a design most questions are rhetorical: a fact has to fit them so well. */
export const ASIDE = 0.95

/** The fact that answers a question; `near` where it was given and something else of it is asked; or nothing. */
const answerIn = (heard: Heard, given: ReadonlySet<string>, least: number): Found | 'near' | null => {
  const found = bestOf(heard, given)
  if (found === undefined) return null
  if (given.has(found.fact.id) && !isAboutGiven(found, heard.question.text)) return 'near'
  return chanceOf(heard, found, given) > Math.max(least, needFor(heard)) ? found : null
}

/** One answer per question of an entry, in order, each said once; nothing where nothing is asked. */
export const answersTo = (
  text: string,
  finder: FactFinder,
  given: ReadonlySet<string>,
  least = 0,
): readonly Answer[] => {
  const told = new Map<string, Answer>()
  const unanswered: Unanswered[] = []
  for (const each of heardIn(text, finder)) {
    const heard = afterTold(each, new Set(told.keys()))
    const found = answerIn(heard, given, least)
    if (found === null || found === 'near') {
      const { fragment, sure } = heard.question
      if (!fragment && sure) unanswered.push({ ...heard, near: found === 'near' })
    } else if (!isIdle(heard, found, given)) {
      told.set(found.fact.id, { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact })
    }
  }
  const open = unanswered.filter((heard) => !isExplained(heard, told))
  return [...told.values(), ...withoutFact(open, given)]
}
