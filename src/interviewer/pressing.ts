import type { Probe } from '../bank/prompt-types.ts'
import type { Area } from '../bank/vocabulary.ts'
import type { Utterance } from '../session/session.ts'
import { draw, pick } from './chance.ts'
import { interviewer } from './directions.ts'
import { parted } from './one-thing.ts'
import { NAMED, type Phrases, PUSH_BACKS, PUSH_BACKS_ON, THAT_PART } from './phrases.ts'
import { isHeld } from './probes.ts'
import { asksBack, deedOf, partOf } from './push-backs.ts'
import { replySince, type Scene } from './scene.ts'
import { STANDBY_PROBES } from './standbys.ts'
import type { Line } from './step.ts'
import { isHedged, isSlight, isThin } from './thin.ts'

/** One answer in so many is pushed back on, and one a round. */
const PUSHED_ONCE_IN = 2

/** What a question that comes back is told by. */
export const AGAIN = 'again'

/** The probe that is being answered. */
export const currentProbe = ({ here, senses }: Scene): Probe | undefined => {
  const ref = here.findLast(({ kind }) => kind === 'probe')?.ref
  return [...senses.prompt.probes, ...STANDBY_PROBES].find(({ id }) => id === ref)
}

const wasSaid = ({ here }: Scene, words: string): boolean =>
  here.some(({ kind, text }) => kind === 'follow-up' && text === words)

export const lastSaid = ({ here }: Scene): Utterance | undefined =>
  here.findLast(({ by, kind }) => by === 'interviewer' && kind !== 'time')

export const isAnswered = ({ senses, session }: Scene, probe: Probe): boolean =>
  isHeld(probe, { hearing: senses.hearing(session), ear: senses.ear() })

/** What is joined to the question just asked, or to its follow-up; empty where that was one thing. */
const restOf = (scene: Scene, { question, followUp }: Probe): string => {
  const last = lastSaid(scene)
  if (last?.kind === 'probe' || last?.ref === AGAIN) return parted(question).rest
  const { first, rest } = parted(followUp)
  return last?.text === first ? rest : ''
}

/** The other half of what was asked, where it is still open. */
const otherHalf = (scene: Scene, probe: Probe): Line | null => {
  const rest = restOf(scene, probe)
  const ends = rest === '' || scene.senses.ear().givesUp(scene.entry.text) || isAnswered(scene, probe)
  return ends ? null : interviewer('follow-up', rest, probe.id)
}

/** Whether what was said since the probe, or just now, is too little to go on from. */
const isLittle = (scene: Scene, probe: Probe): boolean =>
  isThin(scene, replySince(scene, ['probe'])) ||
  (lastSaid(scene)?.kind === 'probe' ? isHedged(scene) && !isAnswered(scene, probe) : isSlight(scene))

/** More on the last question: what it leads to where the answer was shallow, else what was joined to it and is still open. */
export const followUp = (scene: Scene, probe: Probe): Line | null => {
  const { first } = parted(probe.followUp)
  const gaveUp = scene.senses.ear().givesUp(scene.entry.text)
  if (!gaveUp && !wasSaid(scene, first) && isLittle(scene, probe))
    return interviewer('follow-up', first, probe.id)
  return otherHalf(scene, probe)
}

const PUSH = 'push-back:'

/** An answer that stands is leant on, once a round. */
export const pushBack = (scene: Scene, { id, area }: Probe): Line | null => {
  const { started, turn, here } = scene
  const pushed = here.some(({ ref }) => ref?.startsWith(PUSH))
  const ear = scene.senses.ear()
  const reply = replySince(scene, ['probe', 'follow-up'])
  const stands = !ear.isShallow(reply) && !ear.givesUp(reply)
  if (pushed || !stands || draw(started.seed, turn) % PUSHED_ONCE_IN !== 0) return null
  const words = doubts(scene.entry.text, area)
  return words === null ? null : interviewer('follow-up', pick(words, started.seed, turn), `${PUSH}${id}`)
}

/** Doubts that name what they doubt; null where that is not plain. */
const doubts = (text: string, area: Area): Phrases | null => {
  const deed = deedOf(text)
  if (deed !== null) return PUSH_BACKS(deed)
  const part = partOf(text, area)
  return part === null ? null : PUSH_BACKS_ON(part)
}

/** What the last push-back leant on, in a word of theirs. */
const leantOn = ({ here, senses }: Scene, push: string): string | null => {
  const reply = here.findLast(({ by }) => by === 'candidate')?.text ?? ''
  const probes = [...senses.prompt.probes, ...STANDBY_PROBES]
  const area = probes.find(({ id }) => push === `${PUSH}${id}`)?.area ?? 'framing'
  const part = partOf(reply, area)
  return deedOf(reply) ?? (part === null ? null : `the ${part}`)
}

/** Asked back, the interviewer names what was leant on. */
export const named = (scene: Scene): Line | null => {
  const { entry, started, turn } = scene
  const last = lastSaid(scene)
  if (last?.ref?.startsWith(PUSH) !== true || !asksBack(entry.text)) return null
  const name = leantOn(scene, last.ref)
  const text = name === null ? pick(THAT_PART, started.seed, turn) : NAMED(name)
  return interviewer('check-in', text, 'stock:that-part')
}
