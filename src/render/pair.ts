import type { Canvas } from './canvas.ts'
import { pad, wrapLines } from './wrap.ts'

/** From this width on, two texts stand beside each other. */
const WIDE = 72
const GAP = 3
const INDENT = '    '

/** Two cleaned texts by what they are called, if anything: first the one that was, then the one to read. */
export type Pair = Readonly<Record<string, string>>

const beside = ([left = '', right = '']: readonly string[], { width, theme }: Canvas): string[] => {
  const half = Math.floor((width - INDENT.length - GAP) / 2)
  const [one, other] = [wrapLines(left, half), wrapLines(right, half)]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) =>
    `${INDENT}${theme.dim(pad(one[at] ?? '', half + GAP))}${other[at] ?? ''}`.trimEnd(),
  )
}

const below = (pair: Pair, { width, theme }: Canvas): string[] =>
  Object.entries(pair).flatMap(([name, text], at) => {
    const rows = wrapLines(name === '' ? text : `${name}: ${text}`, width, { first: INDENT, rest: INDENT })
    return at === 0 ? rows.map(theme.dim) : rows
  })

/** Two texts in halves of a wide screen, each wrapped in its own; one below the other, by name, on a narrow one. */
export const pairRows = (pair: Pair, canvas: Canvas): string[] =>
  canvas.width >= WIDE ? beside(Object.values(pair), canvas) : below(pair, canvas)
