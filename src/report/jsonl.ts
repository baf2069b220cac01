import type { ShortScore, ShortScorer } from '../scoring/short-answer.ts'

/** What stands in the output for a line that could not be judged. */
export interface LineError {
  readonly schema: 1
  readonly id: string | number | null
  /** Of the input, from 1. */
  readonly line: number
  readonly error: { readonly path: string; readonly expected: string; readonly found: string }
}

/** One line of the output, and whether it is an error. */
export type Outcome<T> = { readonly card: T } | { readonly error: LineError }

/** Names under which people keep grades: a score must not see them. */
const GRADE = /score|grade|mark|points|rating|rank|label|verdict|human|gold|truth/i

type Mapping = Readonly<Record<string, unknown>>

const idOf = (value: unknown): string | number | null => {
  const id = (value as Mapping | null)?.['id']
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/** An error object for a line. */
export const lineError = (
  line: number,
  value: unknown,
  error: LineError['error'],
): { readonly error: LineError } => ({ error: { schema: 1, id: idOf(value), line, error } })

/** The JSON object of a line, or the error that stands for it. */
export const objectIn = (text: string, line: number): Outcome<Mapping> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return lineError(line, null, { path: '', expected: 'one JSON object per line', found: 'no JSON' })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { card: value as Mapping }
  return lineError(line, null, { path: '', expected: 'one JSON object per line', found: 'another value' })
}

/** Judges one line of short answers, `{"id", "text"}`; a field that looks like a grade is refused. */
export const shortOutcome = (scorer: ShortScorer, text: string, line: number): Outcome<ShortScore> => {
  const read = objectIn(text, line)
  if ('error' in read) return read
  const { card: value } = read
  const grade = Object.keys(value).find((key) => GRADE.test(key))
  if (grade !== undefined) {
    return lineError(line, value, {
      path: grade,
      expected: 'only id and text, so that no grade can leak into a score',
      found: `the field "${grade}"`,
    })
  }
  if (typeof value['text'] !== 'string') {
    return lineError(line, value, { path: 'text', expected: 'a text', found: 'none' })
  }
  return { card: scorer.score(idOf(value), value['text']) }
}
