import { describe, expect, test } from 'vitest'
import { completePrompt } from '../../src/bank/completed.ts'
import { isDerived, leftOut } from '../../src/bank/left-out.ts'
import type { PromptDraft } from '../../src/bank/prompt-types.ts'
import { criterion, prompt, rubrics } from './samples.ts'

const { id, title, company, family, statement } = prompt()
const split = criterion()

/** The least that can be written. */
const least: PromptDraft = {
  id,
  title,
  company,
  family,
  statement,
  facts: [{ id: 'scale', topic: 'Scale', answer: 'Two million a day.', asks: ['How many?'] }],
  criteria: [
    {
      id: 'late-scans',
      phase: 'design',
      area: 'data',
      crux: true,
      title: 'Waits for late scans',
      earns: 'Say how long a scan may be missing.',
      hits: ['A scan may come a day late, so the label waits.'],
    },
  ],
}

const shared = rubrics({
  asks: [
    { criterion: 'names-sources', question: 'Where do rows come from?' },
    { criterion: 'quantiles', question: 'How sure is the number?' },
  ],
  families: [
    {
      id: family,
      name: 'Forecasting',
      about: 'When.',
      criteria: [criterion({ id: 'quantiles', title: 'Gives quantiles', phase: 'clarify' })],
      curveballs: [
        { id: 'strike', change: 'A strike.', touches: ['data'], holds: [{ criterion: 'quantiles' }] },
      ],
    },
  ],
})

test('a complete prompt stays what it is', () => {
  const whole = prompt()
  expect(leftOut(whole as PromptDraft)).toEqual([])
  expect(completePrompt(whole as PromptDraft, shared)).toBe(whole)
})

describe('what is left out', () => {
  const made = completePrompt(least, shared)

  test('is told by its path, and so is all below it', () => {
    expect(made.derived).toContainEqual(['hints'])
    expect(made.derived).toContainEqual(['criteria', 0, 'named'])
    expect([isDerived(made, ['hints', 'design', 1]), isDerived(made, ['facts', 0, 'asks'])]).toEqual([
      true,
      false,
    ])
  })

  test('hints lead to the weightiest point of a phase: its area, its title, what would earn it', () => {
    expect(made.hints).toEqual({
      clarify: ['Think of evaluation.', 'Gives quantiles.', split.earns],
      design: ['Data: Sources.', 'Waits for late scans.', 'Say how long a scan may be missing.'],
      'deep-dive': [],
      'trade-offs': [],
    })
  })

  test('questions are those of shared points, and an own point of the same area answers too', () => {
    expect(
      made.probes.map(({ id: probe, area, question, holds }) => ({ probe, area, question, holds })),
    ).toEqual([
      {
        probe: 'on-names-sources',
        area: 'data',
        question: 'Where do rows come from?',
        holds: [{ criterion: 'names-sources' }, { criterion: 'late-scans' }],
      },
    ])
  })

  test('what changes is the family’s', () => {
    expect(made.curveballs.map(({ id: change }) => change)).toEqual(['strike'])
  })

  test('nobody needs a strong answer of their own', () => {
    expect(made.outlines).toEqual([])
  })

  test('a crux weighs most, and a fact was made for practice', () => {
    expect([made.criteria[0]?.weight, made.facts[0]?.source]).toEqual([3, { kind: 'practice' }])
  })

  test('what is written stands', () => {
    const { probes } = prompt()
    const half = completePrompt({ ...least, probes, criteria: [split] as PromptDraft['criteria'] }, shared)
    expect([half.probes, half.criteria[0]?.named]).toEqual([probes, split.named])
    expect(half.derived).not.toContainEqual(['probes'])
  })
})
