import { isFunctionWord } from '../../language/function-words.ts'
import { type Token, tokenise } from '../../language/token.ts'

/** What a token counts as; null for a sign. All numbers are one: which one it is decides no point. */
export const wordOf = ({ kind, folded, stem }: Token): string | null => {
  if (kind === 'number') return '#'
  if (kind === 'sign') return null
  return isFunctionWord(folded) ? folded : stem
}

/** Whether a token by itself says something; how a point is made shows in the others too: "rather", "until", "who". */
export const saysSomething = ({ kind, folded }: Token): boolean =>
  kind === 'number' || (folded.length > 1 && !isFunctionWord(folded))

/** The words of a text, each once. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(tokenise(text).flatMap((token) => wordOf(token) ?? [])),
]
