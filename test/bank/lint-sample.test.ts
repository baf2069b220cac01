import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintContent } from '../../src/bank/lint.ts'
import { lintSample } from '../../src/bank/lint-sample.ts'
import { promptScaffold } from '../../src/bank/prompt-scaffold.ts'
import { prompt, yamlOf } from './samples.ts'

const SCAFFOLD = promptScaffold({ id: 'acme/mail', family: 'search' })

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
    `${lineOf('2 million parts')}: text of your own in "facts", not the sample's, which is still there, in 3 places`,
  )
  expect(begun.map((text) => text.replace(/^.* in "([^"]*)".*$/, '$1'))).toEqual('facts criteria'.split(' '))
})

test('what serves any problem may stay', () => {
  const { facts } = JSON.parse(
    yamlOf(readLibrary([{ file: 'prompts/a/b.yaml', text: SCAFFOLD }]).prompts[0]?.value),
  )
  const own = prompt({ id: 'acme/mail' })
  expect(left(yamlOf({ ...own, facts: [{ ...own.facts[0], asks: facts[0].asks }] }))).toEqual([])
})

test('it is told of the sample of any family', () => {
  const vision = promptScaffold({ id: 'acme/mail', family: 'vision' })
  expect(left(vision)).toEqual([])
  expect(left(vision.replace(/^statement: .*$/m, 'statement: Design a lift.'))).toHaveLength(2)
})

test('what follows from the sample is not told beside it', () => {
  const begun = left(SCAFFOLD.replace(/^statement: .*$/m, 'statement: Design a lift.'))
  expect(begun.filter((text) => text.includes('"hints"'))).toEqual([])
})

test('criteria that are still the sample’s need not be the ones that facts name', () => {
  const named = SCAFFOLD.replace(
    /^criteria:/m,
    '    changes:\n      - criterion: not-yet-written\n        why: It will be.\ncriteria:',
  ).replace(/^statement: .*$/m, 'statement: Design a lift.')
  const dangling = (text: string) => {
    const library = readLibrary([{ file: 'prompts/acme/mail.yaml', text }])
    return lintContent(library).filter(({ found }) => found === '"not-yet-written"').length
  }
  expect(dangling(named)).toBe(0)
  const [before = ''] = named.split(/^criteria:\n/m)
  const mine = yamlOf(prompt().criteria).replaceAll('\n', '\n  ')
  expect(dangling(`${before}criteria:\n  ${mine}\n`)).toBe(1)
})
