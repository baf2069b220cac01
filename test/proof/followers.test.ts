import { expect, test } from 'vitest'
import { withoutFollowers } from '../../src/proof/followers.ts'

const at = (path: string, file = 'a.yaml') => ({ file, line: 1, column: 1, path, expected: 'x', found: 'y' })

test.each([
  ['a hit of the same criterion', at('criteria[1].hits[0]'), []],
  ['an outline of the same prompt', at('outlines[0].name'), []],
  ['a hit of another', at('criteria[10].hits[0]'), ['criteria[10].hits[0]']],
  ['a fact', at('facts[0].asks[0]'), ['facts[0].asks[0]']],
  ['another file', at('criteria[1].hits[0]', 'b.yaml'), ['criteria[1].hits[0]']],
])('a pattern that cannot be read, and %s', (_, claim, left) => {
  expect(withoutFollowers([claim], [at('criteria[1].named[0]')]).map(({ path }) => path)).toEqual(left)
})

test('a half of a mistake that cannot be read takes along what its mistake claims', () => {
  const claims = [at('mistakes[1].hits[0]'), at('mistakes[2].hits[0]')]
  expect(withoutFollowers(claims, [at('mistakes[1].halves[0].one[2]')])).toEqual(claims.slice(1))
})

test('a miscount breaks no pattern', () => {
  expect(withoutFollowers([at('criteria[1].hits[0]')], [at('criteria[1].misses')])).toHaveLength(1)
})
