import type { Probe } from '../bank/prompt-types.ts'
import type { Area } from '../bank/vocabulary.ts'
import type { Utterance } from '../session/session.ts'
import { draw, inTurn, pick } from './chance.ts'
import { progressOf } from './nudges.ts'
import { parted } from './one-thing.ts'
import {
  BRIDGES,
  GIVE_WAY,
  LEAVE_THAT,
  NAMED,
  type Phrases,
  PUSH_BACKS,
  PUSH_BACKS_ON,
  STAY_WITH,
  THAT_PART,
  WHAT_YOU_PROPOSED,
} from './phrases.ts'
import { chooseProbe, isHeld, isOnTopic, isProbed, type ProbeChoice, probeOn } from './probes.ts'
import { asksBack, deedOf, partOf } from './push-backs.ts'
import { replySince, type Scene } from './scene.ts'
import type { Line } from './step.ts'
import { COMPONENT, isSlight, onThin } from './thin.ts'
import { componentOf, HEARD_REF, proposedIn, wishIn } from './wishes.ts'

/** A deep dive has two probes, and a third where there is time. */
const PROBES = 2
const MOST_PROBES = 3
/** Share of the time up to the end of the phase from which there is no time for a third. */
const NO_MORE = 0.85

/** One answer in so many is pushed back on, and one a round. */
const PUSHED_ONCE_IN = 2

const line = (kind: Line['kind'], text: string, ref: string): Line => ({
  by: 'interviewer',
  kind,
  text,
  ref,
})

/** The probe that is being answered. */
export const currentProbe = ({ here, senses }: Scene): Probe | undefined => {
  const ref = here.findLast(({ kind }) => kind === 'probe')?.ref
  return senses.prompt.probes.find(({ id }) => id === ref)
}

const wasSaid = ({ here }: Scene, ref: string): boolean =>
  here.some((each) => each.kind === 'follow-up' && each.ref === ref)

const lastSaid = ({ here }: Scene): Utterance | undefined =>
  here.findLast(({ by, kind }) => by === 'interviewer' && kind !== 'time')

const isAnswered = ({ senses, session }: Scene, probe: Probe): boolean =>
  isHeld(probe, { hearing: senses.hearing(session), ear: senses.ear() })

/** What is joined to a follow-up comes after the answer to its first half, as thin as that may be. */
const otherHalf = (scene: Scene, probe: Probe): Line | null => {
  const { first, rest } = parted(probe.followUp)
  const waits = rest !== '' && lastSaid(scene)?.text === first
  const ends = !waits || scene.senses.ear().givesUp(scene.entry.text) || isAnswered(scene, probe)
  return ends ? null : line('follow-up', rest, probe.id)
}

/** More on the last question: what it leads to where the answer was shallow, else what was joined to it and is still open. */
const followUp = (scene: Scene, probe: Probe): Line | null => {
  const { senses } = scene
  if (wasSaid(scene, probe.id)) return otherHalf(scene, probe)
  if (senses.ear().isShallow(replySince(scene, ['probe'])))
    return line('follow-up', parted(probe.followUp).first, probe.id)
  const { rest } = parted(probe.question)
  if (rest === '' || lastSaid(scene)?.kind !== 'probe' || senses.ear().givesUp(scene.entry.text)) return null
  return isAnswered(scene, probe) ? null : line('follow-up', rest, probe.id)
}

const PUSH = 'push-back:'

/** An answer that stands is leant on, once a round. */
const pushBack = (scene: Scene, { id, area }: Probe): Line | null => {
  const { started, turn, here } = scene
  const pushed = here.some(({ ref }) => ref?.startsWith(PUSH))
  const ear = scene.senses.ear()
  const reply = replySince(scene, ['probe', 'follow-up'])
  const stands = !ear.isShallow(reply) && !ear.givesUp(reply)
  if (pushed || !stands || draw(started.seed, turn) % PUSHED_ONCE_IN !== 0) return null
  const words = doubts(scene.entry.text, area)
  return words === null ? null : line('follow-up', pick(words, started.seed, turn), `${PUSH}${id}`)
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
  const area = senses.prompt.probes.find(({ id }) => push === `${PUSH}${id}`)?.area ?? 'framing'
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
  return line('check-in', text, 'stock:that-part')
}

const isTimeFor = (count: number, scene: Scene): boolean =>
  count < PROBES || (count < MOST_PROBES && progressOf(scene) < NO_MORE)

/** What they open the deep dive with, and later only what they say they would like. */
const proposalIn = ({ entry }: Scene, isFirst: boolean): Pick<ProbeChoice, 'proposal' | 'insists'> => {
  const proposed = proposedIn(entry.text)
  return proposed === ''
    ? { proposal: isFirst ? entry.text : '', insists: false }
    : { proposal: proposed, insists: true }
}

const askedIn = ({ here }: Scene): ReadonlySet<string> =>
  new Set(here.flatMap(({ kind, ref }) => (kind === 'probe' && ref !== null ? [ref] : [])))

const choiceIn = (
  { senses, session, started }: Scene,
  asked: ReadonlySet<string>,
  proposed: Pick<ProbeChoice, 'proposal' | 'insists'>,
): ProbeChoice => ({
  prompt: senses.prompt,
  interviewer: started.interviewer,
  level: started.level,
  seed: started.seed,
  asked,
  hearing: senses.hearing(session),
  ear: senses.ear(),
  ...proposed,
})

/** A change of subject is said; what goes on from their words needs no bridge. */
const probeLine = (scene: Scene, probe: Probe): Line => {
  const { senses, started } = scene
  const goesOn = isOnTopic(probe, senses.prompt, { text: scene.entry.text, as: 'account' })
  const words = isSlight(scene) ? LEAVE_THAT : inTurn(BRIDGES, started.seed + askedIn(scene).size)
  const bridge = goesOn ? '' : `${words} `
  return line('probe', `${bridge}${parted(probe.question).first}`, probe.id)
}

const nextProbe = (scene: Scene): Line | null => {
  const asked = askedIn(scene)
  if (!isTimeFor(asked.size, scene)) return null
  const probe = chooseProbe(choiceIn(scene, asked, proposalIn(scene, asked.size === 0)))
  return probe === null ? null : probeLine(scene, probe)
}

/** A question that goes into what they would like to go into: one of the problem's own, or one that fits anything. */
const probeInto = (scene: Scene, wish: string): Line | null => {
  const asked = askedIn(scene)
  if (!isTimeFor(asked.size, scene)) return null
  const probe = probeOn(choiceIn(scene, asked, { proposal: componentOf(wish) ?? wish, insists: true }))
  return probe === null ? null : line('probe', parted(probe.question).first, probe.id)
}

/** Let go where they wanted to go, they are asked at least once about that before anything else. */
const onComponent = (scene: Scene): Line | null => {
  const { here, started, turn } = scene
  const wish = wishIn(scene)
  const since = here.slice(wish?.at ?? 0)
  if (wish === null || since.some(({ kind, ref }) => kind === 'probe' || ref === COMPONENT)) return null
  const words = STAY_WITH[started.interviewer](componentOf(wish.text) ?? WHAT_YOU_PROPOSED)
  return probeInto(scene, wish.text) ?? line('follow-up', pick(words, started.seed, turn), COMPONENT)
}

/** They say where they would go, and no question of ours goes there: they are let go on, once. */
const giveWay = (scene: Scene, proposal: string): Line | null => {
  const { senses, started, turn, here } = scene
  if (here.some(({ ref }) => ref === HEARD_REF)) return null
  if (isProbed({ prompt: senses.prompt, asked: askedIn(scene), proposal })) return null
  return line('check-in', pick(GIVE_WAY, started.seed, turn), HEARD_REF)
}

/** Whether one of our questions is waiting for an answer. */
export const isAsked = (scene: Scene): boolean =>
  currentProbe(scene) !== undefined || scene.here.some(({ ref }) => ref === COMPONENT)

/** The next question of a deep dive: more on the last one, a push against the answer, or a new one; null when there is none. */
export const nextQuestion = (scene: Scene): Line | null => {
  const current = currentProbe(scene)
  const wished = proposedIn(scene.entry.text)
  const own = onComponent(scene)
  if (wished !== '') return probeInto(scene, wished) ?? giveWay(scene, wished) ?? own ?? nextProbe(scene)
  const more = current === undefined ? null : (followUp(scene, current) ?? pushBack(scene, current))
  return onThin(scene, progressOf(scene) < NO_MORE) ?? own ?? more ?? nextProbe(scene)
}
