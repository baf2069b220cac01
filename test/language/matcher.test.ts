import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon, EMPTY_LEXICON, type Lexicon } from '../../src/language/lexicon.ts'
import { compilePattern, findMatches, type Match, type Scope } from '../../src/language/matcher.ts'
import { normaliseText } from '../../src/language/normalise.ts'

function matches(
  pattern: string,
  text: string,
  scope: Scope = 'sentence',
  lexicon: Lexicon = EMPTY_LEXICON,
): readonly Match[] {
  const compiled = compilePattern(pattern, lexicon)
  if (compiled.kind === 'problem') throw new Error(`${compiled.column}: ${compiled.message}`)
  return findMatches(compiled, readDocument(normaliseText(text)), scope)
}

function words(pattern: string, text: string, scope: Scope = 'sentence'): string {
  return matches(pattern, text, scope)
    .map(
      (match) => match.tokens.map((token) => token.text).join(' ') + (match.denied ? ` (${match.cue})` : ''),
    )
    .join(' / ')
}

describe('phrases', () => {
  test.each([
    ['temporal split', 'We use a temporal split.', 'temporal split'],
    ['temporal split', 'Temporal train splits avoid surprise.', 'Temporal splits'],
    ['temporal split', 'A temporal and quite random split.', ''],
    ['temporal split', 'Split it in a temporal way.', ''],
    ['point in time', 'Point-in-time joins.', 'Point in time'],
    ['point-in-time', 'a point in time join', 'point in time'],
    ['a/b test', 'We run an A/B test.', 'A B test'],
    ["'a/b'", 'We run an A/B test.', 'A/B'],
    ["'a/b'", 'data/bytes', ''],
    ["'->'", 'query -> retrieval', '->'],
    ['=news', 'new items', ''],
    ['news', 'A new item', ''],
    ['label', 'labelled data', 'labelled'],
    ['modelling', 'modeling', 'modeling'],
    ['prioritize', 'We prioritise it', 'prioritise'],
    ['behavior', 'user behaviour', 'behaviour'],
    ['GPU', 'eight GPUs', 'GPUs'],
    ['GPU', 'eight gpus', 'gpus'],
    ['AUC', 'the auk', ''],
    ['ETA', 'the eta', 'eta'],
    ['MAP', 'maps of the city', ''],
    ['=MAP', 'a map', ''],
    ['YouTube', 'on youtube', 'youtube'],
    ['youtube', 'on YouTube', 'YouTube'],
    ['recommendation', 'recomendations', 'recomendations'],
    ['person', 'personalised results', ''],
    ['position bias', 'positive biases', ''],
    ['use', 'We used it', 'used'],
  ])('%s in %j → %j', (pattern, text, expected) => {
    expect(words(pattern, text)).toBe(expected)
  })
})

describe('slots', () => {
  test.each([
    ['split & time', 'We split by time.', 'split time'],
    ['time & split', 'We split by time.', 'split time'],
    ['train > test', 'We test and train.', ''],
    ['train > test', 'We train, then test.', 'train test'],
    ['split & time ~3', 'We split by time.', 'split time'],
    ['split & time ~2', 'We split by time.', ''],
    ['model & model', 'One model.', ''],
    ['model & model', 'A model over a model.', 'model model'],
    ['split | partition & week | day', 'A partition by day.', 'partition day'],
    ['split & random | temporal', 'Not a random split but a temporal split.', 'temporal split'],
    ['random split', 'We do not use a random split.', 'random split (not)'],
    ['! random split', 'We do not use a random split.', 'random split (not)'],
    ['! random split', 'We use a random split.', ''],
    ['not & random split', 'We do not use a random split.', 'not random split'],
  ])('%s in %j → %j', (pattern, text, expected) => {
    expect(words(pattern, text)).toBe(expected)
  })

  test('scopes: sentence, linked pair, answer', () => {
    const text = 'We split by week. This keeps the future out. Elsewhere we count clicks.'
    expect(words('split & future', text)).toBe('')
    expect(words('split & future', text, 'linked')).toBe('split future')
    expect(words('split & click', text, 'linked')).toBe('')
    expect(words('split & click', text, 'answer')).toBe('split clicks')
  })

  test('concepts, also within concepts and with operators', () => {
    const { lexicon, problems } = compileLexicon([
      { id: 'leak', says: ['leak', 'future & peek | see', '@outer-leak'] },
      { id: 'outer-leak', says: ['time travel'] },
    ])
    expect(problems).toEqual([])
    expect(
      matches('split & @leak', 'We split, nobody can see the future.', 'sentence', lexicon),
    ).toHaveLength(1)
    expect(matches('split & @leak', 'We split against time travel.', 'sentence', lexicon)).toHaveLength(1)
    expect(matches('future & @leak', 'We see the future.', 'sentence', lexicon)).toHaveLength(0)
  })
})
