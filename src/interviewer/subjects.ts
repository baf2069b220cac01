import { read } from './read.ts'

/** What stands before the thing that an answer names: `Probably …`, `I think …`, `Yes, …` */
const RUN_UP =
  /^(?:(?:probably|perhaps|maybe|definitely|certainly|clearly|honestly|well|hm+|yes|no|mostly|mainly|likely|(?:that|it) would be|(?:it|that)(?:['’]s| is)|i(?:['’]m| am) (?:least |most )?(?:sure|worried|unsure) (?:about|of)|i(?: would|['’]d)? (?:think|guess|say|suppose|pick|choose)|for me)\b,? ?)+/i
/** Where its name ends. */
const END =
  /^(?:(?:would|should|will|could|can|must|might|may)\b|(?:honestly|probably|i (?:guess|think|suppose)|for sure|prob)\b|because\b|since\b|as\b|[-=]>|$)/i
/** What is no name by itself. */
const EMPTY =
  /^(?:i|we|to|for|so|and|but|or|on|in|at|with|by|from|because|since|as|every|each|whether|you|it|this|that|these|those|they|them|he|she|there|here|one|none|nothing|everything|all|some|any|what|which|who|how|when|where|why|if|yes|no|sure|ok|okay|fine|good|hm+|pass|both|never|always|not)\b/i
/** The most words of a name: more would be saying their words after them. */
const NAME_WORDS = 5
const SEAM = /[.,;:!()–—](?:\s+|$)/

/** As it is said back: theirs, not mine, and in the middle of a sentence. */
const turned = (name: string): string =>
  name.replace(/\b(?:my|our)\b/gi, 'your').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** Later clauses only go on, unless they say what something would do. */
const namedIn = (clause: string, place: number): string | null => {
  const words = clause.trim().replace(RUN_UP, '').split(/\s+/)
  const end = words.findIndex((_, at) => END.test(words.slice(at).join(' ')))
  if (end === -1 && place > 0) return null
  const own = words.slice(0, end === -1 ? words.length : end)
  const name = own.join(' ')
  const isName = own.length <= NAME_WORDS && /^[\p{L}\p{N}/'’ -]+$/u.test(name) && !EMPTY.test(name)
  return isName ? turned(name) : null
}

/** What a short answer names, in its own words: `the show/no-show threshold`; null where that is not plain. */
export const subjectOf = (text: string): string | null =>
  read(text)
    .sentences.filter(({ question }) => !question)
    .flatMap((sentence) => sentence.text.replace(RUN_UP, '').split(SEAM).map(namedIn))
    .find((name) => name !== null) ?? null
