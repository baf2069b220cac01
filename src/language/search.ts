import type { CompiledPattern } from './compile.ts'
import type { Document } from './document.ts'
import type { Occurrence, Scope, Span } from './occurrence.ts'
import { denialOf, joined, lowerBound, overlaps, sentenceAt } from './occurrence.ts'

/** A filled pattern. */
export interface Found extends Occurrence {
  readonly denied: boolean
  /** The first and last sentence it touches. */
  readonly sentences: readonly [number, number]
}

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

/** Combinations tried in one stretch before the best so far is taken. */
const BUDGET = 600

/** The best fillings in each sentence; then in linked pairs, or in the whole answer, that no sentence filled alone. */
export function search(asked: Search): readonly Found[] {
  const { document, scope, lists } = asked
  const found: Found[] = []
  const alone = new Set<number>()
  for (const sentence of sentencesOf(document, lists)) {
    const span = document.sentences[sentence]
    if (span === undefined) continue
    for (const one of inStretch(asked, span, false)) {
      found.push(one)
      alone.add(sentence)
    }
  }
  if (scope === 'linked') addPairs(asked, alone, found)
  if (scope === 'answer' && found.length === 0) {
    found.push(...inStretch(asked, { start: 0, end: document.text.length }, false))
  }
  return found
}

function addPairs(asked: Search, alone: ReadonlySet<number>, found: Found[]): void {
  const { document, lists } = asked
  const before = found.length
  const seen = new Set<number>()
  for (const touched of sentencesOf(document, lists)) {
    for (const second of [touched, touched + 1]) {
      const pair = [document.sentences[second - 1], document.sentences[second]] as const
      if (seen.has(second) || pair[0] === undefined || pair[1]?.linked !== true) continue
      seen.add(second)
      if (alone.has(second) || alone.has(second - 1)) continue
      found.push(...inStretch(asked, { start: pair[0].start, end: pair[1].end }, true))
    }
  }
  if (found.length > before) found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The sentences where the rarest slot stands. */
function sentencesOf(document: Document, lists: readonly (readonly Occurrence[])[]): readonly number[] {
  let rarest = lists[0] ?? []
  for (const list of lists) if (list.length < rarest.length) rarest = list
  const sentences: number[] = []
  for (const { start, end } of rarest) {
    const first = sentenceAt(document, start)
    if (sentences.at(-1) !== first) sentences.push(first)
    const last = end > (document.sentences[first]?.end ?? end) ? sentenceAt(document, end - 1) : first
    if (last !== first) sentences.push(last)
  }
  return sentences.length < 2 ? sentences : [...new Set(sentences)].sort((a, b) => a - b)
}

/** The best ways to fill all slots within a stretch: asserted before denied, then the tightest. */
function inStretch(asked: Search, stretch: Span, across: boolean): readonly Found[] {
  const choices: (readonly Occurrence[])[] = []
  for (const list of asked.lists) {
    const within = slice(list, stretch)
    if (within.length === 0) return []
    choices.push(within)
  }
  const ways: Found[] = []
  const state = { budget: BUDGET }
  choose(asked.pattern, choices, [], state, (taken) => {
    const way = foundOf(asked.document, taken)
    if (across && way.sentences[0] === way.sentences[1]) return
    if (asked.pattern.denied ? way.denied : true) ways.push(way)
  })
  ways.sort(
    (a, b) => Number(a.denied) - Number(b.denied) || a.end - a.start - (b.end - b.start) || a.start - b.start,
  )
  return ways.slice(0, asked.most)
}

function slice(list: readonly Occurrence[], stretch: Span): readonly Occurrence[] {
  const within: Occurrence[] = []
  for (let at = lowerBound(list, stretch.start); at < list.length; at += 1) {
    const occurrence = list[at]
    if (occurrence === undefined || occurrence.start >= stretch.end) break
    if (occurrence.end <= stretch.end) within.push(occurrence)
  }
  return within
}

/** Fills the slots one after the other, never twice with the same words. */
function choose(
  pattern: CompiledPattern,
  choices: readonly (readonly Occurrence[])[],
  taken: readonly Occurrence[],
  state: { budget: number },
  done: (taken: readonly Occurrence[]) => void,
): void {
  const choice = choices[taken.length]
  if (choice === undefined) {
    done(taken)
    return
  }
  for (const occurrence of choice) {
    state.budget -= 1
    if (state.budget < 0) return
    if (fits(pattern, taken, occurrence)) choose(pattern, choices, [...taken, occurrence], state, done)
  }
}

function fits(pattern: CompiledPattern, taken: readonly Occurrence[], next: Occurrence): boolean {
  const before = taken.at(-1)
  if (pattern.ordered && before !== undefined && next.start <= before.start) return false
  let first = next.first
  let last = next.last
  for (const one of taken) {
    if (overlaps(one, next)) return false
    first = Math.min(first, one.first)
    last = Math.max(last, one.last)
  }
  return last - first < pattern.window
}

function foundOf(document: Document, taken: readonly Occurrence[]): Found {
  const spans = taken.flatMap((one) => one.spans).sort((a, b) => a.start - b.start)
  const first = Math.min(...taken.map((one) => one.first))
  const last = Math.max(...taken.map((one) => one.last))
  const whole = joined(spans, first, last)
  const end = spans.at(-1)?.start ?? whole.start
  return {
    ...whole,
    denied: denialOf(document, spans) !== undefined,
    sentences: [sentenceAt(document, whole.start), sentenceAt(document, end)],
  }
}
