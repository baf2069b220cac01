import { describe, expect, it } from 'vitest'
import { MAX_DEPTH } from '../../src/bank/nesting.ts'
import { readYaml } from '../../src/bank/yaml.ts'

const told = (text: string): string => {
  const [problem] = readYaml('f.yaml', text).problems
  return problem === undefined ? 'read' : `${problem.line}:${problem.column} ${problem.expected}`
}

const flow = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('lists and maps in each other', () => {
  it.each([
    ['as deep as may be', flow(MAX_DEPTH), 'read'],
    ['a level deeper', `\n${flow(MAX_DEPTH + 1)}`, '2:51 lists and maps at most 50 deep in each other'],
    ['of the block kind', '- '.repeat(10_000), '1:101 lists and maps at most 50 deep in each other'],
    ['as keys', '? '.repeat(10_000), '1:101 lists and maps at most 50 deep in each other'],
    ['maps', '{a: '.repeat(10_000), '1:198 lists and maps at most 50 deep in each other'],
    ['wide, not deep', `[${'[a],'.repeat(2000)}]`, 'read'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toBe(expected)
  })
})
