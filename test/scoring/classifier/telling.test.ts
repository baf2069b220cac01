import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../../src/language/lexicon.ts'
import { packed, unpacked } from '../../../src/scoring/classifier/packed.ts'
import { tellingWords } from '../../../src/scoring/classifier/telling.ts'
import { readText } from '../../../src/scoring/reading.ts'

const { lexicon } = compileLexicon([])
const rarities = (words: string) => new Map(words.split(' ').map((word): [string, number] => [word, 1]))
const classifier = unpacked(
  packed(['bread', 'soup'], rarities('oven loaf crust # yeast dough flour pot'), [
    { base: 0, slopes: Float64Array.of(8, 7, 6, 5, 4, 3, 2, -1) },
    { base: 0, slopes: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1) },
  ]),
)
const ALL = 'Flour and yeast make the dough. In the oven 20 loafs get a crust beside a pot.'
const telling = (text: string, id: string, first = 0, last = 1) =>
  tellingWords([classifier], readText(text, lexicon), id, { first, last })

describe('the words by which a place was heard', () => {
  test.each([
    [
      'the most telling first, six at most, as they were said',
      ALL,
      'bread',
      ['oven', 'loafs', 'crust', '20', 'yeast', 'dough'],
    ],
    ['no word that speaks for another point', 'A pot in an oven.', 'bread', ['oven']],
    [
      'no word that is denied, as it brings nothing nearer',
      'We have an oven and no dough.',
      'bread',
      ['oven'],
    ],
    ['those of the other point', ALL, 'soup', ['pot']],
    ['none where nothing speaks for it', 'It rains.', 'bread', []],
    ['none for a point that was not learned', ALL, 'cake', []],
  ])('%s', (_, text, id, words) => {
    expect(telling(text, id)).toEqual(words)
  })

  test('are of that place alone', () => {
    expect(telling(ALL, 'bread', 0, 0)).toEqual(['yeast', 'dough', 'flour'])
    expect(telling(ALL, 'bread', 1, 1)).toEqual(['oven', 'loafs', 'crust', '20'])
  })

  test('are those of the later classifier, where two know the point', () => {
    const other = unpacked(packed(['bread'], rarities('pot'), [{ base: 0, slopes: Float64Array.of(1) }]))
    const reading = readText(ALL, lexicon)
    expect(tellingWords([classifier, other], reading, 'bread', { first: 0, last: 1 })).toEqual(['pot'])
  })
})
