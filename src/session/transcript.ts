import { type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Stage } from './event.ts'

/** One entry of the candidate. */
export interface Entry {
  /** Whole seconds since the start, pauses left out; null where it is not known. */
  readonly at: number | null
  readonly text: string
  /** `probe:<id>`, `hint:<n>`, `curveball:<id>`; null for what was volunteered. */
  readonly after: string | null
}

/** One utterance of the conversation. */
export interface Turn {
  /** Whole seconds since the start, pauses left out; null where it is not known. */
  readonly at: number | null
  readonly phase: Stage
  readonly by: 'interviewer' | 'candidate' | 'coach'
  readonly kind: string
  readonly text: string
}

/** What was said in a round: all that is scored. Texts are normalised. */
export interface Transcript {
  /** The caller's own name for it, echoed in the scorecard. */
  readonly id: string | null
  readonly prompt: string
  readonly level: Level
  /** Length of the round in minutes; null without a clock. */
  readonly minutes: number | null
  readonly answers: Readonly<Record<Phase, readonly Entry[]>>
  /** A round that was broken off, or drilled one phase, is not complete. */
  readonly complete: boolean
  /** The whole conversation in order; empty where only the answers are known. */
  readonly turns: readonly Turn[]
  /** The candidate's own grades, 0 to 4. */
  readonly selfRating: Readonly<Partial<Record<Phase, number>>> | null
  /** Day of the round, `YYYY-MM-DD`, UTC. */
  readonly date: string | null
  /** Id of the session it was recorded in. */
  readonly session: string | null
}

export const NO_ANSWERS: Transcript['answers'] = {
  clarify: [],
  design: [],
  'deep-dive': [],
  'trade-offs': [],
}

/** What stands between two entries where a phase is read as one text. */
export const ENTRY_BREAK = '\n\n'

/** A phase as one text: scores, exports and offsets all use this. */
export const phaseText = (transcript: Pick<Transcript, 'answers'>, phase: Phase): string =>
  transcript.answers[phase].map((entry) => entry.text).join(ENTRY_BREAK)

/** The entry in which a place of a phase's text lies, `start` in UTF-16 units; null beyond its end. */
export const entryAt = (
  { answers }: Pick<Transcript, 'answers'>,
  phase: Phase,
  start: number,
): Entry | null => {
  let end = 0
  for (const entry of answers[phase]) {
    end += entry.text.length
    if (start < end) return entry
    end += ENTRY_BREAK.length
  }
  return null
}

const plainEntry = (entry: Entry): Readonly<Record<string, unknown>> => ({
  at: entry.at,
  text: entry.text,
  ...(entry.after === null ? {} : { after: entry.after }),
})

const plainAnswers = (entries: readonly Entry[]): unknown => {
  const [only] = entries
  const bare = entries.every((entry) => entry.at === null && entry.after === null)
  if (only === undefined) return ''
  return bare && entries.length === 1 ? only.text : entries.map(plainEntry)
}

/** The form that is written to YAML or JSON; reading it gives the same transcript. */
export const transcriptForm = (transcript: Transcript): Readonly<Record<string, unknown>> => ({
  ...(transcript.id === null ? {} : { id: transcript.id }),
  ...(transcript.session === null ? {} : { session: transcript.session }),
  prompt: transcript.prompt,
  level: transcript.level,
  ...(transcript.minutes === null ? {} : { minutes: transcript.minutes }),
  ...(transcript.date === null ? {} : { date: transcript.date }),
  ...(transcript.complete ? {} : { complete: false }),
  answers: Object.fromEntries(PHASES.map((phase) => [phase, plainAnswers(transcript.answers[phase])])),
  ...(transcript.selfRating === null ? {} : { selfRating: transcript.selfRating }),
  ...(transcript.turns.length === 0 ? {} : { turns: transcript.turns }),
})
