import { describe, expect, test } from 'vitest'
import { addTo, noSets } from '../../src/language/bits.ts'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import {
  type CompiledPattern,
  compilePattern,
  findAll,
  findMatches,
  type Scope,
  sentencesWith,
} from '../../src/language/matcher.ts'

const { lexicon } = compileLexicon([
  { id: 'leak', says: ['leak', 'see & future', 'label > time ~4'] },
  { id: 'plan', says: ['@leak & guard', 'plan'] },
  { id: 'refused', says: ['! cache'] },
])

/** The matched words of each match with the sentences they span. */
function found(source: string, text: string, scope: Scope): readonly string[] {
  const pattern = compilePattern(source, lexicon)
  if (pattern.kind === 'problem') throw new Error(pattern.message)
  return findMatches(pattern, readDocument(text), scope).map(({ first, last, tokens, denied }) => {
    const words = tokens.map((token) => token.text).join(' ')
    return `${first}${last === first ? '' : `-${last}`} ${words}${denied ? ' denied' : ''}`
  })
}

describe('linked pairs', () => {
  const TEXT =
    'We split the rows by week. This keeps the future out of training. The model is a big tree. It is fast.'

  test.each([
    ['split & future', ['0-1 split future']],
    ['future & split', ['0-1 split future']],
    ['future > split', []],
    ['split > future', ['0-1 split future']],
    ['split & future ~5', []],
    ['split & future ~9', ['0-1 split future']],
    ['future & tree', []],
    ['tree & fast', ['2-3 tree fast']],
    ['week | future', ['0 week', '1 future']],
    ['split & fast', []],
  ])('%s', (source, expected) => {
    expect(found(source, TEXT, 'linked')).toEqual(expected)
  })

  test('a sentence that meets the pattern alone keeps its neighbours out', () => {
    expect(found('split & week', 'We split by week. This week we split.', 'linked')).toEqual([
      '0 split week',
      '1 week split',
    ])
    expect(
      found('split & week', 'We split it all. This is by week. This split is by week.', 'linked'),
    ).toEqual(['0-1 split week', '2 split week'])
  })

  test('three in a row are read as two pairs', () => {
    const text = 'We split the rows evenly. This is by week. This is cheap to do.'
    expect(found('split & week', text, 'linked')).toEqual(['0-1 split week'])
    expect(found('week & cheap', text, 'linked')).toEqual(['1-2 week cheap'])
    expect(found('split & cheap', text, 'linked')).toEqual([])
  })

  test('a negation reaches into a pair only within its own sentence', () => {
    expect(found('split & future', 'We do not split the rows. This hides the future.', 'linked')).toEqual([
      '0-1 split future denied',
    ])
    expect(found('hides & future', 'We do not split the rows. This hides the future.', 'linked')).toEqual([
      '1 hides future',
    ])
  })
})

describe('concepts', () => {
  test.each([
    ['@leak', 'It must see the future.', 'sentence', ['0 see future']],
    ['@leak & must', 'It must see the future.', 'sentence', ['0 must see future']],
    ['@leak & see', 'It must see the future.', 'sentence', []],
    ['@leak & see', 'We see them see the future.', 'sentence', ['0 see see future']],
    ['@leak', 'The label has a time.', 'sentence', ['0 label time']],
    ['@leak', 'A time for the label.', 'sentence', []],
    ['@leak', 'We see a lot of things. This is the future.', 'sentence', []],
    ['@leak', 'We see a lot of things. This is the future.', 'linked', ['0-1 see future']],
    ['@leak & rows', 'We see a lot of rows. This is the future.', 'linked', ['0-1 see rows future']],
    ['@plan', 'Guard it. Nobody may see the future.', 'linked', ['0-1 Guard see future']],
    ['@plan', 'A plan.', 'sentence', ['0 plan']],
    ['@leak & # ~6', 'In 5 days all can see the far future.', 'sentence', []],
    ['@leak & # ~9', 'In 5 days all can see the far future.', 'sentence', ['0 5 see future']],
    ['@refused', 'We do not cache.', 'sentence', ['0 cache denied']],
    ['@refused', 'We cache.', 'sentence', []],
    ['@refused & rows', 'We do not cache, but keep rows.', 'sentence', ['0 cache rows denied']],
  ] as const)('%s in %j (%s)', (source, text, scope, expected) => {
    expect(found(source, text, scope)).toEqual(expected)
  })
})

describe('whole answers', () => {
  const TEXT =
    'A cache first. Rows follow. Then nothing at all for a while. The index, a cache and more rows. Rows.'

  test.each([
    ['cache & rows', ['3 cache rows']],
    ['cache & first', ['0 cache first']],
    ['first & index', ['0-3 first index']],
    ['index > first', []],
    ['follow & while', ['1-2 follow while']],
    ['follow & index ~3', []],
    ['gone & index', []],
  ])('%s', (source, expected) => {
    expect(found(source, TEXT, 'answer')).toEqual(expected)
  })

  test('an ordered pattern is found even where the nearest words are in the wrong order', () => {
    const text = `end. ${'start. '.repeat(9)}${'middle. '.repeat(9)}end.`
    expect(found('start > end', text, 'answer')).toHaveLength(1)
  })

  test('asserted before denied, whichever is nearer', () => {
    expect(found('cache & rows', 'No cache. Rows are. Later a cache.', 'answer')).toEqual(['1-2 Rows cache'])
  })
})

describe('several patterns at once', () => {
  const SOURCES = ['split & future', '@leak & #', 'future > split', '! cache', "'->'", 'week ~1', 'split | 5']
  const TEXTS = [
    'We split the rows by week -> 5 days. This keeps the future out of training.',
    'No cache. Nobody may see the future. It is split in 5.',
    '',
    `${'Nothing to see here at all today. '.repeat(70)}We split. This is the future.`,
  ]
  const patterns = SOURCES.map((source) => compilePattern(source, lexicon) as CompiledPattern)

  test.each(['sentence', 'linked', 'answer'] as const)('find what each finds alone (%s)', (scope) => {
    for (const text of TEXTS) {
      const alone = patterns.flatMap((pattern, at) =>
        findMatches(pattern, readDocument(text), scope).map((match) => ({
          source: pattern.source,
          at,
          match,
        })),
      )
      expect(findAll(patterns, readDocument(text), scope)).toEqual(alone)
    }
  })

  test.each(['sentence', 'linked', 'answer'] as const)(
    'find what begins in some sentences as if they looked everywhere (%s)',
    (scope) => {
      for (const text of TEXTS) {
        const document = readDocument(text)
        const all = findAll(patterns, document, scope)
        for (const wanted of [[], [0], [1], [2], [0, 2], [70, 71]]) {
          const beginnings = noSets(1, 100)
          for (const at of wanted) addTo(beginnings, 0, at)
          const found = all.filter(({ match }) => wanted.includes(match.first))
          expect(findAll(patterns, document, scope, beginnings)).toEqual(found)
        }
      }
    },
  )

  test('none find nothing', () => {
    expect(findAll([], readDocument('We split.'), 'linked')).toEqual([])
  })
})

test('what is compiled after a document was searched is found in it too', () => {
  const document = readDocument('We split a brandnew thing.')
  const late = () => compilePattern('brandnew & split', lexicon) as CompiledPattern
  expect(findAll([compilePattern('split', lexicon) as CompiledPattern], document, 'sentence')).toHaveLength(1)
  expect(findAll([late()], document, 'sentence')).toHaveLength(1)
})

test('many words of one kind do not make it slow', () => {
  const text = `${'split week model future '.repeat(30)}. `.repeat(200)
  const started = performance.now()
  expect(found('split & week & model & future & split ~40', text, 'linked').length).toBeGreaterThan(100)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test.each(['leak', 'plan', 'refused', 'unknown'])(
  '%s stands in the sentences where a pattern of it alone does',
  (id) => {
    const texts = [
      'We guard against a leak. No leak. A plan.',
      'No cache. We see the future and guard it. A cache.',
    ]
    for (const text of texts) {
      const document = readDocument(text)
      const pattern = compilePattern(`@${id}`, lexicon)
      const matches = pattern.kind === 'problem' ? [] : findMatches(pattern, document, 'sentence')
      expect([...sentencesWith(id, document, lexicon)]).toEqual(matches.map(({ first }) => first))
    }
  },
)
