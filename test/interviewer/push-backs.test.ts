import { describe, expect, it } from 'vitest'
import { PUSH_BACKS, PUSH_BACKS_ON } from '../../src/interviewer/phrases.ts'
import { asksBack, deedOf, partOf } from '../../src/interviewer/push-backs.ts'
import { play } from './play.ts'

describe('a push-back', () => {
  it.each([...PUSH_BACKS('capping every list'), ...PUSH_BACKS_ON('labels')])('asks one thing: %s', (text) => {
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
    ["I'd cap every list at 200, because the tail is long.", 'capping every list'],
    ['The lists get short by sampling neighbours.', 'sampling neighbours'],
    ['We only rescore nights whose features changed.', 'rescoring nights'],
    ['I would pool the towns. Then we retrain the heads daily.', 'retraining the heads daily'],
    ['Whatever I train has to beat that.', null],
    ["I wouldn't cache the list.", null],
    ['I use it for that.', null],
    ['Should I cache the list?', null],
    ['The cache holds a list.', null],
    [`I would keep ${'very '.repeat(6)}many lists.`, null],
  ])('%j does: %s', (text, deed) => {
    expect(deedOf(text)).toBe(deed)
  })

  it.each([
    ['Less than which?', true],
    ['The holdout is the check. Which part do you mean?', true],
    ['Wrong about what?', true],
    ['Less than which of the four? I would drop the last.', true],
    ['Simpler than what - the pooling, or the curve? There I would show the median.', true],
    [`Less than which of the four? ${'We rank by plays. '.repeat(30)}`, false],
    ['What is the latency budget?', false],
  ])('is asked back about: %j: %s', (text, expected) => {
    expect(asksBack(text)).toBe(expected)
  })
})

describe('in a deep dive', () => {
  const LONG = 'We read the labels of every slot after a week, because the first slot would win otherwise.'
  const DEED = 'I would weigh each slot by how often it is seen, because the first slot would win otherwise.'
  const VAGUE =
    'It is the first one that would win otherwise, because it is seen by far the most often of all.'
  const BACK = 'Which part do you mean?'
  const BOTH =
    'Which part do you mean? I would stay with that, because the first slot would win otherwise anyway.'
  const dives = (reply: string, back: string) =>
    Array.from(
      { length: 20 },
      (_, seed) => play(['/next', '/next', reply, reply, back, reply], { first: { seed } }).said,
    )
  const after = (said: readonly string[]): readonly string[] => {
    const at = said.findIndex((line) => line.includes('push-back:'))
    return at === -1 || !said[at + 1]?.startsWith('> Which part') ? [] : said.slice(at)
  }

  it.each([
    [LONG, BACK, /the labels/, 'The labels.'],
    [DEED, BACK, /weighing each slot/, 'Weighing each slot.'],
  ] as const)('what is doubted is named, and named again when asked: %j', (reply, back, name, again) => {
    const pushed = dives(reply, back)
      .map(after)
      .filter((lines) => lines.length > 0)
    expect(pushed.length).toBeGreaterThan(0)
    for (const lines of pushed) {
      expect(lines[0]).toMatch(name)
      expect(lines[2]).toBe(`check-in stock:that-part: ${again}`)
      expect(lines[3]).toMatch(/^> /)
      expect(lines[4]).toMatch(/^probe /)
    }
  })

  it('an answer in the same breath is taken as one', () => {
    const pushed = dives(DEED, BOTH)
      .map(after)
      .filter((lines) => lines.length > 0)
    expect(pushed.length).toBeGreaterThan(0)
    for (const lines of pushed)
      expect(lines.slice(2, 4).join()).toMatch(/stock:that-part: .*,(?:probe|follow-up) /)
  })

  it('nothing is doubted that has no name', () => {
    expect(
      dives(VAGUE, VAGUE)
        .flat()
        .filter((line) => line.includes('push-back:')),
    ).toEqual([])
  })
})
