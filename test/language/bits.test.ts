import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAll,
  allBits,
  hasBit,
  keepCommon,
  keepReached,
  members,
  noBits,
  setBit,
} from '../../src/language/bits.ts'

const SIZE = 100
const SET = fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 20 })

function bitsOf(numbers: readonly number[]): number[] {
  const bits = noBits(SIZE)
  for (const at of numbers) setBit(bits, at)
  return bits
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)

test('members are what was put in, ascending', () => {
  fc.assert(
    fc.property(SET, (set) => {
      expect(members(bitsOf(set))).toEqual(ascending(set))
    }),
  )
})

test('hasBit agrees with members', () => {
  fc.assert(
    fc.property(SET, fc.integer({ min: -1, max: SIZE - 1 }), (set, at) => {
      expect(hasBit(bitsOf(set), at)).toBe(set.includes(at))
    }),
  )
})

test('union, intersection, and intersection with what is reached', () => {
  fc.assert(
    fc.property(SET, SET, (one, other) => {
      const union = bitsOf(one)
      addAll(union, bitsOf(other))
      expect(members(union)).toEqual(ascending(new Set([...one, ...other])))
      const common = bitsOf(one)
      const both = ascending(one.filter((at) => other.includes(at)))
      expect(keepCommon(common, bitsOf(other))).toBe(both.length > 0)
      expect(members(common)).toEqual(both)
      const reached = bitsOf(one)
      keepReached(reached, bitsOf(other))
      expect(members(reached)).toEqual(
        ascending(one.filter((at) => other.includes(at) || other.includes(at - 1))),
      )
    }),
  )
})

test('allBits holds every sentence', () => {
  const bits = allBits(SIZE)
  for (let at = 0; at < SIZE; at += 1) expect(hasBit(bits, at)).toBe(true)
})
