import { describe, expect, it } from 'vitest'
import type { Bank, Company } from '../../src/bank/bank-types.ts'
import { levelNamed, promptNamed } from '../../src/commands/named.ts'
import { type Complaint, UserError } from '../../src/errors.ts'
import { bank, rubrics } from '../fixtures/round.ts'

const complaintOf = (act: () => unknown): Complaint => {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error.complaint
  }
  throw new Error('no complaint')
}

describe('promptNamed', () => {
  it.each(['meta/toy-ranking', 'toy-ranking', 'facebook/toy-ranking'])('%s is a prompt', (text) => {
    expect(promptNamed(bank, text).id).toBe('meta/toy-ranking')
  })

  it.each([
    ['instagram', 'no prompt "instagram": Meta is a company', 'Practise there: mlsd practice --company meta'],
    [
      'apple',
      'no prompt "apple": Apple is a company, and has no prompts yet',
      'See what there is: mlsd list',
    ],
    ['toy-rankin', 'no prompt "toy-rankin". Did you mean meta/toy-ranking?', 'See what there is: mlsd list'],
  ])('%s is none', (text, expected, next) => {
    expect(complaintOf(() => promptNamed(bank, text))).toEqual({ expected, next })
  })
})

describe('a prompt of one’s own that is broken', () => {
  const broken = { ...bank, broken: [{ id: 'apple/siri', path: 'a/siri.yaml', line: 3, column: 9 }] }
  it.each(['apple/siri', 'siri'])('%s is not said to be missing', (text) => {
    expect(complaintOf(() => promptNamed(broken, text))).toEqual({
      expected: 'your own apple/siri is broken, and so left out',
      found: 'a problem at a/siri.yaml:3:9',
      next: 'See what it is: mlsd check a/siri.yaml',
    })
  })

  it('is no lack of prompts', () => {
    expect(complaintOf(() => promptNamed(broken, 'apple')).expected).toBe(
      'no prompt "apple": Apple is a company, and its prompt is broken',
    )
  })
})

describe('levelNamed', () => {
  const meta = bank.companies.find(({ id }) => id === 'meta') as Company
  const other = { ...meta, id: 'other', name: 'Other', levels: { L5: ['Wizard', 'E5'] } } as Company
  const both: Bank = { ...bank, companies: [...bank.companies, other] }

  it.each([
    [meta, 'e5', { level: 'L5', name: 'E5' }],
    [null, 'L5', { level: 'L5', name: 'L5' }],
  ])('%# %s', (company, text, named) => {
    expect(levelNamed(both, company, text, rubrics.levels)).toEqual(named)
  })

  it.each([
    [null, 'E5', 'a level at Meta, Other'],
    [meta, ' wizard ', 'a level at Other'],
    [meta, 'L9', undefined],
  ])('%# %s is not said there', (company, text, found) => {
    const complaint = complaintOf(() => levelNamed(both, company, text, rubrics.levels))
    expect(complaint.expected).toBe(`no level "${text}"`)
    expect(complaint.found).toBe(found)
    expect(complaint.next).toMatch(/^Levels: L3, L4, L5, L6/)
  })
})
