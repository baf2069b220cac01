import type { CompiledPattern } from './compile.ts'
import type { Document } from './document.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import { nearest, within } from './stretch.ts'
import type { Way } from './ways.ts'
import { waysOf } from './ways.ts'

/** What to search for. */
export interface Search {
  readonly pattern: CompiledPattern
  readonly document: Document
  readonly scope: Scope
  /** For each slot where it may be filled, ascending. */
  readonly lists: readonly (readonly Occurrence[])[]
  /** How many ways are wanted for each stretch. */
  readonly most: number
}

/** The best fillings in each sentence; then in linked pairs, or in the whole answer, that no sentence filled alone. */
export function search(asked: Search): readonly Way[] {
  const { lists, scope } = asked
  let rarest = lists[0] ?? []
  for (const list of lists) if (list.length < rarest.length) rarest = list
  const found: Way[] = []
  let before = -1
  for (const { sentence, lastSentence } of rarest) {
    if (sentence === before || sentence !== lastSentence) continue
    before = sentence
    addStretch(asked, sentence, sentence, found)
  }
  if (scope === 'linked') addPairs(asked, rarest, found)
  if (scope === 'answer' && found.length === 0) addWhole(asked, rarest, found)
  return found
}

function addStretch(asked: Search, from: number, to: number, found: Way[]): void {
  const choices: (readonly Occurrence[])[] = []
  for (const list of asked.lists) {
    const inside = within(list, from, to)
    if (inside.length === 0) return
    choices.push(inside)
  }
  for (const way of waysOf(asked, choices, [from, to])) {
    if (from === to || way.sentence !== way.lastSentence) found.push(way)
  }
}

/** Pairs of a sentence and the one linked to it, where neither met the pattern alone. */
function addPairs(asked: Search, rarest: readonly Occurrence[], found: Way[]): void {
  const { sentences } = asked.document
  const alone = new Set(found.map((way) => way.sentence))
  const tried = new Set<number>()
  for (const { sentence } of rarest) {
    for (const second of [sentence, sentence + 1]) {
      if (sentences[second]?.linked !== true || tried.has(second)) continue
      tried.add(second)
      if (!alone.has(second) && !alone.has(second - 1)) addStretch(asked, second - 1, second, found)
    }
  }
  if (found.length > alone.size) found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** No more places of the rarest slot than this are tried in a whole answer. */
const TRIED = 40

/** The tightest filling in the whole answer: around each place of the rarest slot, the nearest of the others. */
function addWhole(asked: Search, rarest: readonly Occurrence[], found: Way[]): void {
  const all = [0, asked.document.sentences.length - 1] as const
  let best: Way | undefined
  for (const centre of rarest.slice(0, TRIED)) {
    const choices = asked.lists.map((list) => (list === rarest ? [centre] : nearest(list, centre.start)))
    const [way] = waysOf(asked, choices, all)
    if (way !== undefined && (best === undefined || isBetter(way, best))) best = way
  }
  const [way] = best === undefined ? waysOf(asked, asked.lists, all) : [best]
  if (way !== undefined) found.push(way)
}

function isBetter(way: Way, best: Way): boolean {
  if (way.denied !== best.denied) return best.denied
  return way.end - way.start < best.end - best.start
}
