import { PHASES } from '../bank/vocabulary.ts'
import type { Content, OpenPrompt } from '../disk/content.ts'
import { digest } from '../disk/digest.ts'
import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerOf } from '../judge.ts'
import type { DebriefInput } from '../report/debrief.ts'
import type { ImportGiven, ImportText } from '../report/import-text.ts'
import { importedEvents, isTimed, wordsOf } from '../report/imported.ts'
import { scoredEvent } from '../report/scored.ts'
import type { SessionEvent, Started } from '../session/event.ts'
import { clockFor } from '../session/phases.ts'
import { apply, replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'
import { promptNamed } from './named.ts'
import { planRound } from './round/plan.ts'

/** A round that is about to be written down; its id comes with its file. */
export interface Draft {
  readonly started: Omit<Started, 'session'>
  readonly transcript: Transcript
  readonly open: OpenPrompt
}

/** The same, judged; `session` has no id yet. */
export interface JudgedDraft extends Draft, DebriefInput {
  readonly events: readonly SessionEvent[]
}

interface DraftInput {
  readonly file: string
  readonly given: ImportGiven
  readonly read: ImportText
  readonly transcript: Transcript
}

const usage = (expected: string, next: string): UserError => new UserError({ expected, next })

/** The problem and the level, or what to type for those that nobody names. */
const subjectOf = ({ file, read }: DraftInput): { readonly prompt: string; readonly level: string } => {
  const { prompt, level } = read
  if (prompt !== null && level !== null) return { prompt, level }
  const lacks = [...(prompt === null ? ['the problem'] : []), ...(level === null ? ['the level'] : [])]
  const added = [
    ...(prompt === null ? ['--prompt uber/ride-eta'] : []),
    ...(level === null ? ['--level L5'] : []),
  ]
  const naming = `Name ${lacks.length > 1 ? 'them' : 'it'}: mlsd import ${file} ${added.join(' ')}`
  throw usage(
    `the text does not say ${lacks.join(' and ')}`,
    prompt === null ? `${naming}\nThe problems: mlsd list` : naming,
  )
}

const HOUR = 3_600_000

/** Noon of the day that the text names, as long as that is no time to come. */
const timeOf = (date: string | null, now: number): number => {
  const noon = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`) + 12 * HOUR
  return Number.isNaN(noon) ? now : Math.min(now, noon)
}

const refuseOther = ({ read, given, file }: DraftInput, named: string, meant: string): void => {
  if (given.prompt === undefined || named === meant) return
  throw usage(
    `the text answers ${read.prompt}, not ${given.prompt}`,
    `Leave --prompt out: mlsd import ${file}`,
  )
}

/** Everything about a round before it is judged. */
export const draftFrom = async (io: Io, content: Content, input: DraftInput): Promise<Draft> => {
  const { given, transcript: said, file } = input
  if (PHASES.every((phase) => said.answers[phase].length === 0)) {
    const next = 'Put each phase under a heading: # Clarify, # Design, # Deep dive, # Trade-offs'
    const expected = `${file} is to hold words of the candidate`
    throw new UserError({ expected, found: 'none', next }, EXIT.no)
  }
  const { prompt, level } = subjectOf(input)
  const bank = await content.bank()
  const named = promptNamed(bank, prompt).id
  refuseOther(input, named, given.prompt === undefined ? named : promptNamed(bank, given.prompt).id)
  const plan = await planRound(io, content, { prompt: named, level, untimed: true, seed: 0 }, null)
  const transcript = { ...said, prompt: named, level: plan.started.level }
  const company = bank.companies.find(({ id }) => id === plan.started.company) ?? null
  const minutes = said.minutes === null ? null : Math.max(1, Math.round(said.minutes))
  const clock = minutes === null ? {} : { clock: clockFor(minutes, plan.guide.clock, company).phases }
  return {
    transcript,
    open: plan.open,
    started: {
      ...plan.started,
      at: timeOf(said.date, io.now()),
      minutes,
      ...clock,
      imported: {
        words: digest(wordsOf(transcript)),
        complete: transcript.complete,
        timed: isTimed(transcript),
      },
    },
  }
}

/** The round as it is replayed, and its score. */
export const judgedDraft = async (io: Io, content: Content, draft: Draft): Promise<JudgedDraft> => {
  const { open, transcript } = draft
  const events = importedEvents(transcript, { ...draft.started, session: '' })
  const session = replay(events)
  const scorecard = scorerOf(open, await content.rules(open)).score(sessionTranscript(session))
  const scored = scoredEvent(scorecard, io.now())
  const { rubrics } = await content.rubrics()
  return {
    ...draft,
    events: [...events, scored],
    session: apply(session, scored),
    scorecard,
    prompt: open.prompt,
    rubrics,
  }
}
