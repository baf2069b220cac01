import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon, EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { compilePattern, findMatches } from '../../src/language/matcher.ts'
import { packOf } from '../../src/language/pack.ts'
import { oneEdit } from '../../src/language/typo.ts'
import { unpackLexicon } from '../../src/language/unpack.ts'

test.each([
  ['calibration', 'calibation', true],
  ['calibration', 'calibrattion', true],
  ['calibration', 'calibraton', true],
  ['calibration', 'calibraiton', true],
  ['calibration', 'celibration', true],
  ['calibration', 'kalibration', false],
  ['calibration', 'calibration', false],
  ['calibration', 'clabration', false],
  ['ab', 'ba', false],
  ['aaaa', 'aaa', true],
])('%s and %s are one slip apart: %s', (one, other, expected) => {
  expect(oneEdit(one, other)).toBe(expected)
  expect(oneEdit(other, one)).toBe(expected)
})

describe('slips in long words', () => {
  test.each([
    ['calibration', 'We need calibraton.', 'calibraton'],
    ['recommendation', 'good recomendations', 'recomendations'],
    ['monitoring dashboard', 'a monitring dashboard', 'monitring dashboard'],
    ['dashboard monitoring', 'a dashboard montoring', 'dashboard montoring'],
    // short words, names and exact words take no slips, and the right word is preferred
    ['latency', 'the latncy', ''],
    ['=calibration', 'the calibraton', ''],
    ['calibration', 'calibraton and calibration', 'calibration'],
    ['conversion', 'a conversation', ''],
    ['XGBoostRanker', 'an xgboostranke', ''],
  ])('%s in %j → %j', (source, text, expected) => {
    const pattern = compilePattern(source, EMPTY_LEXICON)
    if (pattern.kind !== 'compiled') throw new Error(pattern.message)
    const found = findMatches(pattern, readDocument(text), 'sentence')
    expect(found.flatMap((match) => match.tokens.map((token) => token.text)).join(' ')).toBe(expected)
  })
})

describe('a word that the lexicon is written in is no slip of another', () => {
  const { lexicon } = compileLexicon([
    { id: 'rate', says: ['reports'], hits: ['Users reported it.'], means: 'Silence, contacts and appeals.' },
  ])
  test.each([
    ['reposting', 'We train on reported pairs.', false],
    ['reposting', 'They are rebosting it.', true],
    ['contracts', 'It reads contacts.', false],
    // what c and t, or d and s, tell apart at the end is mostly one word in two forms
    ['silently', 'Silence is an answer.', true],
    ['appearing', 'Creators appeal.', false],
  ])('%s in %j: %s', (source, text, isHeard) => {
    for (const each of [lexicon, unpackLexicon([packOf(lexicon, [])])]) {
      const pattern = compilePattern(source, each)
      if (pattern.kind !== 'compiled') throw new Error(pattern.message)
      expect(findMatches(pattern, readDocument(text), 'sentence').length > 0).toBe(isHeard)
    }
  })
})
