import { stemmer } from 'stemmer'
import { IRREGULAR } from './irregular.ts'
import { foldSpelling } from './spelling.ts'

/** How a word is compared with another. */
export interface WordForm {
  /** Lower case, straight apostrophes, without a possessive 's. */
  readonly folded: string
  /** The key under which inflections and spellings of the word meet. */
  readonly stem: string
  /** True when the word holds a digit or two capitals: a name or an acronym, kept as it is but for a plural s. */
  readonly fixed: boolean
}

/** Words whose 's is a verb, not a possessor. */
const CONTRACTED = new Set(
  "it's that's this's there's here's what's who's he's she's let's how's where's".split(' '),
)

/** Three-letter words whose final s is a plural; others (gps, dns, aws) keep it. */
const SHORT_PLURALS = new Set(['ads', 'ids', 'vms', 'dbs', 'tvs', 'pcs', 'hrs', 'mbs', 'gbs', 'tbs'])
const KEPT = new Set(['hdfs', 'dbms', 'rdbms', 'iops', 'https'])

const LONGEST_STEMMED = 40
const CACHE_LIMIT = 50_000
const cache = new Map<string, WordForm>()

/** The forms of a word as it was written; remembered, since texts repeat their words. */
export function wordForm(text: string): WordForm {
  const known = cache.get(text)
  if (known !== undefined) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const form = makeForm(text)
  cache.set(text, form)
  return form
}

/** The stem of a word as it was written: inflections and spellings of one word share it. */
export function stemOf(word: string): string {
  return wordForm(word).stem
}

/** The stem of a folded word when its capitals are ignored. */
export function plainStem(folded: string): string {
  if (folded.length > LONGEST_STEMMED || KEPT.has(folded)) return folded
  const spelt = foldSpelling(folded)
  const irregular = IRREGULAR.get(spelt)
  if (irregular !== undefined) return irregular
  if (spelt.length === 3 && spelt.endsWith('s')) return SHORT_PLURALS.has(spelt) ? spelt.slice(0, -1) : spelt
  return stemmer(spelt)
}

function makeForm(text: string): WordForm {
  const folded = withoutPossessive(text.toLowerCase().replaceAll('’', "'"))
  if (!isFixed(text)) return { folded, stem: plainStem(folded), fixed: false }
  const plural = text[folded.length - 1] === 's' && !folded.endsWith('ss') && !KEPT.has(folded)
  return { folded, stem: plural ? folded.slice(0, -1) : folded, fixed: true }
}

function withoutPossessive(folded: string): string {
  if (!folded.includes("'") || CONTRACTED.has(folded)) return folded
  return folded.replace(/'s$|(?<=s)'$/, '')
}

const LOWER = /^[A-Z]?[a-z']+$/

/** A digit or two capitals; a long word shouted in capitals is still an ordinary word. */
function isFixed(text: string): boolean {
  if (LOWER.test(text)) return false
  if (/\d/.test(text)) return true
  if (!/\p{Lu}.*\p{Lu}/u.test(text)) return false
  return text.length < 6 || /\p{Ll}/u.test(text)
}
