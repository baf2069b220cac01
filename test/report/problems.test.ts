import { expect, test } from 'vitest'
import { checkBundle } from '../../src/proof/check.ts'
import { checkReport } from '../../src/report/problems.ts'
import { prompt, rubrics, yamlOf } from '../bank/samples.ts'

const base = { rubrics: rubrics(), companies: [] }

test('a check becomes problems with their lines, and a tally of prompts', () => {
  const texts = [
    { file: '/bank/prompts/acme/parcel-eta.yaml', text: yamlOf(prompt()) },
    { file: '/bank/prompts/acme/company.yaml', text: 'id: acme\r\nname: 3\r\n' },
  ]
  const report = checkReport([{ ...checkBundle({ texts, base, unread: [] }), texts, whole: false }], (file) =>
    file.replace('/bank/', ''),
  )
  expect([report.files, report.own]).toEqual([2, true])
  expect(report.problems.find(({ path }) => path === 'name')).toEqual({
    file: 'prompts/acme/company.yaml',
    line: 2,
    column: 7,
    path: 'name',
    expected: 'text',
    found: 'a number (3)',
    source: 'name: 3',
  })
  expect(report.prompts).toEqual([
    {
      id: 'acme/parcel-eta',
      facts: 1,
      criteria: 1,
      probes: 1,
      curveballs: 1,
      hits: 3,
      outlines: [{ verdict: 'strong-no-hire', score: expect.any(Number) }],
      weak: { verdict: 'strong-no-hire', score: expect.any(Number) },
      generic: { verdict: 'strong-no-hire', score: expect.any(Number) },
      hears: [],
      leftOut: { heard: 0, of: 0, unheard: [] },
      inherits: { probes: [], curveballs: [] },
    },
  ])
})

test('a file that could not be read has no line to show', () => {
  const unread = [{ file: 'x.yaml', line: 1, column: 1, path: '(file)', expected: 'a file', found: 'none' }]
  const report = checkReport(
    [{ ...checkBundle({ texts: [], base, unread }), texts: [], whole: true }],
    (file) => file,
  )
  expect(report).toEqual({
    schema: 1,
    problems: [{ ...unread[0], source: null }],
    notes: [],
    prompts: [],
    files: 0,
    own: false,
  })
})

test('files that are the whole are to be whole', () => {
  const { problems } = checkBundle({ texts: [], base: null, unread: [] })
  expect(problems.map(({ file, found }) => `${file}: ${found}`)).toEqual([
    'rubrics/areas: none',
    'rubrics/concepts: none',
    'rubrics/levels.yaml: none',
    'rubrics/phases.yaml: none',
  ])
})
