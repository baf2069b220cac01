/** What was expected where a value is wrong; null where it is right. */
export type Check = (value: unknown) => string | null

/** What a value is, in words for people. */
export const described = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return value.length > 40 ? 'a long text' : JSON.stringify(value)
  return typeof value === 'object' ? 'a mapping' : String(value)
}

/** A plain mapping, as JSON and YAML give it. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value)

export const aText: Check = (value) => (typeof value === 'string' ? null : 'a text')

/** A finite number; JSON has no others, but a hand-edited file may hold anything. */
export const aNumber: Check = (value) => (Number.isFinite(value) ? null : 'a number')

export const aGrade: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= 4 ? null : 'a number from 0 to 4'

export const positive: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? null : 'a number above 0'

export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    isOneOf(values, value) ? null : `one of ${values.join(', ')}`

export const exactly =
  (expected: unknown): Check =>
  (value) =>
    value === expected ? null : String(expected)

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : nullable(check(value))

/** May be left out. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value)

const nullable = (expected: string | null): string | null =>
  expected === null ? null : `${expected}, or null`

/** A mapping whose keys are all known and whose values all pass; with `complete`, every key is there. */
export const mappingOf =
  (keys: readonly string[], check: Check, complete = false): Check =>
  (value) => {
    if (!isMapping(value)) return `a mapping of ${keys.join(', ')}`
    const unknown = Object.keys(value).find((key) => !keys.includes(key))
    if (unknown !== undefined) return `only the keys ${keys.join(', ')}`
    const wrong = keys.find((key) => (complete || key in value) && check(value[key]) !== null)
    return wrong === undefined ? null : `${check(value[wrong])} for ${wrong}`
  }
