import type { CompiledPattern } from './compile.ts'
import type { Filling } from './filling.ts'
import { nearest, within } from './filling.ts'
import type { Memo } from './memo.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import type { Way } from './ways.ts'
import { waysOf } from './ways.ts'

/** What to search for. */
export interface Search {
  readonly pattern: CompiledPattern
  readonly memo: Memo
  readonly scope: Scope
  /** How many ways are wanted for each stretch. */
  readonly most: number
}

/** Where a pattern may be met, and by what. */
export interface Places {
  /** Sentences in which every slot may be filled. */
  readonly alone: readonly number[]
  /** Of each linked pair in which every slot may be filled the second sentence. */
  readonly pairs: readonly number[]
  /** For each slot where it may be filled. */
  readonly fillings: readonly Filling[]
}

/** The best fillings in each sentence; then in linked pairs, or in the whole answer, that no sentence filled alone. */
export function search(asked: Search, { alone, pairs, fillings }: Places): readonly Way[] {
  const found: Way[] = []
  for (let at = 0; at < alone.length; at += 1)
    addStretch(asked, fillings, [alone[at] ?? 0, alone[at] ?? 0], found)
  if (pairs.length > 0) addPairs(asked, fillings, pairs, found)
  if (asked.scope === 'answer' && found.length === 0) addWhole(asked, fillings, found)
  return found
}

/** From one sentence to another. */
type Stretch = readonly [from: number, to: number]

function addStretch(asked: Search, fillings: Places['fillings'], stretch: Stretch, found: Way[]): void {
  const [from, to] = stretch
  // Made in its size: one that grows takes room for seventeen at once.
  const choices = new Array<readonly Occurrence[]>(fillings.length).fill(NO_CHOICE)
  for (let slot = 0; slot < fillings.length; slot += 1) {
    const inside = within(fillings[slot] ?? NO_FILLING, from, to)
    if (inside.length === 0) return
    choices[slot] = inside
  }
  for (const way of waysOf(asked, choices, stretch)) {
    if (from === to || way.sentence !== way.lastSentence) found.push(way)
  }
}

const NO_CHOICE: readonly Occurrence[] = []
const NO_FILLING: Filling = []

/** Pairs of a sentence and the one linked to it, where neither met the pattern alone. */
function addPairs(asked: Search, fillings: Places['fillings'], pairs: Places['pairs'], found: Way[]): void {
  const alone = found.length
  const met = new Set(found.map(({ sentence }) => sentence))
  for (const second of pairs) {
    if (!met.has(second) && !met.has(second - 1)) addStretch(asked, fillings, [second - 1, second], found)
  }
  if (found.length > alone) found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** No more places of the rarest slot than this are tried in a whole answer. */
const TRIED = 40

/** The tightest filling in the whole answer: around each place of the rarest slot, the nearest of the others. */
function addWhole(asked: Search, fillings: Places['fillings'], found: Way[]): void {
  const last = asked.memo.document.sentences.length - 1
  const lists = fillings.map((filling) => within(filling, 0, last))
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
