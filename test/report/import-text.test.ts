import { expect, it } from 'vitest'
import { readImport } from '../../src/report/import-text.ts'

const YAML = 'prompt: uber/ride-eta\nlevel: L5\nanswers:\n  clarify: Who?\n'
const JSON_TEXT = JSON.stringify({ prompt: 'uber/ride-eta', level: 'L5', answers: { clarify: 'Who?' } })
const NOTES = '# Clarify\nWho?\n'

it.each([
  ['round.yaml', YAML, 'own'],
  ['round.txt', YAML, 'own'],
  ['round.md', YAML, 'own'],
  ['-', YAML, 'own'],
  ['round.json', JSON_TEXT, 'own'],
  ['round.md', JSON_TEXT, 'own'],
  ['round.md', NOTES, 'foreign'],
  ['round.txt', `---\nprompt: uber/ride-eta\nlevel: L5\n---\n${NOTES}`, 'foreign'],
  ['round.txt', 'Who?', 'foreign'],
])('%s that holds %j is %s text', async (file, text, form) => {
  const read = await readImport(file, text, { prompt: 'uber/ride-eta', level: 'L5' })
  expect([read.form, read.problems, read.prompt, read.level]).toEqual([form, [], 'uber/ride-eta', 'L5'])
  expect(read.transcript?.answers.clarify.map((entry) => entry.text)).toEqual(['Who?'])
})

it('names the file in which something is wrong', async () => {
  const { problems, transcript } = await readImport('round.md', `${YAML}  desing: Two.\n`, {})
  expect(transcript).toBeNull()
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['round.md:5'])
})
