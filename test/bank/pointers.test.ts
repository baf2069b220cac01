import { describe, expect, test } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { pathText } from '../../src/bank/path.ts'
import { pointers } from '../../src/bank/pointers.ts'

const source = [
  'id: a', // 1
  'criteria:', // 2
  '  - id: first', // 3
  '    named: ["one", "two & \\"x\\" > three", \'it\'\'s a\']', // 4
  '  - {id: second, weight: 3}', // 5
  'empty:', // 6
  'block: |', // 7
  '  some text', // 8
].join('\n')

const places = () => {
  const lines = new LineCounter()
  return pointers(source, parseDocument(source, { lineCounter: lines }), lines)
}

describe('locate', () => {
  test.each([
    [['id'], '1:5'],
    [['criteria'], '3:3'],
    [['criteria', 0], '3:5'],
    [['criteria', 0, 'named', 1], '4:20'],
    [['criteria', 1, 'weight'], '5:26'],
    [['criteria', 1, 'title'], '5:5'],
    [['criteria', 9], '3:3'],
    [['empty'], '6:1'],
    [['missing'], '1:1'],
    [['missing', 3, 'deeper'], '1:1'],
    [[], '1:1'],
  ] as [(string | number)[], string][])('%j', (path, expected) => {
    const { line, column } = places().locate(path)
    expect(`${line}:${column}`).toBe(expected)
  })

  test.each([
    [['criteria', 0, 'named', 0], 0, '4:14'],
    [['criteria', 0, 'named', 1], 0, '4:21'],
    [['criteria', 0, 'named', 1], 6, '4:27'],
    [['criteria', 0, 'named', 1], 7, '4:29'],
    [['criteria', 0, 'named', 2], 3, '4:48'],
    [['criteria', 0, 'named', 2], 4, '4:49'],
    [['block'], 3, '7:8'],
    [['criteria', 0, 'named', 0], 99, '4:53'],
  ] as [(string | number)[], number, string][])('%j, character %i within', (path, inside, expected) => {
    const { line, column } = places().locate(path, inside)
    expect(`${line}:${column}`).toBe(expected)
  })
})

describe('key', () => {
  test.each([
    [['criteria', 1], 'weight', '5:18'],
    [[], 'empty', '6:1'],
    [['criteria', 0], 'nope', '3:5'],
  ] as [(string | number)[], string, string][])('%j %s', (path, key, expected) => {
    const { line, column } = places().key(path, key)
    expect(`${line}:${column}`).toBe(expected)
  })
})

test.each([
  [[], '(file)'],
  [['id'], 'id'],
  [['criteria', 2, 'named', 0], 'criteria[2].named[0]'],
  [['hints', 'deep-dive', 1], 'hints.deep-dive[1]'],
] as [(string | number)[], string][])('path %j is written %s', (path, expected) => {
  expect(pathText(path)).toBe(expected)
})
