import type { Fact } from '../bank/prompt-types.ts'
import { readDocument } from '../language/document.ts'
import { isOutside, SCOPE } from './outside.ts'
import { RUN_UP } from './requests.ts'
import { unitsOf } from './units.ts'

/** `…, okay?` after what is asked. */
const TAG =
  /[,;–-]\s*(?:(?:is|are) (?:that|this|it) )?(?:ok|okay|right|correct|fine|fair|reasonable|alright|all right|yes|true|agreed)\s*\?*\s*$/i

const OWNED = '(?:have(?! to\\b)|log|store|keep|hold|get|see|know|record|track|collect|receive|publish)'
const WE = '(?:i|we|you|they|the (?:system|product|app|company|team))'
/** `… there are`, `… we have`: what only says that there is something. */
const THERE = `(?: (?:that )?(?:${WE} (?:(?:already|also) )?${OWNED}|there (?:is|are)|${WE} (?:can|may) use))`
const OPENERS = [
  `(?:can|may|could|should) (?:i|we) (?:just |also |safely )?(?:assume|suppose|take it)${THERE}?(?: that)?`,
  `i(?:['’]d| would|['’]ll| will)? (?:just |also |then )?(?:assume|suppose|presume|guess|take it)${THERE}?(?: that)?`,
  '(?:is|are) there(?: (?:already|currently|also))*',
  `(?:do|does) ${WE} (?:(?:already|currently|also|even|actually) )*${OWNED}`,
  '(?:can|may|could) (?:i|we) (?:also )?(?:use|rely on|look at|read|train on)',
  `(?:do|does) ${WE} (?:handle|cover|include|support|own|care about|worry about)`,
]
const OPENER = new RegExp(`^${RUN_UP}(?:${OPENERS.join('|')})\\s+`, 'i')
/** `are impressions logged with position?` */
const KEPT =
  /^(?:is|are) .*\b(?:logged|recorded|stored|kept|tracked|collected|available|known|archived|published|allowed|permitted|in scope|included|covered|part of (?:this|it|the \w+))\b/i
/** Leave is asked for, to which `must not` is an answer. */
const LEAVE = /\b(?:can|may|could|allowed|permitted) /i

/** What nobody says yes or no to without looking closer: how much, how far, how well, when, one of two. */
const SWEEPING =
  /\d|\b(?:or|no|not|never|none|nobody|without|only|just|all|every\w*|always|each|both|one|two|three|enough|most(?:ly)?|main(?:ly)?|usual\w*|often|common\w*|frequent\w*|many|much|few|percent|half|typical\w*|high|low|large|small|long|short|big|good|bad|well|fast|quick\w*|fresh|reliabl\w+|accurate\w*|clean|same|different|more|less|than|better|worse|still|ever|again|after|before|during|until|real[- ]time|real|instant\w*|at once|exactly|full\w*|whole|entire(?:ly)?|how|what|which|who|whose|where|when|why|if|whether|because|since|but)\b|n['’]t\b|[:;]/i

/** What only asks whether there is something, or whether it belongs to the problem. */
const FRAMING =
  /\b(?:in scope|part of (?:this|it|the (?:scope|problem|task))|included?|covered|available|exists?|present|for (?:us|me|this)|here|also|too|as well|already|currently|at the moment|today|any|some|such)\b/gi

const DENIES =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|forbid\w*|forbad\w*|bann?ed|prohibit\w*|off limits)\b|n['’]t\b/i
const FORBIDS = /\b(?:must|may|should|can) not\b/i
/** A no that is none, or not quite; a yes that holds under a condition, or in a part of the cases. */
const PARTLY =
  /\b(?:not|no) (?:all|every\w*|always|only|just|more|less|longer|fewer|later|sooner|one|two|yet|so|much|many|alone|necessarily|limit|doubt|want)\b|\b(?:only|but|unless|except|until|although|though|however|hardly|few|rare\w*|some|sometimes|partly|might|half|mostly|nearly|almost|would|could|if|when|under|instead|rather|beyond|too|others?|assume|yet|propose|described|paper|law\w*|european|members? (?:of|only)|one (?:case )?(?:of|in))\b|^(?:for|in|on|at|within|elsewhere|outside)\b/i

const stemsOf = (text: string): readonly string[] =>
  unitsOf(text).flatMap(({ names: [stem = ''], heft }) => (heft === 'none' ? [] : [stem]))

/** Parts of a sentence that are said for themselves. */
const PARTS = /[,;:]\s+|\s(?:and|but|which|who|in which|because|since|than|while)\s/

/** What a closed question asks about, without what makes it a question; null where it is no such question. */
const coreOf = (question: string): string | null => {
  const said = question
    .trim()
    .replace(TAG, '')
    .replace(/[?.!\s]+$/, '')
  const isOpened = OPENER.test(said)
  if (!isOpened && !KEPT.test(said)) return null
  const core = said.replace(isOpened ? OPENER : /^(?:is|are) /i, '').replace(FRAMING, ' ')
  return SWEEPING.test(core) ? null : core
}

/** A denial has to stand so near to what it denies. */
const NEAR = 5

/** Whether a denial stands beside one of the words that were asked for. */
const isDenied = (part: string, asked: readonly string[]): boolean => {
  const words = part.split(/\s+/)
  const denials = words.flatMap((word, place) => (DENIES.test(word) ? [place] : []))
  const things = words.flatMap((word, place) =>
    stemsOf(word).some((stem) => asked.includes(stem)) ? [place] : [],
  )
  return denials.some((denial) => things.some((thing) => Math.abs(thing - denial) <= NEAR))
}

const has = (text: string, asked: readonly string[]): boolean => {
  const stems = new Set(stemsOf(text))
  return asked.every((stem) => stems.has(stem))
}

/** What a sentence with all the words of a question says to it. */
const saidBy = (sentence: string, question: string, asked: readonly string[]): Verdict['says'] | null => {
  const part = sentence.split(PARTS).find((each) => has(each, asked)) ?? null
  if (SCOPE.test(question)) return isOutside(sentence.slice(sentence.indexOf(part ?? sentence))) ? 'no' : null
  if (PARTLY.test(sentence)) return null
  if (!DENIES.test(sentence)) return 'yes'
  if (part === null || !isDenied(part, asked) || (FORBIDS.test(part) && !LEAVE.test(question))) return null
  return 'no'
}

/** A yes or a no, and the sentence of a fact that says it. */
export interface Verdict {
  readonly says: 'yes' | 'no'
  readonly sentence: string
}

/** What a fact says to a closed question, where one of its sentences has all the words of it; null where that cannot be told. */
export const verdictOf = (fact: Fact, question: string): Verdict | null => {
  const core = coreOf(question)
  const asked = core === null ? [] : stemsOf(core)
  if (asked.length === 0) return null
  const found = readDocument(fact.answer).sentences.find(({ text }) => has(text, asked))
  const sentence = found?.text.trim() ?? ''
  const says = found === undefined ? null : saidBy(sentence, question, asked)
  return says === null ? null : { says, sentence }
}
