import { readDocument, type Sentence } from '../language/document.ts'

/** Something asked in an entry. */
export interface Question {
  readonly text: string
  /** A word or two of a list, which has to fit a fact closely to count. */
  readonly fragment: boolean
}

const REQUEST =
  /^(?:(?:and|also|so|first|then|ok|okay|please)[, ]+)*(?:tell me|i(?:['’]d| would) (?:like|want|love) to (?:know|ask|understand)|i (?:want|need) to (?:know|understand)|what about|how about|i wonder|wondering|curious|let me ask|could you (?:tell|share|explain)|any (?:idea|constraints?|limits?|requirements?))\b/i

const OPENERS =
  'who|whose|what|which|how|when|where|why|is|are|do|does|did|can|could|should|would|will|may|have|has|any'

/** Where one question ends and the next begins inside a sentence. */
const SEAM = new RegExp(
  `(?:[,;:]\\s*(?:and|or|also|plus|then)?|\\b(?:and|also|plus)\\b)\\s+(?=(?:${OPENERS})\\b)`,
  'gi',
)

const ITEM_SEAM = /[,;:]|\band\b|\//i

/** Alternatives are one question; only a list joined by `and` names several things to know. */
const ALTERNATIVES = /\bor\b/i

/** What stands before the first item of a list. */
const LIST_LEAD =
  /^.*\b(?:what|which|how|is|are|was|were|know|about|understand)\b(?:['’]s)?(?: (?:the|our|your|any))?/i

/** The most words an item of a list has. */
const ITEM_WORDS = 4

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

const itemsOf = (clause: string): readonly string[] => {
  const items = clause.split(ITEM_SEAM).map((item) =>
    item
      .replace(LIST_LEAD, '')
      .replace(/[?.!]+$/, '')
      .trim(),
  )
  const listed = items.length > 1 && !ALTERNATIVES.test(clause)
  return listed ? items.filter((item) => item !== '' && wordCount(item) <= ITEM_WORDS) : []
}

/** People leave the question mark out; a statement that begins like a question ends in a full stop. */
const UNMARKED = /^(?:(?:and|also|so|first|then)[, ]+)?(?:who|what|which|how|when|where)\b[^.:;!]*$/i

const isQuestion = ({ question, text }: Sentence): boolean =>
  question || REQUEST.test(text) || UNMARKED.test(text)

const OPENING = new RegExp(`^(?:${OPENERS})\\b`, 'i')

const opens = (clause: string): boolean => OPENING.test(clause) || REQUEST.test(clause)

/** Words before a question belong to it: `for the metrics, what do we want?` is one. */
const clausesOf = (sentence: string): readonly string[] => {
  const clauses: string[] = []
  let lead = ''
  for (const part of sentence.split(SEAM)) {
    const clause = `${lead}${part.trim()}`
    lead = opens(part.trim()) ? '' : `${clause} `
    if (lead === '' && /\w/.test(clause)) clauses.push(clause)
  }
  return lead.trim() === '' ? clauses : [...clauses, lead.trim()]
}

const questionsOf = ({ text }: Sentence): readonly Question[] =>
  clausesOf(text).flatMap((clause) => [
    { text: clause, fragment: false },
    ...itemsOf(clause).map((item) => ({ text: item, fragment: true })),
  ])

/** Everything an entry asks, in order: several questions in one sentence come apart. */
export const questionsIn = (text: string): readonly Question[] =>
  readDocument(text).sentences.filter(isQuestion).flatMap(questionsOf)

/** What an entry ends with, where that is a question. */
export const lastQuestion = (text: string): string | null => {
  const last = readDocument(text).sentences.at(-1)
  return last !== undefined && isQuestion(last) ? last.text : null
}

/** The most words of an entry that does nothing but ask. */
const ASKING_WORDS = 40

/** Nothing but questions: said to be answered, not as an answer. */
export const isOnlyAsking = (text: string): boolean => {
  const { sentences, words } = readDocument(text)
  return sentences.length > 0 && words.length <= ASKING_WORDS && sentences.every(isQuestion)
}
