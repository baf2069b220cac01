import type { Fact } from '../bank/types.ts'
import type { FactFinder } from './finder.ts'
import { type Question, questionsIn } from './questions.ts'
import { termsOf } from './terms.ts'

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
  /** Nobody has fixed it. */
  | { readonly kind: 'open' }

/** From here on a fact answers the question whatever else it may be. */
export const SURE = 0.6
/** Below, a fact is not what was asked for. */
const LIKELY = 0.44

const DECISION = [
  /\b(?:should|shall|can|could|may) (?:i|we)\b.*\b(?:use|choose|pick|build|train|go with|start with|begin with|try|propose|deploy|store|retrain|index|embed|split|sample)\b/i,
  /\bdo you (?:want|prefer|expect|recommend)\b|\bwould you (?:like|prefer|recommend|want|use|choose|suggest|rather)\b/i,
  /\b(?:which|what) (?:\w+ )?(?:model|algorithm|architecture|loss|framework|library|database|approach|technique|optimi[sz]er|embedding|programming language|tool)s?\b.*\b(?:i|we|me)\b/i,
]
const ASSUMPTION =
  /\b(?:can|may|could|should|shall) (?:i|we) (?:just |also |safely )?(?:assume|suppose|take it)\b|\b(?:ok|okay|fair|safe|reasonable|fine) to (?:assume|suppose)\b|\b(?:i|we)(?:['’]ll| will)? assume\b/i
const CHECK_IN =
  /\b(?:go |going |any )?deeper\b|\bmov(?:e|ing) on\b|\bnext (?:part|section|step|topic|phase)\b|\b(?:carry|go) on\b|\b(?:make|makes|making) sense\b|\bsounds? (?:ok|okay|good|fair|reasonable|right)\b|\bon the right track\b|\b(?:anything|something) (?:else|specific|in particular)\b|\bmore detail\b|\bshould i (?:cover|focus|dive|go into|elaborate|expand|stop|continue)\b|\bwhere would you like\b|\bwhat would you like me to\b|\bso far\?/i
/** Whether a question only asks for a direction. */
export const isCheckIn = (question: string | null): boolean => question !== null && CHECK_IN.test(question)

const LEAVE =
  /\b(?:ask|questions?|clarify|clarifying|start|begin|minute|moment|think|draw|notes?|assumptions?)\b/i

const isLeave = (text: string): boolean =>
  LEAVE.test(text) && /\b(?:can|may|could|mind|ok|okay|shall|let)\b/i.test(text) && termsOf(text).size <= 1

const withoutFact = ({ text }: Question): Answer => {
  if (CHECK_IN.test(text)) return { kind: 'check-in' }
  if (ASSUMPTION.test(text)) return { kind: 'assume' }
  if (isLeave(text)) return { kind: 'go-ahead' }
  return DECISION.some((pattern) => pattern.test(text)) ? { kind: 'yours' } : { kind: 'open' }
}

/** A decision, an assumption or a check-in is answered with a fact only where the fact is sure. */
const enough = (question: Question, instead: Answer): number =>
  question.fragment || instead.kind !== 'open' ? SURE : LIKELY

const answerTo = (question: Question, finder: FactFinder, given: ReadonlySet<string>): Answer => {
  const instead = withoutFact(question)
  const found = finder.find(question.text)
  if (found === null || found.score < enough(question, instead)) return instead
  return { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact }
}

const keyOf = (answer: Answer): string => ('fact' in answer ? answer.fact.id : answer.kind)

/** A word of a list that fits no fact is no question of its own. */
const isSpoken = (question: Question, answer: Answer): boolean => !question.fragment || 'fact' in answer

/** One answer per question of an entry, in order, each said once; nothing where nothing is asked. */
export const answersTo = (
  text: string,
  finder: FactFinder,
  given: ReadonlySet<string>,
): readonly Answer[] => {
  const answers = new Map<string, Answer>()
  for (const question of questionsIn(text)) {
    const answer = answerTo(question, finder, given)
    const key = keyOf(answer)
    if (isSpoken(question, answer) && !answers.has(key)) answers.set(key, answer)
  }
  return [...answers.values()]
}
