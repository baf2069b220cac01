import type { Quantity, Sentence } from '../../language/document.ts'
import { isWordAt, type Line, wordAt } from './line.ts'

/** A named quantity of the whole system, as a sentence gives it. */
interface Statement {
  readonly key: string
  readonly sentence: number
  readonly base: number
  readonly says: string
}

/** One quantity, given two values. */
export interface Restatement {
  readonly first: Statement
  readonly second: Statement
}

/** How far apart two values must be. */
const APART = 3
/** Smaller counts are of parts, samples and results, not of the whole. */
const LEAST_COUNT = 100_000
const LEAST_RATE = 100

/** Words that say why a figure differs: change, a part, a moment, a supposition. */
const OTHERWISE =
  /\b(?:peaks?|bursts?|grow\w*|growth|black friday|sales?|holidays?|\w+fold|doubl\w*|tripl\w*|times|later|next|years?|if|suppose\w*|imagine|instead|curve-?ball|now|becom\w*|rises?|scal\w*|increas\w*|jump\w*|surg\w*|launch\w*|new|worst|best|only|subset|sampl\w*|fraction|portion|part|of them|of those|of which|eligible|index\w*|hot|top|tail|heavy|per|each|every|test\w*|A\/B|arms?|hold-?out|canary|shadow|pilot|train\w*|label\w*|months?|weeks?|hours?|nights?|evening|countr\w*|region\w*|cit(?:y|ies)|market\w*|segments?|shards?|replicas?|machines?|hosts?|nodes?|servers?|GPUs?|TPUs?|CPUs?|cores?|stores?|features?|redis|cache\w*|reads?|writes?|lookups?|average|mean|median|sustained|provision\w*|build|head-?room|capacity|handles?|stage|candidates?|retriev\w*|rank\w*|score[sd]?|scoring|filter\w*|cohort|group|experiment\w*|power|detect\w*|slots?|positions?|band|above|below|under|over|than|up to|at least|at most|from|versus|vs|rather|not|no|without|some|small\w*|large\w*|big\w*|other|another|typical|pair\w*|history|batch|stream\w*|backfill)\b|→/i

/** Before a figure of the whole: an opening, or words that state it. */
const STATES = new Set(
  'have has had be is are assume assuming say with about around roughly serve serves serving support supports of : ( ~ ≈ = ; – —'.split(
    ' ',
  ),
)
const SETS = new Set('corpu catalogu catalog'.split(' '))
const PEOPLE = new Set('user member custom rider driver viewer account profil dau mau'.split(' '))
const THINGS = new Set(
  'item product titl video post listing song photo document song ad movi articl'.split(' '),
)
const RATES =
  /\b(fraud rate|base rate|positive rate|click[- ]through rate|CTR|conversion rate)(?: (?:is|of|at))?(?: (?:about|around|roughly|some))?[:=~≈]?\s*[~≈]?\s*$/i
const INDEFINITE =
  /\b(?:a|an|whose|any|per|each|every|lower|higher|high|low|target|max\w*|min\w*)\s+(?:\w+\s+)?$/i

const opens = (line: Line, at: number): boolean =>
  at === 0 || /^[,.]$/.test(wordAt(line, at - 1)) || STATES.has(wordAt(line, at - 1))

/** Whether a noun is the last word of its phrase: `users in Peru` are not all users. */
const closes = (line: Line, at: number): boolean =>
  at >= line.tokens.length || /^(?:[,.;:)!×x*]|and|with|worldwide|overall)$/.test(wordAt(line, at))

const QUALIFIERS = new Set('daili monthli weekli activ total regist'.split(' '))

/** The noun of a count with its qualifiers: `daily active users`, `products in the catalogue`. */
const countKey = (line: Line, quantity: Quantity): string | undefined => {
  let at = line.ends.get(quantity) ?? 0
  const words: string[] = []
  while (QUALIFIERS.has(line.tokens[at]?.stem ?? '') && at < line.tokens.length)
    words.push(line.tokens[at++]?.stem ?? '')
  const noun = isWordAt(line, at) ? (line.tokens[at]?.stem ?? '').toLowerCase() : ''
  if (!PEOPLE.has(noun) && !THINGS.has(noun)) return undefined
  return closes(line, at + 1) ? [...words, noun].join(' ') : undefined
}

const rateKey = (line: Line, quantity: Quantity): string | undefined => {
  if (quantity.unit !== 'qps' || quantity.base < LEAST_RATE) return undefined
  const end = line.ends.get(quantity) ?? 0
  const words = line.tokens.filter(
    ({ kind, start, end: to }) => kind === 'word' && start >= quantity.start && to <= quantity.end,
  )
  const named = words.some(({ stem }) =>
    /^(?:tps|qps|rps|tp|qp|rp|request|queri|transact|payment)$/i.test(stem),
  )
  return named && closes(line, end) ? 'load' : undefined
}

const shareKey = (sentence: Sentence, { start }: Quantity): string | undefined => {
  const at = start - sentence.start
  const before = sentence.text.slice(Math.max(0, at - 60), at)
  const name = RATES.exec(before)
  if (name === null || INDEFINITE.test(before.slice(0, name.index))) return undefined
  return name[1]?.toLowerCase().replace(/click[- ]through rate/, 'ctr')
}

const setKey = (line: Line, at: number): string | undefined => {
  const [set, joint] = [line.tokens[at - 2]?.stem ?? '', wordAt(line, at - 1)]
  return SETS.has(set) && joint === 'of' ? 'catalogue' : undefined
}

const keyOf = (line: Line, quantity: Quantity, at: number): string | undefined => {
  if (quantity.high !== undefined) return undefined
  if (quantity.dimension === 'share') return shareKey(line.sentence, quantity)
  if (!opens(line, at)) return undefined
  if (quantity.dimension === 'rate') return rateKey(line, quantity)
  if (quantity.dimension !== 'count') return undefined
  return setKey(line, at) ?? (quantity.base < LEAST_COUNT ? undefined : countKey(line, quantity))
}

const statementsIn = (line: Line): readonly Statement[] => {
  const { sentence, starts } = line
  if (sentence.question || starts.size === 0) return []
  const found = [...starts].flatMap(([at, quantity]) => {
    const key = keyOf(line, quantity, at)
    if (key === undefined) return []
    const noun =
      quantity.dimension === 'count'
        ? line.tokens[(line.ends.get(quantity) ?? 0) + key.split(' ').length - 1]
        : undefined
    const end = Math.max(quantity.end, noun?.end ?? 0)
    const says = sentence.text.slice(quantity.start - sentence.start, end - sentence.start)
    return [{ key, sentence: sentence.index, base: quantity.base, says }]
  })
  const rest = found.reduce((text, { says }) => text.replace(says, ' '), sentence.text)
  return found.length > 0 && OTHERWISE.test(rest) ? [] : found
}

/** The named quantities that a text gives twice, far apart, with no word of why; one pair each. */
export const restatementsIn = (
  lines: readonly Line[],
  isOpen: (sentence: number) => boolean,
): readonly Restatement[] => {
  const firsts = new Map<string, Statement>()
  const found = new Map<string, Restatement>()
  for (const statements of lines.map(statementsIn)) {
    for (const statement of statements.filter(({ sentence }) => isOpen(sentence))) {
      const first = firsts.get(statement.key)
      if (first === undefined) firsts.set(statement.key, statement)
      else if (isApart(first.base, statement.base) && !found.has(statement.key))
        found.set(statement.key, { first, second: statement })
    }
  }
  return [...found.values()]
}

const isApart = (a: number, b: number): boolean => a > 0 && b > 0 && (a > APART * b || b > APART * a)
