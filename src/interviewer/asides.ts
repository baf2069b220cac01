import { answerLines } from './answer-lines.ts'
import { answersIn, answersWithin } from './answering.ts'
import { type Answer, ASIDE } from './answers.ts'
import { asksWhy, toCounter } from './countered.ts'
import { interviewer, steering, stock } from './directions.ts'
import { AS_YOU_SEE_IT, GIVEN_AS_IT_IS } from './phrases.ts'
import { asksDirection, endsInProposal, offersToMoveOn } from './proposals.ts'
import { isOnlyAsking } from './questions.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

/** What tells something. */
export const KNOWN: ReadonlySet<Answer['kind']> = new Set(['fact', 'given', 'which'])

export const onlyChecksIn = (answers: readonly Answer[]): boolean =>
  answers.length > 0 && answers.every(({ kind }) => kind === 'check-in')

/** What says nothing of the question. */
const UNKNOWN: ReadonlySet<Answer['kind']> = new Set(['open', 'unknown', 'beyond', 'check-in'])

/** Once the design is being made, to agree would be to judge it. */
const neutral = (answer: Answer): Answer =>
  answer.kind === 'agreed' ? { kind: 'chosen', argued: true } : answer

/** Later on most questions are rhetorical: only an entry that does nothing but ask is answered. */
export const asides = (scene: Scene, isWaiting: boolean): readonly Line[] | null => {
  if (!isOnlyAsking(scene.entry.text) || endsInProposal(scene.entry.text)) return null
  if (offersToMoveOn(scene.entry.text)) return steering(scene, isWaiting)
  const answers = answersIn(scene, ASIDE)
  const isTurn = asksDirection(scene.entry.text) && answers.every(({ kind }) => !KNOWN.has(kind))
  if (isTurn || onlyChecksIn(answers)) return steering(scene, isWaiting)
  if (isWaiting && asksWhy(scene.entry.text)) return stock(scene, GIVEN_AS_IT_IS, 'given-as-it-is')
  const known = answers.filter(({ kind }) => !UNKNOWN.has(kind)).map(neutral)
  if (known.length > 0) return answerLines(known, { seed: scene.started.seed, turn: scene.turn })
  return [interviewer('answer', AS_YOU_SEE_IT, 'stock:as-you-see-it')]
}

/** A question that an account ends with is for the interviewer, too; those in the middle are rhetorical. */
export const countered = (scene: Scene, comesBack = false): readonly Line[] | null =>
  toCounter(scene, (question) => answersWithin(scene, question, ASIDE), comesBack)

/** Asked before the first question of a phase, only facts are worth an answer: the question itself comes next. */
export const givesFacts = (lines: readonly Line[]): boolean =>
  lines.some(({ ref }) => !ref.startsWith('stock:'))
