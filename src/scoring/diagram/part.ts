import { stemOf } from '../../language/stem.ts'
import { tokenise } from '../../language/token.ts'

/** One part of a drawing. */
export interface Part {
  /** What the same part is known by in another line. */
  readonly key: string
  /** As it was written. */
  readonly label: string
  /** Stems of its words, those in brackets too. */
  readonly stems: readonly string[]
}

/** Words for parts of a system: where it is asked, what it is made of, what it leaves behind. */
const SYSTEM_WORDS =
  'client app browser phone device user request query call event log stream upload session checkout payment click ' +
  'gateway api service server worker router engine store cache db database redis kafka flink spark queue topic bus lake ' +
  'warehouse table index ann faiss bm25 retrieval candidate generator ranker reranker scorer score model ml predictor ' +
  'inference encoder decoder embedding vector feature rule filter policy threshold decision auction blend mixer page ' +
  'response result ui screen feed etl pipeline job extract transcode join joiner aggregation counter label trainer ' +
  'registry monitoring dashboard alert review reviewer human router moderator map match assembly builder outcome list ' +
  'llm prompt guardrail parser solver simulator judge fingerprint hash kv lookup check trigger snapshot slate pool state ' +
  'approve decline refuse dispatch training rank'

const SYSTEM = new Set(SYSTEM_WORDS.split(' ').map((word) => stemOf(word).toLowerCase()))

/** Words of a sentence, not of a label: a chain of causes is no drawing. */
const PROSE = new Set(
  "is are was were be been we i they it he she you this that these those if when because so would will could should may might can can't don't doesn't won't not never still than otherwise however get gets becomes".split(
    ' ',
  ),
)
const MOST_WORDS = 8

/** How many different words of a system the parts are called by. */
export const systemWords = (parts: readonly Part[]): number =>
  new Set(parts.flatMap(({ stems }) => stems.filter((stem) => SYSTEM.has(stem)))).size

const BRACKETED = /^(.*?)[[({<]+["']?([^\])}>]*)["']?[\])}>]+(.*)$/s
const wordsIn = (text: string) => tokenise(text).filter(({ kind }) => kind === 'word')

/** What stands outside of brackets; what they hold where nothing else does. */
const nameOf = (label: string): string => {
  const [, before = '', inner = '', after = ''] = BRACKETED.exec(label) ?? []
  const outside = `${before} ${after}`.trim()
  return inner === '' || wordsIn(outside).length > 0 ? (inner === '' ? label : outside) : inner
}

/** A stretch between two arrows. */
export type Label =
  /** A figure between two parts, `→ ~300 →`, is passed on. */
  { readonly kind: 'part'; readonly part: Part } | { readonly kind: 'figure' } | { readonly kind: 'prose' }

/** Reads what stands between two arrows: the name of a part, a figure on the way, or prose. */
export const labelOf = (text: string): Label => {
  const words = wordsIn(nameOf(text))
  if (words.length === 0) return { kind: /\d/.test(text) ? 'figure' : 'prose' }
  if (words.length > MOST_WORDS || words.some(({ folded }) => PROSE.has(folded))) return { kind: 'prose' }
  const key = words.map(({ stem }) => stem.toLowerCase()).join(' ')
  return {
    kind: 'part',
    part: { key, label: text.trim(), stems: wordsIn(text).map(({ stem }) => stem.toLowerCase()) },
  }
}
