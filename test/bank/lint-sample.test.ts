import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintSample } from '../../src/bank/lint-sample.ts'
import { promptScaffold } from '../../src/bank/prompt-scaffold.ts'
import { prompt, yamlOf } from './samples.ts'

const SCAFFOLD = promptScaffold({ id: 'acme/mail', family: 'search', year: 2031 })

const left = (text: string) => {
  const library = readLibrary([{ file: 'prompts/acme/mail.yaml', text }])
  expect(library.problems).toEqual([])
  return lintSample(library).map(({ line, expected, found }) => `${line}: ${expected}, not ${found}`)
}

const lineOf = (text: string) => SCAFFOLD.slice(0, SCAFFOLD.indexOf(text)).split('\n').length

test('a sample as it was written is nobody’s own', () => {
  expect(left(SCAFFOLD)).toEqual([])
})

test('from the first change on, what is left of it is told, part by part', () => {
  const begun = left(SCAFFOLD.replace(/^statement: .*$/m, 'statement: Design a lift.'))
  expect(begun).toContain(
    `${lineOf('Customers wait 19')}: text of your own in "facts", not the sample's, which is still there, in 6 places`,
  )
  expect(begun.map((text) => text.replace(/^.* in "([^"]*)".*$/, '$1'))).toEqual(
    'background levels facts criteria probes curveballs hints tradeOffs outlines pitfalls'.split(' '),
  )
})

test('what serves any problem may stay', () => {
  const { weak, facts } = JSON.parse(
    yamlOf(readLibrary([{ file: 'prompts/a/b.yaml', text: SCAFFOLD }]).prompts[0]?.value),
  )
  const own = prompt({ id: 'acme/mail' })
  expect(left(yamlOf({ ...own, weak, facts: [{ ...own.facts[0], asks: facts[0].asks }] }))).toEqual([])
})
