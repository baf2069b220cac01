import type { Fact } from '../bank/prompt-types.ts'
import type { FactFinder, Found } from './finder.ts'
import { asideOf, isHandedOver } from './kinds.ts'
import { afterTold, bestOf, chanceOf, eitherOf, type Heard, inContext, NEEDS, needFor } from './odds.ts'
import { type Question, questionsIn } from './questions.ts'
import { unitsOf } from './units.ts'

/** What the interviewer makes of one question. */
export type Answer =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** It was answered before. */
  | { readonly kind: 'given'; readonly fact: Fact }
  /** A decision of the design, which is the candidate's. */
  | { readonly kind: 'yours' }
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
  return (
    !heard.question.leads ||
    heard.ranked.some((each) => told.has(each.fact.id) && chanceOf(heard, each, new Set()) >= NEEDS.explained)
  )
}

/** What is said to questions that no fact answers: one that fits two is asked back about, once. */
const withoutFact = (open: readonly Heard[], given: ReadonlySet<string>): readonly Answer[] => {
  const [either] = open.flatMap((heard) => {
    const two = eitherOf(heard, given)
    return two === null ? [] : [two]
  })
  const which = either === undefined ? [] : [{ kind: 'which' as const, either }]
  const rest = open.filter((heard) => eitherOf(heard, given) === null)
  const kinds = new Set(rest.map(({ aside }) => (aside === 'permitted' ? 'yours' : aside)))
  return [...which, ...[...kinds].map((kind) => ({ kind }))]
}

/** In the middle of a design most questions are rhetorical: a fact has to fit them so well. */
export const ASIDE = 0.95

/** One answer per question of an entry, in order, each said once; nothing where nothing is asked. */
export const answersTo = (
  text: string,
  finder: FactFinder,
  given: ReadonlySet<string>,
  least = 0,
): readonly Answer[] => {
  const told = new Map<string, Answer>()
  const unanswered: Heard[] = []
  for (const each of heardIn(text, finder)) {
    const heard = afterTold(each, new Set(told.keys()))
    const found = bestOf(heard, given)
    if (found === undefined || chanceOf(heard, found, given) <= Math.max(least, needFor(heard))) {
      if (!heard.question.fragment) unanswered.push(heard)
    } else if (!isIdle(heard, found, given)) {
      told.set(found.fact.id, { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact })
    }
  }
  const open = unanswered.filter((heard) => !isExplained(heard, told))
  return [...told.values(), ...withoutFact(open, given)]
}
