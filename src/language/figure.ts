import type { Token } from './token.ts'
import { COUNTING } from './traits.ts'

/** A number as it stands among tokens. */
export interface Figure {
  readonly value: number
  /** Place of its first token in the sentence. */
  readonly from: number
  /** One past the place of its last token. */
  readonly to: number
  /** Written in words, wholly: `two`, `sixty thousand`. */
  readonly spelt: boolean
}

const ONES: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
)
const LARGE: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mio', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
])
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
])

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...LARGE.keys(),
  ...VAGUE.keys(),
  'half',
])
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...LARGE.keys(),
  'half',
  'third',
  'quarter',
  'fifth',
  'tenth',
])

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an'])

/** May a number or a fraction begin with this word, whatever follows? */
export function isCounting(folded: string): boolean {
  return FIRST_WORDS.has(folded) || ARTICLES.has(folded)
}

/** A quick look: may a number or a fraction begin here? */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || (token.traits & COUNTING) === 0) return false
  return !ARTICLES.has(token.folded) || AFTER_ARTICLE.has(tokens[at + 1]?.folded ?? '')
}

/** Reads the number that begins at this token, if one does. */
export function readFigure(tokens: readonly Token[], from: number): Figure | undefined {
  const token = tokens[from]
  if (token === undefined || token.kind === 'sign') return undefined
  return token.kind === 'number' ? readDigits(tokens, from, token) : readWords(tokens, from, token)
}

function readDigits(tokens: readonly Token[], from: number, token: Token): Figure {
  const suffix = /(?:bn|mm|[kmbt])$/.exec(token.folded)?.[0] ?? ''
  let value = Number(token.folded.slice(0, token.folded.length - suffix.length)) * (SUFFIXES.get(suffix) ?? 1)
  let to = from + 1
  const power = tokens[to]?.text === '^' ? tokens[to + 1] : undefined
  if (power?.kind === 'number') {
    value **= Number(power.folded)
    to += 2
  }
  if (suffix === '') {
    const factor = magnitude(tokens, to)
    value *= factor
    if (factor !== 1) to += 1
  }
  return { value, from, to, spelt: false }
}

/** A magnitude in a word of its own: `100 million`, `100 M`, `5 k`. */
function magnitude(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return 1
  const large = LARGE.get(token.folded)
  if (large !== undefined) return large
  return /^(?:[kKMB]|bn|Bn)$/.test(token.text) ? (SUFFIXES.get(token.folded) ?? 1) : 1
}

function readWords(tokens: readonly Token[], from: number, token: Token): Figure | undefined {
  const vague = VAGUE.get(token.folded)
  if (vague !== undefined) return readVague(tokens, from, vague)
  const article = /^an?$/.test(token.folded) && LARGE.has(tokens[from + 1]?.folded ?? '')
  let sum: Sum = { total: 0, part: 0 }
  let to = from
  for (let at = article ? from + 1 : from; at < tokens.length; at += 1) {
    const next = addWord(sum, tokens[at]?.folded ?? '', to === from)
    if (next !== undefined) {
      sum = next
      to = at + 1
    } else if (!isFiller(tokens, at, sum.part + sum.total)) break
  }
  return to === from ? undefined : { value: sum.total + sum.part, from, to, spelt: true }
}

/** The thousands read so far, and what is being read below them. */
interface Sum {
  readonly total: number
  readonly part: number
}

/** The sum after one more number word; undefined when the word does not go on with it. */
function addWord({ total, part }: Sum, word: string, first: boolean): Sum | undefined {
  const large = LARGE.get(word)
  if (large !== undefined) {
    const scaled = Math.max(part, 1) * large
    return large >= 1000 ? { total: total + scaled, part: 0 } : { total, part: scaled }
  }
  const small = TENS.get(word) ?? ONES.get(word)
  return small !== undefined && followsOn(part, small, first) ? { total, part: part + small } : undefined
}

/** `twenty five` and `two hundred five` go on; `two three` does not. */
function followsOn(part: number, small: number, first: boolean): boolean {
  if (first || part === 0) return true
  if (part % 100 === 0) return small < 100
  return part % 10 === 0 && small < 10 && part % 100 >= 20
}

/** The hyphen of twenty-five and the `and` of a hundred and five. */
function isFiller(tokens: readonly Token[], at: number, value: number): boolean {
  const next = tokens[at + 1]?.folded ?? ''
  if (value === 0 || !(ONES.has(next) || TENS.has(next))) return false
  if (tokens[at]?.text === '-') return value % 10 === 0 && value % 100 >= 20 && ONES.has(next)
  return tokens[at]?.folded === 'and' && value >= 100
}

function readVague(tokens: readonly Token[], from: number, vague: number): Figure {
  const inner = tokens[from + 1]?.folded === 'of' ? tokens[from + 2]?.folded : undefined
  const factor = inner === undefined ? undefined : VAGUE.get(inner)
  if (factor === undefined) return { value: vague, from, to: from + 1, spelt: true }
  return { value: vague * factor, from, to: from + 3, spelt: true }
}
