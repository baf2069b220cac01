import { type Area, PHASES, type Phase } from '../bank/vocabulary.ts'
import { restates } from '../interviewer/proposals.ts'
import { readDocument } from '../language/document.ts'
import type { Evidence, Scorecard } from '../scoring/scorecard.ts'
import { entryAt, type Transcript } from '../session/transcript.ts'
import type { Timing, Timings } from './timing.ts'

/** What a round should come to, in the order in which it is shown. */
export const FIRSTS = ['metric', 'number', 'baseline', 'data', 'serving', 'monitoring'] as const
export type First = (typeof FIRSTS)[number]

/** Seconds to the entry in which each came first; null where it never came. */
export type Firsts = Readonly<Record<First, number | null>>

/** A phase and its time. */
export interface PhaseTiming extends Timing {
  readonly phase: Phase
}

/** A round along its clock. */
export interface Ribbon {
  /** In order; those that a broken-off round never came to are left out. */
  readonly phases: readonly PhaseTiming[]
  /** null for a round that was not judged. */
  readonly first: Firsts | null
}

export interface RibbonInput {
  readonly timings: Timings
  readonly transcript: Transcript
  readonly scorecard: Pick<Scorecard, 'criteria'> | null
}

/** The universal criterion that asks for something simple to beat. */
const BASELINE = 'baseline-first'

const earliest = (times: readonly (number | null)[]): number | null =>
  times.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first), null)

/** A figure, or a large number in words: `two or three friends` counts nothing. */
const FIGURE = /\d|\b(?:hundred|thousand|million|billion|trillion|percent|per cent)s?\b/i

/** A number in a question is somebody else's to say. */
const hasNumber = (raw: string): boolean => {
  const { sentences, text } = readDocument(raw)
  return sentences.some(
    ({ question, quantities }) =>
      !question && quantities.some(({ start, end }) => FIGURE.test(text.slice(start, end))),
  )
}

const firstNumber = ({ answers }: Transcript): number | null => {
  const timed = Object.values(answers).flat()
  const entries = [...timed].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  return entries.find(({ at, text }) => at !== null && hasNumber(text))?.at ?? null
}

const isRestated = (transcript: Transcript, { phase, start }: Evidence): boolean =>
  phase === 'clarify' && restates(entryAt(transcript, phase, start)?.text ?? '')

const firstsOf = (transcript: Transcript, { criteria }: Pick<Scorecard, 'criteria'>): Firsts => {
  const earned = criteria.filter(({ credit }) => credit !== 'absent')
  const saidAt = ({ phase, start }: Evidence): number | null => entryAt(transcript, phase, start)?.at ?? null
  const inArea = (wanted: Area): number | null =>
    earliest(earned.flatMap(({ area, evidence }) => (area === wanted ? evidence.map(saidAt) : [])))
  /** The problem said again names its parts, and says nothing of them. */
  const ofDesign = (wanted: Area): number | null =>
    earliest(
      earned.flatMap(({ area, evidence }) =>
        area === wanted ? evidence.filter((each) => !isRestated(transcript, each)).map(saidAt) : [],
      ),
    )
  return {
    metric: inArea('metrics'),
    number: firstNumber(transcript),
    baseline: earliest(earned.flatMap(({ id, evidence }) => (id === BASELINE ? evidence.map(saidAt) : []))),
    data: inArea('data'),
    serving: ofDesign('serving'),
    monitoring: ofDesign('monitoring'),
  }
}

const reached = ({ timings, transcript }: RibbonInput): readonly PhaseTiming[] =>
  PHASES.map((phase) => ({ phase, ...timings.phases[phase] })).filter(
    ({ spent }) => transcript.complete || spent !== 0,
  )

/** Time against plan and when things first came up; null where no time passed, as in a script without times. */
export const ribbonOf = (input: RibbonInput): Ribbon | null => {
  const { timings, transcript, scorecard } = input
  if ((timings.total.spent ?? 0) === 0) return null
  return { phases: reached(input), first: scorecard === null ? null : firstsOf(transcript, scorecard) }
}
