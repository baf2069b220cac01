import { clauseEnd, clauseStart, hasVerb, isHard, wordAt, wordsIn } from './clause.ts'
import { stands } from './cue-stands.ts'
import type { Cue, CueKind } from './cues.ts'
import { CUES, cueKey } from './cues.ts'
import { reachOf } from './denial.ts'
import type { CueAt } from './reach.ts'
import type { Token } from './token.ts'
import { DENYING } from './traits.ts'

/** A stretch of a sentence that a negation denies. */
export interface NegationScope {
  /** First denied UTF-16 unit in the document. */
  readonly start: number
  /** One past the last denied unit. */
  readonly end: number
  /** The negating words as written. */
  readonly cue: string
  /** First unit of the negating words. */
  readonly cueStart: number
  /** One past their last unit. */
  readonly cueEnd: number
}

/** The stretches of a sentence that its negations deny; a question denies nothing. */
export function negationScopes(tokens: readonly Token[], question: boolean): readonly NegationScope[] {
  if (question) return []
  const cues = findCues(tokens)
  if (cues.length === 0) return []
  const spent = new Set<CueAt>()
  for (const cue of cues) {
    const partner = partnerOf(tokens, cue, cues)
    if (partner !== undefined && !spent.has(cue)) spent.add(cue).add(partner)
  }
  return cues.flatMap((cue) => (spent.has(cue) ? [] : scopesOf(tokens, cue)))
}

const LONGEST_FRAGMENT = 6
const LONGEST_REPLY = 4

/** What a short reply such as `Not needed.` denies: the question before it, when that is only a noun. */
export function refusal(question: readonly Token[], reply: readonly Token[]): NegationScope | undefined {
  if (wordsIn(reply, 0) > LONGEST_REPLY || wordsIn(question, 0) > LONGEST_FRAGMENT) return undefined
  const [cue] = findCues(reply)
  const [first] = question
  const last = question.at(-1)
  const head = reply[cue?.from ?? 0]
  const tail = reply[(cue?.to ?? 0) - 1]
  if (cue === undefined || cue.from > 0 || !first || !last || !head || !tail) return undefined
  if (hasVerb(question, question.length - 1)) return undefined
  return { start: first.start, end: last.end, cue: head.text, cueStart: head.start, cueEnd: tail.end }
}

/** A sentence with more negations than this says nothing that could be told apart. */
const MOST_CUES = 16

function findCues(tokens: readonly Token[]): readonly CueAt[] {
  const found: CueAt[] = []
  for (let at = 0; at < tokens.length && found.length < MOST_CUES; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.traits & DENYING) === 0) continue
    const cue = standing(tokens, at, CUES.get(cueKey(token)) ?? [])
    if (cue === undefined) continue
    const to = at + cue.keys.length
    found.push({ kind: cue.kind, from: at, to })
    at = to - 1
  }
  return found
}

function standing(tokens: readonly Token[], at: number, candidates: readonly Cue[]): Cue | undefined {
  for (let nth = 0; nth < candidates.length; nth += 1) {
    const candidate = candidates[nth]
    if (candidate !== undefined && stands(tokens, at, candidate)) return candidate
  }
  return undefined
}

/** How far after a negation a second one undoes it: `do not skip X`, `a mistake to leave out X`. */
const UNDOES = 4

/** The cue that makes a double negation with this one. */
function partnerOf(tokens: readonly Token[], cue: CueAt, cues: readonly CueAt[]): CueAt | undefined {
  const later = cues.filter((other) => other.from >= cue.to)
  const partner = later.find((other) => {
    if (isBacked(cue, other)) return other.from < clauseEnd(tokens, cue.to)
    const near = other.from - cue.to < UNDOES && !isParted(tokens, cue.to, other.from)
    return near && undoes(tokens, cue, other)
  })
  if (partner !== undefined || (cue.kind !== 'reject' && cue.kind !== 'avoid')) return partner
  return laterVerdict(tokens, cue, later)
}

/** `Never deploy without a canary.` */
function isBacked(cue: CueAt, other: CueAt): boolean {
  return other.kind === 'without' && (cue.kind === 'not' || cue.kind === 'no')
}

const UNDONE: Readonly<Partial<Record<CueKind, readonly CueKind[]>>> = {
  not: ['no', 'without', 'avoid', 'reject', 'verdict'],
  no: ['reject', 'avoid', 'not'],
  verdict: ['reject', 'avoid', 'not'],
  instead: ['reject', 'avoid', 'without', 'not', 'no'],
}

function undoes(tokens: readonly Token[], first: CueAt, second: CueAt): boolean {
  if (tokens[second.from]?.folded === 'doubt') return first.kind === 'not' || first.kind === 'no'
  return UNDONE[first.kind]?.includes(second.kind) ?? false
}

/** `Skipping X would be a mistake.` */
function laterVerdict(tokens: readonly Token[], cue: CueAt, later: readonly CueAt[]): CueAt | undefined {
  const end = clauseEnd(tokens, cue.to)
  return later.find((other) => other.kind === 'verdict' && other.from < end)
}

function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (isHard(tokens, at) || tokens[at]?.text === ',' || /^(?:but|and|or)$/.test(wordAt(tokens, at)))
      return true
  }
  return false
}

/** What one cue denies: before it, after it, or both. */
function scopesOf(tokens: readonly Token[], cue: CueAt): readonly NegationScope[] {
  const reach = reachOf(tokens, cue)
  const scopes: NegationScope[] = []
  if (reach.before) addScope(scopes, tokens, cue, subjectStart(tokens, cue), cue.from)
  if (reach.after) addScope(scopes, tokens, cue, cue.to, afterEnd(tokens, cue))
  return scopes
}

/** The subject's clause; `Kafka: not needed` and `Kafka, overkill` reach over their sign. */
function subjectStart(tokens: readonly Token[], cue: CueAt): number {
  const start = clauseStart(tokens, cue.from)
  // `news dies in hours, births don't`: the bare auxiliary belongs to the nearest clause.
  if (cue.kind === 'not' && wordsIn(tokens, cue.to) === 0) {
    const comma = tokens.findLastIndex((token, at) => at < cue.from && token.text === ',')
    return Math.max(start, comma + 1)
  }
  return start === cue.from && start > 0 ? clauseStart(tokens, start - 1) : start
}

/** A noun alone is denied, not what is said with it. */
function isNarrow(tokens: readonly Token[], cue: CueAt): boolean {
  if (cue.kind === 'not' || cue.kind === 'verdict') return false
  return !/^(?:neither|nor)$/.test(wordAt(tokens, cue.from))
}

function afterEnd(tokens: readonly Token[], cue: CueAt): number {
  if (cue.kind !== 'ignorance') return clauseEnd(tokens, cue.to, isNarrow(tokens, cue))
  let at = cue.to
  while (at < tokens.length && !/^[;.!]$/.test(tokens[at]?.text ?? '') && wordAt(tokens, at) !== 'but') {
    if (tokens[at]?.text === ',' && /^(?:so|i|we|let|assume|therefore)$/.test(wordAt(tokens, at + 1))) break
    at += 1
  }
  return at
}

function addScope(
  scopes: NegationScope[],
  tokens: readonly Token[],
  cue: CueAt,
  from: number,
  to: number,
): void {
  const first = tokens[from]
  const last = tokens[to - 1]
  const head = tokens[cue.from]
  const tail = tokens[cue.to - 1]
  if (from >= to || !first || !last || !head || !tail) return
  const words = tokens.slice(cue.from, cue.to).map((token) => token.text)
  scopes.push({
    start: first.start,
    end: last.end,
    cue: words.join(' '),
    cueStart: head.start,
    cueEnd: tail.end,
  })
}
