import type { Token } from '../../language/token.ts'
import type { Reading } from '../reading.ts'
import type { Classifier } from './packed.ts'
import type { Place } from './places.ts'
import { isDenied } from './stretches.ts'
import { saysSomething, wordOf } from './words.ts'

/** So many words show what a place was heard by. */
const MOST = 6

/** The words of a place that bring it nearest to a point, the most telling first; none for a point that is not known. */
export const tellingWords = (
  classifiers: readonly Classifier[],
  { document }: Reading,
  id: string,
  { first, last }: Pick<Place, 'first' | 'last'>,
): readonly string[] => {
  const classifier = classifiers.findLast(({ points }) => points.includes(id))
  if (classifier === undefined) return []
  const { points, words, slopes } = classifier
  const point = points.indexOf(id)
  const pullOf = (token: Token): number => {
    const place = words.get(wordOf(token) ?? '')
    return place === undefined ? 0 : (slopes[place * points.length + point] ?? 0)
  }
  const pulls = new Map<string, number>()
  for (const sentence of document.sentences.slice(first, last + 1))
    for (const token of sentence.tokens)
      if (saysSomething(token) && pullOf(token) > 0 && !isDenied(sentence, token))
        pulls.set(token.folded, pullOf(token))
  return [...pulls]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([word]) => word)
}
