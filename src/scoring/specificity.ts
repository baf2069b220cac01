import type { Reading } from './reading.ts'
import type { Tuning } from './tuning.ts'

const THIN = 0.02
const DENSE = 0.143

/** Share of an answer's words that belong to this problem, 0 to 1. */
export const densityOf = (reading: Reading, vocabulary: ReadonlySet<string>): number => {
  const words = reading.document.words
  return words.length === 0 ? 0 : words.filter(({ stem }) => vocabulary.has(stem)).length / words.length
}

/** A good answer to another problem keeps less than half of its merit here; one about this problem keeps it all. */
export const specificityOf = (density: number, { foreign }: Tuning): number =>
  foreign + (1 - foreign) * Math.max(0, Math.min(1, (density - THIN) / (DENSE - THIN)))
