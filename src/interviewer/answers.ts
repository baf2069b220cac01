import type { Fact } from '../bank/prompt-types.ts'
import { grants } from './agreed.ts'
import { isExplained, type Unanswered } from './explained.ts'
import { type FactFinder, type Found, SURE } from './finder.ts'
import { fitsKind } from './fitting.ts'
import { heardIn, POINTS } from './heard.ts'
import {
  afterTold,
  bestOf,
  chanceOf,
  eitherOf,
  type Heard,
  isOpen,
  NEEDS,
  nearestTo,
  needFor,
} from './odds.ts'
import type { Question } from './questions.ts'
import { isAboutGiven } from './recalled.ts'
import { type Verdict, verdictOf } from './verdicts.ts'

/** A question that no fact answers, and what is said to it. */
export interface Loose {
  readonly kind:
    | 'yours' // a decision of the design, which is the candidate's
    | 'assume' // an assumption that nothing speaks against
    | 'agreed' // a statement that nothing speaks against, put forward to be agreed with
    | 'go-ahead' // may I ask, start, think?
    | 'check-in' // deeper here, or move on?
    | 'unknown' // a figure, or whether something is so, of which nothing is known
    | 'open' // nobody has fixed it
    | 'beyond' // nobody has fixed more of it than what was given
  /** The facts that it was perhaps about. */
  readonly near?: readonly Fact[]
}

/** What the interviewer makes of one question. */
export type Answer =
  | {
      readonly kind: 'fact'
      readonly fact: Fact
      /** It was a closed question, or something taken for given, and the fact itself says yes or no to it. */
      readonly verdict?: Verdict
    }
  /** It was answered before; `question` is how it was asked again. */
  | { readonly kind: 'given'; readonly fact: Fact; readonly question: string }
  /** A decision that the candidate has taken in the same breath, with a reason or without one. */
  | { readonly kind: 'chosen'; readonly argued: boolean }
  /** One of two facts is meant, and it cannot be told which. */
  | { readonly kind: 'which'; readonly either: readonly [Fact, Fact] }
  | Loose

/** A word of a list, or the same asked in other words, is no reason to say that something was said before. */
const isIdle = (
  { question }: Heard,
  { fact }: Found,
  given: ReadonlySet<string>,
  told: ReadonlyMap<string, Answer>,
): boolean =>
  given.has(fact.id) && (question.fragment || (!question.leads && !question.adds && told.size > 0))

/** A clause that points back to the one before it asks the same of it: a fact and a hand-back would contradict each other. */
const isSame = (later: Question | undefined): boolean =>
  later !== undefined && !later.leads && !later.fragment && !later.adds && POINTS.test(later.text)

/** Whether a decision was settled by what was told to the clause beside it. */
const isSettled = (
  { question, aside }: Heard,
  clauses: readonly Question[],
  answered: ReadonlySet<Question>,
): boolean => {
  if (aside !== 'yours' && aside !== 'permitted') return false
  const place = clauses.indexOf(question)
  const [before, after] = [clauses[place - 1], clauses[place + 1]]
  return (
    (after !== undefined && answered.has(after) && isSame(after)) ||
    (before !== undefined && answered.has(before) && isSame(question))
  )
}

const kindOf = ({ aside, near }: Unanswered): Loose['kind'] => {
  if (isOpen(aside) && near) return 'beyond'
  return aside === 'permitted' ? 'yours' : aside
}

/** Each thing that is said once, with the facts that were nearly heard where it is said. */
const loose = (open: readonly Unanswered[], given: ReadonlySet<string>): readonly Loose[] =>
  [...new Set(open.map(kindOf))].map((kind) => {
    const nearest = open.flatMap((heard) => (kindOf(heard) === kind ? (nearestTo(heard, given) ?? []) : []))
    return nearest.length === 0 ? { kind } : { kind, near: nearest }
  })

/** What is said to questions that no fact answers: one that fits two is asked back about, once. */
const withoutFact = (open: readonly Unanswered[], given: ReadonlySet<string>): readonly Answer[] => {
  const [either] = open.flatMap((heard) => {
    const two = eitherOf(heard, given)
    return two === null ? [] : [two]
  })
  const which = either === undefined ? [] : [{ kind: 'which' as const, either }]
  const rest = open.filter((heard) => eitherOf(heard, given) === null)
  return [...which, ...loose(rest, given)]
}

/** In the middle of a design most questions are rhetorical: a fact has to fit them so well. */
export const ASIDE = 0.95

/** The fact that answers a question; `near` where it was given and something else of it is asked; or nothing. */
const answerIn = (heard: Heard, given: ReadonlySet<string>, least: number): Found | 'near' | null => {
  const found = bestOf(heard, given)
  if (found === undefined) return null
  if (given.has(found.fact.id) && !isAboutGiven(found, heard.question.text))
    return chanceOf(heard, found, new Set()) >= NEEDS.beyond ? 'near' : null
  const isLikely = chanceOf(heard, found, given) > Math.max(least, needFor(heard))
  const isKind = found.evidence === SURE || fitsKind(found.fact, heard.question.text)
  return isLikely && isKind ? found : null
}

const verdictIn = ({ question, aside }: Heard, fact: Fact): Verdict | null => {
  const isTaken = (aside === 'agreed' || aside === 'assume') && grants(fact, question.text)
  return isTaken ? { says: 'yes', sentence: '' } : verdictOf(fact, question.text)
}

/** What a fact that was found is, as an answer; told to a second question, it says yes or no to neither. */
const answerOf = (heard: Heard, fact: Fact, isGiven: boolean, before: Answer | undefined): Answer => {
  const { text, fragment } = heard.question
  if (isGiven) return { kind: 'given', fact, question: text }
  if (before !== undefined) return fragment ? before : { kind: 'fact', fact }
  const verdict = fragment ? null : verdictIn(heard, fact)
  return verdict === null ? { kind: 'fact', fact } : { kind: 'fact', fact, verdict }
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
  const answered = new Set<Question>()
  const all = heardIn(text, finder)
  for (const each of all) {
    const heard = afterTold(each, new Set(told.keys()))
    const found = answerIn(heard, given, least)
    if (found === null || found === 'near') {
      const { fragment, sure } = heard.question
      if (!fragment && sure) unanswered.push({ ...heard, near: found === 'near', isFirst: told.size === 0 })
    } else if (!isIdle(heard, found, given, told)) {
      const { fact } = found
      answered.add(heard.question)
      told.set(fact.id, answerOf(heard, fact, given.has(fact.id), told.get(fact.id)))
    }
  }
  const clauses = all.map(({ question }) => question).filter(({ fragment }) => !fragment)
  const facts = [...told.values()].flatMap((answer) => ('fact' in answer ? [answer.fact] : []))
  const open = unanswered.filter(
    (heard) => !isExplained(heard, facts) && !isSettled(heard, clauses, answered),
  )
  return [...told.values(), ...withoutFact(open, new Set([...given, ...told.keys()]))]
}
