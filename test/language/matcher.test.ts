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

describe('quantities in slots', () => {
  test.each([
    ['#', 'within 100 ms', '100'],
    ['# & ms', 'within 100 ms', '100 ms'],
    ['#(ms)', 'within 100 ms', '100 ms'],
    ['#(time)', 'within 100 ms or 5%', '100 ms'],
    ['#(share)', 'within 100 ms or 5%', '5'],
    ['#(second)', 'within 2 s', '2 s'],
    ['#(day|week)', 'a 60-day window', '60 day'],
    ['#(day|week)', 'the last two weeks', 'two weeks'],
    ['#(week)', 'train on weeks 1-8', '1 8'],
    ['#(user)', '100 M daily users', '100 M users'],
    ['#(user)', '100 M users', '100 M users'],
    ['#(user)', '100 M rides by all users', ''],
    ['#(card)', 'show 12 cards', '12 cards'],
    ['#(item)', 'a batch of 32 for items', '32 items'],
    ['#(size)', 'batch size 32', 'size 32'],
    ['#(time)', 'three times', ''],
    ['#(money)', 'saves $60 a claim', '60'],
    ['#(rate)', 'at 10k QPS', '10k QPS'],
    ['#(rate)', '200 requests per second', '200 requests per second'],
    ['#(bytes)', '400 GB of vectors', '400 GB'],
    ['#', 'p99, GPT-4 and phase 2', ''],
    ['# & #', 'from 100 ms to 80', '100 80'],
    ['#(time) > #(time)', 'from 100 ms to 80', '100 ms 80'],
    ['# & #', '10-20 ms', ''],
    ['last & #(day) & leak', 'the last 7 days leak', 'last 7 days leak'],
  ])('%s in %j → %j', (pattern, text, expected) => {
    expect(words(pattern, text)).toBe(expected)
  })
})

describe('literals', () => {
  test.each([
    ["'->'", 'a -> b --> c', '->'],
    ["'A/B'", 'an a/b test', 'a/b'],
    ["'c++'", 'in C++ we', 'C++'],
    ["'rank'", 'ranking', ''],
    ["'rank'", 'Rank it', 'Rank'],
    ["'-' & serve", 'rank - serve', '- serve'],
    ["'->' & '->'", 'a -> b', ''],
    ["'->' & '->'", 'a -> b -> c', '-> ->'],
    ["'ends. new'", 'This ends. New one.', ''],
    ["'İ' & b", 'İ or b', 'İ b'],
  ])('%s in %j → %j', (pattern, text, expected) => {
    expect(words(pattern, text)).toBe(expected)
  })
})

describe('whole words', () => {
  test.each([
    ['ray', 'an array of x rays', 'rays'],
    ['RAG', 'rags and riches', ''],
    ['RAG', 'two RAGs', 'RAGs'],
    ['SHAP', 'shapes', ''],
    ['KPI', 'the kpis', 'kpis'],
    ['AUC', 'AUCs and PR-AUC', 'AUCs / AUC'],
    ['ad', 'AdS', ''],
    ['=Spark', 'a spark', ''],
    ['=Spark', 'on Spark', 'Spark'],
    ['=meaning', 'means, meaning, Meaning', 'meaning / Meaning'],
    ['label', 'LABELS', 'LABELS'],
  ])('%s in %j → %j', (pattern, text, expected) => {
    const found = text.split(/(?<=,| and) /).flatMap((part) => words(pattern, part) || [])
    expect(found.join(' / ')).toBe(expected)
  })
})

describe('what a match tells', () => {
  test('offsets, sentences, tokens and the cue', () => {
    expect(matches('random & split', 'Hello. We do not use a random split.')).toMatchObject([
      {
        start: 23,
        end: 35,
        first: 1,
        last: 1,
        tokens: [
          { start: 23, end: 29, text: 'random' },
          { start: 30, end: 35, text: 'split' },
        ],
        denied: true,
        cue: 'not',
      },
    ])
  })

  test('the tightest way in a sentence, asserted before denied', () => {
    expect(words('split & week', 'A split here, and later we split it by week.')).toBe('split week')
    expect(words('week & split', 'Not a split by week, we count one week and then split.')).toBe('week split')
  })

  test('one match for each sentence', () => {
    expect(words('label', 'A label. No word. Labels and labels.')).toBe('label / Labels')
  })

  test('a linked pair only where neither sentence meets the pattern alone', () => {
    const text = 'We split by week. This split keeps the week apart.'
    expect(matches('split & week', text, 'linked').map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(matches('we & apart', text, 'linked').map(({ first, last }) => [first, last])).toEqual([[0, 1]])
  })

  test('in a whole answer the nearest words', () => {
    const text = 'One week. A model. A long text goes here. Split it. Elsewhere. In a week.'
    const [match] = matches('split & week', text, 'answer')
    expect(match?.first).toBe(3)
    expect(words('split > model', text, 'answer')).toBe('')
    expect(words('model > split', text, 'answer')).toBe('model Split')
  })
})
