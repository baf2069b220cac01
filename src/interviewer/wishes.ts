import { isFunctionWord } from '../language/function-words.ts'
import { endsInProposal } from './proposals.ts'
import { read } from './read.ts'
import type { Scene } from './scene.ts'

/** What the answer to a proposal is told by. */
export const GO_THERE_REF = 'stock:go-there'
export const HEARD_REF = 'stock:heard'

/** `I would like to go deeper on …`, `let me take the labels` */
const PROPOSES =
  /\b(?:(?:i(?:['’]d| would|['’]ll| will| want to| can)|let me|let['’]?s|shall (?:i|we)|can (?:i|we)|happy to)\b.{0,40}\b(?:go deep\w*|deep[- ]dive|dive|zoom|take apart|focus|talk (?:about|through)|detail|start with|pick|choose|take)|hardest|least sure|worri(?:es|ed))\b/i

/** The sentences in which the candidate says what to go into. */
export const proposedIn = (text: string): string =>
  read(text)
    .sentences.map((sentence) => sentence.text)
    .filter((sentence) => PROPOSES.test(sentence) || endsInProposal(sentence))
    .join(' ')

/** What stands between the wish and the thing. */
const TOWARDS = new RegExp(
  [
    '\\b(?:deep(?:er)?(?:[- ]div\\w+)?|div(?:e|ing)|dig(?:ging)?|zoom(?:ing)?(?: in)?|focus\\w*)\\b[^.?!:]{0,16}?\\b(?:on|into|in|at|to)\\b(?: (?:next|first|now))?',
    '\\b(?:propos\\w+|suggest\\w*)(?: (?:two|three|these|both)(?: \\w+)?)?:',
    '\\b(?:propos\\w+|suggest\\w*)(?: that)?(?: (?:we|i))?(?: (?:take|look(?:ing)? at|go(?:ing)? into))?(?!(?: \\w+){1,2} deep)',
    '\\b(?:talk (?:about|through)|take apart|start with|pick|choose|take)\\b',
  ]
    .map((each) => `${each} `)
    .join('|'),
  'i',
)

/** Where the name of a thing ends. */
const ENDS =
  /[,.](?!\d)|[;:?!()–—]|\s-\s|\b(?:and|or|but|because|since|as|so|if|when|where|which|who|before|then|next|first|now|here|please|while|under|unless|rather|instead|apart)\b/i
/** What stands for a thing named before, and says nothing by itself. */
const EMPTY = /^(?:it|this|that|these|those|them|there|one|ones|any(?:thing)?|something)\b/i
/** The most words of a name: more would be saying their words after them. */
const NAME_WORDS = 7

/** `the delayed` of `the delayed and selective label`: its noun stands behind the `and`. */
const HALF = /^(?:(?:the|a|an|my|our) )?[a-z-]+(?:ed|ive|al|ic|ous|[ai]ble|ary)$/i

/** As it is said back: theirs, not mine. */
const turned = (name: string): string =>
  name
    .replace(/^(?:is|are|would be|will be) /i, '')
    .replace(/\b(?:my|our)\b/gi, 'your')
    .replace(/\b(?:i|we)\b/gi, 'you')
    .replace(/^(?:The|A|An|How|Your)\b/, (word) => word.toLowerCase())

/** What a wish is for, as it may be named back: `the labels`, `how the right skill is picked`; null where it is not plain. */
export const componentOf = (wish: string): string | null => {
  const at = TOWARDS.exec(wish)
  if (at === null) return null
  const rest = wish.slice(at.index + at[0].length)
  const name = (rest.split(ENDS)[0] ?? '').trim()
  if (HALF.test(name) && /^\s*and\b/i.test(rest.slice(rest.indexOf(name) + name.length))) return null
  const words = name.split(/\s+/).slice(0, NAME_WORDS)
  while (words.length > 0 && isFunctionWord(words.at(-1)?.toLowerCase() ?? '')) words.pop()
  const whole = words.length === name.split(/\s+/).length
  return words.length === 0 || !whole || EMPTY.test(name) ? null : turned(words.join(' '))
}

/** A proposal that was agreed to. */
export interface Wish {
  readonly text: string
  /** How many utterances of the phase came before it. */
  readonly at: number
}

const ANSWERED: ReadonlySet<string | null> = new Set([GO_THERE_REF, HEARD_REF])

/** The last thing the candidate asked to go into and was let go into, in Design or in the deep dive. */
export const wishIn = ({ before, here }: Pick<Scene, 'before' | 'here'>): Wish | null => {
  const answer = before.findLastIndex(
    ({ ref, stage }) => ANSWERED.has(ref) && (stage === 'design' || stage === 'deep-dive'),
  )
  const entry = before.slice(0, answer + 1).findLast(({ by }) => by === 'candidate')
  if (answer === -1 || entry === undefined) return null
  const text = proposedIn(entry.text)
  return { text: text === '' ? entry.text : text, at: here.indexOf(before[answer] ?? entry) + 1 }
}
