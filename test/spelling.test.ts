import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { expect, test } from 'vitest'
import { readLibrary } from '../src/bank/library.ts'
import type { Criterion } from '../src/bank/rubric-types.ts'
import { readTexts } from '../src/disk/compile.ts'
import { packageRoot } from '../src/disk/compiled.ts'
import { contentSources } from '../src/disk/sources.ts'

/** Texts that a person reads as prose; outlines, hits, what was said and ways of asking are written in candidates' shorthand. */
const PROSE = new Set(
  'statement background L4 L5 L6 topic answer title why earns question followUp change say left right leftWhen rightWhen pitfalls hints about text heading points sounds instead means stresses format'.split(
    ' ',
  ),
)

const proseIn = (value: unknown, isProse: boolean): readonly string[] => {
  if (typeof value === 'string') return isProse ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => proseIn(item, isProse))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    proseIn(item, PROSE.has(key) || (isProse && !Array.isArray(value))),
  )
}

const root = packageRoot()
const { texts } = readTexts(contentSources(root))
const { prompts, companies, files } = readLibrary(texts)
const allowed = readFileSync(join(root, 'test/words.txt'), 'utf8').split('\n').filter(Boolean)

/** Words, each with a file that has it. */
type Words = ReadonlyMap<string, string>

const wordsOf = (texts: (value: unknown) => readonly string[]): Words => {
  const words = new Map<string, string>()
  for (const { file, value } of [...prompts, ...companies, ...files])
    for (const text of texts(value))
      for (const [word] of text.matchAll(/\p{L}[\p{L}’']*\p{L}/gu))
        if (!words.has(word)) words.set(word, file)
  return words
}

const TERMS: readonly string[] = ['softwareTerms', 'companies']

/** Words that no dictionary of a country knows, in small letters. */
const strange = async (words: Words, country: 'en-GB' | 'en-US', besides = TERMS): Promise<Words> => {
  const { issues } = await spellCheckDocument(
    { uri: 'bank.txt', text: [...words.keys()].join('\n'), languageId: 'plaintext', locale: country },
    { generateSuggestions: false, noConfigSearch: true },
    { language: country, dictionaries: [...besides] },
  )
  return new Map(issues.map(({ text }) => [text.toLowerCase(), words.get(text) ?? '']))
}

test('the prose of the bank is spelt as in a British dictionary, or as test/words.txt allows', async () => {
  const found = await strange(
    wordsOf((value) => proseIn(value, false)),
    'en-GB',
  )
  const misspelt = [...found].filter(([word]) => !allowed.includes(word))
  expect(misspelt.map(([word, file]) => `${word} (${file})`)).toEqual([])
  expect(allowed.filter((word) => !found.has(word))).toEqual([])
}, 60_000)

/** What is learned from is written as people talk and take notes; how it is spelt is the bank's. */
const learnedFrom = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap(({ said = [], beside = [] }) => [...said, ...beside])

/** What spelling overseas leaves out or turns round. */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/or/, 'our'],
  [/er(s?)$/, 're$1'],
  [/ens(es?)$/, 'enc$1'],
  [/og(s?)$/, 'ogue$1'],
  [/([iy])z/, '$1s'],
  [/l(ed|ing|ers?|ists?)$/, 'll$1'],
  [/dgment/, 'dgement'],
  [/gray/, 'grey'],
]

/** The spelling in Britain of words that only a dictionary of overseas knows, and a file that has them otherwise. */
const americanIn = async (words: Words): Promise<readonly string[]> => {
  const unknown = await strange(words, 'en-GB', [])
  const overseas = await strange(unknown, 'en-US', [])
  const pairs = [...unknown].flatMap(([word, file]) =>
    overseas.has(word)
      ? []
      : OVERSEAS.filter(([form]) => form.test(word)).map(([form, to]) => ({
          word,
          file,
          british: word.replace(form, to),
        })),
  )
  const nowhere = await strange(new Map(pairs.map(({ british, file }) => [british, file])), 'en-GB', [])
  return pairs.flatMap(({ word, file, british }) =>
    nowhere.has(british) ? [] : [`${british}, not ${word} (${file})`],
  )
}

test('a word that is spelt otherwise overseas is told', async () => {
  const words = 'Color unlabeled defense dialog judgments colour unlabelled npmi recs vocab'
  expect(await americanIn(new Map(words.split(' ').map((word) => [word, 'x'])))).toEqual([
    'colour, not color (x)',
    'unlabelled, not unlabeled (x)',
    'defence, not defense (x)',
    'dialogue, not dialog (x)',
    'judgements, not judgments (x)',
  ])
})

test('the sentences to learn from are spelt as in Britain', async () => {
  const words = wordsOf((value) =>
    typeof value === 'object' && value !== null && 'criteria' in value
      ? learnedFrom(value.criteria as readonly Criterion[])
      : [],
  )
  expect(words.size).toBeGreaterThan(5000)
  expect(await americanIn(words)).toEqual([])
}, 60_000)
