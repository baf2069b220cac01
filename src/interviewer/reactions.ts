import type { Phase } from '../bank/vocabulary.ts'
import { COVERED } from '../session/session.ts'
import { announced, isAlone } from './announced.ts'
import { answerLines } from './answer-lines.ts'
import { answersIn } from './answering.ts'
import { asides, countered, givesFacts, KNOWN, onlyChecksIn } from './asides.ts'
import { draw, pick } from './chance.ts'
import { CHANGE_STANDS, CURVEBALL_FOLLOW_UP } from './change-words.ts'
import { chooseCurveball, curveballLine, isOnChange } from './curveballs.ts'
import { directed, interviewer, placed, STEER_REF, steering, stock } from './directions.ts'
import { isAsked, nextQuestion } from './diving.ts'
import { isCheckIn } from './kinds.ts'
import { nudge } from './nudges.ts'
import * as phrases from './phrases.ts'
import { goesOnWithIt, toPremise } from './premise.ts'
import { named } from './pressing.ts'
import { asksDirection, asksOfUs, restates } from './proposals.ts'
import { isOnlyAsking, lastQuestion } from './questions.ts'
import { comingBack, withReturn } from './returning.ts'
import { replySince, type Scene } from './scene.ts'
import type { Line } from './step.ts'

/** A statement is acknowledged about once in so many. */
const ACKNOWLEDGED_ONCE_IN = 3

const NOD = 'stock:acknowledged'

const nod = ({ started, turn }: Scene): readonly Line[] => [
  interviewer('check-in', pick(phrases.ACKNOWLEDGEMENTS, started.seed, turn), NOD),
]

/** While the problem is being agreed on silence would be taken for a no; nodding at everything, for a habit. */
const nodUnlessJustNodded = (scene: Scene): readonly Line[] =>
  scene.here.at(-1)?.ref === NOD ? [] : nod(scene)

const acknowledgement = (scene: Scene): readonly Line[] =>
  draw(scene.started.seed, scene.turn) % ACKNOWLEDGED_ONCE_IN === 0 ? nod(scene) : []

/** Who says that they go on is told to. */
const goingAhead = ({ entry }: Scene, phase: Phase): readonly Line[] | null => {
  const to = announced(entry.text, phase)
  return to === null ? null : [interviewer('check-in', phrases.GOES_ON[to], 'stock:goes-on')]
}

const clarifying = (scene: Scene): readonly Line[] => {
  const answers = answersIn(scene)
  const ahead = answers.length === 0 || isAlone(scene.entry.text) ? goingAhead(scene, 'clarify') : null
  if (ahead !== null) return ahead
  if (restates(scene.entry.text) && answers.every(({ kind }) => !KNOWN.has(kind)))
    return stock(scene, phrases.RESTATED, 'restated')
  if (answers.length === 0) return nodUnlessJustNodded(scene)
  if (onlyChecksIn(answers)) return steering(scene, false)
  return answerLines(answers, { seed: scene.started.seed, turn: scene.turn })
}

/** An account that ends in `deeper here, or move on?` wants a direction. */
const endsInCheckIn = ({ entry }: Scene): boolean => {
  const last = lastQuestion(entry.text)
  return isCheckIn(last) || (last !== null && asksDirection(last))
}

const designing = (scene: Scene): readonly Line[] => {
  const ahead = goingAhead(scene, 'design')
  if (announced(scene.entry.text, 'design') === 'next' && ahead !== null) return ahead
  const direction = directed(scene)
  const aside = direction === null ? asides(scene, false) : null
  if (aside !== null) return aside
  if (direction !== null && isOnlyAsking(scene.entry.text)) return direction
  const nudged = nudge(scene)
  if (nudged.length > 0) return nudged
  if (direction !== null) return direction
  if (endsInCheckIn(scene)) return steering(scene, false)
  return ahead ?? acknowledgement(scene)
}

const isStock = ({ here }: Scene, ref: string): boolean => here.some((each) => each.ref === ref)

const coveredRef = (phase: 'deep-dive' | 'trade-offs'): string => `${COVERED}${phase}`

const covered = (scene: Scene, phase: 'deep-dive' | 'trade-offs'): readonly Line[] => {
  const ref = coveredRef(phase)
  // whoever adds something once all is asked wants to know that it was heard
  if (isStock(scene, ref)) return nodUnlessJustNodded(scene)
  return [interviewer('check-in', phrases.COVERED[phase], ref)]
}

const goingOn = (scene: Scene): readonly Line[] => {
  const question = nextQuestion(scene)
  return question === null ? (directed(scene) ?? covered(scene, 'deep-dive')) : [question]
}

const diving = (scene: Scene): readonly Line[] => {
  const isWaiting = isAsked(scene)
  const back = comingBack(scene)
  const meant = named(scene)
  if (meant !== null) return isOnlyAsking(scene.entry.text) ? [meant] : [meant, ...goingOn(scene)]
  const aside = asides(scene, isWaiting)
  if (aside !== null && (isWaiting || givesFacts(aside))) return withReturn(aside, back)
  const counter = isWaiting ? countered(scene, back !== null) : null
  if (counter !== null) return withReturn(counter, back)
  const premise = isWaiting ? toPremise(scene, back !== null) : []
  if (premise.length > 0 && back !== null) return [...premise, back]
  return goesOnWithIt(premise) ? premise : [...premise, ...goingOn(scene)]
}

const changed = (scene: Scene): readonly Line[] => {
  const { senses, session, started } = scene
  const { curveballs } = senses.prompt
  const hearing = senses.hearing(session)
  const chosen = chooseCurveball({ curveballs, hearing, ear: senses.ear(), seed: started.seed })
  return chosen === null ? covered(scene, 'trade-offs') : [curveballLine(chosen, started.seed)]
}

/** They go on with something else, as if nothing had changed. */
const strays = ({ senses }: Scene, id: string, reply: string): boolean => {
  const change = senses.prompt.curveballs.find((each) => each.id === id)
  return change !== undefined && !isOnChange(change, reply)
}

/** What is said to what they make of the change. */
const onChange = (scene: Scene, current: string): readonly Line[] => {
  const { senses, here } = scene
  const premise = toPremise(scene)
  if (premise.length > 0)
    return goesOnWithIt(premise) ? premise : [...premise, ...covered(scene, 'trade-offs')]
  const wasFollowedUp = here.some(({ kind, ref }) => kind === 'follow-up' && ref === current)
  const reply = replySince(scene, ['curveball'])
  if (wasFollowedUp) return covered(scene, 'trade-offs')
  if (senses.ear().isShallow(reply)) return [interviewer('follow-up', CURVEBALL_FOLLOW_UP, current)]
  return strays(scene, current, reply)
    ? [interviewer('follow-up', pick(CHANGE_STANDS, scene.started.seed, scene.turn), current)]
    : covered(scene, 'trade-offs')
}

/** `That is it from my side. A question to you: …?` */
const asksAtTheEnd = ({ entry }: Scene): boolean => {
  const last = isOnlyAsking(entry.text) ? null : lastQuestion(entry.text)
  return last !== null && asksOfUs(last)
}

const weighing = (scene: Scene): readonly Line[] => {
  const current = scene.here.findLast(({ kind }) => kind === 'curveball')?.ref ?? null
  const isDone = isStock(scene, coveredRef('trade-offs'))
  const aside = asides(scene, current !== null && !isDone)
  const isOwn = isDone || asksOfUs(scene.entry.text)
  if (isDone && asksAtTheEnd(scene)) return stock(scene, phrases.KEEP_THAT, 'keep-that')
  const steers = aside?.some(({ ref }) => ref === STEER_REF) === true
  if (aside !== null && isOwn && !givesFacts(aside) && !steers)
    return stock(scene, phrases.KEEP_THAT, 'keep-that')
  if (aside !== null && (current !== null || givesFacts(aside))) return aside
  if (current === null) return changed(scene)
  const counter = isDone ? null : countered(scene)
  return counter ?? onChange(scene, current)
}

const REACTIONS: Readonly<Record<Phase, (scene: Scene) => readonly Line[]>> = {
  clarify: clarifying,
  design: designing,
  'deep-dive': diving,
  'trade-offs': weighing,
}

/** What the interviewer says to an entry; often nothing. */
export const reactionTo = (scene: Scene): readonly Line[] => {
  if (scene.entry.stage === 'close') return []
  return placed(scene) ?? REACTIONS[scene.entry.stage](scene)
}
