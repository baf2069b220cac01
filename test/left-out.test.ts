import { describe, expect, test } from 'vitest'
import { readLibrary } from '../src/bank/library.ts'
import type { Prompt } from '../src/bank/prompt-types.ts'
import { readTexts } from '../src/disk/compile.ts'
import { packageRoot } from '../src/disk/compiled.ts'
import { contentSources } from '../src/disk/sources.ts'
import { compileLexicon } from '../src/language/lexicon.ts'
import { unpacked } from '../src/scoring/classifier/packed.ts'
import { placesIn } from '../src/scoring/classifier/places.ts'
import { promptClassifier } from '../src/scoring/classifier/points.ts'
import { readText } from '../src/scoring/reading.ts'
import { SEED } from './soak/scale.ts'

const { texts } = readTexts(contentSources(packageRoot()))
const { prompts, rubrics } = readLibrary(texts)
const { lexicon } = compileLexicon([])

const PARTS = 5
/** Each run leaves out another fifth, a soak all of them. */
const isLeftOut = (point: number, sentence: number): boolean => (point + sentence + SEED) % PARTS === 0

/** For each sentence left out of what is learned, how many of the prompt's own points are nearer than the one it makes. */
const nearerThanItsOwn = (prompt: Prompt): readonly number[] => {
  const criteria = prompt.criteria.map((each, point) => ({
    ...each,
    said: (each.said ?? []).filter((_, at) => !isLeftOut(point, at)),
  }))
  const classifier = unpacked(promptClassifier({ ...prompt, criteria }, rubrics))
  return prompt.criteria.flatMap(({ id, said = [] }, point) =>
    said.flatMap((text, at) => {
      if (!isLeftOut(point, at)) return []
      const places = placesIn([classifier], readText(text, lexicon))
      const near = (one: string): number =>
        Math.max(-1, ...(places.get(one) ?? []).map((place) => place.near))
      return [criteria.filter((other) => near(other.id) > near(id)).length]
    }),
  )
}

describe('sentences of the bank that are left out of what is learned', () => {
  const ranks = prompts.map(({ value }) => ({ id: value.id, nearer: nearerThanItsOwn(value) }))
  const all = ranks.flatMap(({ nearer }) => nearer)
  const share = (list: readonly number[], most: number) =>
    list.filter((nearer) => nearer <= most).length / list.length

  test('are a fifth of those that make the points of each prompt', () => {
    expect(Math.min(...ranks.map(({ nearer }) => nearer.length))).toBeGreaterThanOrEqual(16)
  })

  // By chance one in twelve would be.
  test('are nearest to their own point, three in four, and among its two nearest six in seven', () => {
    expect(share(all, 0)).toBeGreaterThanOrEqual(3 / 4)
    expect(share(all, 1)).toBeGreaterThanOrEqual(6 / 7)
  })

  test('are near to their own in every prompt, two in five at the least', () => {
    expect(ranks.filter(({ nearer }) => share(nearer, 0) < 2 / 5).map(({ id }) => id)).toEqual([])
  })
})
