import { COVERED } from '../session/session.ts'
import { alternativesIn, caredFor } from './alternatives.ts'
import { pick } from './chance.ts'
import { progressOf } from './nudges.ts'
import * as phrases from './phrases.ts'
import { asksWhereWeAre, asksWhichFirst, endsInProposal } from './proposals.ts'
import { isOnlyAsking } from './questions.ts'
import type { Scene } from './scene.ts'
import { STEER_DONE, STEER_FREE, STEER_ON, STEER_STAY } from './steering-words.ts'
import type { Line } from './step.ts'

/** Share of the time up to the end of a phase after which a check-in is told to move on. */
const LATE = 0.75

/** Something the interviewer says. */
export const interviewer = (kind: Line['kind'], text: string, ref: string): Line => ({
  by: 'interviewer',
  kind,
  text,
  ref,
})

/** Words picked from several. */
export const stock = ({ started, turn }: Scene, words: phrases.Phrases, ref: string): readonly [Line] => [
  interviewer('check-in', pick(words, started.seed, turn), `stock:${ref}`),
]

/** What a direction is told by. */
export const STEER_REF = 'stock:steer'

/** Offered two things by name, the interviewer takes neither in Design, and what is theirs in the deep dive. */
const chosenOf = ({ entry, started, turn }: Scene): string | null => {
  const two = alternativesIn(entry.text)
  if (two === null) return null
  const cared = entry.stage === 'deep-dive' ? caredFor(two, started.interviewer) : null
  if (cared === null) return phrases.EITHER
  return pick(cared === 'first' ? phrases.THE_FIRST : phrases.THE_SECOND, started.seed, turn)
}

/** `deeper here, or move on?` gets a direction, not a judgement. */
export const steering = (scene: Scene, isWaiting: boolean): readonly Line[] => {
  const { started, turn, here } = scene
  const late = progressOf(scene) > LATE
  // Who has said that all is asked does not hold them there.
  const isDone = here.some(({ ref }) => ref?.startsWith(COVERED))
  const waits = isWaiting && !isDone
  const chosen = chosenOf(scene)
  if (chosen !== null && (chosen !== phrases.EITHER || !(waits || late)))
    return [interviewer('check-in', chosen, STEER_REF)]
  const open = late ? STEER_ON : STEER_FREE
  const words = waits ? STEER_STAY : isDone ? STEER_DONE : open
  return [interviewer('check-in', pick(words, started.seed, turn), STEER_REF)]
}

/** A proposal of where to go, or `which of the two would you like?`, gets a direction. */
export const directed = (scene: Scene): readonly Line[] | null => {
  const { text } = scene.entry
  if (asksWhichFirst(text)) return stock(scene, phrases.THE_FIRST, 'first')
  if (!endsInProposal(text)) return null
  const chosen = chosenOf(scene)
  return chosen === null ? stock(scene, phrases.GO_THERE, 'go-there') : stock(scene, [chosen], 'either')
}

/** `are we still in the deep dive?`: which part it is, and whether a question is waiting. */
export const placed = ({ entry, here }: Scene): readonly Line[] | null => {
  if (entry.stage === 'close' || !isOnlyAsking(entry.text) || !asksWhereWeAre(entry.text)) return null
  const last = here.findLast(({ by, kind }) => by === 'interviewer' && kind !== 'time')
  const waits = last?.text.endsWith('?') === true
  const words = `${phrases.WHERE_WE_ARE[entry.stage]} ${waits ? phrases.IT_STANDS : phrases.GO_ON}`
  return [interviewer('check-in', words, 'stock:where')]
}
