import { describe, expect, it } from 'vitest'
import { creditOf, scored } from './world.ts'

describe('credit', () => {
  it.each([
    ['nothing of the kind', 'We knead the dough.', 'absent'],
    ['the words alone', 'We preheat.', 'named'],
    ['a reason in the sentence', 'We preheat because a cold start ruins the crust.', 'explained'],
    [
      'a reason in a linked sentence',
      'We preheat. This is because a cold start ruins the crust.',
      'explained',
    ],
    ['a reason somewhere else', 'We preheat. The dough rests. We sing because we can.', 'named'],
    ['a reason and a number', 'We preheat to 230 degrees because a cold start ruins the crust.', 'argued'],
    ['a reason and a cost', 'We preheat, which costs power, because the crust needs it.', 'argued'],
    ['a number without a reason', 'We preheat to 230 degrees.', 'named'],
    ['a denial', 'We never preheat.', 'absent'],
    ['a denial with a reason', 'We do not preheat because it costs power.', 'absent'],
  ])('of a criterion without patterns of its own: %s', (_, text, credit) => {
    expect(creditOf('oven', text)).toBe(credit)
  })

  it.each([
    ['named', 'There is yeast.', 'named'],
    ['a reason that is not the one asked for', 'There is yeast so that we sleep well.', 'named'],
    ['the reason asked for', 'The yeast feeds on sugar.', 'explained'],
    ['the number asked for', 'We add 7 g of yeast.', 'argued'],
    ['another number', 'We add yeast to 3 bowls.', 'named'],
    ['a red flag', 'Yeast and bleach, because it cleans.', 'absent'],
    ['a red flag elsewhere', 'Some use yeast with bleach. The yeast feeds on sugar.', 'explained'],
    ['plural of a longer word', 'Yeasty smells.', 'absent'],
  ])('of a criterion with all three: %s', (_, text, credit) => {
    expect(creditOf('yeast', text)).toBe(credit)
  })

  it.each([
    ['the trap alone', 'We burn it on purpose.', 'absent'],
    ['what keeps out of it alone', 'We take it out golden.', 'absent'],
    ['both in two sentences', 'Some burn it on purpose. We take it out golden.', 'absent'],
    ['both in one, but not argued', 'Others burn it on purpose, we take it out golden.', 'absent'],
    ['both in one', 'Rather than burn it on purpose, we take it out golden.', 'named'],
    ['the trap denied', 'We never burn it on purpose.', 'named'],
    ['both, with a reason', 'Never burn it on purpose, because ash is bitter.', 'explained'],
    ['in a list', 'Flour, water, burn on purpose, golden, salt, oven, towel.', 'absent'],
  ])('of what a mistake is avoided by: %s', (_, text, credit) => {
    expect(creditOf('family-timer', text)).toBe(credit)
  })

  it('quotes the sentence with its place in the phase', () => {
    const design = 'First flour.\nThen we preheat because the crust needs it. Then rest.'
    const card = scored({ clarify: 'Who eats the bread?', design })
    const { evidence, missing } = card.criteria.find(({ id }) => id === 'oven') ?? { evidence: [] }
    expect(evidence).toEqual([
      {
        phase: 'design',
        quote: 'Then we preheat because the crust needs it.',
        start: 13,
        end: 56,
      },
    ])
    expect(missing).toBe('earn oven')
    expect(design.slice(13, 56)).toBe(evidence[0]?.quote)
  })

  it('gives a list at most its name, and little for that', () => {
    const listed = scored({ design: 'Flour, water, yeast, 7 g, timer, bowl, towel, oven, scale.' })
    const said = scored({ design: 'There is yeast.' })
    const of = (card: typeof said) => card.criteria.find(({ id }) => id === 'yeast')
    expect(of(listed)?.credit).toBe('named')
    expect(of(listed)?.points).toBeLessThan((of(said)?.points ?? 0) / 2)
  })

  it('pays less for what was said in another phase', () => {
    const home = scored({ design: 'We preheat.' }).criteria.find(({ id }) => id === 'oven')
    const away = scored({ 'trade-offs': 'We preheat.' }).criteria.find(({ id }) => id === 'oven')
    expect([home?.credit, away?.credit]).toEqual(['named', 'named'])
    expect(away?.points).toBeLessThan(home?.points ?? 0)
    expect(away?.evidence[0]?.phase).toBe('trade-offs')
  })

  it('seats no more criteria in a sentence than it has room for', () => {
    const card = scored({ design: 'Yeast timer preheat salt.' })
    expect(card.criteria.filter(({ credit }) => credit !== 'absent')).toHaveLength(1)
  })
})
