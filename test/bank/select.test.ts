import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/bank-types.ts'
import { resolveLevel } from '../../src/bank/levels.ts'
import { choosePrompt, resolveCompany, resolvePrompt } from '../../src/bank/select.ts'
import { summaryOf } from '../../src/bank/summary.ts'
import { company, prompt, rubrics } from './samples.ts'

const summary = (id: string, weight: number) =>
  summaryOf(
    prompt({ id, company: id.split('/')[0] ?? '', asked: { weight, kind: 'candidate', year: 2025 } }),
    false,
  )

const meta = company({
  id: 'meta',
  name: 'Meta',
  aliases: ['facebook', 'Instagram'],
  levels: { L5: ['E5', 'senior'], L6: ['E6'] },
})
const x = company({ id: 'x', name: 'X', aliases: ['twitter'], levels: {} })

const bank: Bank = {
  companies: [company({ id: 'amazon', name: 'Amazon', aliases: [] }), meta, x],
  prompts: [
    summary('amazon/search', 5),
    summary('meta/ads', 3),
    summary('meta/feed', 9),
    summary('meta/search', 3),
  ],
}

describe('a company', () => {
  test.each([
    ['meta', 'meta'],
    [' Facebook ', 'meta'],
    ['INSTAGRAM', 'meta'],
    ['twitter', 'x'],
    ['X', 'x'],
  ])('%j is %s', (text, id) => {
    expect(resolveCompany(bank, text)).toMatchObject({ found: { id } })
  })

  test.each([
    ['metta', 'no company "metta". Did you mean meta?'],
    ['faceboook', 'no company "faceboook". Did you mean facebook?'],
    ['microsoft', 'no company "microsoft".'],
  ])('%j is none', (text, expected) => {
    expect(resolveCompany(bank, text)).toEqual({
      complaint: { expected, next: 'Companies: amazon, meta, x   mlsd list' },
    })
  })
})

describe('a prompt', () => {
  test.each([
    ['meta/feed', 'meta/feed'],
    ['Facebook/feed', 'meta/feed'],
    ['feed', 'meta/feed'],
    [' META/ADS ', 'meta/ads'],
  ])('%j is %s', (text, id) => {
    expect(resolvePrompt(bank, text)).toMatchObject({ found: { id } })
  })

  const next = 'See what there is: mlsd list'
  test.each([
    ['meta/fed', { expected: 'no prompt "meta/fed". Did you mean meta/feed?', next }],
    ['feeed', { expected: 'no prompt "feeed". Did you mean meta/feed?', next }],
    ['nothing-like-it', { expected: 'no prompt "nothing-like-it".', next }],
    ['../../etc/passwd', { expected: 'no prompt "../../etc/passwd".', next }],
    [
      'search',
      { expected: 'more than one prompt is called "search"', next: 'Say which: amazon/search, meta/search' },
    ],
  ])('%j is none', (text, complaint) => {
    expect(resolvePrompt(bank, text)).toEqual({ complaint })
  })
})

describe('a part of a name', () => {
  const titled = (id: string, title: string) => ({ ...summary(id, 1), title })
  const named: Bank = {
    ...bank,
    prompts: [
      titled('meta/ads', 'Clicks on ads'),
      titled('meta/news-feed-ranking', 'Ranking the News Feed'),
      titled('meta/stories-ranking', 'Order of the Stories tray'),
      titled('x/home-ranking', 'Posts at home'),
      titled('x/promoted-ranking', 'Clicks on ads'),
    ],
  }

  test.each([
    ['news feed', ' Did you mean meta/news-feed-ranking?'],
    ['Facebook/news', ' Did you mean meta/news-feed-ranking?'],
    ['the stories tray', ' Did you mean meta/stories-ranking?'],
    ['clicks', ' Did you mean meta/ads or x/promoted-ranking?'],
    ['eta', ''],
    ['ranking', ''],
    ['/', ''],
  ])('%j', (text, meant) => {
    expect(resolvePrompt(named, text)).toMatchObject({
      complaint: { expected: `no prompt "${text}".${meant}` },
    })
  })
})

describe('which comes next', () => {
  const chosen = (practised: Record<string, number>, seed = 0, of?: typeof meta) => {
    const looked = choosePrompt({
      bank,
      practised: new Map(Object.entries(practised)),
      seed,
      ...(of ? { company: of } : {}),
    })
    return 'found' in looked ? looked.found.id : looked.complaint
  }

  test.each<[Record<string, number>, number, typeof meta | undefined, unknown]>([
    [{}, 0, undefined, 'meta/feed'],
    [{ 'meta/feed': 1 }, 0, undefined, 'amazon/search'],
    [{ 'meta/feed': 1 }, 0, meta, 'meta/ads'],
    [{ 'meta/feed': 1 }, 1, meta, 'meta/search'],
    [{ 'meta/feed': 1 }, 2, meta, 'meta/ads'],
    [{ 'meta/feed': 30, 'meta/ads': 10, 'meta/search': 20 }, 7, meta, 'meta/ads'],
    [{ 'meta/feed': 5, 'meta/ads': 5, 'meta/search': 20 }, 1, meta, 'meta/feed'],
    [{}, 3, x, { expected: 'X has no prompts yet', next: 'See what there is: mlsd list' }],
  ])('after %j, seed %i', (practised, seed, of, expected) => {
    expect(chosen(practised, seed, of)).toEqual(expected)
  })

  test('says that the only prompt of a company is broken', () => {
    const broken = [{ id: 'x/mine', path: 'x/mine.yaml', line: 4, column: 2 }]
    expect(choosePrompt({ bank: { ...bank, broken }, company: x, practised: new Map(), seed: 0 })).toEqual({
      complaint: {
        expected: 'your own x/mine is broken, and so left out',
        found: 'a problem at x/mine.yaml:4:2',
        next: 'See what it is: mlsd check x/mine.yaml',
      },
    })
  })

  test('nothing of an empty bank', () => {
    expect(choosePrompt({ bank: { companies: [], prompts: [] }, practised: new Map(), seed: 1 })).toEqual({
      complaint: { expected: 'the bank has no prompts', next: 'See what there is: mlsd list' },
    })
  })

  test('nothing is repeated before all have been practised', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }), (seeds) => {
        const practised: Record<string, number> = {}
        for (const [at, seed] of seeds.entries()) practised[String(chosen(practised, seed))] = at
        expect(Object.keys(practised).sort()).toEqual(bank.prompts.map(({ id }) => id))
      }),
    )
  })
})

describe('a level', () => {
  const guides = rubrics().levels.map((guide) => ({
    ...guide,
    names: guide.id === 'L5' ? ['senior', 'Staff-ish'] : [],
  }))
  test.each([
    [null, 'L5', { level: 'L5', name: 'L5' }],
    [null, 'l6', { level: 'L6', name: 'L6' }],
    [meta, 'L5', { level: 'L5', name: 'E5' }],
    [meta, 'e6', { level: 'L6', name: 'E6' }],
    [meta, 'senior', { level: 'L5', name: 'E5' }],
    [meta, 'L3', { level: 'L3', name: 'L3' }],
    [null, ' Senior ', { level: 'L5', name: 'L5' }],
    [x, 'staff-ish', { level: 'L5', name: 'L5' }],
  ])('%o %j', (of, text, named) => {
    expect(resolveLevel(of, text, guides)).toEqual({ found: named })
  })

  test.each([
    [null, 'L9', 'Levels: L3, L4, L5, L6'],
    [meta, 'L9', 'Levels: L3, L4, L5, L6; at Meta also E5, senior, E6'],
    [null, 'E5', 'Levels: L3, L4, L5, L6'],
  ])('%o has no %s', (of, text, next) => {
    expect(resolveLevel(of, text, guides)).toEqual({ complaint: { expected: `no level "${text}"`, next } })
  })
})
