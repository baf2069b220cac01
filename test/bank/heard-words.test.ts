import { describe, expect, test } from 'vitest'
import { heardByWords } from '../../src/bank/heard-words.ts'
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { creditIn } from '../../src/scoring/credit.ts'
import { readText } from '../../src/scoring/reading.ts'
import { compileCriterion } from '../../src/scoring/rubric.ts'
import { criterion, rubrics } from './samples.ts'

const crust = criterion({
  id: 'crust',
  title: 'Bakes at a falling temperature',
  earns: 'Say how hot the oven begins.',
  hits: ['We begin at 250 degrees and let the oven fall, so the crust browns.', 'steam -> crust stays soft'],
})
const dough = criterion({
  id: 'dough',
  title: 'Lets the dough rest overnight',
  earns: 'Say for how long.',
  hits: ['The yeast works overnight in the oven room.'],
})
const heard = heardByWords({
  said: ['Bread', 'Design a bakery that bakes bread.'],
  others: [crust, dough],
  rubrics: rubrics(),
})

test('two words that tell it from what stands beside it, and a third of its own', () => {
  expect(heard(crust)).toMatchInlineSnapshot(`
    [
      "falling | temperature | hot | begins | degrees | crust | browns | steam | stays | soft & falling | temperature | hot | begins | degrees | crust | browns | steam | stays | soft & bakes | falling | temperature | say | hot | oven | begins | degrees | crust | browns | steam | stays | soft",
    ]
  `)
})

describe('it hears', () => {
  const compiled = compileCriterion({ ...crust, named: heard(crust) }, 'prompt', EMPTY_LEXICON)
  test.each([
    ['its own hits', 'We begin at 250 degrees and let the oven fall, so the crust browns.', true],
    ['other words in other forms', 'A crust that browned early softens with steam.', true],
    ['two of its words alone', 'The crust is soft.', false],
    ['what it shares with another', 'The oven bakes bread, they say.', false],
    ['a denial', 'We never let the crust brown in steam.', false],
  ])('%s', (_, text, isHeard) => {
    expect(creditIn(compiled, readText(text, EMPTY_LEXICON)) !== null).toBe(isHeard)
  })
})

test('one whose words tell nothing is heard by any three of them', () => {
  const twin = { ...dough, id: 'twin' }
  const [pattern = ''] = heardByWords({ said: [], others: [dough, twin], rubrics: rubrics() })(dough)
  expect(new Set(pattern.split(' & ')).size).toBe(1)
})

test('words of the trade tell nothing', () => {
  const { areas, families } = rubrics()
  const many = Array.from({ length: 4 }, (_, i) =>
    criterion({ id: `oven-${i}`, hits: ['Steam in the oven.'] }),
  )
  const shared = { areas, families: families.map((family) => ({ ...family, criteria: many })) }
  const [pattern = ''] = heardByWords({ said: [], others: [crust], rubrics: shared })(crust)
  expect(pattern.split(' & ')[0]).not.toContain('steam')
  expect(pattern.split(' & ')[2]).toContain('steam')
})
