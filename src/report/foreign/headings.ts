import type { Stage } from '../../session/event.ts'
import { type PartName, partLeading, partNamed, partSpoken } from './names.ts'

/** A line that heads what comes after it. */
export interface Heading {
  /** Index of its line, and how many lines it takes up. */
  readonly at: number
  readonly lines: number
  /** What it says, without its dress. */
  readonly words: string
  /** The part of a round it opens; null for any other heading. */
  readonly stage: Stage | null
  /** Words of the candidate that stand on the same line. */
  readonly rest: string
  /** Of the first level, as a title is. */
  readonly top: boolean
}

type Candidate = Omit<Heading, 'stage'> & { readonly part: PartName | null; readonly marked: boolean }

/** A longer line is a sentence, whatever it begins with. */
const LONGEST = 80
const HASHES = /^ {0,3}(#{1,6})(?:\s+|(?=\p{L}))(.*?)\s*#*\s*$/u
const BOLD = /^\s*(\S{0,4}\s?)(\*\*|__)([^*_]+)\2\s*:?\s*$/
const BOLD_LABEL = /^\s*(?:\d{1,2}[.)]\s*)?(\*\*|__)([^*_]{1,60}?)(?::\s*\1|\1\s*:)\s*(\S.*)$/
const LABEL = /^([^\s:*_][^:*_]{2,40}?)\s*:\s+(\S.*)$/
const BULLET = /^\s*[-*+•>–—]\s/
const UNDERLINE = /^\s*(=+|-{3,})\s*$/
const FENCE = /^\s*(`{3,}|~{3,})/

const marked = (at: number, words: string, more: Partial<Candidate> = {}): Candidate => ({
  at,
  lines: 1,
  words: words.replace(/[*_`]+/g, '').trim(),
  rest: '',
  top: false,
  marked: true,
  part: partNamed(words) ?? partLeading(words),
  ...more,
})

/** A line in the dress of a heading: hashes, bold, underlined. */
const dressed = (lines: readonly string[], at: number): Candidate | null => {
  const line = lines[at] ?? ''
  if (line.trim() === '' || line.length > LONGEST) return null
  const [, hashes, words] = HASHES.exec(line) ?? []
  if (hashes !== undefined && words !== undefined) return marked(at, words, { top: hashes.length === 1 })
  const [, number = '', , bold] = BOLD.exec(line) ?? []
  if (bold !== undefined) return marked(at, `${number}${bold}`)
  const under = UNDERLINE.exec(lines[at + 1] ?? '')?.[1]
  const alone = (lines[at - 1] ?? '').trim() === '' && /^\s*[\p{L}\d]/u.test(line)
  return under !== undefined && alone ? marked(at, line, { lines: 2, top: under.startsWith('=') }) : null
}

/** A plain line that holds nothing but a part's name, or begins with one. */
const plain = (line: string, at: number): Candidate | null => {
  if (BULLET.test(line)) return null
  const shape = { at, lines: 1, words: line.trim(), top: false, marked: false }
  const whole = line.length > LONGEST ? null : partNamed(line)
  if (whole !== null) return { ...shape, rest: '', part: whole }
  const [, , bold, after] = BOLD_LABEL.exec(line) ?? []
  const [, label, said] = LABEL.exec(line.trimStart()) ?? []
  const [name, rest] = bold === undefined ? [label, said] : [bold, after]
  const part = name === undefined ? null : partNamed(name)
  if (part !== null && rest !== undefined) {
    return { ...shape, words: (name ?? '').trim(), rest, part: { ...part, sure: false } }
  }
  const spoken = partSpoken(line)
  return spoken === null ? null : { ...shape, words: line.trim().slice(0, LONGEST), rest: line, part: spoken }
}

/** Indexes of lines that stand in fences which are closed. */
const fenced = (lines: readonly string[]): ReadonlySet<number> => {
  const inside = new Set<number>()
  let open: { at: number; mark: string } | null = null
  for (const [at, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1]
    if (mark === undefined) continue
    if (open === null) open = { at, mark }
    else if (mark.startsWith(open.mark)) {
      for (let each = open.at; each <= at; each++) inside.add(each)
      open = null
    }
  }
  return inside
}

/** All headings of a text; a loose name opens a part only where no surer heading does. */
export const headingsIn = (lines: readonly string[]): readonly Heading[] => {
  const inside = fenced(lines)
  const found = lines.flatMap((line, at) => {
    const one = inside.has(at) ? null : (dressed(lines, at) ?? plain(line, at))
    return one === null ? [] : [one]
  })
  const sure = new Set(found.flatMap(({ part }) => (part?.sure ? [part.stage] : [])))
  return found.flatMap(({ part, marked: isMarked, ...one }): readonly Heading[] => {
    const opens = part !== null && (part.sure || !sure.has(part.stage))
    if (opens) return [{ ...one, stage: part.stage }]
    return isMarked ? [{ ...one, stage: null }] : []
  })
}
