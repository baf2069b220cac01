import { safeJson } from './json.ts'

/** The few facts at the top of an export: `key: value` lines that are YAML, too, written and read without it. */
export type FrontMatter = Readonly<Record<string, unknown>>

const PLAIN = /^[A-Za-z][\w./-]*$|^\d{4}-\d{2}-\d{2}$/
const AMBIGUOUS = /^(?:true|false|null|yes|no|on|off)$/i
const written = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) && !AMBIGUOUS.test(value) ? value : safeJson(value)

/** The lines between two rules; values that are null are left out. */
export const frontMatterText = (fields: FrontMatter): string => {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return ['---', ...given.map(([key, value]) => `${key}: ${written(value)}`), '---'].join('\n')
}

const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What was read, and the index of the line after it; null where the text does not begin with one. */
export interface ReadFrontMatter {
  readonly fields: FrontMatter
  /** Line, from 1, of each field. */
  readonly lines: Readonly<Record<string, number>>
  readonly end: number
}

/** Reads lines `key: value` up to the closing rule; other lines between the rules are passed over. */
export const readFrontMatter = (lines: readonly string[]): ReadFrontMatter | null => {
  if (lines[0]?.trimEnd() !== '---') return null
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end === -1) return null
  const fields: Record<string, unknown> = {}
  const places: Record<string, number> = {}
  for (const [index, line] of lines.slice(0, end).entries()) {
    const [, key, value] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    fields[key] = readValue(value.trim())
    places[key] = index + 1
  }
  return { fields, lines: places, end: end + 1 }
}
