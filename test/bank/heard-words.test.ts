import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { heardByWords, listeningFor } from '../../src/bank/heard-words.ts'
import { readLibrary } from '../../src/bank/library.ts'
import { likenessesOf } from '../../src/bank/likenesses.ts'
import { contentSources, readSource } from '../../src/disk/sources.ts'
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { wordForm } from '../../src/language/stem.ts'
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

test('words that tell enough together, near to one another; else the rarest of a hit', () => {
  expect(heard(crust)).toMatchInlineSnapshot(`
    [
      "temperature | heat | degrees & hot ~20",
      "temperature | heat | degrees | hot & bakes | oven | crust | browns | steam | soft ~20",
      "bakes | crust | steam & oven | browns | soft ~20",
      "bakes | oven | steam | soft & crust | browns ~20",
      "bakes | oven | crust | browns & steam | soft ~20",
      "degrees & oven & crust & browns",
      "steam & crust & soft",
    ]
  `)
})

describe('it hears', () => {
  const compiled = compileCriterion({ ...crust, named: heard(crust) }, 'prompt', EMPTY_LEXICON)
  test.each([
    ['its own hits', 'We begin at 250 degrees and let the oven fall, so the crust browns.', true],
    ['other words in other forms', 'A crust that browned early softens with steam.', true],
    ['one of its words alone', 'The crust is there, and crusts are what they are.', false],
    ['two of them', 'The crust is soft.', true],
    ['what it shares with another', 'The oven is what matters, they say.', false],
    ['a denial', 'We never let the crust brown in steam.', false],
  ])('%s', (_, text, isHeard) => {
    expect(creditIn(compiled, readText(text, EMPTY_LEXICON)) !== null).toBe(isHeard)
  })
})

test('one whose words its twin has too is heard by the rarest words of a hit', () => {
  const twin = { ...dough, id: 'twin' }
  expect(heardByWords({ said: [], others: [dough, twin], rubrics: rubrics() })(dough).at(-1)).toBe(
    'yeast & overnight & oven & room',
  )
})

test('what a hit denies is not what it is made out by', () => {
  const denies = criterion({
    id: 'denies',
    title: '',
    earns: '',
    hits: ['A new bakery has no yeast, so its dough rises by soda.'],
  })
  expect(heardByWords({ said: ['Bakery'], others: [denies], rubrics: rubrics() })(denies).at(-1)).toBe(
    'bakery & dough & rises & soda',
  )
})

test('a hit of fewer than three words is no pattern', () => {
  const short = criterion({ id: 'short', title: '', earns: '', hits: ['Bread.', 'We wait.'] })
  expect(heardByWords({ said: ['Bread'], others: [short], rubrics: rubrics() })(short)).toEqual([])
})

test('words of the trade tell nothing', () => {
  const many = Array.from({ length: 4 }, (_, i) =>
    criterion({ id: `oven-${i}`, hits: ['Steam in the oven.'] }),
  )
  const { families } = rubrics()
  const worn = rubrics({ families: families.map((family) => ({ ...family, criteria: many })) })
  const { telling, fair, slight } = listeningFor({ said: [], others: [crust], rubrics: worn })(crust)
  expect([telling, fair, slight].flat(2)).not.toContain('steam')
  expect([telling, fair].flat(2)).toContain('crust')
})

describe('the words of a stranger’s problem', () => {
  const rescued = criterion({
    id: 'rescued',
    title: 'Knows that a rescued ticket looks harmless',
    earns: 'Say what the label is after a lead stepped in; keep some flagged tickets untouched.',
    hits: [
      'If a lead rescues a ticket it never escalates, so the label turns negative.',
      'hold out 5% of flagged tickets untouched -> clean labels',
      'Intervention hides the outcome, so retraining forgets the risky ones.',
    ],
  })
  const walking = criterion({
    id: 'walking',
    title: 'Counts the walk between galleries',
    earns: 'Weigh how far away the next exhibit is, in minutes, against how good it is.',
    hits: [
      'A great painting three floors up costs 6 minutes of walking, so nearby ones win.',
      'Distance matters: nobody crosses two wings for one sculpture.',
      'Ask how far the next gallery is.',
    ],
  })
  const root = join(import.meta.dirname, '..', '..')
  const texts = contentSources(root).flatMap((source) => {
    const read = readSource(source)
    return source.file.startsWith('rubrics/') && 'text' in read
      ? [{ file: source.file, text: read.text }]
      : []
  })
  const bundled = readLibrary(texts).rubrics
  const beside = { said: ['Ticket escalation'], others: [rescued, walking], rubrics: bundled }
  const words = (point: typeof rescued) => {
    const { telling, fair, slight } = listeningFor(beside)(point)
    return [...telling, ...fair, ...slight].flat()
  }

  test.each(['ones', 'knows', 'looks', 'never', 'say', 'turns'])('%s is none of them', (word) => {
    expect(words(rescued)).not.toContain(word)
  })
  test.each(['ones', 'counts', 'weigh', 'ask', 'far', 'away', 'win', 'matters'])(
    '%s is none of them either',
    (word) => {
      expect(words(walking)).not.toContain(word)
    },
  )
  test('what says the same is one way of saying it', () => {
    expect(listeningFor(beside)(walking).telling).toContainEqual(
      expect.arrayContaining(['walk', 'distance', 'nearby']),
    )
  })
  test.each([
    ['fields', 'farmer'],
    ['rooms', 'hall'],
    ['snapshot', 'photo'],
    ['spread', 'stagger'],
    ['plant', 'crop'],
  ])('a word of several senses has no like: %s is not %s', (word, like) => {
    expect([...likenessesOf(wordForm(word).stem).values()]).not.toContain(like)
  })
  test.each([
    ['The model depends on one table and on one key, because two joins cost 5 ms.', walking, false],
    [
      'The label is whether the bad outcome happened within 7 days, because later ones are not due to us.',
      rescued,
      false,
    ],
    ['They walked, walk, and will go on walking.', walking, false],
    ['Remote paintings lose points, as the stairs take ten minutes.', walking, true],
    ['When we intervene the outcome is gone and it looks benign.', rescued, true],
    ...[rescued, walking].flatMap((point) => point.hits.map((hit) => [hit, point, true] as const)),
  ] as const)('%s', (text, point, isHeard) => {
    const compiled = compileCriterion(
      { ...point, named: heardByWords(beside)(point) },
      'prompt',
      EMPTY_LEXICON,
    )
    expect(creditIn(compiled, readText(text, EMPTY_LEXICON)) !== null).toBe(isHeard)
  })
})
