import { SHORTEST_LONG } from './long-words.ts'
import { tokenise } from './token.ts'

/** Stems of the words of some texts that are long enough to look like a slip of another. */
export function knownStems(texts: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const text of texts) {
    for (const { kind, folded, stem } of tokenise(text)) {
      if (kind === 'word' && folded.length >= SHORTEST_LONG - 1) stems.add(stem)
    }
  }
  return stems
}
