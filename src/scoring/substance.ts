import type { Phase } from '../bank/types.ts'
import type { Sentence, Token } from '../language/document.ts'
import type { Reading, Remark } from './reading.ts'

/** Stems of this problem that a sentence asserts. */
const ownStems = (sentence: Sentence, vocabulary: ReadonlySet<string>): number => {
  const denied = ({ start }: Token) =>
    sentence.scopes.some((scope) => start >= scope.start && start < scope.end)
  return new Set(
    sentence.tokens.filter((token) => vocabulary.has(token.stem) && !denied(token)).map(({ stem }) => stem),
  ).size
}

/** What a sentence about this problem is worth by the argument in it, 0 to 1. */
const remarkValue = ({ sentence, marks, soundness }: Remark, vocabulary: ReadonlySet<string>): number => {
  if (soundness !== 'sound') return 0
  const own = ownStems(sentence, vocabulary)
  const argument = [marks.reason, marks.number, marks.cost || marks.rejects, marks.consequence].filter(
    Boolean,
  ).length
  return Math.min(1, own / 3) * Math.min(1, argument / 2)
}

/** How much of a phase is argument about this very problem: a sum over sentences that saturates, 0 to 1. */
export const substanceOf = (
  reading: Reading,
  phase: Phase,
  vocabulary: ReadonlySet<string>,
  enough: number,
): number => {
  const sum = reading.remarks
    .filter((remark) => remark.phase === phase)
    .reduce((total, remark) => total + remarkValue(remark, vocabulary), 0)
  return 1 - Math.exp((-2 * sum) / enough)
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
