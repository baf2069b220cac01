import type { Sentence } from './document.ts'
import type { Token } from './token.ts'

const ASKING =
  /^(?:(?:and|so|also|first|ok|okay),? )?(?:how (?:many|much|often|fresh|fast|long|big|large|do|does|is|are)|what (?:is|are|do|does)|what['’]s|who (?:is|are)|do we|does (?:the|it|a)|is (?:there|it|this|the)|are (?:there|we|the)|can (?:we|i)|should (?:we|i)|could (?:we|i)|may i)\b/i

/** Is it a question: a question mark, or the opening of a question without a full stop. */
export function asks(text: string, tokens: readonly Token[]): boolean {
  if (text.includes('?') && /\?["'”’)\]]*$/.test(text)) return true
  return tokens.length >= 4 && !ENDS.has(text.at(-1) ?? '') && ASKING.test(text) && !text.includes(', ')
}

const ENDS = new Set('.:;!,')

const LINKING = new Set(
  "it this that these those they them its their so because since therefore thus hence which otherwise then however but instead here there such both either that's it's consequently accordingly why reason".split(
    ' ',
  ),
)
const LINKING_PAIRS =
  /^(?:as a|for (?:this|that|example|instance)|in (?:this|that|return|exchange)|due to|with (?:this|that)|the (?:reason|former|latter|same|cost|downside|price|risk|catch|upside)|e\.g|i\.e|eg|ie|on the|at the cost|else|meaning|this|worth (?:it|that|paying)|i(?:['’]d| would) (?:pay|accept|take) (?:it|that)|pay it|accepted)\b/i
/** The first words of those: a look at one word saves putting four together. */
const LINKING_OPENINGS =
  /^(?:as|for|in|due|with|the|e\.g|i\.e|eg|ie|on|at|else|meaning|this|worth|i|pay|accepted)\b/i
const VERY_SHORT = 4

/**
 * May it be read with the sentence before: it opens by pointing back, or follows a colon or a very short sentence. Behind
 * a blank line, as between two entries of a round, only a heading with a colon leads on.
 */
export function isLinked(before: Sentence | undefined, tokens: readonly Token[], apart: boolean): boolean {
  if (before === undefined) return false
  if (before.text.endsWith(':')) return true
  if (apart) return false
  if (before.endWord - before.firstWord <= VERY_SHORT) return true
  const first = tokens.find((token) => token.kind !== 'sign')
  if (first === undefined) return false
  if (LINKING.has(first.folded)) return true
  if (!LINKING_OPENINGS.test(tokens[0]?.text ?? '')) return false
  return LINKING_PAIRS.test(
    tokens
      .slice(0, 4)
      .map((token) => token.text)
      .join(' '),
  )
}
