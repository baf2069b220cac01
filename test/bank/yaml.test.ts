import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/bank/yaml.ts'

const complaints = (text: string) =>
  readYaml('f.yaml', text).problems.map(
    ({ line, column, path, expected, found }) => `${line}:${column} ${path}: ${expected}, not ${found}`,
  )

describe('what is read', () => {
  test.each([
    ['a: 1', { a: 1 }],
    ['a: yes', { a: 'yes' }],
    ['a: 1:30', { a: '1:30' }],
    ['a: 2026-01-02', { a: '2026-01-02' }],
    ['a: "tab\\tquote\\""', { a: 'tab\tquote"' }],
    ['a: ~', { a: null }],
    ['<<: {b: 1}', { '<<': { b: 1 } }],
    ['a: &x 1', { a: 1 }],
  ])('%s', (text, expected) => {
    expect(readYaml('f.yaml', text)).toMatchObject({ value: expected, problems: [] })
  })

  test('a key of the prototype stays a key', () => {
    const { value } = readYaml('f.yaml', '__proto__: {polluted: 1}')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('what is refused', () => {
  test.each([
    ['', ['1:1 (file): content, not an empty file']],
    ['# only a note\n', ['1:1 (file): content, not an empty file']],
    ['a: 1\nb: 2\na: 3\n', ['3:1 (file): each key once, not "a" again']],
    ['a: &x 1\nb: *x\n', ['2:4 (file): the text itself, not an alias (*x)']],
    ['a: "\\e[2J"', ['1:4 a: printable text, not a control character (U+001B)']],
    ['a: [x, "\\u202e"]', ['1:8 a[1]: printable text, not a control character (U+202E)']],
    ['a:\n  b: x\u001b\n', ['2:7 (file): printable text, not a control character (U+001B)']],
    [
      'c:\n  - named: [good]\n',
      ['2:13 c[0].named[0]: a pattern in double quotes, not no quotes around good'],
    ],
    ['a: 1\n--- \nb: 1\n', ['2:1 (file): one document in a file, not a second one after ---']],
    ['a: !!js/function x', ['1:4 (file): valid YAML, not Unresolved tag: tag:yaml.org,2002:js/function']],
  ])('%j', (text, expected) => {
    expect(complaints(text)).toEqual(expected)
  })

  test('a value with a problem is never used', () => {
    expect(readYaml('f.yaml', 'a: 1\na: 2').value).toBeUndefined()
  })
})

describe('limits', () => {
  test('more than 256 KB', () => {
    expect(complaints(`a: ${'x'.repeat(262_145)}`)).toEqual(['1:1 (file): at most 256 KB, not 257 KB'])
  })

  const quick = (text: string) => {
    const start = performance.now()
    const problems = complaints(text)
    expect(performance.now() - start).toBeLessThan(10_000)
    return problems
  }

  test('many keys are compared in linear time', () => {
    const keys = Array.from({ length: 9000 }, (_, i) => `key${i}: 1`).join('\n')
    expect(quick(`${keys}\nkey7: 2`)).toEqual(['9001:1 (file): each key once, not "key7" again'])
  })

  test('a bomb of aliases is not unfolded', () => {
    const names = 'abcdefgh'
    const bomb = [...names].map(
      (key, i) => `${key}: &${key} ${i === 0 ? '[x, x]' : `[*${names[i - 1]}, *${names[i - 1]}]`}`,
    )
    expect(quick(bomb.join('\n'))).toHaveLength(14)
  })

  test.each(['[', '{', '- ', 'a: ', '? '])('a deep nest of %j is answered, not a crash', (open) => {
    expect(quick(open.repeat(20_000)).length).toBeGreaterThan(0)
  })
})

describe('readYaml with other limits', () => {
  const spoken = { size: 2 * 1024 * 1024, printable: false }

  test('takes what a person said: long, and with control characters', () => {
    const text = `text: "${'x'.repeat(200 * 1024)}\\e[2J"\nraw: a\u009bb`
    const { value, problems } = readYaml('t.yaml', text, spoken)
    expect(problems).toEqual([])
    expect(value).toMatchObject({ raw: 'a\u009bb' })
  })

  test('still has a limit, and still wants each key once', () => {
    expect(readYaml('t.yaml', 'x'.repeat(3 * 1024 * 1024), spoken).problems).toMatchObject([
      { expected: 'at most 2048 KB', found: '3072 KB' },
    ])
    expect(readYaml('t.yaml', 'a: 1\na: 2', spoken).problems).toMatchObject([{ expected: 'each key once' }])
  })
})
