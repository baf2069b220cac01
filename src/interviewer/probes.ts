import type { Probe, Prompt } from '../bank/prompt-types.ts'
import type { InterviewerKind, Level } from '../bank/vocabulary.ts'
import { isSpokenOf } from './area-words.ts'
import { draw } from './chance.ts'
import type { Ear, Hearing } from './hearing.ts'
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

const answeredShare = (probe: Probe, { ear, hearing }: ProbeChoice): number =>
  share(probe.holds, (hold) => ear.isHeld(hold, hearing))

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

/**
 * How near each probe is to the proposal: its words that the probe has, rarer ones counting more, and 1 more where the
 * proposal names the probe's area. 0 where it is about something else.
 */
const nearness = ({
  proposal,
  prompt,
}: Pick<ProbeChoice, 'proposal' | 'prompt'>): ReadonlyMap<string, number> => {
  const proposed = termsOf(proposal)
  const probes = prompt.probes.map((probe) => ({ ...probe, words: wordsOf(probe) }))
  const raw = probes.map(({ id, area, words }) => {
    const shared = [...proposed].filter((term) => words.has(term))
    const weights = shared.map((term) => 1 / probes.filter((probe) => probe.words.has(term)).length)
    const sum = weights.reduce((all, weight) => all + weight, 0)
    return { id, sum, named: isSpokenOf(area, proposal) ? 1 : 0 }
  })
  const most = Math.max(...raw.map(({ sum }) => sum), Number.EPSILON)
  return new Map(raw.map(({ id, sum, named }) => [id, sum / most + named]))
}

/** Whether there is a question left that goes into what the candidate proposes. */
export const isProbed = (choice: Pick<ProbeChoice, 'proposal' | 'prompt' | 'asked'>): boolean =>
  [...nearness(choice)].some(([id, near]) => near > 0 && !choice.asked.has(id))

const worth = (
  probe: Probe,
  choice: ProbeChoice,
  near: ReadonlyMap<string, number>,
  place: number,
): number => {
  const areas = choice.prompt.probes.filter(({ id }) => choice.asked.has(id)).map(({ area }) => area)
  return (
    WEIGHTS.kind * (probe.interviewer.includes(choice.interviewer) ? 1 : 0) +
    (choice.insists ? WEIGHTS.insisted : WEIGHTS.proposal) * (near.get(probe.id) ?? 0) +
    WEIGHTS.named * namedShare(probe, choice) +
    WEIGHTS.level * levelShare(probe, choice) +
    WEIGHTS.answered * answeredShare(probe, choice) +
    WEIGHTS.sameArea * (areas.includes(probe.area) ? 1 : 0) +
    (WEIGHTS.chance * draw(choice.seed, place)) / 2 ** 32
  )
}

/** The probe most worth asking: never one that was asked, nor one whose answer was given already. */
export const chooseProbe = (choice: ProbeChoice): Probe | null => {
  const near = nearness(choice)
  const open = choice.prompt.probes
    .map((probe, place) => ({ probe, value: worth(probe, choice, near, place) }))
    .filter(({ probe }) => !choice.asked.has(probe.id) && answeredShare(probe, choice) < 1)
  const best = open.reduce<(typeof open)[number] | null>(
    (top, each) => (top === null || each.value > top.value ? each : top),
    null,
  )
  return best?.probe ?? null
}
