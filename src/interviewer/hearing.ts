import type { Hold } from '../bank/prompt-types.ts'
import type { Area, Credit } from '../bank/vocabulary.ts'
import type { Lexicon } from '../language/compile.ts'
import { type Document, readDocument } from '../language/document.ts'
import { compilePattern, findMatches } from '../language/matcher.ts'

/** What was said so far, as far as it decides what to ask. */
export interface Hearing {
  /** How far each criterion was argued, by id. */
  readonly credits: ReadonlyMap<string, Credit>
  /** Areas in which anything earned. */
  readonly touched: ReadonlySet<Area>
  /** Everything the candidate said. */
  readonly document: Document
}

/** Finds patterns in what was said. */
export interface Ear {
  readonly isHeld: (hold: Hold, hearing: Hearing) => boolean
  /** Too short, or without a reason, to count as an answer. */
  readonly isShallow: (reply: string) => boolean
  readonly hasReason: (text: string) => boolean
  /** `I do not know`: nothing more will come of asking again. */
  readonly givesUp: (reply: string) => boolean
}

/** Fewer words say too little whatever they are; up to the second number, they need a reason. */
const TERSE = 12
const BRIEF = 60

const GIVES_UP =
  /\b(?:(?:do not|don['’]?t|dont) know|no idea|not sure|never (?:done|worked)|pass|skip (?:this|it|that)|can(?:no|['’])?t (?:say|answer))\b/i

const said = (patterns: readonly string[], lexicon: Lexicon, document: Document): boolean =>
  patterns.some((source) => {
    const pattern = compilePattern(source, lexicon)
    return (
      pattern.kind !== 'problem' && findMatches(pattern, document, 'linked').some(({ denied }) => !denied)
    )
  })

/** Compiles nothing before it is asked. */
export const earFor = (lexicon: Lexicon): Ear => {
  const knowsReasons = lexicon.concepts.has('reason')
  const hasReason = (document: Document): boolean => !knowsReasons || said(['@reason'], lexicon, document)
  return {
    isHeld: (hold, { credits, document }) => {
      if ('signals' in hold) return said(hold.signals, lexicon, document)
      const credit = credits.get(hold.criterion)
      return credit === 'explained' || credit === 'argued'
    },
    hasReason: (text) => hasReason(readDocument(text)),
    givesUp: (reply) => GIVES_UP.test(reply),
    isShallow: (reply) => {
      if (GIVES_UP.test(reply)) return false
      const document = readDocument(reply)
      const count = document.words.length
      return count < TERSE || (count < BRIEF && !hasReason(document))
    },
  }
}
