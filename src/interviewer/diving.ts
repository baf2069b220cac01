import type { Probe } from '../bank/prompt-types.ts'
import { draw, pick } from './chance.ts'
import { progressOf } from './nudges.ts'
import { GIVE_WAY, PUSH_BACKS, PUSH_BACKS_ON, THAT_PART } from './phrases.ts'
import { chooseProbe, isProbed, type ProbeChoice } from './probes.ts'
import { endsInProposal } from './proposals.ts'
import { asksBack, partOf } from './push-backs.ts'
import { read } from './read.ts'
import { replySince, type Scene } from './scene.ts'
import type { Line } from './step.ts'

/** A deep dive has two probes, and a third where there is time. */
const PROBES = 2
const MOST_PROBES = 3
/** Share of the time up to the end of the phase from which there is no time for a third. */
const NO_MORE = 0.85

/** One answer in so many is pushed back on, and one a round. */
const PUSHED_ONCE_IN = 2

/** `I would like to go deeper on …`, `let me take the labels` */
const PROPOSES =
  /\b(?:(?:i(?:['’]d| would|['’]ll| will| want to| can)|let me|let['’]?s|shall (?:i|we)|can (?:i|we)|happy to)\b.{0,40}\b(?:go deep\w*|deep[- ]dive|dive|zoom|take apart|focus|talk (?:about|through)|detail|start with|pick|choose|take)|hardest|least sure|worri(?:es|ed))\b/i

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

const followUp = (scene: Scene, { id, followUp }: Probe): Line | null =>
  !wasSaid(scene, id) && scene.senses.ear().isShallow(replySince(scene, ['probe']))
    ? line('follow-up', followUp, id)
    : null

const PUSH = 'push-back:'

/** An answer that stands is leant on, once a round. */
const pushBack = (scene: Scene, { id, area }: Probe): Line | null => {
  const { started, turn, here } = scene
  const pushed = here.some(({ ref }) => ref?.startsWith(PUSH))
  const ear = scene.senses.ear()
  const reply = replySince(scene, ['probe', 'follow-up'])
  const stands = !ear.isShallow(reply) && !ear.givesUp(reply)
  if (pushed || !stands || draw(started.seed, turn) % PUSHED_ONCE_IN !== 0) return null
  const part = partOf(scene.entry.text, area)
  const words = part === null ? PUSH_BACKS : PUSH_BACKS_ON(part)
  return line('follow-up', pick(words, started.seed, turn), `${PUSH}${id}`)
}

/** Asked back, the interviewer names what was leant on and waits. */
export const named = ({ here, entry, started, turn }: Scene): Line | null => {
  const last = here.findLast(({ by, kind }) => by === 'interviewer' && kind !== 'time')
  if (last?.ref?.startsWith(PUSH) !== true || !asksBack(entry.text)) return null
  return line('check-in', pick(THAT_PART, started.seed, turn), 'stock:that-part')
}

const isTimeFor = (count: number, scene: Scene): boolean =>
  count < PROBES || (count < MOST_PROBES && progressOf(scene) < NO_MORE)

/** The sentences in which the candidate says what to go into. */
const proposedIn = (text: string): string =>
  read(text)
    .sentences.map((sentence) => sentence.text)
    .filter((sentence) => PROPOSES.test(sentence) || endsInProposal(sentence))
    .join(' ')

/** What they open the deep dive with, and later only what they say they would like. */
const proposalIn = ({ entry }: Scene, isFirst: boolean): Pick<ProbeChoice, 'proposal' | 'insists'> => {
  const proposed = proposedIn(entry.text)
  return proposed === ''
    ? { proposal: isFirst ? entry.text : '', insists: false }
    : { proposal: proposed, insists: true }
}

const askedIn = ({ here }: Scene): ReadonlySet<string> =>
  new Set(here.flatMap(({ kind, ref }) => (kind === 'probe' && ref !== null ? [ref] : [])))

const nextProbe = (scene: Scene): Line | null => {
  const { senses, session, started } = scene
  const asked = askedIn(scene)
  if (!isTimeFor(asked.size, scene)) return null
  const probe = chooseProbe({
    prompt: senses.prompt,
    interviewer: started.interviewer,
    level: started.level,
    seed: started.seed,
    asked,
    hearing: senses.hearing(session),
    ear: senses.ear(),
    ...proposalIn(scene, asked.size === 0),
  })
  return probe === null ? null : line('probe', probe.question, probe.id)
}

const HEARD = 'stock:heard'

/** They say where they would go, and no question of ours goes there: they are let go on, once. */
const giveWay = (scene: Scene, proposal: string): Line | null => {
  const { senses, started, turn, here } = scene
  if (here.some(({ ref }) => ref === HEARD)) return null
  if (isProbed({ prompt: senses.prompt, asked: askedIn(scene), proposal })) return null
  return line('check-in', pick(GIVE_WAY, started.seed, turn), HEARD)
}

/** The next question of a deep dive: more on the last one, a push against the answer, or a new one; null when there is none. */
export const nextQuestion = (scene: Scene): Line | null => {
  const current = currentProbe(scene)
  const wished = proposedIn(scene.entry.text)
  if (wished !== '') return giveWay(scene, wished) ?? nextProbe(scene)
  const more = current === undefined ? null : (followUp(scene, current) ?? pushBack(scene, current))
  return more ?? nextProbe(scene)
}
