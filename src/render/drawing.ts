import type { Drawing } from '../report/drawing.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine, cleanText } from './clean.ts'
import { bullet, counted, paragraph, proseCanvas } from './section.ts'
import { displayWidth, truncate } from './wrap.ts'

const ARROW = ' → '
const BRANCH = ['├─→ ', '└─→ '] as const
const BESIDE = ['│   ', '    '] as const
/** With less room than this a branch goes on in a tree of its own. */
const LEAST_ROOM = 14
const MOST_UNREAD = 3

interface Tree {
  readonly label: (key: string) => string
  readonly next: (key: string) => readonly string[]
  readonly width: number
  /** Parts whose branches are drawn already, or will be. */
  readonly drawn: Set<string>
  /** Parts that are drawn further below. */
  readonly later: string[]
}

/** Two columns are left for a mark behind it. */
const shown = ({ label, width }: Tree, key: string, column: number): string =>
  truncate(label(key), Math.max(4, width - column - 2))

const indented = (rows: readonly string[], first: string, rest: string): string[] =>
  rows.map((row, at) => (at === 0 ? first : rest) + row)

/** A part and what it leads to; a chain goes on in its row, branches hang below. */
const branch = (tree: Tree, key: string, column: number): string[] => {
  const { next, drawn, later, width } = tree
  const name = shown(tree, key, column)
  const children = next(key)
  if (children.length === 0) return [name]
  if (drawn.has(key)) return [`${name} ↑`]
  if (column > 0 && width - column - BRANCH[0].length < LEAST_ROOM) {
    later.push(key)
    return [`${name} ↓`]
  }
  drawn.add(key)
  const [only = ''] = children
  const at = column + displayWidth(name) + ARROW.length
  if (children.length === 1 && at + displayWidth(tree.label(only)) + 2 <= width) {
    return indented(branch(tree, only, at), name + ARROW, ' '.repeat(at - column))
  }
  const below = children.flatMap((child, index) => {
    const last = index === children.length - 1 ? 1 : 0
    return indented(branch(tree, child, column + BRANCH[0].length), BRANCH[last], BESIDE[last])
  })
  return [name, ...below]
}

/** The parts with their arrows: first those that nothing leads to, then what circles hold. */
const treeRows = ({ parts, links }: Drawing, width: number): string[] => {
  const labels = new Map(parts.map(({ key, label }) => [key, cleanLine(label)]))
  const tree: Tree = {
    label: (key) => labels.get(key) ?? key,
    next: (key) => links.filter(([from]) => from === key).map(([, to]) => to),
    width,
    drawn: new Set(),
    later: [],
  }
  const targets = new Set(links.map(([, to]) => to))
  const keys = parts.map(({ key }) => key)
  const rows: string[] = []
  for (const key of [...keys.filter((each) => !targets.has(each)), ...keys]) {
    if (tree.drawn.has(key) || tree.next(key).length === 0) continue
    rows.push(...branch(tree, key, 0))
    for (let more = tree.later.shift(); more !== undefined; more = tree.later.shift())
      if (!tree.drawn.has(more)) rows.push(...branch(tree, more, 0))
  }
  return rows
}

const NOT_YET = 'Not a drawing yet: it takes three parts of a system and two arrows that join them.'
const UNREAD = 'No parts and arrows were found in:'

/** A drawing as it will be read, and what is missing for it to count. */
export const renderDrawing = (drawing: Drawing, text: string, canvas: Canvas): string => {
  const { width, theme } = proseCanvas(canvas)
  const { parts, links, boxed, read, unread } = drawing
  const picture =
    links.length > 0 && !boxed ? treeRows(drawing, width - 2) : cleanText(text).trimEnd().split('\n')
  const verdict =
    read === null
      ? paragraph(NOT_YET, width).map(theme.warn)
      : [theme.good(`Read as ${counted(read.parts, 'part')} and ${counted(read.links, 'arrow')}.`)]
  const apart = read !== null && !boxed && read.parts < parts.length
  const missing = unread.slice(0, MOST_UNREAD).flatMap((line) => bullet(line, width))
  return [
    ...picture.map((row) => truncate(`  ${row}`, width)),
    '',
    ...verdict,
    ...(apart ? paragraph(`${parts.length - read.parts} more hang together with none of these.`, width) : []),
    ...(missing.length === 0 ? [] : [UNREAD, ...missing]),
  ].join('\n')
}
