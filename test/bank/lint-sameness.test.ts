import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintSameness } from '../../src/bank/lint-sameness.ts'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import { complete, yamlOf } from './samples.ts'

const SENTENCE = 'Scans that are missing at the depot make a parcel look faster than the lorry carried it.'

/** The prompts differ in every sentence that is long enough to count, but for the backgrounds. */
const lint = (...backgrounds: readonly string[]) => {
  const texts = backgrounds.map((background, n) => ({
    file: `prompts/acme/p${n}.yaml`,
    text: yamlOf(complete({ id: `acme/p${n}`, background } as Partial<Prompt>)),
  }))
  const library = readLibrary(texts)
  expect(library.problems).toEqual([])
  return lintSameness(library).filter(({ path }) => path === 'background')
}

test.each([
  ['the same sentence', SENTENCE, 1],
  ['the same but for a word', SENTENCE.replace('lorry', 'driver'), 1],
  [
    'the same in another order',
    'A parcel looks faster than the lorry carried it when scans at the depot are missing.',
    1,
  ],
  ['the same among others', `Parcels travel. ${SENTENCE} Nobody sees it.`, 1],
  [
    'another sentence of the subject',
    'A lorry that waits at the depot delays every parcel behind it by half a day.',
    0,
  ],
  ['a short sentence', 'Scans are missing.', 0],
])('%s', (_, background, problems) => {
  expect(lint(SENTENCE, background)).toHaveLength(problems)
})

test('says which prompt has it, and where', () => {
  const [problem] = lint(SENTENCE, SENTENCE)
  expect(problem).toMatchObject({
    file: 'prompts/acme/p1.yaml',
    expected: 'a sentence of its own',
    found: `nearly the words of acme/p0: "${SENTENCE}"`,
  })
})

test('a prompt may repeat itself', () => {
  expect(lint(`${SENTENCE} ${SENTENCE}`)).toEqual([])
})
