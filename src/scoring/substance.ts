import type { PhaseReading, Remark } from './reading.ts'

/** What a sentence about this problem is worth by the argument in it, 0 to 1. */
const remarkValue = ({ sentence, marks, soundness }: Remark, vocabulary: ReadonlySet<string>): number => {
  if (soundness !== 'sound') return 0
  const own = new Set(sentence.tokens.filter(({ stem }) => vocabulary.has(stem)).map(({ stem }) => stem)).size
  const argument = [marks.reason, marks.number, marks.cost || marks.rejects, marks.consequence].filter(
    Boolean,
  ).length
  return Math.min(1, own / 3) * Math.min(1, argument / 2)
}

/** How much of a phase is argument about this very problem: a sum over sentences that saturates, 0 to 1. */
export const substanceOf = (
  reading: PhaseReading,
  vocabulary: ReadonlySet<string>,
  enough: number,
): number => {
  const sum = reading.remarks.reduce((total, remark) => total + remarkValue(remark, vocabulary), 0)
  return 1 - Math.exp(-(2 * sum) / enough)
}
