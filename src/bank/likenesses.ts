import { LIKEWISE } from '../language/likewise.ts'
import { once } from '../language/once.ts'
import { wordForm } from '../language/stem.ts'

/** A word's like is met under its stem, a phrase under the phrase. */
const keyOf = (word: string): string => (word.includes(' ') ? word : wordForm(word).stem)

const book = once((): ReadonlyMap<string, readonly string[]> => {
  const likes = new Map<string, string[]>()
  for (const group of LIKEWISE.map((line) => line.split(', ')))
    for (const word of group) likes.set(keyOf(word), [...(likes.get(keyOf(word)) ?? []), ...group])
  return likes
})

/** Other words for one of this stem, each under its own key; none for most. */
export const likenessesOf = (stem: string): ReadonlyMap<string, string> =>
  new Map((book().get(stem) ?? []).map((word) => [keyOf(word), word]))
