import type * as z from 'zod'
import { nearest } from './nearest.ts'

/** `a list of 3`, `text ("abc…")`: a value in the words of a complaint. */
export const describe = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `text (${JSON.stringify(shorten(value))})`
  if (typeof value === 'number') return `a number (${value})`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object') return `keys (${shorten(Object.keys(value).join(', '))})`
  return String(value)
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** Said of a union whose schema does not name its forms. */
export const UNNAMED_FORMS = 'one of its forms'

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
}

const plural = (n: number | bigint, noun: string): string => `${n} ${noun}${Number(n) === 1 ? '' : 's'}`

const sized = (origin: string, bound: 'at least' | 'at most', n: number | bigint): string => {
  if (origin === 'string')
    return n === 1 && bound === 'at least' ? 'some text' : `${bound} ${plural(n, 'character')}`
  if (origin === 'array') return `${bound} ${n === 1 ? '1 entry' : `${n} entries`}`
  return `${bound} ${n}`
}

/** What a rule of the schema asks for, in plain words; zod takes it as its error map. */
export const expectation = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected
    case 'too_small':
      return sized(issue.origin, 'at least', issue.minimum)
    case 'too_big':
      return sized(issue.origin, 'at most', issue.maximum)
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`
    case 'invalid_union':
      return UNNAMED_FORMS
    // The schema says these itself.
    case 'unrecognized_keys':
    case 'invalid_format':
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return undefined
  }
}

/** What stands there instead, as seen by the rule that failed. */
export const finding = (code: string, value: unknown): string => {
  if (code === 'too_big' || code === 'too_small') {
    if (typeof value === 'string' && value.length > 0) return plural(value.length, 'character')
    if (Array.isArray(value)) return `${value.length}`
  }
  return describe(value)
}

/** The key that was probably meant, else all that are known. */
export const knownKeys = (key: string, known: readonly string[]): string => {
  const meant = nearest(key, known)
  return meant === null ? `one of the keys ${known.join(', ')}` : `the key "${meant}"`
}
