import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { form, formed, some } from '../../src/bank/fields.ts'
import { expectation, finding, describe as inWords, knownKeys } from '../../src/bank/wording.ts'

describe('a value in words', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    ['', 'text ("")'],
    ['short', 'text ("short")'],
    ['with "quotes"\nand lines', 'text ("with \\"quotes\\"\\nand lines")'],
    ['x'.repeat(60), `text ("${'x'.repeat(39)}…")`],
    [3, 'a number (3)'],
    [-0.5, 'a number (-0.5)'],
    [true, 'true'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{}, 'keys ()'],
    [{ say: 1, signals: 2 }, 'keys (say, signals)'],
  ])('%j', (value, words) => {
    expect(inWords(value)).toBe(words)
  })
})

describe('what a rule asks for', () => {
  const asked = (schema: z.ZodType, value: unknown): string | undefined =>
    schema.safeParse(value, { error: expectation }).error?.issues[0]?.message

  test.each<[string, z.ZodType, unknown, string]>([
    ['text', z.string(), 3, 'text'],
    ['a number', z.number(), 'x', 'a number'],
    ['a whole number', z.int(), 1.5, 'a whole number'],
    ['a boolean', z.boolean(), 'yes', 'true or false'],
    ['a list', z.array(z.string()), {}, 'a list'],
    ['keys', z.strictObject({}), [], 'keys with values'],
    ['some text', z.string().min(1), '', 'some text'],
    ['long text', z.string().min(5), 'x', 'at least 5 characters'],
    ['short text', z.string().max(1), 'xx', 'at most 1 character'],
    ['one entry', z.array(z.int()).min(1), [], 'at least 1 entry'],
    ['few entries', z.array(z.int()).max(2), [1, 2, 3], 'at most 2 entries'],
    ['a great number', z.number().min(3), 2, 'at least 3'],
    ['a small number', z.number().max(3), 4, 'at most 3'],
    ['one word', z.literal('a'), 'b', 'a'],
    ['one of some words', z.enum(['a', 'b']), 'c', 'one of a, b'],
    ['one of some forms', z.union([z.string(), z.int()]), [], 'one of its forms'],
    ['one of named forms', z.union([z.string(), z.int()], formed('a or b')), [], 'a or b'],
  ])('%s', (_, schema, value, words) => {
    expect(asked(schema, value)).toBe(words)
  })

  test('an unknown key is answered with the known ones', () => {
    expect(asked(form({ a: z.int(), b: z.int() }), { a: 1, b: 2, c: 3 })).toBe('a, b')
    expect(asked(some(['x', 'y'], z.int()), { z: 1 })).toBe('x, y')
  })
})

describe('what was found', () => {
  test.each([
    ['too_big', 'x'.repeat(130), '130 characters'],
    ['too_big', [1, 2, 3], '3'],
    ['too_big', 7, 'a number (7)'],
    ['too_small', '', 'text ("")'],
    ['too_small', 'x', '1 character'],
    ['too_small', [], '0'],
    ['invalid_type', [1, 2, 3], 'a list of 3'],
    ['invalid_format', 'Bad Id', 'text ("Bad Id")'],
  ])('%s %j', (code, value, words) => {
    expect(finding(code, value)).toBe(words)
  })
})

test.each([
  ['explaned', ['named', 'explained', 'argued'], 'the key "explained"'],
  ['namd', ['named', 'explained'], 'the key "named"'],
  ['colour', ['named', 'explained'], 'one of the keys named, explained'],
])('the unknown key %s', (key, known, words) => {
  expect(knownKeys(key, known)).toBe(words)
})
