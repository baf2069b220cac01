import type { Phase } from '../../bank/vocabulary.ts'
import type { Quantity, Sentence } from '../../language/document.ts'

/** A time promised for the whole, or taken by stages one after the other. */
export interface Span {
  /** First and last sentence that say it. */
  readonly first: number
  readonly last: number
  /** Seconds. */
  readonly seconds: number
  /** What was said. */
  readonly says: string
}

/** Longer ones are no answer's latency. */
const LONGEST = 15
const PROMISE_BEFORE =
  /(?:\b(?:p\d\d+|within|under|below|budget|SLA|SLO|latency|limit|at most|(?:answer|respond|reply|return)\w* in)(?: (?:latency|budget|limit|of|is|at|about|around|under|below|the|a|hard|total|whole)){0,3}|[<≤])\s*[:=]?\s*[~<≤]?\s*$/i
const PROMISE_AFTER =
  /^\s*(?:\(?at p\d\d+|\(?p\d\d+|end[- ]to[- ]end|e2e|budget|in total|in all|overall|altogether|latency|(?:hard )?limit|SLA|SLO)/i
const OVERALL = /^\s*(?:\(?end[- ]to[- ]end|e2e|in total|in all|overall|altogether|total)/i
const HEADED = /^\s*(?:\)?\s*(?:budget|total|end[- ]to[- ]end)?\s*)[:=]/i

/** Parts of a path: a time said with one of them is not the whole's. */
export const PARTS = new Set(
  'network retriev featur lookup read fetch rank ranker rerank reranker score scorer model infer rule filter queue decod encod embed ann index store candid polici assembl render pars cach router hash auction blend stage counter preprocess postprocess share queri search'.split(
    ' ',
  ),
)

/** Whether a quantity is a time that an answer could take. */
export const isTime = ({ dimension, base }: Quantity): boolean =>
  dimension === 'time' && base > 0 && base <= LONGEST

const around = (sentence: Sentence, { start, end }: Quantity): readonly [string, string] => [
  sentence.text.slice(Math.max(0, start - sentence.start - 24), start - sentence.start),
  sentence.text.slice(end - sentence.start, end - sentence.start + 24),
]

/** Whether a time is framed as a limit or a total, of whatever it be. */
export const isFramed = (sentence: Sentence, quantity: Quantity): boolean => {
  const [before, after] = around(sentence, quantity)
  return PROMISE_BEFORE.test(before) || PROMISE_AFTER.test(after) || HEADED.test(after)
}

/** The words of the clause in which a quantity stands. */
const clauseWords = ({ tokens }: Sentence, { start, end }: Quantity): readonly string[] => {
  const stop = (text: string) => /^[,;:.()]$/.test(text)
  const from = tokens.findLastIndex((token) => token.end <= start && stop(token.text)) + 1
  const found = tokens.findIndex((token) => token.start >= end && stop(token.text))
  return tokens.slice(from, found < 0 ? tokens.length : found).map(({ stem }) => stem)
}

const spanOf = (sentence: Sentence, quantity: Quantity): Span => ({
  first: sentence.index,
  last: sentence.index,
  seconds: (quantity.base * (quantity.high ?? quantity.value)) / quantity.value,
  says: sentence.text.slice(quantity.start - sentence.start, quantity.end - sentence.start),
})

/** Whether a limit is the whole answer's: it says so, or it is set while the problem is made clear. */
const isOfWhole = (sentence: Sentence, quantity: Quantity, phase: Phase | undefined): boolean =>
  (phase === 'clarify' || OVERALL.test(around(sentence, quantity)[1])) &&
  !clauseWords(sentence, quantity).some((stem) => PARTS.has(stem))

/** The times that a sentence promises for an answer as a whole. */
export const promisesIn = (sentence: Sentence, phase: Phase | undefined): readonly Span[] =>
  sentence.quantities.length === 0 || sentence.question || sentence.scopes.length > 0
    ? []
    : sentence.quantities
        .filter((quantity) => isTime(quantity) && isFramed(sentence, quantity))
        .filter((quantity) => isOfWhole(sentence, quantity, phase))
        .map((quantity) => spanOf(sentence, quantity))

/** A list under one time, `200 ms: 25 network, 15 query, 60 retrieval`, counts in its unit. */
export const headOf = (sentence: Sentence): Quantity | undefined => {
  const [first] = sentence.quantities
  return first !== undefined && isTime(first) && HEADED.test(around(sentence, first)[1]) ? first : undefined
}

/** The promise at the head of a list; it binds that list only. */
export const headPromise = (sentence: Sentence): Span | undefined => {
  const head = headOf(sentence)
  return head === undefined ? undefined : spanOf(sentence, head)
}
