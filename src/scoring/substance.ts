import type { Phase } from '../bank/types.ts'
import type { Sentence, Token } from '../language/document.ts'
import type { Reading, Remark } from './reading.ts'

/** Distinct stems of this problem that a sentence asserts. */
const ownStems = (sentence: Sentence, vocabulary: ReadonlySet<string>): readonly string[] => {
  const denied = ({ start }: Token) =>
    sentence.scopes.some((scope) => start >= scope.start && start < scope.end)
  return [
    ...new Set(
      sentence.tokens.filter((token) => vocabulary.has(token.stem) && !denied(token)).map(({ stem }) => stem),
    ),
  ]
}

/** Shorter texts are measured as if they had this many words, so that one lucky phrase is not dense. */
const SHORT = 40
/** Own stems per square root of words in a phase that is about nothing but this problem. */
const SPECIFIC = 2.4
/** Marks of argument per square root of ten words in a phase that argues throughout. */
const ARGUED = 2.6
/** Own stems from which a sentence's argument is one about this problem. */
const ABOUT_IT = 2
const MOST_MARKS = 2

const marksOf = ({ marks }: Remark): number =>
  [marks.reason, marks.number, marks.cost || marks.rejects, marks.consequence].filter(Boolean).length

const wordsIn = (remarks: readonly Remark[]): number =>
  remarks.reduce((sum, { sentence }) => sum + sentence.endWord - sentence.firstWord, 0)

/**
 * How much of a phase is argument about this very problem, 0 to 1: distinct words of the problem, and reasons, numbers,
 * costs and consequences beside them, each by the square root of the length. So neither length nor brevity pays.
 */
export const substanceOf = (reading: Reading, phase: Phase, vocabulary: ReadonlySet<string>): number => {
  const remarks = reading.remarks.filter((remark) => remark.phase === phase)
  const words = Math.max(SHORT, wordsIn(remarks))
  const sound = remarks
    .filter(({ soundness }) => soundness === 'sound')
    .map((remark) => ({ remark, own: ownStems(remark.sentence, vocabulary) }))
  const types = new Set(sound.flatMap(({ own }) => own)).size
  const argument = sound
    .filter(({ own }) => own.length >= ABOUT_IT)
    .reduce((sum, { remark }) => sum + Math.min(MOST_MARKS, marksOf(remark)), 0)
  const specific = Math.min(1, types / Math.sqrt(words) / SPECIFIC)
  const argued = Math.min(1, argument / Math.sqrt(words / 10) / ARGUED)
  return (specific + argued) / 2
}

const THIN = 0.05
const DENSE = 0.13
/** What is left of the merit of an answer in which nothing belongs to this problem. */
const FOREIGN = 0.4

/** Share of an answer's words that belong to this problem, 0 to 1. */
export const densityOf = (reading: Reading, vocabulary: ReadonlySet<string>): number => {
  const words = reading.document.words
  return words.length === 0 ? 0 : words.filter(({ stem }) => vocabulary.has(stem)).length / words.length
}

/** A good answer to another problem keeps less than half of its merit here; one about this problem keeps it all. */
export const specificityOf = (density: number): number =>
  FOREIGN + (1 - FOREIGN) * Math.max(0, Math.min(1, (density - THIN) / (DENSE - THIN)))
