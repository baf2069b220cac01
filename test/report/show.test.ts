import { describe, expect, it } from 'vitest'
import { showingOf } from '../../src/report/show.ts'
import { meta, prompt } from '../fixtures/round.ts'

describe('showingOf', () => {
  it('holds what may be known before practice, and nothing more', () => {
    expect(showingOf(prompt, { company: meta, spoilers: false })).toEqual({
      schema: 1,
      id: 'meta/toy-ranking',
      title: 'Toy ranking',
      company: { id: 'meta', name: 'Meta' },
      family: 'ranking',
      statement: 'Design a system that ranks toys for a child.',
      background: 'A toy box holds 40 toys and a child looks at five.',
      trains: ['data', 'trade-offs'],
      asked: { weight: 5, kind: 'candidate', year: 2025 },
      counts: { facts: 2, criteria: 2, probes: 1, curveballs: 1 },
      spoilers: null,
    })
  })

  it('leaks no fact, criterion, probe or outline without spoilers', () => {
    const text = JSON.stringify(showingOf(prompt, { company: meta, spoilers: false }))
    const secrets = [
      ...prompt.facts.map((fact) => fact.answer),
      ...prompt.criteria.flatMap(({ id, title, why }) => [id, title!, why!]),
      ...prompt.probes.map((probe) => probe.question),
      ...prompt.outlines.map((outline) => outline.phases.design),
      prompt.weak.design,
      prompt.levels.L5,
    ]
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  it('holds all of it with spoilers', () => {
    const { spoilers } = showingOf(prompt, { company: meta, spoilers: true })
    expect(spoilers?.criteria).toBe(prompt.criteria)
    expect(spoilers?.outlines).toBe(prompt.outlines)
    expect(Object.keys(spoilers ?? {})).toEqual([
      'levels',
      'facts',
      'criteria',
      'probes',
      'curveballs',
      'hints',
      'tradeOffs',
      'outlines',
      'weak',
      'pitfalls',
      'reading',
    ])
  })

  it('stands a prompt whose company has no page', () => {
    expect(showingOf(prompt, { company: null, spoilers: false }).company).toEqual({
      id: 'meta',
      name: 'meta',
    })
  })
})
