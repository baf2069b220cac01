import type { Probe, Prompt } from '../bank/prompt-types.ts'
import { AREAS, type InterviewerKind, type Level } from '../bank/vocabulary.ts'
import { isSpokenOf } from './area-words.ts'
import { caresFor } from './cares.ts'
import { draw } from './chance.ts'
import type { Ear, Hearing } from './hearing.ts'
import { STANDBY_PROBES } from './standbys.ts'
import { termsOf } from './terms.ts'

/** What decides which probe is asked next. */
export interface ProbeChoice {
  readonly prompt: Pick<Prompt, 'probes' | 'criteria'>
  readonly interviewer: InterviewerKind
  readonly level: Level
  readonly seed: number
  /** Ids of the probes that were asked. */
  readonly asked: ReadonlySet<string>
  readonly hearing: Hearing
  readonly ear: Ear
  /** What the candidate would like to go deeper into, in their words; may be empty. */
  readonly proposal: string
  /** They said that they would like to, and did not just begin with it. */
  readonly insists?: boolean
}

/** How much each reason counts for asking a probe. */
const WEIGHTS = {
  kind: 2,
  alone: 0.3,
  cares: 0.6,
  proposal: 1.5,
  insisted: 4,
  named: 1,
  level: 0.5,
  answered: -3,
  sameArea: -1.5,
  chance: 0.2,
} as const

const share = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(test).length / list.length

const answeredShare = (probe: Probe, { ear, hearing }: Pick<ProbeChoice, 'ear' | 'hearing'>): number =>
  share(probe.holds, (hold) => ear.isHeld(hold, hearing))

/** Whether all of a question is answered. */
export const isHeld = (probe: Probe, heard: Pick<ProbeChoice, 'ear' | 'hearing'>): boolean =>
  answeredShare(probe, heard) >= 1

const namedShare = (probe: Probe, { hearing }: ProbeChoice): number =>
  share(probe.holds, (hold) => 'criterion' in hold && hearing.credits.get(hold.criterion) === 'named')

const levelShare = (probe: Probe, { prompt, level }: ProbeChoice): number =>
  share(probe.holds, (hold) => {
    if (!('criterion' in hold)) return true
    const criterion = prompt.criteria.find(({ id }) => id === hold.criterion)
    return criterion?.levels?.includes(level) ?? true
  })

const wordsOf = (probe: Probe): ReadonlySet<string> =>
  termsOf([probe.area, probe.question, probe.followUp].join('. '))

/** What the words of each probe have in common with a text, rarer ones counting more. */
const shared = ({ proposal, prompt }: Pick<ProbeChoice, 'proposal' | 'prompt'>): readonly number[] => {
  const proposed = [...termsOf(proposal)]
  const words = prompt.probes.map(wordsOf)
  return words.map((own) =>
    proposed
      .filter((term) => own.has(term))
      .reduce((sum, term) => sum + 1 / words.filter((each) => each.has(term)).length, 0),
  )
}

/**
 * How near each probe is to the proposal: its words that the probe has, and 1 more where the proposal names the probe's
 * area. 0 where it is about something else.
 */
const nearness = (choice: Pick<ProbeChoice, 'proposal' | 'prompt'>): ReadonlyMap<string, number> => {
  const sums = shared(choice)
  const most = Math.max(...sums, Number.EPSILON)
  return new Map(
    choice.prompt.probes.map(({ id, area }, place) => [
      id,
      (sums[place] ?? 0) / most + (isSpokenOf(area, choice.proposal) ? 1 : 0),
    ]),
  )
}

/** Whether there is a question left that goes into what the candidate proposes. */
export const isProbed = (choice: Pick<ProbeChoice, 'proposal' | 'prompt' | 'asked'>): boolean =>
  [...nearness(choice)].some(([id, near]) => near > 0 && !choice.asked.has(id))

/** In a name one word in common that no more than two probes have is no accident; in an account there are more of them. */
const CLOSE = { name: 0.5, account: 1.5 } as const

/** Whether a probe is about what was named, or what an account was about. */
export const isOnTopic = (
  probe: Probe,
  prompt: ProbeChoice['prompt'],
  said: { readonly text: string; readonly as: keyof typeof CLOSE },
): boolean => (shared({ prompt, proposal: said.text })[prompt.probes.indexOf(probe)] ?? 0) >= CLOSE[said.as]

/** Whether it is a question of this kind of interviewer. */
const isOwn = ({ interviewer }: Probe, choice: ProbeChoice): boolean =>
  interviewer.includes(choice.interviewer)

const worth = (
  probe: Probe,
  choice: ProbeChoice,
  near: ReadonlyMap<string, number>,
  place: number,
): number => {
  const areas = choice.prompt.probes.filter(({ id }) => choice.asked.has(id)).map(({ area }) => area)
  return (
    WEIGHTS.kind * (isOwn(probe, choice) ? 1 : 0) +
    WEIGHTS.alone * (probe.interviewer.length === 1 && isOwn(probe, choice) ? 1 : 0) +
    WEIGHTS.cares * (caresFor(choice.interviewer, `${probe.question} ${probe.followUp}`) ? 1 : 0) +
    (choice.insists ? WEIGHTS.insisted : WEIGHTS.proposal) * (near.get(probe.id) ?? 0) +
    WEIGHTS.named * namedShare(probe, choice) +
    WEIGHTS.level * levelShare(probe, choice) +
    WEIGHTS.answered * answeredShare(probe, choice) +
    WEIGHTS.sameArea * (areas.includes(probe.area) ? 1 : 0) +
    (WEIGHTS.chance * draw(choice.seed, place)) / 2 ** 32
  )
}

const isOpen = (probe: Probe, choice: ProbeChoice): boolean =>
  !choice.asked.has(probe.id) && !isHeld(probe, choice)

const worthiest = (probes: readonly Probe[], choice: ProbeChoice): Probe | null => {
  const near = nearness(choice)
  const valued = probes.map((probe) => ({
    probe,
    value: worth(probe, choice, near, choice.prompt.probes.indexOf(probe)),
  }))
  const best = valued.reduce<(typeof valued)[number] | null>(
    (top, each) => (top === null || each.value > top.value ? each : top),
    null,
  )
  return best?.probe ?? null
}

/**
 * The probe most worth asking: never one that was asked, nor one whose answer was given already; where this kind of
 * interviewer has none left, one of theirs that fits any problem, and another kind's only then, or where the candidate
 * insists.
 */
export const chooseProbe = (choice: ProbeChoice): Probe | null => {
  const open = choice.prompt.probes.filter((probe) => isOpen(probe, choice))
  if (choice.insists === true) return worthiest(open, choice)
  const standby = STANDBY_PROBES.filter((probe) => isOwn(probe, choice) && isOpen(probe, choice))
  const any = standby[draw(choice.seed, choice.asked.size) % standby.length]
  const own = open.filter((probe) => isOwn(probe, choice))
  return worthiest(own, choice) ?? any ?? worthiest(open, choice)
}

/**
 * The probe that goes into what the candidate would like to go into, whoever asks it; null where none does. A part that
 * is named by its area is met by a question of that area, not by one that only has the word.
 */
export const probeOn = (choice: ProbeChoice): Probe | null => {
  const open = choice.prompt.probes.filter((probe) => isOpen(probe, choice))
  const named = AREAS.filter((area) => isSpokenOf(area, choice.proposal))
  const fits = (probe: Probe): boolean =>
    named.length > 0
      ? named.includes(probe.area)
      : isOnTopic(probe, choice.prompt, { text: choice.proposal, as: 'name' })
  return worthiest(open.filter(fits), choice)
}
