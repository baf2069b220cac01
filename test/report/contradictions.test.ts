import { describe, expect, it } from 'vitest'
import { contradictionText } from '../../src/report/contradictions.ts'
import type { Contradiction } from '../../src/scoring/scorecard.ts'

const text = (id: Contradiction['id'], says: string, comesTo: string) =>
  contradictionText({ id, evidence: [], says, comesTo })

describe('contradictionText', () => {
  it.each([
    ['sum', '5M/4 = 1.5M', '1.25M', '"5M/4 = 1.5M": it comes to 1.25M.'],
    ['conversion', '1 TB = 100 GB', '1000 GB', '"1 TB = 100 GB": it comes to 1000 GB.'],
    ['latency', '100 ms', '180 ms', '100 ms was promised, the stages add up to 180 ms.'],
    ['share', '120% of users', '120 %', '"120% of users": that is 120 % of the whole.'],
    [
      'restated',
      '500M users',
      '50M users',
      'First 500M users, then 50M users: say which, or why it changed.',
    ],
  ] as const)('says what does not agree: %s', (id, says, comesTo, expected) => {
    expect(text(id, says, comesTo)).toBe(expected)
  })
})
