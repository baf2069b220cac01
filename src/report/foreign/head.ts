import { readFrontMatter } from '../front-matter.ts'

/** What the top of a text says of its round; null where it says nothing. */
export interface TextHead {
  readonly prompt: string | null
  readonly level: string | null
  readonly minutes: number | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
}

type Fields = Readonly<Record<string, unknown>>

const FIELD = /^\s*(?:\*\*|__)?(prompt|level|minutes|date)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(\S.{0,80}?)\s*$/i
const PROMPT = /^[\w-]+\/[\w-]+$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

const textIn = (value: unknown, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value.trim()) ? value.trim() : null

const headOf = (fields: Fields): TextHead => {
  const minutes = Number(fields['minutes'])
  return {
    prompt: textIn(fields['prompt'], PROMPT),
    level: textIn(fields['level'], /^[\p{L}\d][\p{L}\d ]{0,19}$/u),
    minutes: Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes) : null,
    date: textIn(fields['date'], DATE),
  }
}

const isTold = (head: TextHead): boolean => Object.values(head).some((value) => value !== null)

/** Lines such as `Level: L5` before anything else, with blank lines among them. */
const plainFields = (lines: readonly string[]): { readonly fields: Fields; readonly end: number } => {
  const fields: Record<string, unknown> = {}
  let end = 0
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const [, key = '', value] = FIELD.exec(line) ?? []
    if (value === undefined || !isTold(headOf({ [key.toLowerCase()]: value }))) break
    fields[key.toLowerCase()] = value
    end = at + 1
  }
  return { fields, end }
}

/** What the first lines of a text say, as front matter or as `Key: value`, and the index of the line after them. */
export const headFields = (lines: readonly string[]): TextHead & { readonly end: number } => {
  const front = readFrontMatter(lines)
  if (front !== null && isTold(headOf(front.fields))) return { ...headOf(front.fields), end: front.end }
  const { fields, end } = plainFields(lines)
  return { ...headOf(fields), end }
}
