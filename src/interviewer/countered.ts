import { answerLines } from './answer-lines.ts'
import type { Answer } from './answers.ts'
import { stock } from './directions.ts'
import { isCheckIn } from './kinds.ts'
import { GIVEN_AS_IT_IS, ON_YOUR_PREMISE } from './phrases.ts'
import { isDoubted, PREMISE_REF, pushesBack } from './premise.ts'
import { OBJECTION } from './pressing-words.ts'
import { asksDirection, endsInProposal } from './proposals.ts'
import { lastQuestion } from './questions.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

/** `why do you want it after one hour?`, `do you have a reason to …?`: why the question is asked, not what is so. */
const WHY =
  /^(?:and |but |so |then )?why\b|\b(?:do|did|would) you (?:have|see) (?:a|any|some) (?:\w+ )?(?:reasons?|grounds?)\b|\b(?:is|was) there (?:a|any|some) (?:\w+ )?reasons?\b|\bwhat(?:['’]s| is| was| are) (?:the|your) (?:\w+ )?(?:reasons?|rationale|motivation|point of)\b|\bwhat makes you\b|\bhow come\b/i

/** Whether a question asks why something was asked. */
export const asksWhy = (text: string): boolean => WHY.test(text.trim())

/** What an answer has to be for it to be said to a question that stands at the end of an account. */
type Answered = (question: string) => readonly Answer[]

/** A question that an entry ends with, where it is not about where to go next. */
const endOf = ({ entry }: Scene): string | null => {
  const last = lastQuestion(entry.text)
  if (last === null || isCheckIn(last) || asksDirection(last) || endsInProposal(entry.text)) return null
  return last
}

const FACTS: ReadonlySet<Answer['kind']> = new Set(['fact', 'given'])

/**
 * What is said to the question in which an objection, or a whole answer, ends: the fact, whose the decision is, or a
 * neutral word; null where there is none, or nothing to be said to it.
 */
export const toCounter = (scene: Scene, answered: Answered, comesBack: boolean): readonly Line[] | null => {
  const question = endOf(scene)
  if (question === null) return null
  const { started, turn, entry } = scene
  const doubts = pushesBack(entry.text)
  // facts say what is so, and the reason for a question is no decision of theirs
  const why = asksWhy(question)
  const answers = why ? [] : answered(question)
  const facts = answers.filter(({ kind }) => FACTS.has(kind))
  const handed = answers.filter(({ kind }) => doubts && (kind === 'yours' || kind === 'chosen'))
  const told = facts.length > 0 ? facts : handed
  if (told.length > 0) return answerLines(told, { seed: started.seed, turn })
  if (isDoubted(scene) || !(doubts || why)) return null
  const words = doubts ? (comesBack ? OBJECTION : ON_YOUR_PREMISE) : GIVEN_AS_IT_IS
  return stock(scene, words, PREMISE_REF)
}
