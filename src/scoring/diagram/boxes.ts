import { labelOf, type Part } from './part.ts'

/** Parts drawn as boxes, and the lines between them. */
export interface Boxes {
  readonly parts: readonly Part[]
  readonly links: number
}

const TOP = /[┌╔╭]|\+-{3,}\+/
const JOINT = /[▼▲▽△┬┴╤╧]|^\s*(?:[│|v^]\s*){1,6}$/
const BESIDE = /[│|║]\s*(?:[─━]{1,20}[►▶>]?|[-=]{1,20}>|[→►▶])\s*[│|║]|[─━]{1,20}[►▶>]/g

/** Whether a line is drawn with box characters. */
export const isBoxLine = (line: string): boolean =>
  /[┌┐└┘├┤┬┴┼╔╗╚╝╭╮╰╯]|[│║].*[│║]|^\s*[│|v^▼▲║]+(?:\s+[│|v^▼▲║]+)*\s*$|\+-{3,}\+|^\s*\|.*\|\s*$/.test(line)

/** What the boxes of a row say: the words between two walls. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/[│║|]/)
    .slice(1, -1)
    .map((cell) => cell.trim())
    .filter((cell) => /\p{L}{2}/u.test(cell) && !/^[─━=>►▶\s-]+$/.test(cell))

/** Reads boxes row by row: the row under each lid names its boxes, joints in walls and arrows link them. */
export const boxesIn = (lines: readonly string[]): Boxes => {
  const named = lines.filter((line, at) => cellsOf(line).length > 0 && TOP.test(lines[at - 1] ?? ''))
  const parts = named.flatMap(cellsOf).flatMap((cell) => {
    const label = labelOf(cell)
    return label.kind === 'part' ? [label.part] : []
  })
  const down = lines.filter((line, at) => JOINT.test(line) && !JOINT.test(lines[at - 1] ?? '')).length
  const across = lines.reduce((sum, line) => sum + (line.match(BESIDE)?.length ?? 0), 0)
  return { parts: [...new Map(parts.map((part) => [part.key, part])).values()], links: down + across }
}
