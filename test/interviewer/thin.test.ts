import { describe, expect, it } from 'vitest'
import { LEAVE_THAT } from '../../src/interviewer/phrases.ts'
import { HOW_EXACTLY } from '../../src/interviewer/pressing-words.ts'
import { vagueIn } from '../../src/interviewer/thin.ts'
import { play } from './play.ts'

const LONG = 'We weigh clicks by the inverse of how often a slot is seen, because the first would win.'
const WISH = 'I want to dive into the payments.'

const replyTo = (entries: readonly string[], seed = 1): string => {
  const { said } = play(entries, { first: { seed } })
  return said[said.lastIndexOf(`> ${entries.at(-1)}`) + 1] ?? ''
}

describe('a thin answer', () => {
  it.each([
    ["I'd use some kind of cap.", 'cap'],
    ['Some sort of a decay for old toys.', 'decay'],
    ['A kind of shared budget, since it couples all of them.', 'shared budget'],
    ['We cap the toys at seven.', null],
    [`${'We rank. '.repeat(40)}Then some kind of cap.`, null],
  ])('names without saying which: %j: %s', (text, name) => {
    expect(vagueIn(text)).toBe(name)
  })

  it('to the opening is asked which', () => {
    const text = "Probably the budget, since it couples the toys; I'd use some kind of cap."
    expect(replyTo(['/next', '/next', text])).toBe('follow-up more: Which cap?')
  })

  it('is asked which before anything else about what they were let go into', () => {
    const text = "It decides, since it couples the toys; I'd use some kind of cap."
    const wish = 'I would go deep on the payments next, because they decide.'
    expect(replyTo(['/next', wish, '/next', text])).toBe('follow-up more: Which cap?')
    expect(replyTo(['/next', wish, '/next', text, LONG])).toMatch(/^follow-up component: /)
  })

  it('on what they were let go into is asked about before our own question on it', () => {
    const wish = 'I would go deep on the payments next, because they decide.'
    const entries = ['/next', wish, '/next', 'Probably the fees.']
    expect(replyTo(entries)).toMatch(/^follow-up more: You said the fees\. Why/)
    expect(replyTo([...entries, LONG])).toMatch(/^follow-up component: /)
  })

  it('to a question on their own component is asked about once', () => {
    const thin = 'Bots, I guess. We filter them.'
    const first = replyTo(['/next', '/next', WISH, WISH, thin])
    expect(HOW_EXACTLY.map((words) => `follow-up more: ${words}`)).toContain(first)
    expect(replyTo(['/next', '/next', WISH, WISH, thin, 'We filter.'])).toMatch(/^probe /)
    expect(replyTo(['/next', '/next', WISH, WISH, LONG])).toMatch(/^probe /)
  })

  it('alone is left with a word that says so', () => {
    const bridges = (reply: string): readonly string[] =>
      [1, 2, 3, 4, 5].map((seed) => replyTo(['/next', '/next', LONG, reply], seed))
    expect(bridges('I do not know.').some((line) => line.includes(LEAVE_THAT))).toBe(true)
    expect(bridges(LONG).some((line) => line.includes(LEAVE_THAT))).toBe(false)
  })
})
