import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { Path } from './path.ts'

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds the place of a path; `inside` is an offset into that text value, for problems within a pattern. */
export type Locate = (path: Path, inside?: number) => Place

const startOf = (node: unknown): number | undefined => (node as Node | null)?.range?.[0]

const pairOf = (node: unknown, key: string) =>
  isMap(node) ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) : undefined

/** What one step leads to: the node, and where it or its key starts; null where the step does not exist. */
const follow = (
  node: unknown,
  step: string | number,
): { node: unknown; offset: number | undefined } | null => {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? null : { node: item, offset: startOf(item) }
  }
  const pair = pairOf(node, String(step))
  if (pair === undefined) return null
  const empty = isScalar(pair.value) && pair.value.value === null
  return { node: pair.value, offset: (empty ? undefined : startOf(pair.value)) ?? startOf(pair.key) }
}

/** The offset a path points at: its value, else its key, else the nearest parent that exists. */
const offsetOf = (root: unknown, path: Path): number => {
  let node = root
  let offset = startOf(root) ?? 0
  for (const step of path) {
    const next = follow(node, step)
    if (next === null) break
    node = next.node
    offset = next.offset ?? offset
  }
  return offset
}

const keyOffset = (root: Document, path: Path, key: string): number => {
  const pair = pairOf(path.length === 0 ? root.contents : root.getIn(path, true), key)
  return startOf(pair?.key) ?? offsetOf(root.contents, path)
}

// In a double-quoted scalar one value character may take several in the source: \" \n \x41 \u00e9 \U0001F600.
const ESCAPED: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

const widthAt = (source: string, at: number): number =>
  source[at] === '\\' ? (ESCAPED[source[at + 1] ?? ''] ?? 2) : 1

/** The offset in the source of the n-th character of the quoted text that starts at `start`. */
const insideQuotes = (source: string, start: number, n: number): number => {
  const quote = source[start]
  if (quote !== '"' && quote !== "'") return start
  let at = start + 1
  for (let i = 0; i < n && source[at] !== '\n' && at < source.length; i++) {
    at += quote === '"' ? widthAt(source, at) : source.startsWith("''", at) ? 2 : 1
  }
  return at
}

/** Places of a parsed document's paths, keys and characters. */
export interface Pointers {
  readonly at: (offset: number) => Place
  readonly locate: Locate
  readonly key: (path: Path, key: string) => Place
}

export const pointers = (source: string, document: Document, lines: LineCounter): Pointers => {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  return {
    at,
    locate: (path, inside) => {
      const start = offsetOf(document.contents, path)
      return at(inside === undefined ? start : insideQuotes(source, start, inside))
    },
    key: (path, key) => at(keyOffset(document, path, key)),
  }
}
