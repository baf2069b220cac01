import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/bank/yaml.ts'

const told = (text: string) =>
  readYaml('a.yaml', text).problems.map(
    ({ line, path, expected, found }) => `${line} ${path}: ${expected}, not ${found}`,
  )

describe('what people trip over is told with what to type instead', () => {
  test.each<[string, string, string]>([
    [
      'a colon',
      'a: Goal: one',
      '1 (file): quotes around a text with ": " in it, not a second key in one line',
    ],
    ['a tab', 'a:\n\tb: 1\n', '2 (file): spaces at the beginning of a line, not a tab'],
    [
      'a sign',
      'a: @reason',
      '1 (file): quotes around a text that begins with a sign, not that sign without them',
    ],
    [
      'a quote within quotes',
      'a: "We "price" it"',
      '1 (file): quotes around the whole text, and \\" for a quote within, not more text after its end',
    ],
    [
      'a dash',
      'a: - one',
      '1 (file): a list on lines of its own, or quotes around a text that begins with "- ", not a list beside its key',
    ],
    ['a column', 'a:\n  b: 1\n c: 2\n', '3 (file): the keys of one map below each other, not another column'],
    [
      'a comma in a list',
      'a: [How many, per day?, Which teams?]',
      '1 a: quotes around a text with a comma, within [ ], not two entries, "How many" and "per day?"',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test('a tab without its echoes', () => {
    expect(told('a:\n  b: x\n\tc: y\n  d: z\n')).toEqual([
      '3 (file): spaces at the beginning of a line, not a tab',
    ])
  })
})

test.each([
  'a: [framing, data, modelling]',
  'a: [How many?, Which teams?]',
  'a: ["How many", "per day?"]',
  'a: [one team., two teams?]',
  'a: [label count, how many labels]',
  'a:\n  - How many\n  - per day?\n',
])('a list that means what it says: %j', (text) => {
  expect(told(text)).toEqual([])
})
