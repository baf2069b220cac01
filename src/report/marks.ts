/** What the markdown export and its reader agree on: fences, stamps, and text that must stay text. */
import { once } from '../language/once.ts'

/** Characters a page would not show, or that would rearrange it. */
const unseen = once(() => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u)

const spelt = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`

const mustBeSpelt = (character: string): boolean =>
  character === '\\' || (unseen().test(character) && character !== '\n' && character !== '\t')

/** The text with every unseen character, and every backslash, written as `\u{202e}`. */
export const spellOut = (text: string): string =>
  [...text].map((character) => (mustBeSpelt(character) ? spelt(character) : character)).join('')

const codePoint = (hex: string): string => {
  const value = Number.parseInt(hex, 16)
  return value <= 0x10ffff ? String.fromCodePoint(value) : ''
}

/** The inverse of `spellOut`. */
export const readSpelling = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => codePoint(hex))

const longestRun = (text: string): number =>
  (text.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/** A fence that nothing in the text can close: longer than any run of backticks or tildes in it. */
export const fenceFor = (text: string): string => '`'.repeat(Math.max(3, longestRun(text) + 1))

/** Signs that mean something anywhere in a line of markdown. */
const INLINE = /[\\`*_[\]<>&#|~$]/g
/** What would open a list, a heading underline or a rule at the start of a line. */
const OPENING = /^(?:([-+=])|(\d{1,9})([.)]))/
const EDGE_SPACE = /^[ \t]+|[ \t]+$/g

const entity = (space: string): string => [...space].map((one) => `&#${one.charCodeAt(0)};`).join('')

/** One line of text as markdown that shows exactly that line: no link, tag, heading, list or table comes of it. */
export const inertLine = (line: string): string =>
  line
    .replace(INLINE, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(OPENING, (_, sign?: string, digits?: string, mark?: string) =>
      sign === undefined ? `${digits}\\${mark}` : `\\${sign}`,
    )
    .replace(EDGE_SPACE, entity)

/** The inverse of `inertLine`. */
export const readInert = (line: string): string =>
  line.replace(/&#(\d{1,7});|\\([!-/:-@[-`{-~])/g, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : codePoint(Number(code).toString(16)),
  )

/** What the info string of a fence says of the entry in it. */
export interface EntryMark {
  readonly stage: string
  /** Whole seconds since the start; null where it is not known. */
  readonly at: number | null
  readonly after: string | null
  /** Unseen characters and backslashes are spelt out. */
  readonly escaped: boolean
}

const encoded = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2F/g, '/')

/** The info string: for a page it is plain text, for the reader the place of an entry. */
export const markText = ({ stage, at, after, escaped }: EntryMark): string =>
  [
    `text mlsd:${stage}`,
    ...(at === null ? [] : [`at=${at}`]),
    ...(after === null ? [] : [`after=${encoded(after)}`]),
    ...(escaped ? ['escaped'] : []),
  ].join(' ')

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The inverse of `markText`; null where an info string is not one of ours. */
export const readMark = (info: string): EntryMark | null => {
  const words = info.trim().split(/\s+/)
  const stage = words.find((word) => word.startsWith('mlsd:'))?.slice('mlsd:'.length)
  if (stage === undefined) return null
  const value = (key: string): string | undefined =>
    words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1)
  const at = value('at')
  const after = value('after')
  return {
    stage,
    at: at === undefined || !/^\d+$/.test(at) ? null : Number(at),
    after: after === undefined ? null : decoded(after),
    escaped: words.includes('escaped'),
  }
}
