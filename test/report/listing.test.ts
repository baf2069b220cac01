import { describe, expect, it } from 'vitest'
import { type Listing, listingOf } from '../../src/report/listing.ts'
import { bank } from '../fixtures/round.ts'

const ids = (listing: Listing): unknown =>
  listing.companies.map((company) => [company.id, company.prompts.map((prompt) => prompt.id)])

describe('listingOf', () => {
  it('lists companies by name, the most asked prompt first, those without a prompt last', () => {
    expect(ids(listingOf(bank))).toEqual([
      ['meta', ['meta/block-fraud', 'meta/toy-ranking']],
      ['apple', []],
    ])
  })

  it('narrows to a company, with or without prompts', () => {
    expect(ids(listingOf(bank, { company: 'apple' }))).toEqual([['apple', []]])
  })

  it('narrows to a family, and leaves out companies that do not ask it', () => {
    expect(ids(listingOf(bank, { family: 'integrity' }))).toEqual([['meta', ['meta/block-fraud']]])
  })

  it('narrows to both', () => {
    expect(ids(listingOf(bank, { company: 'apple', family: 'ranking' }))).toEqual([])
  })

  it('lists what is asked at a company that has no page', () => {
    const [toys] = bank.prompts
    const acme = {
      ...bank,
      prompts: [...bank.prompts, { ...toys!, id: 'acme/toys', company: 'acme', own: true }],
    }
    expect(ids(listingOf(acme))).toEqual([
      ['acme', ['acme/toys']],
      ['meta', ['meta/block-fraud', 'meta/toy-ranking']],
      ['apple', []],
    ])
    expect(listingOf(acme).companies[0]).toMatchObject({ id: 'acme', name: 'acme', aliases: [] })
  })

  it('orders equal weights by id', () => {
    const [toys] = bank.prompts
    const twins = {
      ...bank,
      prompts: [
        { ...toys!, id: 'meta/b' },
        { ...toys!, id: 'meta/a' },
      ],
    }
    expect(ids(listingOf(twins, { company: 'meta' }))).toEqual([['meta', ['meta/a', 'meta/b']]])
  })

  it('tells of files that are left out, if they are of the company', () => {
    const broken = [{ id: 'apple/siri', path: '/home/prompts/apple/siri.yaml', line: 3, column: 1 }]
    expect(listingOf({ ...bank, broken }).broken).toEqual(broken)
    expect(listingOf({ ...bank, broken }, { company: 'apple' }).broken).toEqual(broken)
    expect(listingOf({ ...bank, broken }, { company: 'meta' }).broken).toEqual([])
  })

  it('keeps a stable shape for machines', () => {
    expect(listingOf(bank, { company: 'meta', family: 'ranking' })).toEqual({
      schema: 1,
      companies: [
        {
          id: 'meta',
          name: 'Meta',
          aliases: ['facebook', 'instagram'],
          prompts: [
            {
              id: 'meta/toy-ranking',
              title: 'Toy ranking',
              family: 'ranking',
              statement: 'Design a system that ranks toys for a child.',
              trains: ['data', 'trade-offs'],
              asked: { weight: 5, kind: 'candidate', year: 2025 },
              own: false,
              overrides: false,
            },
          ],
        },
      ],
      broken: [],
    })
  })
})
