import type { Hold } from '../bank/prompt-types.ts'
import type { Area } from '../bank/vocabulary.ts'
import { NUDGES } from '../interviewer/phrases.ts'
import type { HostInput, HostSheet, HostSlot } from './host.ts'
import { NUDGE_LEAD } from './host-words.ts'

/** Something a good answer holds. */
export interface HostHold {
  readonly text: string
  readonly crux: boolean
}

/** A question or a change to put to the candidate. */
export interface HostQuestion {
  readonly areas: readonly string[]
  readonly text: string
  /** What a good answer holds. */
  readonly holds: readonly HostHold[]
  /** Asked where the answer stays shallow. */
  readonly followUp: string | null
}

/** A part that a design should not leave out, and the question that leads to it. */
export interface HostLeftOut {
  readonly area: string
  readonly ask: string
}

/** Share of Design after which one part that was left out is asked about. */
const NEAR_THE_END = 0.75

/** The parts that should not be left out, and the minute from which to ask about one. */
export const leftOutOf = ({ guide }: HostInput, { from, to }: HostSlot): HostSheet['leftOut'] => ({
  minute: Math.round(from + NEAR_THE_END * (to - from)),
  parts: guide.areas.flatMap(({ id, name }) => {
    const ask = NUDGES[id]
    return ask === undefined ? [] : [{ area: name, ask: withoutLead(ask) }]
  }),
})

const heldIn =
  ({ prompt }: HostInput) =>
  (hold: Hold): HostHold => {
    if ('say' in hold) return { text: hold.say, crux: false }
    const own = prompt.criteria.find(({ id }) => id === hold.criterion)
    // shared criteria have no title here; their ids are made to be read
    return { text: own?.title ?? hold.criterion.replaceAll('-', ' '), crux: own?.crux === true }
  }

/** The question without the words that all of them begin with. */
const withoutLead = (ask: string): string => {
  const rest = ask.startsWith(NUDGE_LEAD) ? ask.slice(NUDGE_LEAD.length) : ask
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

const areaName = ({ guide }: HostInput, area: Area): string =>
  guide.areas.find(({ id }) => id === area)?.name ?? area

/** A question and its answer in depth take about so many minutes. */
const MINUTES_A_PROBE = 5

/** The probes, those of the interviewer’s kind apart. */
export const probesOf = (input: HostInput): HostSheet['probes'] => {
  const asked = input.prompt.probes.map(({ interviewer, area, question, holds, followUp }) => ({
    isOwn: interviewer.includes(input.interviewer),
    probe: {
      areas: [areaName(input, area)],
      text: question,
      holds: holds.map(heldIn(input)),
      followUp,
    },
  }))
  return {
    count: Math.max(1, Math.round(input.clock.phases['deep-dive'] / MINUTES_A_PROBE)),
    own: asked.filter(({ isOwn }) => isOwn).map(({ probe }) => probe),
    others: asked.filter(({ isOwn }) => !isOwn).map(({ probe }) => probe),
  }
}

/** The changed requirements. */
export const curveballsOf = (input: HostInput): readonly HostQuestion[] =>
  input.prompt.curveballs.map(({ change, touches, holds }) => ({
    areas: touches.map((area) => areaName(input, area)),
    text: change,
    holds: holds.map(heldIn(input)),
    followUp: null,
  }))
