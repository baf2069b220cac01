import type { CompiledPattern } from './compile.ts'
import type { Document } from './document.ts'
import type { MatchedToken, Occurrence } from './occurrence.ts'
import { denialOf, inPlace, overlaps } from './occurrence.ts'

/** A pattern filled in one way. */
export interface Way extends Occurrence {
  /** A negation that is not itself matched denies it. */
  readonly denied: boolean
}

/** What the ways are wanted for. */
export interface Wanted {
  readonly pattern: CompiledPattern
  readonly memo: { readonly document: Document }
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
  /** By place of its slot. */
  readonly taken: Occurrence[]
  /** As many as are wanted, the best first. */
  readonly ways: (Candidate | undefined)[]
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
  const calm = isCalm(wanted.memo.document, sentences)
  if (calm && wanted.pattern.denied) return NO_WAYS
  const taken = new Array<Occurrence>(choices.length).fill(NOWHERE)
  const ways = new Array<Candidate | undefined>(wanted.most).fill(undefined)
  choose({ wanted, choices, sentences, calm, taken, ways, budget: BUDGET }, 0, Number.POSITIVE_INFINITY, 0)
  if (ways[0] === undefined) return NO_WAYS
  return wanted.most === 1 ? [wayOf(ways[0])] : ways.filter((way) => way !== undefined).map(wayOf)
}

const NO_WAYS: readonly Way[] = []

/** The parts as one. */
function wayOf({ parts, denied }: Candidate): Way {
  const [head] = parts
  let { start, end, first, last, sentence, lastSentence } = head ?? NOWHERE
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) break
    start = Math.min(start, part.start)
    end = Math.max(end, part.end)
    first = Math.min(first, part.first)
    last = Math.max(last, part.last)
    sentence = Math.min(sentence, part.sentence)
    lastSentence = Math.max(lastSentence, part.lastSentence)
  }
  const spans = parts.length === 1 ? (head ?? NOWHERE).spans : spansOf(parts)
  return { start, end, first, last, sentence, lastSentence, spans, denied }
}

/** The tokens of parts that share none, in order. */
function spansOf(parts: readonly Occurrence[]): readonly MatchedToken[] {
  const spans: MatchedToken[] = []
  for (const part of parts) for (const span of part.spans) spans.push(span)
  return inPlace(spans)
}

const NOWHERE: Occurrence = { start: 0, end: 0, first: 0, last: 0, sentence: 0, lastSentence: 0, spans: [] }

function isCalm(document: Document, [from, to]: readonly [number, number]): boolean {
  for (let index = from; index <= to; index += 1) {
    if ((document.sentences[index]?.scopes.length ?? 0) > 0) return false
  }
  return true
}

/** Fills the slot at `depth` and those after it; `start` and `end` bound what is taken so far. */
function choose(state: State, depth: number, start: number, end: number): void {
  const choice = state.choices[depth]
  if (choice === undefined) {
    keep(state, end - start)
    return
  }
  for (const one of choice) {
    state.budget -= 1
    if (state.budget < 0) return
    const from = Math.min(start, one.start)
    const to = Math.max(end, one.end)
    if (isBeaten(state, to - from) || !fits(state, depth, one)) continue
    state.taken[depth] = one
    choose(state, depth + 1, from, to)
  }
}

/** Nothing wider than the last of enough asserted ways is wanted. */
function isBeaten(state: State, width: number): boolean {
  const worst = state.ways[state.wanted.most - 1]
  if (worst === undefined || width < worst.width) return false
  return !worst.denied || state.wanted.pattern.denied
}

/** May it be taken besides what is taken for the slots before? */
function fits({ wanted, taken }: State, depth: number, next: Occurrence): boolean {
  const { ordered, window } = wanted.pattern
  let { first, last } = next
  for (let at = 0; at < depth; at += 1) {
    const one = taken[at]
    if (one === undefined || overlaps(one, next)) return false
    if (ordered && at === depth - 1 && next.start <= one.start) return false
    first = Math.min(first, one.first)
    last = Math.max(last, one.last)
  }
  return last - first < window
}

/** Keeps what is taken among the best ways. */
function keep(state: State, width: number): void {
  const { wanted, taken, ways } = state
  const denied = !state.calm && denialOf(wanted.memo.document, state.sentences, spansOf(taken)) !== undefined
  if (wanted.pattern.denied && !denied) return
  let at = ways.length
  while (at > 0 && precedes(denied, width, ways[at - 1])) at -= 1
  if (at >= ways.length) return
  ways.copyWithin(at + 1, at)
  ways[at] = { parts: taken.slice(), denied, width }
}

function precedes(denied: boolean, width: number, other: Candidate | undefined): boolean {
  if (other === undefined) return true
  return denied === other.denied ? width < other.width : other.denied
}
