import { describe, expect, it } from 'vitest'
import { scored } from './world.ts'

const quoted = (id: string, design: string): string | undefined =>
  scored({ design }).criteria.find((each) => each.id === id)?.evidence[0]?.quote

describe('the sentence that is quoted', () => {
  const CHANCE = 'The oven of the neighbour gets hot in summer.'
  const MEANT = 'We preheat until the oven is hot on the inside.'

  it.each([
    ['is the one in which most patterns agree', `${CHANCE} ${MEANT}`, MEANT],
    ['is the first of those that agree alike', `${CHANCE} Then the other oven gets hot too.`, CHANCE],
    [
      'is a better one with fewer patterns',
      `${MEANT} The loaf is preheated because crust forms.`,
      'The loaf is preheated because crust forms.',
    ],
  ])('%s', (_, design, quote) => {
    expect(quoted('oven', design)).toBe(quote)
  })
})
