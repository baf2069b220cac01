import type { Document } from './document.ts'
import { formsOf, halvesOf, longWords, SHORTEST_LONG } from './long-words.ts'
import type { Registry } from './registry.ts'
import type { Token } from './token.ts'

/** Stems of long pattern words that a document lacks → the document's stem of a word one slip away. */
export function typosOf(document: Document, registry: Registry): ReadonlyMap<string, string> {
  const typos = new Map<string, string>()
  for (const [stem, places] of document.index) {
    const word = document.words[places[0] ?? 0]
    if (word === undefined || word.fixed || word.folded.length < SHORTEST_LONG - 1) continue
    for (const meant of meantBy(registry, word))
      if (!document.index.has(meant) && !typos.has(meant)) typos.set(meant, stem)
  }
  return typos
}

const CACHE_LIMIT = 50_000

/** The stems of the long pattern words one slip away from an ordinary word; remembered, since texts repeat their words. */
function meantBy(registry: Registry, { folded, stem }: Pick<Token, 'folded' | 'stem'>): readonly string[] {
  const before = registry.slips.get(folded)
  if (before !== undefined) return before
  if (registry.slips.size >= CACHE_LIMIT) registry.slips.clear()
  const isNear = registry.known.has(stem) ? isKin : oneEdit
  const found = formsOf(folded, stem).flatMap((form) => sought(registry, form, isNear))
  registry.slips.set(folded, found)
  return found
}

/** A slip leaves one end as it was. */
function sought(registry: Registry, form: string, isNear: typeof oneEdit): readonly string[] {
  return halvesOf(form).flatMap((half) =>
    (longWords(registry, half) ?? []).filter((long) => isNear(form, long.form)).map((long) => long.stem),
  )
}

/** Last letters in which forms of one word differ: silence and silent, respond and response. */
const KIN_ENDS = new Set(['ct', 'tc', 'ds', 'sd'])

/**
 * Words that are both right are taken for one another only by one letter more at the end, or by such a last one: appeal is not
 * appear, nor a profile a profit.
 */
function isKin(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length) - 1
  if (!oneEdit(a, b) || a.slice(0, most) !== b.slice(0, most)) return false
  return a.length !== b.length || KIN_ENDS.has(`${a.at(-1)}${b.at(-1)}`)
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
