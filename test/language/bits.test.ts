import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAll,
  addBeginnings,
  addTo,
  addToEach,
  type Common,
  every,
  fill,
  fillFrom,
  has,
  isEmpty,
  keep,
  members,
  noSets,
  type Sets,
} from '../../src/language/bits.ts'

const SIZE = 100
const SET = fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 20 })

/** The numbers as the last of three sets, so that the place of a set counts. */
const LAST = 2

function setsOf(numbers: readonly number[]): Sets {
  const sets = noSets(3, SIZE)
  for (const at of numbers) addTo(sets, LAST, at)
  return sets
}

/** One of several sets by itself. */
function only(sets: Sets, set: number): Sets {
  const one = noSets(1, SIZE)
  addAll(one, 0, sets, set)
  return one
}

const commonOf = (): Common => ({ alone: noSets(1, SIZE), pairs: noSets(1, SIZE) })
const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)

test('members are what was put in, ascending, and the sets beside stay empty', () => {
  fc.assert(
    fc.property(SET, (set) => {
      const sets = setsOf(set)
      expect(members(only(sets, LAST))).toEqual(ascending(set))
      expect([0, 1, LAST].map((at) => isEmpty(sets, at))).toEqual([true, true, set.length === 0])
    }),
  )
})

test('union', () => {
  fc.assert(
    fc.property(SET, SET, (one, other) => {
      const union = setsOf(one)
      addAll(union, LAST, setsOf(other), LAST)
      expect(members(only(union, LAST))).toEqual(ascending(new Set([...one, ...other])))
    }),
  )
})

test('one set is added to each of several, and to no other', () => {
  fc.assert(
    fc.property(SET, SET, (one, other) => {
      const sets = setsOf(one)
      addToEach(sets, [0, LAST], only(setsOf(other), LAST))
      const found = [0, 1, LAST].map((at) => members(only(sets, at)))
      expect(found).toEqual([ascending(other), [], ascending(new Set([...one, ...other]))])
    }),
  )
})

test('what two sets share, alone and in pairs', () => {
  fc.assert(
    fc.property(SET, SET, SET, (linked, one, other) => {
      const common = commonOf()
      fill(common, every(SIZE, only(setsOf(linked), LAST)))
      const left = [one, other].map((set) => keep(common, setsOf(set), LAST))
      const alone = ascending(one.filter((at) => other.includes(at)))
      const reaches = (set: readonly number[], at: number) => set.includes(at) || set.includes(at - 1)
      const pairs = ascending(linked.filter((at) => reaches(one, at) && reaches(other, at)))
      expect(members(common.alone)).toEqual(alone)
      expect(members(common.pairs)).toEqual(pairs)
      expect(left[1]).toBe(alone.length + pairs.length > 0)
      const begin = noSets(3, SIZE)
      addBeginnings(begin, LAST, common)
      const firsts = pairs.map((at) => at - 1).filter((at) => at >= 0)
      expect(members(only(begin, LAST))).toEqual(ascending(new Set([...alone, ...firsts])))
    }),
  )
})

test('a pair begins in the cell before, where its second sentence opens a cell', () => {
  const common = commonOf()
  fill(common, every(SIZE, only(setsOf([32, 64, 65]), LAST)))
  expect(keep(common, setsOf([31, 63]), LAST)).toBe(true)
  expect(keep(common, setsOf([32, 64]), LAST)).toBe(true)
  expect(members(common.pairs)).toEqual([32, 64])
  const begin = noSets(3, SIZE)
  addBeginnings(begin, LAST, common)
  expect(members(only(begin, LAST))).toEqual([31, 63])
})

test('without pairs, none are kept', () => {
  const common = commonOf()
  fill(common, every(SIZE))
  expect(keep(common, setsOf([3, 64]), LAST)).toBe(true)
  expect([members(common.alone), members(common.pairs)]).toEqual([[3, 64], []])
  expect(keep(common, setsOf([4, 65]), LAST)).toBe(false)
})

test('of what may begin in some sentences, these and the second of each pair may be met alone', () => {
  fc.assert(
    fc.property(SET, SET, (linked, beginnings) => {
      const common = commonOf()
      fillFrom(common, every(SIZE, only(setsOf(linked), LAST)), only(setsOf(beginnings), LAST))
      const pairs = linked.filter((at) => beginnings.includes(at - 1))
      expect(members(common.pairs)).toEqual(ascending(pairs))
      expect(members(common.alone)).toEqual(ascending(new Set([...beginnings, ...pairs])))
    }),
  )
})

test('a sentence is in a set, or is not', () => {
  fc.assert(
    fc.property(SET, fc.nat(SIZE - 1), (set, sentence) => {
      expect(has(setsOf(set), LAST, sentence)).toBe(set.includes(sentence))
    }),
  )
})
