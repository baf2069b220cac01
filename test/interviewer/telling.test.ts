import { describe, expect, it } from 'vitest'
import { knownOf } from '../../src/interviewer/known.ts'
import { tellingOf } from '../../src/interviewer/telling.ts'
import { unitsOf } from '../../src/interviewer/units.ts'
import { FACTS, KIN } from './toy.ts'

const known = FACTS.map(knownOf)
const ids = FACTS.map(({ id }) => id)
const telling = tellingOf(known, KIN, ids)
const voteFor = (id: string, text: string): number => telling(unitsOf(text))[ids.indexOf(id)] ?? 0

describe('the words of a question', () => {
  it.each([
    ['ways of asking', 'labels', 'positive'],
    ['the topic', 'labels', 'labels'],
    ['the answer', 'scale', 'million'],
  ])('speak for a fact that has them in %s', (_, id, word) => {
    const rest = ids.filter((other) => other !== id).map((other) => voteFor(other, word))
    expect(voteFor(id, word)).toBeGreaterThan(Math.max(...rest))
  })

  it('tell more in ways of asking than in an answer', () => {
    expect(voteFor('labels', 'positive')).toBeGreaterThan(voteFor('scale', 'million'))
  })

  it('speak against all facts where none has them, the more of them the more', () => {
    const [one = 0, ...others] = telling(unitsOf('zebra'))
    expect(one).toBeLessThan(0)
    expect(others.every((other) => other < 0)).toBe(true)
    expect(voteFor('goal', 'zebra crossing giraffes')).toBeLessThan(2 * one)
  })

  it('tell less the more are asked by them', () => {
    const common = (name: string): number => KIN.common[name] ?? KIN.strange
    expect(common('toi')).toBeGreaterThan(common('baselin'))
    expect(common('zebra')).toBeGreaterThan(0)
    expect(voteFor('today', 'baseline')).toBeGreaterThan(voteFor('newcomers', 'toys'))
  })
})
