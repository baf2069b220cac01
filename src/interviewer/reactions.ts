import { PHASES, type Phase, type Probe } from '../bank/types.ts'
import { answerLines } from './answer-lines.ts'
import { type Answer, answersTo } from './answers.ts'
import { draw, pick } from './chance.ts'
import * as phrases from './phrases.ts'
import { chooseProbe } from './probes.ts'
import { isOnlyAsking } from './questions.ts'
import { replySince, type Scene } from './scene.ts'
import type { Line } from './step.ts'

/** How many probes a deep dive has. */
const PROBES = 2

/** A statement is acknowledged about once in so many. */
const ACKNOWLEDGED_ONCE_IN = 3

/** Share of the time up to the end of a phase after which a check-in is told to move on. */
const LATE = 0.75

const MINUTE = 60_000

const interviewer = (kind: Line['kind'], text: string, ref: string): Line => ({
  by: 'interviewer',
  kind,
  text,
  ref,
})

const acknowledgement = ({ started, turn }: Scene): readonly Line[] =>
  draw(started.seed, turn) % ACKNOWLEDGED_ONCE_IN === 0
    ? [interviewer('check-in', pick(phrases.ACKNOWLEDGEMENTS, started.seed, turn), 'stock:acknowledged')]
    : []

/** How far the round is on its way to the planned end of this phase; nothing without a clock. */
const progress = ({ started, entry }: Scene): number => {
  if (started.minutes === null || entry.stage === 'close') return 0
  const through = PHASES.slice(0, PHASES.indexOf(entry.stage) + 1)
  const planned = through.reduce((sum, phase) => sum + started.clock[phase], 0)
  return entry.at / (planned * MINUTE)
}

/** `deeper here, or move on?` gets a direction, not a judgement. */
const steering = (scene: Scene, isWaiting: boolean): readonly Line[] => {
  const { started, turn } = scene
  const late = progress(scene) > LATE
  const words = isWaiting ? phrases.STEER_STAY : late ? phrases.STEER_ON : phrases.STEER_FREE
  return [interviewer('check-in', pick(words, started.seed, turn), 'stock:steer')]
}

const givenIn = ({ before, senses }: Scene): ReadonlySet<string> => {
  const refs = new Set(before.filter(({ kind }) => kind === 'answer').map(({ ref }) => ref))
  return new Set(senses.prompt.facts.map(({ id }) => id).filter((id) => refs.has(id)))
}

const answersIn = (scene: Scene): readonly Answer[] =>
  answersTo(scene.entry.text, scene.senses.finder(), givenIn(scene))

const isCheckIn = (answers: readonly Answer[]): boolean =>
  answers.length > 0 && answers.every(({ kind }) => kind === 'check-in')

const clarifying = (scene: Scene): readonly Line[] => {
  const answers = answersIn(scene)
  if (answers.length === 0) return acknowledgement(scene)
  if (isCheckIn(answers)) return steering(scene, false)
  return answerLines(answers, { seed: scene.started.seed, turn: scene.turn })
}

/** Later on most questions are rhetorical: only an entry that does nothing but ask is answered. */
const asides = (scene: Scene, isWaiting: boolean): readonly Line[] | null => {
  if (!isOnlyAsking(scene.entry.text)) return null
  const answers = answersIn(scene)
  if (isCheckIn(answers)) return steering(scene, isWaiting)
  const known = answers.filter(({ kind }) => kind !== 'open' && kind !== 'check-in')
  if (known.length > 0) return answerLines(known, { seed: scene.started.seed, turn: scene.turn })
  return [interviewer('answer', phrases.AS_YOU_SEE_IT, 'stock:as-you-see-it')]
}

/** Asked before the first question of a phase, only facts are worth an answer: the question itself comes next. */
const givesFacts = (lines: readonly Line[]): boolean => lines.some(({ ref }) => !ref.startsWith('stock:'))

const designing = (scene: Scene): readonly Line[] => asides(scene, false) ?? acknowledgement(scene)

const lastAsked = ({ here }: Scene, kind: 'probe' | 'curveball'): string | null =>
  here.findLast((each) => each.kind === kind)?.ref ?? null

const wasFollowedUp = ({ here }: Scene, ref: string): boolean =>
  here.some((each) => each.kind === 'follow-up' && each.ref === ref)

const isStock = ({ here }: Scene, ref: string): boolean => here.some((each) => each.ref === ref)

const covered = (scene: Scene, phase: 'deep-dive' | 'trade-offs'): readonly Line[] => {
  const ref = `stock:covered:${phase}`
  if (isStock(scene, ref)) return acknowledgement(scene)
  return [interviewer('check-in', phrases.COVERED[phase], ref)]
}

const nextProbe = (scene: Scene): Probe | null => {
  const { senses, session, started, here } = scene
  const asked = new Set(here.flatMap(({ kind, ref }) => (kind === 'probe' && ref !== null ? [ref] : [])))
  if (asked.size >= PROBES) return null
  return chooseProbe({
    prompt: senses.prompt,
    interviewer: started.interviewer,
    level: started.level,
    seed: started.seed,
    asked,
    hearing: senses.hearing(session),
    ear: senses.ear(),
    proposal: asked.size === 0 ? scene.entry.text : '',
  })
}

const diving = (scene: Scene): readonly Line[] => {
  const { senses } = scene
  const current = senses.prompt.probes.find(({ id }) => id === lastAsked(scene, 'probe'))
  const aside = asides(scene, current !== undefined)
  if (aside !== null && (current !== undefined || givesFacts(aside))) return aside
  if (current !== undefined && !wasFollowedUp(scene, current.id)) {
    const reply = replySince(scene, ['probe'])
    if (senses.ear().isShallow(reply)) return [interviewer('follow-up', current.followUp, current.id)]
  }
  const probe = nextProbe(scene)
  return probe === null ? covered(scene, 'deep-dive') : [interviewer('probe', probe.question, probe.id)]
}

const weighing = (scene: Scene): readonly Line[] => {
  const { senses, started } = scene
  const current = lastAsked(scene, 'curveball')
  const aside = asides(scene, current !== null)
  if (aside !== null && (current !== null || givesFacts(aside))) return aside
  if (current === null) {
    const { curveballs } = senses.prompt
    const curveball = curveballs[draw(started.seed, curveballs.length) % Math.max(1, curveballs.length)]
    if (curveball === undefined) return covered(scene, 'trade-offs')
    return [interviewer('curveball', curveball.change, curveball.id)]
  }
  const reply = replySince(scene, ['curveball'])
  if (!wasFollowedUp(scene, current) && senses.ear().isShallow(reply)) {
    return [interviewer('follow-up', phrases.CURVEBALL_FOLLOW_UP, current)]
  }
  return covered(scene, 'trade-offs')
}

const REACTIONS: Readonly<Record<Phase, (scene: Scene) => readonly Line[]>> = {
  clarify: clarifying,
  design: designing,
  'deep-dive': diving,
  'trade-offs': weighing,
}

/** What the interviewer says to an entry; often nothing. */
export const reactionTo = (scene: Scene): readonly Line[] =>
  scene.entry.stage === 'close' ? [] : REACTIONS[scene.entry.stage](scene)
