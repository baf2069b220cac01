import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { replay } from '../session/replay.ts'
import type { ScoredEvent } from '../session/session.ts'
import { runPractice } from './practice.ts'

export interface RedoArgs {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly phase?: Phase
  readonly minutes?: number
  readonly untimed?: boolean
  readonly plain?: boolean
}

/** The phase with the lowest grade; of equals, the one that comes first. */
export const weakestOf = (scored: Pick<ScoredEvent, 'phases'> | null): Phase => {
  const graded = PHASES.filter((phase) => scored?.phases[phase] !== undefined)
  const grade = (phase: Phase): number => scored?.phases[phase] ?? 0
  return graded.reduce((least, phase) => (grade(phase) < grade(least) ? phase : least), graded[0] ?? 'design')
}

/** `mlsd redo [session] [--phase <phase>]`: the same problem, level, interviewer and seed. */
export const runRedo = async (io: Io, { session = 'last', ...args }: RedoArgs): Promise<ExitCode> => {
  const path = findSession(places(io), session, { wanted: 'finished', cwd: io.cwd })
  const { started, scored } = replay(readJournal(path).events)
  if (started === null) throw new RangeError('a journal begins with its first event')
  const phase = args.phase ?? started.phase ?? weakestOf(scored)
  if (started.phase !== undefined && started.phase !== phase) {
    const expected = `that round was ${started.phase} alone, so there is no ${phase} to set beside`
    throw new UserError({ expected, next: `mlsd practice ${started.prompt} --phase ${phase}` })
  }
  const { prompt, level, seed, interviewer } = started
  return runPractice(io, { ...args, prompt, level, seed, interviewer, phase, again: started.session })
}
