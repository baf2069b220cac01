import type { Document } from './document.ts'
import type { Memo } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'

/** Shorter words differ too easily from other words. */
const SHORTEST = 8
const HALF = 4

/** The stem in the document that is one slip away from a long word which the document does not hold. */
export function typoOf(document: Document, memo: Memo, word: PatternWord): string | undefined {
  const folded = word.alt ?? word.stem
  if (folded.length < SHORTEST || word.stem.length < HALF + 2) return undefined
  if (word.name !== undefined || word.exact !== undefined || document.index.has(word.stem)) return undefined
  if (memo.typos.has(word.stem)) return memo.typos.get(word.stem)
  memo.halves ??= halvesOf(document)
  const found = [...candidates(memo.halves, word.stem)].find((stem) => oneEdit(stem, word.stem))
  memo.typos.set(word.stem, found)
  return found
}

/** One slip leaves the beginning or the end of a word as it was. */
function candidates(halves: ReadonlyMap<string, readonly string[]>, stem: string): readonly string[] {
  const front = halves.get(`<${stem.slice(0, HALF)}`) ?? []
  const back = halves.get(`${stem[0] ?? ''}>${stem.slice(-HALF)}`) ?? []
  return front.length === 0 ? back : [...front, ...back]
}

function halvesOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const halves = new Map<string, string[]>()
  for (const [stem, places] of document.index) {
    const word = document.words[places[0] ?? 0]
    if (word === undefined || word.fixed || word.folded.length < SHORTEST - 1 || stem.length < HALF + 1)
      continue
    for (const key of [`<${stem.slice(0, HALF)}`, `${stem[0] ?? ''}>${stem.slice(-HALF)}`]) {
      const stems = halves.get(key)
      if (stems === undefined) halves.set(key, [stem])
      else stems.push(stem)
    }
  }
  return halves
}

/** Same first letter and one letter more, less, changed, or two neighbours swapped. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let front = 0
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  const left = a.slice(front, a.length - back)
  const right = b.slice(front, b.length - back)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
