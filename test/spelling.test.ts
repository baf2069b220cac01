import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { expect, test } from 'vitest'
import { readLibrary } from '../src/bank/library.ts'
import { readTexts } from '../src/disk/compile.ts'
import { packageRoot } from '../src/disk/compiled.ts'
import { contentSources } from '../src/disk/sources.ts'

/** Texts that a person reads as prose; outlines, hits and ways of asking are written in candidates' shorthand. */
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

/** Every word of the prose once, with a file that has it. */
const said = new Map<string, string>()
for (const { file, value } of [...prompts, ...companies, ...files])
  for (const prose of proseIn(value, false))
    for (const [word] of prose.matchAll(/\p{L}[\p{L}’']*\p{L}/gu)) if (!said.has(word)) said.set(word, file)

/** Words that no dictionary knows, in small letters, with a file that has each. */
const strange = async (): Promise<ReadonlyMap<string, string>> => {
  const { issues } = await spellCheckDocument(
    { uri: 'bank.txt', text: [...said.keys()].join('\n'), languageId: 'plaintext', locale: 'en-GB' },
    { generateSuggestions: false, noConfigSearch: true },
    { language: 'en-GB', dictionaries: ['softwareTerms', 'companies'] },
  )
  return new Map(issues.map(({ text }) => [text.toLowerCase(), said.get(text) ?? '']))
}

test('the prose of the bank is spelt as in a British dictionary, or as test/words.txt allows', async () => {
  const found = await strange()
  const misspelt = [...found].filter(([word]) => !allowed.includes(word))
  expect(misspelt.map(([word, file]) => `${word} (${file})`)).toEqual([])
  expect(allowed.filter((word) => !found.has(word))).toEqual([])
}, 60_000)
