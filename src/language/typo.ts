import type { Document } from './document.ts'
import type { Registry } from './registry.ts'
import { halvesOf, SHORTEST_LONG } from './registry.ts'

/** Long pattern words that a document lacks → the document's stem that is one slip away. */
export function typosOf(document: Document, registry: Registry): ReadonlyMap<string, string> {
  const typos = new Map<string, string>()
  for (const [stem, places] of document.index) {
    const word = document.words[places[0] ?? 0]
    if (word === undefined || word.fixed || word.folded.length < SHORTEST_LONG - 1 || stem.length < 5)
      continue
    for (const long of neighbours(registry, stem)) {
      if (!document.index.has(long) && !typos.has(long)) typos.set(long, stem)
    }
  }
  return typos
}

/** The long pattern words one slip away: a slip leaves one end of a word as it was. */
function neighbours(registry: Registry, stem: string): readonly string[] {
  return halvesOf(stem).flatMap((half) =>
    (registry.byHalf.get(half) ?? []).filter((long) => oneEdit(stem, long)),
  )
}

/** Same first letter and one letter more, less, changed, or two neighbours swapped. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let front = 0
  while (front < shorter && a[front] === b[front]) front += 1
  let back = 0
  while (back < shorter - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  const left = a.slice(front, a.length - back)
  const right = b.slice(front, b.length - back)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
