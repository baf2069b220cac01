import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { type CompiledPattern, compilePattern, findMatches } from '../../src/language/matcher.ts'
import { normaliseText } from '../../src/language/normalise.ts'
import { markOf, type Pack, packOf } from '../../src/language/pack.ts'
import { openPack, readPhrases, wordsKey, writePhrases } from '../../src/language/stored.ts'
import { unpackLexicon } from '../../src/language/unpack.ts'

const CONCEPTS = [
  { id: 'reason', says: ['because | so that', '@cause & matters'] },
  { id: 'cause', says: ["cause | '->' | #(ms|%)"] },
]
const SHARED = ['latency & @reason', 'recommendation > ranking ~6', 'p99 | e-mail']
const OWN = ['!latency', 'constructor & __proto__', '=ANN & #', 'recommendation & online', 'PageRank | GPUs']

const compiled = (sources: readonly string[], lexicon: Parameters<typeof compilePattern>[1]) =>
  sources.map((source) => compilePattern(source, lexicon) as CompiledPattern)

const stored = (pack: Pack): Pack => JSON.parse(JSON.stringify(pack)) as Pack

const source = () => {
  const { lexicon } = compileLexicon(CONCEPTS)
  const shared = compiled(SHARED, lexicon)
  const first = packOf(lexicon, shared)
  const mark = markOf(lexicon)
  const own = compiled(OWN, lexicon)
  return { lexicon, patterns: [...shared, ...own], packs: [first, packOf(lexicon, own, mark)].map(stored) }
}

const { lexicon, patterns, packs } = source()
const TEXTS = [
  'Latency of 30 ms matters. We drop it because ranking the recommendations -> online costs 5 %.',
  'No latency. The constructor of a __proto__ sends emails; an ANN of 3 layers, an ann of 4.',
  'The recomendation is ranked online, p99 and pagerank and GPUS and gpus.',
  '',
]

describe('a pack', () => {
  test.each(TEXTS)('finds what its source finds in %j', (text) => {
    const unpacked = unpackLexicon(packs)
    const both = [...SHARED, ...OWN, '@reason', '@cause & ranking', 'brand new | latency']
    for (const scope of ['sentence', 'linked', 'answer'] as const) {
      for (const pattern of both) {
        const [one, other] = [lexicon, unpacked].map((each) =>
          findMatches(compilePattern(pattern, each) as CompiledPattern, readDocument(text), scope),
        )
        expect(other, pattern).toEqual(one)
      }
    }
  })

  test('finds the same in any text of its words', () => {
    const words = fc.constantFrom(
      ...'no not latency because matters cause recomendation recommendations ranking online p99 e-mail ANN ann PageRank GPUs gpu 5 % 30 ms . , -> constructor'.split(
        ' ',
      ),
    )
    const unpacked = compiled([...SHARED, ...OWN], unpackLexicon(packs))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = normaliseText(list.join(' '))
        const find = (all: readonly CompiledPattern[]) => {
          const document = readDocument(text)
          return all.map((pattern) => findMatches(pattern, document, 'linked'))
        }
        expect(find(unpacked)).toEqual(find(patterns))
      }),
      { numRuns: 150 },
    )
  })

  test('holds the patterns it was given, and what is not in it is compiled as ever', () => {
    expect(Object.keys(packs[0]?.patterns ?? {})).toEqual(SHARED)
    expect(Object.keys(packs[1]?.patterns ?? {})).toEqual(OWN)
    expect(Object.keys(packs[0]?.concepts ?? {}).sort()).toEqual(['cause', 'reason'])
    expect(packs[1]?.concepts).toEqual({})
    expect(compilePattern('a &', unpackLexicon(packs))).toMatchObject({ message: 'a slot is empty' })
  })

  test('tells only what came since the mark', () => {
    expect(packs[0]?.slots).toBeLessThan(packs[1]?.slots ?? 0)
    expect(Object.keys(packs[1]?.stems ?? {})).not.toContain('p99')
    expect(Object.keys(packs[1]?.stems ?? {})).toContain('constructor')
  })

  test('without a concept that it names is not read', () => {
    const [first, second] = packs
    if (first === undefined || second === undefined) throw new Error('two packs')
    const broken = unpackLexicon([{ ...first, concepts: {} }, second])
    const pattern = compilePattern('latency & @reason', broken) as CompiledPattern
    expect(() => findMatches(pattern, readDocument('The latency is low.'), 'sentence')).toThrow(
      "the concept 'reason'",
    )
  })
})

describe('stored phrases', () => {
  test.each([
    ['a word', [{ stem: 'rank' }], 'rank'],
    [
      'words with their other stems',
      [{ stem: 'rank', alt: 'ranking' }, { stem: 'list' }],
      'rank,ranking list',
    ],
    ['a name', [{ stem: 'gpu', name: 'gpu' }], 'gpu,,gpu'],
    ['an exact word', [{ stem: 'ann', exact: 'ANN' }], 'ann,,,ANN'],
  ])('%s is one text', (_, words, text) => {
    expect(wordsKey(words)).toBe(text)
    const written = writePhrases([{ words, slots: [1, 20] }, { words }])
    expect(written).toBe(`${text}:1 20|${text}`)
    const none = { slots: 0, patterns: {}, concepts: {}, others: [], halves: {}, known: '' }
    const stored = openPack({ ...none, stems: { rank: written } })
    const read = readPhrases([stored], 'rank')
    expect(read).toEqual([
      { key: text, words, slots: [1, 20] },
      { key: text, words },
    ])
    expect(readPhrases([stored, stored], 'rank')).toEqual([...read, ...read])
    expect(readPhrases([stored], 'rank')[0]).toBe(read[0])
  })
})
