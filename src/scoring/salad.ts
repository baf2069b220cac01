import type { Sentence, Token } from '../language/document.ts'
import { leadsNowhere } from '../language/function-words.ts'
import { CAPITALISED, IDLE, LEADING } from '../language/traits.ts'

/** How often something that running text hardly ever does was seen, of how often it could have been. */
interface Tally {
  readonly seen: number
  readonly of: number
}

/** Signs after which a capital is at home; a comma or a hyphen is not among them. */
const KEEPS_RUNNING = /^[,\-–—/'’%&+]$/
const CLAUSE_END = /^[.,;:!?)]$/

const sum = (tallies: readonly Tally[]): Tally => ({
  seen: tallies.reduce((total, { seen }) => total + seen, 0),
  of: tallies.reduce((total, { of }) => total + of, 0),
})

/** A word beside it with a capital makes it part of a name: `For You`, `The Office`. */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  isCapitalised(tokens[at - 1]) || isCapitalised(tokens[at + 1])

const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & CAPITALISED) !== 0

const STRAY = CAPITALISED | IDLE

/** Function words with a capital in the middle of a sentence: shuffling leaves them where they fell. */
const strayCapitals = ({ tokens }: Sentence): Tally => {
  let opening = true
  let seen = 0
  let of = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text, traits } = tokens[at] as Token
    if (kind === 'sign') {
      if (!KEEPS_RUNNING.test(text)) opening = true
      continue
    }
    if ((traits & STRAY) === STRAY && !isInName(tokens, at)) {
      of += 1
      if (!opening) seen += 1
    }
    opening = false
  }
  return { seen, of }
}

/** The word that follows directly; undefined where the clause ends there. Signs such as `$` are looked through. */
const wordAfter = (tokens: readonly Token[], at: number): string | undefined => {
  for (let next = at + 1; next < at + 4 && next < tokens.length; next += 1) {
    const { kind, folded } = tokens[next] as Token
    if (kind !== 'sign') return folded
    if (CLAUSE_END.test(folded)) return undefined
  }
  return undefined
}

/** Determiners and prepositions that lead nowhere. */
const brokenLeads = ({ tokens }: Sentence): Tally => {
  let seen = 0
  let of = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const { folded, traits } = tokens[at] as Token
    if ((traits & LEADING) === 0) continue
    of += 1
    if (leadsNowhere(folded, wordAfter(tokens, at))) seen += 1
  }
  return { seen, of }
}

/**
 * Whether the words of an answer stand in an order that no person writes. Measured on people's answers: no stray
 * capitals at all and at most 5 % broken leads where there are 25 to break;
 * the same words shuffled have 33–100 % and 4–34 %. A person judged as word salad loses everything, so the line is drawn high.
 */
export const isSalad = (sentences: readonly Sentence[]): boolean => {
  const capitals = sum(sentences.map(strayCapitals))
  const leads = sum(sentences.map(brokenLeads))
  return (
    (capitals.seen >= 3 && capitals.seen > 0.4 * capitals.of) ||
    (leads.of >= 25 && leads.seen > 0.1 * leads.of)
  )
}
