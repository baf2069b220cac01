import type { Sentence } from '../language/document.ts'
import { markedBeforeAssuming } from './before-assuming.ts'
import { ADDS, asksCount, type Clause, clausesOf } from './clauses.ts'
import { read } from './read.ts'
import { REQUEST, RUN_UP } from './requests.ts'

/** Something asked in an entry. */
export interface Question {
  readonly text: string
  /** A word or two of a list, which has to fit a fact closely to count. */
  readonly fragment: boolean
  /** A sentence of its own, or the first of one: what follows it in a sentence may only say it again. */
  readonly leads: boolean
  /** Joined to what stands before it by `and`: something more is asked, and not the same again. */
  readonly adds: boolean
  /** Not what only looks like a question: `when you say homepage, …`, `…, which is a reason` */
  readonly sure: boolean
}

const ITEM_SEAM = /[,;:]|\band\b|\bas well as\b|\bplus\b|\//i

/** Alternatives are one question; only a list joined by `and` names several things to know. */
const ALTERNATIVES = /\bor\b/i

/** What stands before the first item of a list. */
const LIST_LEAD =
  /^.*\b(?:what|which|how|is|are|was|were|know|about|understand)\b(?:['’]s)?(?: (?:the|our|your|any))?/i

/** The most words an item of a list has. */
const ITEM_WORDS = 6

/** `…: if I add a friend now` names nothing to know. */
const CIRCUMSTANCE =
  /^(?:if|when|since|because|given|unless|suppose|say) (?:i|we|you|they|he|she|it|somebody|someone)\b/i

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

const itemsOf = (clause: string): readonly string[] => {
  const items = clause.split(ITEM_SEAM).map((item) =>
    item
      .replace(LIST_LEAD, '')
      .replace(/[?.!]+$/, '')
      .trim(),
  )
  const listed = items.length > 1 && !ALTERNATIVES.test(clause)
  return listed
    ? items.filter((item) => item !== '' && wordCount(item) <= ITEM_WORDS && !CIRCUMSTANCE.test(item))
    : []
}

/** People leave the question mark out; a statement that begins like a question ends in a full stop. */
const UNMARKED = new RegExp(
  `^${RUN_UP}(?:(?:for|in|on|at|with|from|to|by) (?:which|what|whom)|who|what|which|how|when|where|why)\\b[^.:;!]*$`,
  'i',
)
const VERB = 'is|are|do|does|did|can|could|should|would|will|may|have|has|was|were'
/** `is it …`, `are there …`, without a mark. */
const INVERTED = new RegExp(`^${RUN_UP}(?:${VERB})(?:n['’]t)? (?!not\\b)(?:[^\\s.:;!]+ ){2,}[^.:;!]*$`, 'i')
/** `…, is it something to consider`: the question stands at the end. */
const TAIL = new RegExp(`, (?:(?:so|and|but) )?(?:${VERB}|what|which|how|who|where|when)\\b[^.!;]*$`, 'i')

const isQuestion = ({ question, text }: Sentence): boolean =>
  question || REQUEST.test(text) || UNMARKED.test(text)

/** Said without a question mark in the way one asks. */
const isLoosely = ({ text }: Sentence): boolean =>
  INVERTED.test(text) || TAIL.test(text) || /\bplease\b/i.test(text)

/** `when you say homepage`, `what I do`: no question, unless one is to tell it. */
const INDIRECT = new RegExp(
  `^${RUN_UP}(?:when|where|what|how|why|who|which|if) (?:i|we|you|they|he|she|it|this|that|these|the|a|an|my|our|your|their)\\b`,
  'i',
)
const TO_TELL =
  /\b(?:know|tell|told|understand|ask|wonder\w*|learn|clear|clarify|sense|idea|explain|describe)\b/i
/** `…, which decides it`, without a question mark */
const RELATIVE = /, (?:(?:so|and|but) )?(?:what|which|how|who|where|when)\b[^.!;?]*$/i

const isSure = (sentence: Sentence, clause: string, isOnly: boolean): boolean => {
  if (!isOnly && INDIRECT.test(clause)) return TO_TELL.test(sentence.text.split(clause)[0] ?? '')
  return isQuestion(sentence) || INVERTED.test(sentence.text) || !RELATIVE.test(sentence.text)
}

const COMMA = /^,\s*$/
/** Whether a clause asks how many, and the one before it asks something else. */
const countsAnew = (clause: string, before: string): boolean => asksCount(clause) && !asksCount(before)

/**
 * In `how fast, how many, and which cloud?` the comma adds as `and` does; and how many there are is never the same again
 * as what they are for.
 */
const isAdded = (clauses: readonly Clause[], place: number): boolean => {
  const [own, ...later] = clauses.slice(place)
  if (own === undefined || ADDS.test(own.seam)) return own !== undefined
  if (place === 0) return false
  const before = clauses[place - 1]?.text ?? ''
  return COMMA.test(own.seam) && (later.some(({ seam }) => ADDS.test(seam)) || countsAnew(own.text, before))
}

const questionsOf = (sentence: Sentence): readonly Question[] =>
  clausesOf(sentence.text).flatMap(({ text }, place, clauses) => [
    {
      text,
      fragment: false,
      leads: place === 0,
      adds: isAdded(clauses, place),
      sure: isSure(sentence, text, clauses.length === 1),
    },
    ...itemsOf(text).map((item) => ({ text: item, fragment: true, leads: false, adds: false, sure: true })),
  ])

/** The most words of a question that is no sentence: `latency budget`, `size of the corpus`. */
const SHORT = 6
/** A sentence has a subject or a verb of these; what only names something has none. */
const SAID =
  /\b(?:i|we|you|they|it|this|that|is|are|was|be|will|would|should|must|can|let|use|not|no|yes)\b|['’]/i

/** Notes are terse as well, but they say something: a figure, a sign, a verb, or a whole page of it. */
const NOTED = /[\d=:<>→%]|->/
const PAGE = 24

const isElliptic = ({ text }: Sentence): boolean =>
  wordCount(text) <= SHORT && !SAID.test(text) && !NOTED.test(text)

/** The most words of a question that says nothing without the sentence before it. */
const LEANING_WORDS = 9
const LEANS = /\b(?:it|that|this|these|those|them)\b/i

/** `There is a baseline, I guess. Tell me about it.` */
const withLead = (sentence: Sentence, before: Sentence | undefined): Sentence => {
  const leans = LEANS.test(sentence.text) && wordCount(sentence.text) <= LEANING_WORDS
  if (!leans || before === undefined || isQuestion(before)) return sentence
  return { ...sentence, text: `${before.text.replace(/[.!]+$/, '')}: ${sentence.text}` }
}

/** A wide question mark asks as well, and ends its sentence. */
const narrowed = (text: string): string => text.replaceAll('？', '? ')

/** Everything an entry asks, in order: several questions in one sentence come apart. */
export const questionsIn = (raw: string): readonly Question[] => {
  const text = markedBeforeAssuming(narrowed(raw))
  const isPage = wordCount(text) > PAGE
  return read(text).sentences.flatMap((sentence, place, all) => {
    if (isQuestion(sentence) || (!isPage && isLoosely(sentence)))
      return questionsOf(withLead(sentence, all[place - 1]))
    return !isPage && isElliptic(sentence)
      ? [{ text: sentence.text, fragment: true, leads: true, adds: false, sure: true }]
      : []
  })
}

/** What an entry ends with, where that is a question. */
export const lastQuestion = (text: string): string | null => {
  const last = read(text).sentences.at(-1)
  return last !== undefined && isQuestion(last) ? last.text : null
}

/** The most words of an entry that does nothing but ask. */
const ASKING_WORDS = 40

/** Nothing but questions: said to be answered, not as an answer. */
export const isOnlyAsking = (text: string): boolean => {
  const { sentences, words } = read(narrowed(text))
  return sentences.length > 0 && words.length <= ASKING_WORDS && sentences.every(isQuestion)
}
