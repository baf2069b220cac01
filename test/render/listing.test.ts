import { describe, expect, it } from 'vitest'
import type { Bank } from '../../src/bank/bank-types.ts'
import { renderListing } from '../../src/render/listing.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { listingOf } from '../../src/report/listing.ts'
import { bank } from '../fixtures/round.ts'

const draw = (of: Bank, width = 80, filter = {}): string =>
  renderListing(listingOf(of, filter), { width, theme: plainTheme })

describe('renderListing', () => {
  it('shows companies, prompts and what to type', () => {
    expect(draw(bank)).toMatchInlineSnapshot(`
      "Meta  meta, facebook, instagram
        meta/block-fraud  (yours) Block fraud  integrity
        meta/toy-ranking  Toy ranking          ranking

      No complete prompt yet: Apple (apple)

      2 prompts at 1 company.  Practise one:  mlsd practice meta/block-fraud"
    `)
  })

  it('says that a company has none', () => {
    expect(draw(bank, 80, { company: 'apple' })).toMatchInlineSnapshot(`
      "No complete prompt yet: Apple (apple)
      Nothing to practise here. All there is:  mlsd list"
    `)
  })

  it('does not say so of a company whose prompt is broken', () => {
    const broken = [{ id: 'apple/siri', path: '/home/prompts/apple/siri.yaml', line: 3, column: 1 }]
    expect(draw({ ...bank, broken }, 80, { company: 'apple' })).toMatchInlineSnapshot(`
      "Broken, and so left out:
        apple/siri /home/prompts/apple/siri.yaml:3:1
        What is wrong there:  mlsd check
      Nothing to practise here. All there is:  mlsd list"
    `)
  })

  it('says that nothing fits', () => {
    expect(draw(bank, 80, { company: 'apple', family: 'ranking' })).toBe(
      'Nothing to practise here. All there is:  mlsd list',
    )
  })

  it('tells whose prompt replaces the bundled one', () => {
    const [first] = bank.prompts
    const mine = { ...bank, prompts: [{ ...first!, own: true, overrides: true }] }
    expect(draw(mine)).toContain('(yours, not the bundled one) Toy ranking')
  })

  it('tells it also where the title is cut', () => {
    const [first] = bank.prompts
    const mine = { ...bank, prompts: [{ ...first!, title: 'A title '.repeat(20), own: true }] }
    expect(draw(mine, 60)).toMatch(/\(yours\) A title .*…/)
  })

  it('leaves the family out where titles could not be read beside it', () => {
    const [first] = bank.prompts
    const title = 'Ranking of very many toys'
    const long = { ...bank, prompts: [{ ...first!, id: 'meta/a-rather-long-name-of-a-prompt', title }] }
    expect(draw(long, 60)).toContain('  meta/a-rather-long-name-of-a-prompt  Ranking of very many…\n')
    expect(draw(long, 80)).toContain(`  ${title}  `)
    expect(draw(bank, 60)).toContain('  ranking')
  })

  it('cleans what it shows', () => {
    const [first] = bank.prompts
    const nasty = { ...bank, prompts: [{ ...first!, title: 'To\x1b[2Jy\u202e\nbox' }] }
    expect(draw(nasty)).toContain('  Toy box  ')
  })

  it.each([60, 72, 80, 120, 200])('fits %i columns', (width) => {
    const [first] = bank.prompts
    const long = {
      ...bank,
      prompts: [
        ...bank.prompts,
        { ...first!, id: `meta/${'long-'.repeat(6)}id`, title: 'A title '.repeat(20) },
      ],
    }
    for (const line of draw(long, width).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })
})
