import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintConcepts } from '../../src/bank/lint-concepts.ts'
import { complete, criterion, yamlOf } from './samples.ts'

const concept = (id: string, says: readonly string[]) => ({ id, means: id, says, hits: [id], misses: [] })

const unused = (concepts: readonly unknown[], named: readonly string[]) => {
  const library = readLibrary([
    { file: 'rubrics/concepts/c.yaml', text: yamlOf({ concepts }) },
    {
      file: 'prompts/acme/p.yaml',
      text: yamlOf(complete({ criteria: [criterion({ named })] })),
    },
  ])
  expect(library.problems).toEqual([])
  return lintConcepts(library).map(({ file, found }) => `${file}: ${found}`)
}

test('a concept that no pattern names is told', () => {
  expect(unused([concept('late', ['late'])], ['scan'])).toEqual(['rubrics/concepts/c.yaml: @late nowhere'])
})

test.each([
  ['a criterion', [concept('late', ['late'])], ['scan & @late']],
  ['another concept', [concept('late', ['late']), concept('slow', ['@late'])], ['@slow']],
  ['the scorer itself', [concept('reason', ['because'])], ['scan']],
])('one that is named by %s is not', (_, concepts, named) => {
  expect(unused(concepts, named)).toEqual([])
})

test('a longer name is another', () => {
  expect(unused([concept('late', ['late']), concept('late-scan', ['scan'])], ['@late-scan'])).toEqual([
    'rubrics/concepts/c.yaml: @late nowhere',
  ])
})
