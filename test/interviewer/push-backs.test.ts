import { describe, expect, it } from 'vitest'
import { PUSH_BACKS, PUSH_BACKS_ON } from '../../src/interviewer/phrases.ts'
import { asksBack, partOf } from '../../src/interviewer/push-backs.ts'
import { play } from './play.ts'

describe('a push-back', () => {
  it.each([...PUSH_BACKS, ...PUSH_BACKS_ON('labels')])('asks one thing: %s', (text) => {
    expect(text.match(/\?/g)).toHaveLength(1)
    expect(text).not.toMatch(/, and (?:what|how|why)/)
  })

  it.each([
    ['We read the labels after a week.', 'labels', 'labels'],
    ['The cache holds a list, and the Fallback is the list of last night.', 'serving', 'fallback'],
    ['I put no cache there.', 'serving', null],
    ["We don't need the cache.", 'serving', null],
    ['We rank toys.', 'labels', null],
    ['We read the labels.', 'framing', null],
  ] as const)('%j names for %s: %s', (text, area, part) => {
    expect(partOf(text, area)).toBe(part)
  })

  it.each([
    ['Less than which?', true],
    ['The holdout is the check. Which part do you mean?', true],
    ['Wrong about what?', true],
    ['Less than which of the four? I would drop the last.', false],
    ['What is the latency budget?', false],
  ])('is asked back about: %j: %s', (text, expected) => {
    expect(asksBack(text)).toBe(expected)
  })
})

describe('in a deep dive', () => {
  const LONG = 'We read the labels of every slot after a week, because the first slot would win otherwise.'
  const BACK = 'That is what I said. Which part do you mean?'
  const dives = Array.from(
    { length: 20 },
    (_, seed) => play(['/next', '/next', LONG, LONG, BACK, LONG], { first: { seed } }).said,
  ).filter((said) => said.some((line) => line.includes('push-back:')))

  it('the part is named, and asking back is answered by naming it', () => {
    let askedBack = 0
    for (const said of dives) {
      const at = said.findIndex((line) => line.includes('push-back:'))
      if (said[at + 1] !== `> ${BACK}`) continue
      askedBack += 1
      expect(said[at + 2]).toMatch(/stock:that-part: .*have just described\.$/)
      expect(said[at + 4]).toMatch(/^probe /)
    }
    expect(askedBack).toBeGreaterThan(0)
    expect(
      dives.some((said) => said.some((line) => /push-back:taken-not-liked: .*the labels/.test(line))),
    ).toBe(true)
  })
})
