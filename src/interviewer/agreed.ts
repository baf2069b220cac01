import type { Fact } from '../bank/prompt-types.ts'
import { readDocument } from '../language/document.ts'
import { isTold } from './recalled.ts'

/** Leave that somebody takes for given. */
const LEAVE = /\b(?:allowed|permitted|free|able|fine|possible) to\b|\b(?:i|we) (?:can|may|could) \w+/i

/** What a fact says that forbids, or allows under a condition. */
const LIMITS =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|unless|until|except|only|but|though|however|forbid\w*|forbad\w*|bann?\w*|prohibit\w*|refus\w*|den(?:y|ies|ied)|illegal|laws?|legal\w*|lawyers?|regulat\w*|councils?|privacy|private|consent\w*|agree\w*|must|ha(?:s|ve) to|need\w*|limit\w*|at most|less than|stays?|separate\w*|scope|belongs?|others?|too|instead|rather|yet|hidden|drop\w*|lacks?|few|hardly|rare\w*)\b|n['’]t\b/i
/** What nobody agrees to without looking closer: how much, and how far. */
const SWEEPING =
  /\d|\b(?:no|not|never|none|nobody|without|only|all|every\w*|always|any|each|both|seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|half|most|real[- ]time|instant\w*|at once|and|or)\b|n['’]t\b/i

/** Whether a fact grants what somebody takes for given, as far as words show: in doubt it does not, and is told alone. */
export const grants = (fact: Fact, proposal: string): boolean => {
  const said = proposal.replace(/[,;]\s*[^,;]*\?\s*$/, '')
  if (LIMITS.test(fact.answer) || !LEAVE.test(said)) return false
  // `for training and measurement` lists what it is for, not what is allowed
  const core = said.replace(/\bfor \w+(?: and \w+)?$/i, '')
  return (
    !SWEEPING.test(core) &&
    readDocument(core).sentences.every(({ quantities }) => quantities.length === 0) &&
    isTold(fact, core)
  )
}
