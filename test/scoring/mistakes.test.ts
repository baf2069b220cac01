import { describe, expect, it } from 'vitest'
import { addTo, noSets } from '../../src/language/bits.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { type Award, allocate } from '../../src/scoring/allocate.ts'
import { NO_PLACES, type Places } from '../../src/scoring/classifier/places.ts'
import { mistakesFor } from '../../src/scoring/mistake-rules.ts'
import { mistakesIn } from '../../src/scoring/mistakes.ts'
import { type Reading, readAnswer, readText } from '../../src/scoring/reading.ts'
import { criteriaFor } from '../../src/scoring/rubric.ts'
import { SILENCE } from '../../src/scoring/soundness.ts'
import { prompt, rubrics } from './world.ts'

const { lexicon } = compileLexicon(rubrics.concepts)
const rules = rubrics.mistakes.filter(({ kind }) => kind === 'technical')
const mistakes = mistakesFor(rules, prompt, lexicon)

const heard = (reading: Reading, awards: readonly Award[] = []) => ({ reading, awards, places: NO_PLACES })

const madeIn = (text: string) =>
  mistakesIn(mistakes, heard(readText(text, lexicon))).map(({ id, evidence }) => [
    id,
    ...evidence.map(({ quote }) => quote),
  ])

describe('a sentence that comes near a point', () => {
  const BOTH = 'It is a cold kitchen. We bake at once.'
  it.each([
    ['makes it, and no error', BOTH, (): readonly number[] => [0, 1.8], []],
    ['does not where it is not near enough', BOTH, (): readonly number[] => [0, 1.7], ['never-rises']],
    ['does not where the point is of all problems', BOTH, (): readonly number[] => [9, 0], ['never-rises']],
    ['clears no other one', BOTH, (at: number): readonly number[] => [0, at === 0 ? 2 : 0], ['never-rises']],
    [
      'does not where it is a list',
      'Ovens, trays, a cold kitchen, flour, racks, salt, yeast. We bake at once.',
      (): readonly number[] => [0, 9],
      ['never-rises'],
    ],
  ])('%s', (_, text, nearest, ids) => {
    const places = { ...NO_PLACES, nearest }
    const made = mistakesIn(mistakes, { reading: readText(text, lexicon), awards: [], places })
    expect(made.map(({ id }) => id)).toEqual(ids)
  })
})

describe('a mistake over two sentences', () => {
  it.each([
    ['in either order', 'We bake at once. The kitchen: a cold kitchen.'],
    ['a sentence apart', 'It is a cold kitchen. I like bread. There is no waiting.'],
  ])('is heard %s, and quoted as one passage', (_, text) => {
    expect(madeIn(text)).toEqual([['never-rises', text]])
  })

  const COLD = 'It is a cold kitchen.'
  const SOON = 'We bake at once.'
  const BOTH = 'In a cold kitchen we bake at once.'

  it.each([
    ['the other after it', [COLD, 'I like bread.', COLD, SOON], [COLD, SOON]],
    ['the other before it', [SOON, COLD, 'I like bread.', SOON], [SOON, COLD]],
    ['the first of those as near', [SOON, COLD, SOON], [SOON, COLD]],
    ['another sentence, not itself, where one is both', [COLD, 'I like bread.', BOTH, SOON], [BOTH, SOON]],
    ['the one before where one is both', [COLD, BOTH, 'I like bread.'], [COLD, BOTH]],
  ])('is quoted with the nearest halves: %s', (_, text, quoted) => {
    expect(madeIn(text.join(' '))).toEqual([['never-rises', quoted.join(' ')]])
  })

  it.each([
    ['one half only', 'It is a cold kitchen.'],
    ['both halves in one sentence', 'In a cold kitchen we bake at once.'],
    ['too far apart', 'It is a cold kitchen. I like bread. It is brown. There is no waiting.'],
    ['a half that is denied', 'It is no cold kitchen. We bake at once.'],
    ['a half that is asked', 'Is it a cold kitchen? We bake at once.'],
    ['excused anywhere', 'It is a cold kitchen. We bake at once. Loaves rest. All in the proofing box.'],
    [
      'taken back beside it',
      "In a cold kitchen we bake at once? Some do. In a cold kitchen we bake at once. I'd say no.",
    ],
  ])('is not heard: %s', (_, text) => {
    expect(madeIn(text)).toEqual([])
  })

  it('is heard in different phases where the halves may stand anywhere, each quoted in its own', () => {
    const texts = {
      clarify: 'Rye flour it is.',
      design: 'It is ready in 5 minutes.',
      'deep-dive': '',
      'trade-offs': '',
    }
    const [made] = mistakesIn(mistakes, heard(readAnswer(texts, SILENCE, lexicon)))
    expect(made?.evidence).toEqual([
      { phase: 'clarify', quote: 'Rye flour it is.', start: 0, end: 16 },
      { phase: 'design', quote: 'It is ready in 5 minutes.', start: 0, end: 25 },
    ])
    const far = { ...texts, clarify: 'A cold kitchen.', design: 'We bake at once.' }
    expect(mistakesIn(mistakes, heard(readAnswer(far, SILENCE, lexicon)))).toEqual([])
  })
})

describe('a mistake in one sentence', () => {
  it('stands unless the sentence beside it takes it back', () => {
    expect(madeIn('We burn it on purpose. It is brown.')).toEqual([['burns-it', 'We burn it on purpose.']])
    expect(madeIn('We burn it on purpose. I thought so, then dropped it.')).toEqual([])
    expect(madeIn('We burn it on purpose. It is brown. Then I dropped it.')).toHaveLength(1)
  })
})

describe('a mistake of what is nowhere said', () => {
  const absences = mistakesFor(
    rubrics.mistakes.filter(({ id }) => id === 'no-oven'),
    prompt,
    lexicon,
  )
  const [oven] = criteriaFor(prompt, rubrics, lexicon).filter(({ criterion }) => criterion.id === 'oven')
  if (oven === undefined) throw new Error('the world has no oven')

  it.each([
    ['is told where nothing was said', 'We knead.', 1, ['no-oven']],
    ['is not told where it was said', 'We preheat.', 1, []],
    ['is not told where it was said in passing', 'We preheat.', -1, []],
  ])('%s', (_, text, near, ids) => {
    const reading = readText(text, lexicon)
    const sentences = noSets(1, 1)
    if (near > 0) addTo(sentences, 0, 0)
    const places: Places = {
      nearby: () => ({ sentences, most: near }),
      nearest: () => [],
      get: () => [{ first: 0, last: 0, near, known: 2 }],
    }
    const awards = allocate([oven], reading, { keeps: () => 1, places })
    expect(mistakesIn(absences, heard(reading, awards)).map(({ id }) => id)).toEqual(ids)
  })
})
