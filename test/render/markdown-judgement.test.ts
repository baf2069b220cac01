import { describe, expect, it } from 'vitest'
import { judgementBlocks, type PhaseNotes } from '../../src/render/markdown-judgement.ts'
import { judgementOf } from '../../src/report/judgement.ts'
import type { CriterionResult, Scorecard } from '../../src/scoring/scorecard.ts'
import { mistake, scorecard } from '../fixtures/round.ts'

const NO_NOTES: PhaseNotes = {
  timing: {},
  selfRating: null,
  occasions: { 'probe:a/b': 'the question “Which *one*?”' },
}

const blocks = (of: Scorecard, notes: PhaseNotes = NO_NOTES, levelName?: string) =>
  judgementBlocks(judgementOf(of, levelName), notes)

const below = (heading: string, of: Scorecard) => {
  const all = blocks(of)
  return all[all.indexOf(heading) + 1]
}

const [first] = scorecard.criteria

const only = (more: Partial<CriterionResult>): Scorecard => ({
  ...scorecard,
  criteria: [{ ...first!, ...more }],
})

describe('judgementBlocks', () => {
  it('has its parts in the order of reading', () => {
    expect(blocks(scorecard).filter((block) => block.startsWith('#'))).toEqual([
      '## Scorecard',
      '## Evidence',
      '### Clarify: what earned',
      '### Design: what earned',
      '### Trade-offs: what earned',
      '## Missing points',
      '## Mistakes',
    ])
  })

  it.each([
    ['hire', null, '**hire** for L5, 71.5 of 100. Deep Dive cost most. A practice signal, not a decision.'],
    [
      'strong-no-hire',
      { id: 'x', why: 'Two phases were *empty*.' },
      '**strong no hire** for L5, 71.5 of 100. Capped: Two phases were \\*empty\\*. A practice signal, not a decision.',
    ],
    [
      null,
      null,
      '**incomplete** for L5, 71.5 of 100. Deep Dive cost most. A practice signal, not a decision.',
    ],
  ] as const)('says %s', (verdict, gate, text) => {
    expect(below('## Scorecard', { ...scorecard, verdict, gate })).toBe(text)
  })

  it('calls the level as the company does, inertly', () => {
    expect(blocks(scorecard, NO_NOTES, 'E5 <b>')[1]).toContain('for L5 (E5 \\<b\\>),')
  })

  it('sets time and the own guess beside the grades where they are known', () => {
    const notes = {
      timing: { clarify: { spent: 340, planned: 6 } },
      selfRating: { clarify: 0 },
      occasions: {},
    }
    const [, , phases] = blocks(scorecard, notes)
    expect(phases).toContain('| Clarify | ███░ 3 | 68.0 | 70 % | 0 | 5:40 of 6:00 |')
    expect(phases).toContain('| Design | ███░ 3 | 74.2 | 80 % |  |  |')
  })

  it('leaves the areas out where there are none', () => {
    expect(blocks({ ...scorecard, areas: {} }).filter((block) => block.startsWith('| area'))).toEqual([])
  })

  it.each([
    [{}, '- **Corrects for position bias** (argued, labels, 3 of 3, 12:41)'],
    [
      { stamp: { at: 5, after: 'probe:a/b' } },
      '- **Corrects for position bias** (argued, labels, 3 of 3, 0:05, after the question “Which \\*one\\*?”)',
    ],
    [{ title: '| x' }, '- **\\| x** (argued, labels, 3 of 3, 12:41)'],
  ])('tells how %j was earned', (more, line) => {
    expect(below('### Design: what earned', only(more))?.split('\n')[0]).toBe(line)
  })

  it('tells where words were said that count for another phase', () => {
    const [quote] = first!.evidence
    const moved = only({ evidence: [{ ...quote!, phase: 'clarify' }] })
    expect(below('### Design: what earned', moved)).toMatch(/shuffled traffic\. \(in Clarify\)$/)
  })

  it.each([
    [{ credit: 'absent' as const }, '(Design, labels, decides this problem)'],
    [{ credit: 'named' as const, crux: false }, '(Design, labels, named so far)'],
  ])('tells what is missing of %j', (more, notes) => {
    const card = only({ ...more, points: 0, missing: 'Say <how>.' })
    expect(below('## Missing points', card)).toBe(`- **Corrects for position bias** ${notes}: Say \\<how\\>.`)
  })

  it('says that there is nothing to say', () => {
    const empty = { ...scorecard, criteria: [], mistakes: [] }
    expect(below('## Evidence', empty)).toBe('Nothing was found that meets a point of the rubric.')
    expect(below('## Missing points', empty)).toBe('None.')
    expect(below('## Mistakes', empty)).toBe('None that show.')
  })

  it('shows a mistake with what would have been better', () => {
    expect(below('## Mistakes', { ...scorecard, mistakes: [mistake] })).toBe(
      '- **Nothing quantified** (Clarify): Words like fast decide nothing. Better: Say 200 ms at p99.',
    )
  })

  it('shows figures that do not agree, with both lines, and nothing where all agree', () => {
    const line = (phase: 'clarify' | 'design', quote: string) => ({
      phase,
      quote,
      start: 0,
      end: quote.length,
    })
    const contradictions = [
      {
        id: 'restated' as const,
        evidence: [line('clarify', 'We have *500M* users.'), line('design', '50M users × 1 KB.')],
        says: '500M users',
        comesTo: '50M users',
      },
    ]
    expect(below('## Figures that do not agree', { ...scorecard, contradictions })).toBe(
      [
        '- First 500M users, then 50M users: say which, or why it changed.',
        '  > We have \\*500M\\* users. (in Clarify)',
        '  > 50M users × 1 KB. (in Design)',
      ].join('\n'),
    )
    expect(blocks({ ...scorecard, contradictions: [] })).toEqual(blocks(scorecard))
  })
})
