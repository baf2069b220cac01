import type { Probe } from '../bank/prompt-types.ts'
import { inTurn, pick } from './chance.ts'
import { interviewer } from './directions.ts'
import { progressOf } from './nudges.ts'
import { parted } from './one-thing.ts'
import { BRIDGES, GIVE_WAY, LEAVE_THAT, STAY_WITH, WHAT_YOU_PROPOSED } from './phrases.ts'
import { currentProbe, followUp, pushBack } from './pressing.ts'
import { chooseProbe, isOnTopic, isProbed, type ProbeChoice, probeOn } from './probes.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'
import { COMPONENT, isSlight, MORE, onNamed, onThin } from './thin.ts'
import { componentOf, HEARD_REF, proposedIn, wishIn } from './wishes.ts'

/** A deep dive has two probes, and a third where there is time. */
const PROBES = 2
const MOST_PROBES = 3
/** Share of the time up to the end of the phase from which there is no time for a third. */
const NO_MORE = 0.85

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

const goesOn = ({ entry, senses }: Scene, probe: Probe): boolean =>
  isOnTopic(probe, senses.prompt, { text: entry.text, as: 'account' })

/** A change of subject is said; what goes on from their words needs no bridge. */
const probeLine = (scene: Scene, probe: Probe): Line => {
  const words = isSlight(scene) ? LEAVE_THAT : inTurn(BRIDGES, scene.started.seed + askedIn(scene).size)
  const bridge = goesOn(scene, probe) ? '' : `${words} `
  return interviewer('probe', `${bridge}${parted(probe.question).first}`, probe.id)
}

/** A new question; before it, what they opened with is asked about where it said little and the question leads away. */
const nextProbe = (scene: Scene): Line | null => {
  const asked = askedIn(scene)
  if (!isTimeFor(asked.size, scene)) return null
  const probe = chooseProbe(choiceIn(scene, asked, proposalIn(scene, asked.size === 0)))
  if (probe === null || goesOn(scene, probe)) return probe === null ? null : probeLine(scene, probe)
  return onNamed(scene, progressOf(scene) < NO_MORE) ?? probeLine(scene, probe)
}

/** A question that goes into what they would like to go into: one of the problem's own, or one that fits anything. */
const probeInto = (scene: Scene, wish: string): Line | null => {
  const asked = askedIn(scene)
  if (!isTimeFor(asked.size, scene)) return null
  const probe = probeOn(choiceIn(scene, asked, { proposal: componentOf(wish) ?? wish, insists: true }))
  return probe === null ? null : interviewer('probe', parted(probe.question).first, probe.id)
}

/** Let go where they wanted to go, they are asked at least once about that before anything else. */
const onComponent = (scene: Scene): Line | null => {
  const { here, started, turn } = scene
  const wish = wishIn(scene)
  const since = here.slice(wish?.at ?? 0)
  if (wish === null || since.some(({ kind, ref }) => kind === 'probe' || ref === COMPONENT)) return null
  const words = STAY_WITH[started.interviewer](componentOf(wish.text) ?? WHAT_YOU_PROPOSED)
  return probeInto(scene, wish.text) ?? interviewer('follow-up', pick(words, started.seed, turn), COMPONENT)
}

/** They say where they would go, and no question of ours goes there: they are let go on, once. */
const giveWay = (scene: Scene, proposal: string): Line | null => {
  const { senses, started, turn, here } = scene
  if (here.some(({ ref }) => ref === HEARD_REF)) return null
  if (isProbed({ prompt: senses.prompt, asked: askedIn(scene), proposal })) return null
  return interviewer('check-in', pick(GIVE_WAY, started.seed, turn), HEARD_REF)
}

/** Whether one of our questions is waiting for an answer. */
export const isAsked = (scene: Scene): boolean =>
  currentProbe(scene) !== undefined || scene.here.some(({ ref }) => ref === COMPONENT || ref === MORE)

/** The next question of a deep dive: more on the last one, a push against the answer, or a new one; null when there is none. */
export const nextQuestion = (scene: Scene): Line | null => {
  const current = currentProbe(scene)
  const wished = proposedIn(scene.entry.text)
  const own = onComponent(scene)
  if (wished !== '') return probeInto(scene, wished) ?? giveWay(scene, wished) ?? own ?? nextProbe(scene)
  const more = current === undefined ? null : (followUp(scene, current) ?? pushBack(scene, current))
  const isTime = progressOf(scene) < NO_MORE
  // a line on what they wanted to go into is asked about before our own question on it
  const little = own === null ? null : onNamed(scene, isTime)
  return onThin(scene, isTime) ?? little ?? own ?? more ?? nextProbe(scene)
}
