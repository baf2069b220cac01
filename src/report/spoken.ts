import type { Phase } from '../bank/vocabulary.ts'
import { readDocument, type Sentence } from '../language/document.ts'
import type { Session } from '../session/session.ts'
import { ENTRY_BREAK } from '../session/transcript.ts'

/** A sentence of the candidate; its offsets are those of evidence, in the text of its phase. */
export interface Spoken {
  readonly phase: Phase
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
}

/** An entry of the candidate, and where it stands in its phase and in the round. */
export interface SpokenEntry {
  readonly phase: Phase
  /** Its first unit in the text of the phase, and one past its last. */
  readonly start: number
  readonly end: number
  /** Whole seconds since the start. */
  readonly at: number
  /** Its place among the utterances: entries of one second have an order, too. */
  readonly turn: number
  readonly sentences: readonly Spoken[]
}

/** All entries in the order in which they were said, which is not that of the phases where someone walked back. */
export const spokenIn = ({ utterances }: Pick<Session, 'utterances'>): readonly SpokenEntry[] => {
  const ends = new Map<Phase, number>()
  return utterances.flatMap(({ at, stage, by, kind, text }, turn) => {
    if (by !== 'candidate' || kind !== 'answer' || stage === 'close') return []
    const before = ends.get(stage)
    const start = before === undefined ? 0 : before + ENTRY_BREAK.length
    const end = start + text.length
    ends.set(stage, end)
    const sentences = readDocument(text).sentences.map((sentence) => ({
      phase: stage,
      start: start + sentence.start,
      end: start + sentence.end,
      sentence,
    }))
    return [{ phase: stage, start, end, at: Math.floor(at / 1000), turn, sentences }]
  })
}
