import { PHASE_NAMES, STAGE_NAMES } from '../bank/phase-names.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Transcript } from '../session/transcript.ts'
import type { ForeignNote } from './foreign/read-foreign.ts'
import type { ImportText } from './import-text.ts'
import { isTimed } from './imported.ts'

/** How much of a phase was found. */
export interface UnderstoodPhase {
  readonly phase: Phase
  readonly name: string
  readonly words: number
  readonly entries: number
}

/** What was made of a text that is taken into the history. */
export interface Understood {
  readonly form: ImportText['form']
  readonly phases: readonly UnderstoodPhase[]
  /** Words that others said: they are kept, and not judged. */
  readonly others: number
  /** Phases without a word. */
  readonly missing: readonly Phase[]
  readonly complete: boolean
  readonly timed: boolean
  /** In sentences, in the order of the text. */
  readonly notes: readonly string[]
}

const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0)

const noteText = ({ kind, line, words, stage }: ForeignNote): string => {
  switch (kind) {
    case 'title':
      return `line ${line}: "${words}" is taken for the title, and left out`
    case 'before':
      return `line ${line}: what stands before the first phase heading went to Clarify`
    case 'no-headings':
      return `line ${line}: no phase heading was found, so that all of it went to Clarify; put a line such as "# Design" before each phase`
    case 'unknown':
      return `line ${line}: "${words}" is no phase; its text stays in ${STAGE_NAMES[stage]}`
    case 'close':
      return `line ${line}: what stands under "${words}" is kept, and not judged`
  }
}

/** Notes on whole rounds: what is missing, and what the lack of it does. */
const wholeNotes = (transcript: Transcript, missing: readonly Phase[]): readonly string[] => {
  const names = missing.map((phase) => PHASE_NAMES[phase]).join(', ')
  if (transcript.complete)
    return missing.length === 0 ? [] : [`nothing in ${names}, which counts: the round says it is complete`]
  return missing.length === 0
    ? ['the round was broken off: imported as incomplete, without a verdict']
    : [`nothing in ${names}: imported as incomplete, without a verdict`]
}

/** What is told of a text before, or instead of, its score. */
export const understoodOf = ({ form, notes }: ImportText, transcript: Transcript): Understood => {
  const { answers, turns, complete } = transcript
  const phases = PHASES.map((phase) => ({
    phase,
    name: PHASE_NAMES[phase],
    words: wordsIn(answers[phase].map(({ text }) => text)),
    entries: answers[phase].length,
  }))
  const missing = phases.filter(({ words }) => words === 0).map(({ phase }) => phase)
  const timed = isTimed(transcript)
  return {
    form,
    phases,
    others: wordsIn(turns.flatMap(({ by, text }) => (by === 'candidate' ? [] : [text]))),
    missing,
    complete,
    timed,
    notes: [
      ...notes.map(noteText),
      ...wholeNotes(transcript, missing),
      ...(timed ? [] : ['it holds no times, so nothing is said on time']),
    ],
  }
}
