import type { Phase } from '../bank/vocabulary.ts'
import { readDocument } from '../language/document.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { type Entry, entryAt, type Transcript } from '../session/transcript.ts'
import { type Aid, aidOf, HINT } from './aid.ts'
import { type Award, reached } from './allocate.ts'
import { type Finding, findingsIn, rankOf } from './credit.ts'
import { placeOf } from './evidence.ts'
import type { Reading } from './reading.ts'
import type { Stamp } from './scorecard.ts'
import { HINTED_KEEPS, UNAIDED } from './tuning.ts'

/** Where each thing was said in a round, and what it was said after. */
export interface Stamps {
  readonly entry: (finding: Pick<Finding, 'first'>) => Entry | null
  /** Share of its points that something keeps: what a hint told is worth less to those who should not need one. */
  readonly keeps: (finding: Finding) => number
}

const SHORT_WORD = 3

const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    readDocument(text)
      .words.filter(({ folded }) => folded.length > SHORT_WORD && !isFunctionWord(folded))
      .map(({ stem }) => stem),
  )

/** The words of the nth hint of a phase; null where the conversation is not known. */
const hintWords = ({ turns }: Transcript, phase: Phase, after: string): ReadonlySet<string> | null => {
  const hints = turns.filter((turn) => turn.kind === 'hint' && turn.phase === phase)
  const text = hints[Number(after.slice(HINT.length)) - 1]?.text
  return text === undefined ? null : contentOf(text)
}

/** A pasted page is not all owed to the hint before it: only what takes up its words. */
const owesTo = (reading: Reading, { first, last }: Finding, words: ReadonlySet<string> | null): boolean =>
  words === null ||
  reading.document.sentences
    .slice(first, last + 1)
    .some(({ tokens }) => tokens.some(({ stem }) => words.has(stem)))

/** An answer that was written down: nobody knows when or after what. */
const UNSTAMPED: Stamps = { entry: () => null, keeps: () => 1 }

/** How points were come by in a transcript; `level` decides what a hint costs. */
export const stampsOf = (transcript: Transcript, reading: Reading): Stamps => {
  if (!isStamped(transcript)) return UNSTAMPED
  const entry: Stamps['entry'] = ({ first }) => {
    const { phase, start } = placeOf(reading, first)
    return entryAt(transcript, phase, start)
  }
  const costs = UNAIDED.includes(transcript.level)
  const hints = new Map<string, ReadonlySet<string> | null>()
  const wordsOf = (phase: Phase, after: string): ReadonlySet<string> | null => {
    const key = `${phase} ${after}`
    const words = hints.get(key) ?? hintWords(transcript, phase, after)
    hints.set(key, words)
    return words
  }
  return {
    entry,
    keeps: (finding) => {
      if (!costs) return 1
      const after = entry(finding)?.after ?? null
      if (after === null || !after.startsWith(HINT)) return 1
      return owesTo(reading, finding, wordsOf(finding.phase, after)) ? HINTED_KEEPS : 1
    },
  }
}

/** Whether anything in a transcript tells when or after what it was said. */
export const isStamped = ({ answers }: Transcript): boolean =>
  Object.values(answers).some((entries) => entries.some(({ at, after }) => at !== null || after !== null))

/** The stamp of what a criterion was credited for. */
export const stampOf = ({ finding }: Award, stamps: Stamps): Stamp | null => {
  const entry = finding === null ? null : stamps.entry(finding)
  return entry === null || (entry.at === null && entry.after === null)
    ? null
    : { at: entry.at, after: entry.after }
}

const RANK: readonly Aid[] = ['volunteered', 'probe', 'hint']

/** The best way in which any of what decides this problem was explained; null where none was, or nobody knows. */
export const cruxAid = (
  awards: readonly Award[],
  reading: Reading,
  transcript: Transcript,
  stamps: Stamps,
): Aid | null => {
  if (!isStamped(transcript)) return null
  const explained = awards.filter((award) => award.compiled.criterion.crux && reached(award, 'explained'))
  const aids = explained.flatMap(({ compiled }) =>
    findingsIn(compiled, reading)
      .filter(({ credit }) => rankOf(credit) >= rankOf('explained'))
      .map((finding) => aidOf(stamps.entry(finding)?.after ?? null)),
  )
  return RANK.find((aid) => aids.includes(aid)) ?? null
}
