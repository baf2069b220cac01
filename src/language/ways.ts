import type { CompiledPattern } from './compile.ts'
import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { denialOf, overlaps } from './occurrence.ts'

/** A pattern filled in one way. */
export interface Way extends Occurrence {
  /** A negation that is not itself matched denies it. */
  readonly denied: boolean
}

/** What the ways are wanted for. */
export interface Wanted {
  readonly pattern: CompiledPattern
  readonly document: Document
  /** How many ways are wanted. */
  readonly most: number
}

/** Slots filled so far, and the best ways found. */
interface State {
  readonly wanted: Wanted
  readonly choices: readonly (readonly Occurrence[])[]
  readonly sentences: readonly [number, number]
  /** No negation stands in these sentences. */
  readonly calm: boolean
  readonly taken: Occurrence[]
  readonly ways: Candidate[]
  budget: number
}

interface Candidate {
  readonly parts: readonly Occurrence[]
  readonly denied: boolean
  readonly width: number
}

/** Combinations tried before the best so far are taken. */
const BUDGET = 600

/** The best ways to choose one occurrence for each slot: asserted before denied, then the tightest. */
export function waysOf(
  wanted: Wanted,
  choices: readonly (readonly Occurrence[])[],
  sentences: readonly [number, number],
): readonly Way[] {
  const calm = isCalm(wanted.document, sentences)
  if (calm && wanted.pattern.denied) return []
  const state: State = { wanted, choices, sentences, calm, taken: [], ways: [], budget: BUDGET }
  choose(state, Number.POSITIVE_INFINITY, 0)
  return state.ways.map(wayOf)
}

/** The parts as one. */
function wayOf({ parts, denied }: Candidate): Way {
  const [head] = parts
  let { start, end, first, last, sentence, lastSentence, spans } = head ?? NOWHERE
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) break
    start = Math.min(start, part.start)
    end = Math.max(end, part.end)
    first = Math.min(first, part.first)
    last = Math.max(last, part.last)
    sentence = Math.min(sentence, part.sentence)
    lastSentence = Math.max(lastSentence, part.lastSentence)
    spans = [...spans, ...part.spans]
  }
  if (parts.length > 1) spans = spans.toSorted((a, b) => a.start - b.start)
  return { start, end, first, last, sentence, lastSentence, spans, denied }
}

const NOWHERE: Occurrence = { start: 0, end: 0, first: 0, last: 0, sentence: 0, lastSentence: 0, spans: [] }

function isCalm(document: Document, [from, to]: readonly [number, number]): boolean {
  for (let index = from; index <= to; index += 1) {
    if ((document.sentences[index]?.scopes.length ?? 0) > 0) return false
  }
  return true
}

/** Fills the next slot; `start` and `end` bound what is taken so far. */
function choose(state: State, start: number, end: number): void {
  const choice = state.choices[state.taken.length]
  if (choice === undefined) {
    keep(state, end - start)
    return
  }
  for (const one of choice) {
    state.budget -= 1
    if (state.budget < 0) return
    const from = Math.min(start, one.start)
    const to = Math.max(end, one.end)
    if (isBeaten(state, to - from) || !fits(state.wanted.pattern, state.taken, one)) continue
    state.taken.push(one)
    choose(state, from, to)
    state.taken.pop()
  }
}

/** Nothing wider than the last of enough asserted ways is wanted. */
function isBeaten(state: State, width: number): boolean {
  const worst = state.ways[state.wanted.most - 1]
  if (worst === undefined || width < worst.width) return false
  return !worst.denied || state.wanted.pattern.denied
}

function fits(pattern: CompiledPattern, taken: readonly Occurrence[], next: Occurrence): boolean {
  const before = taken.at(-1)
  if (before === undefined) return next.last - next.first < pattern.window
  if (pattern.ordered && next.start <= before.start) return false
  let { first, last } = next
  for (const one of taken) {
    if (overlaps(one, next)) return false
    first = Math.min(first, one.first)
    last = Math.max(last, one.last)
  }
  return last - first < pattern.window
}

/** Keeps what is taken among the best ways. */
function keep(state: State, width: number): void {
  const { document, pattern, most } = state.wanted
  const spans = state.calm ? [] : state.taken.flatMap((one) => one.spans)
  const denied = !state.calm && denialOf(document, state.sentences, spans) !== undefined
  if (pattern.denied && !denied) return
  let at = state.ways.length
  while (at > 0 && precedes(denied, width, state.ways[at - 1])) at -= 1
  if (at >= most) return
  state.ways.splice(at, 0, { parts: [...state.taken], denied, width })
  if (state.ways.length > most) state.ways.pop()
}

function precedes(denied: boolean, width: number, other: Candidate | undefined): boolean {
  if (other === undefined) return true
  return denied === other.denied ? width < other.width : other.denied
}
