import { isFunctionWord } from '../../language/function-words.ts'
import { type Token, tokenise } from '../../language/token.ts'

/** What a token counts as; null for what says nothing. All numbers are one: which one it is decides no point. */
export const wordOf = ({ kind, folded, stem }: Token): string | null => {
  if (kind === 'number') return '#'
  return kind === 'sign' || folded.length < 2 || isFunctionWord(folded) ? null : stem
}

/** The words of a text, each once. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(tokenise(text).flatMap((token) => wordOf(token) ?? [])),
]
