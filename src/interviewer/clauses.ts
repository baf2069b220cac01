import { REQUEST } from './requests.ts'

const OPENERS =
  'who|whose|what|which|how|when|where|why|is|are|do|does|did|can|could|should|would|will|may|(?<!\\bor )must (?!i\\b|we\\b)|have|has|any'

/** What may stand before the word that asks: `on which surface`. */
const BEFORE = '(?:at|in|on|with|by|for|from|to|after|of|over|under|within)'

/** Where one question ends and the next begins inside a sentence. */
const SEAM = new RegExp(
  `(?:[,;:]\\s*(?:and|or|also|plus|then)?|\\s[-–—]|\\b(?:and|also|plus|as well as)\\b)\\s+(?=(?:(?:also|then|if so|in particular|roughly|about|approximately|finally|lastly),? )?(?:${BEFORE} )?(?:${OPENERS})\\b)`,
  'gi',
)

const OPENING = new RegExp(
  `^(?:(?:roughly|about|approximately|finally|lastly),? )?(?:${BEFORE} )?(?:${OPENERS})\\b`,
  'i',
)

/** Whether a clause begins as one that asks. */
export const opens = (clause: string): boolean => OPENING.test(clause) || REQUEST.test(clause)

/** `how many use it`, `how big is the traffic`: a figure is asked for. */
const COUNTS = /\bhow (?:many|much|big|large)\b/i

export const asksCount = (clause: string): boolean => COUNTS.test(clause)

/** `before models: …` says when it is asked, not what. */
const WHEN = /^\W*before (?!and\b)[^,:;?]{1,60}[,:]\s*/i

/** One of the questions in a sentence, and the seam before it. */
export interface Clause {
  readonly text: string
  readonly seam: string
}

/** Seams at which something more is asked, and not the same again. */
export const ADDS = /\b(?:and|also|plus|as well as)\b/i

/** The parts of a sentence between its seams, each with the one before it. */
const partsOf = (sentence: string): readonly Clause[] => {
  const seams = ['', ...(sentence.match(SEAM) ?? [])]
  return sentence.split(SEAM).map((text, place) => ({ text: text.trim(), seam: seams[place] ?? '' }))
}

/** Words before a question belong to it: `for the metrics, what do we want?` is one. */
export const clausesOf = (sentence: string): readonly Clause[] => {
  const clauses: Clause[] = []
  let lead = ''
  for (const { text, seam } of partsOf(sentence.replace(WHEN, ''))) {
    const clause = `${lead}${text}`
    lead = opens(text) ? '' : `${clause} `
    if (lead === '' && /\w/.test(clause)) clauses.push({ text: clause, seam })
  }
  return lead.trim() === '' ? clauses : [...clauses, { text: lead.trim(), seam: '' }]
}
