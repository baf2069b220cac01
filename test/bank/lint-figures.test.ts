import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintFigures } from '../../src/bank/lint-figures.ts'
import { complete, yamlOf } from './samples.ts'

const found = (answer: string): readonly string[] => {
  const base = complete()
  const facts = base.facts.map((fact, n) =>
    n === 0 ? { ...fact, answer } : { ...fact, answer: 'Nobody knows.' },
  )
  const library = readLibrary([{ file: 'prompts/acme/p.yaml', text: yamlOf({ ...base, facts }) }])
  expect(library.problems).toEqual([])
  return lintFigures(library).map((problem) => `${problem.path}: ${problem.found}`)
}

test.each([
  ['Four million, from shops to airlines.', ['facts[0].answer: a bare "Four million"']],
  ['It takes about 120.', ['facts[0].answer: a bare "120"']],
  ['Four million merchants, from shops to airlines.', []],
  ['It takes about 120 ms.', []],
  ['The network takes 60 ms; the server gets 20.', []],
  ['Imports take 12 weeks. By air it is 3.', []],
  ['Nobody has counted them.', []],
])('%s', (answer, problems) => {
  expect(found(answer)).toEqual(problems)
})
