import type { Bits } from './bits.ts'
import { hasBit, keepCommon, keepReached, members, setBit } from './bits.ts'
import type { CompiledPattern } from './compile.ts'
import type { Document } from './document.ts'
import type { Filling } from './filling.ts'
import { nearest, within } from './filling.ts'
import type { Memo } from './memo.ts'
import type { Scope } from './occurrence.ts'
import type { Way } from './ways.ts'
import { waysOf } from './ways.ts'

/** What to search for. */
export interface Search {
  readonly pattern: CompiledPattern
  readonly document: Document
  readonly memo: Memo
  readonly scope: Scope
  /** For each slot where it may be filled. */
  readonly fillings: readonly Filling[]
  /** How many ways are wanted for each stretch. */
  readonly most: number
}

/** The best fillings in each sentence; then in linked pairs, or in the whole answer, that no sentence filled alone. */
export function search(asked: Search): readonly Way[] {
  const { scope, fillings } = asked
  const found: Way[] = []
  const common = fillings[0]?.sentences.slice()
  if (common === undefined) return found
  if (keepAll(common, fillings)) for (const at of members(common)) addStretch(asked, at, at, found)
  if (scope === 'linked') addPairs(asked, found)
  if (scope === 'answer' && found.length === 0) addWhole(asked, found)
  return found
}

/** Keeps the sentences in which every slot may be filled; false when none is left. */
function keepAll(common: Bits, fillings: readonly Filling[]): boolean {
  for (const { sentences } of fillings) if (!keepCommon(common, sentences)) return false
  return true
}

function addStretch(asked: Search, from: number, to: number, found: Way[]): void {
  const choices = asked.fillings.map((filling) => within(filling, from, to))
  if (choices.some((inside) => inside.length === 0)) return
  for (const way of waysOf(asked, choices, [from, to])) {
    if (from === to || way.sentence !== way.lastSentence) found.push(way)
  }
}

/** Pairs of a sentence and the one linked to it, where neither met the pattern alone. */
function addPairs(asked: Search, found: Way[]): void {
  const { fillings, memo } = asked
  const pairs = memo.linkedSentences.slice()
  for (const { sentences } of fillings) if (!keepReached(pairs, sentences)) return
  const alone = found.length
  const met = pairs.slice().fill(0)
  for (const way of found) setBit(met, way.sentence)
  for (const second of members(pairs)) {
    if (!hasBit(met, second) && !hasBit(met, second - 1)) addStretch(asked, second - 1, second, found)
  }
  if (found.length > alone) found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** No more places of the rarest slot than this are tried in a whole answer. */
const TRIED = 40

/** The tightest filling in the whole answer: around each place of the rarest slot, the nearest of the others. */
function addWhole(asked: Search, found: Way[]): void {
  const last = asked.document.sentences.length - 1
  const lists = asked.fillings.map((filling) => within(filling, 0, last))
  let rarest = lists[0] ?? []
  for (const list of lists) if (list.length < rarest.length) rarest = list
  let best: Way | undefined
  for (const centre of rarest.slice(0, TRIED)) {
    const choices = lists.map((list) => (list === rarest ? [centre] : nearest(list, centre.start)))
    const [way] = waysOf(asked, choices, [0, last])
    if (way !== undefined && (best === undefined || isBetter(way, best))) best = way
  }
  const [way] = best === undefined ? waysOf(asked, lists, [0, last]) : [best]
  if (way !== undefined) found.push(way)
}

function isBetter(way: Way, best: Way): boolean {
  if (way.denied !== best.denied) return best.denied
  return way.end - way.start < best.end - best.start
}
