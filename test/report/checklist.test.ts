import { describe, expect, it } from 'vitest'
import { type ChecklistInput, checklistOf, doorstepOf } from '../../src/report/checklist.ts'
import { meta, prompt, rubrics } from '../fixtures/round.ts'

const clock = {
  minutes: 45,
  statement: 1,
  phases: { clarify: 6, design: 20, 'deep-dive': 12, 'trade-offs': 4 },
  close: 2,
}

const input: ChecklistInput = { rubrics, clock, level: 'L5', levelName: 'L5', company: null, prompt: null }

const part = (given: ChecklistInput, id: string) =>
  checklistOf(given).sections.find((section) => section.id === id)

describe('checklistOf', () => {
  it('names whom it is for', () => {
    expect(checklistOf(input).title).toBe('ML system design · L5 · 45 min')
    expect(checklistOf({ ...input, company: meta, levelName: 'E5', prompt }).title).toBe(
      'ML system design · Meta · Toy ranking · L5 (E5) · 45 min',
    )
  })

  it('has its parts in the order of the interview', () => {
    expect(checklistOf(input).sections.map((section) => section.id)).toEqual([
      'clock',
      'ask',
      'cover',
      'level',
      'avoid',
      'numbers',
      'words',
    ])
  })

  it('tells when each part of the round ends', () => {
    expect(part(input, 'clock')?.items).toEqual([
      {
        term: null,
        text: '0–1 statement · 1–7 Clarify · 7–27 Design · 27–39 Deep Dive · 39–43 Trade-offs · 43–45 close',
      },
    ])
  })

  it('leaves out parts of the clock that take no time', () => {
    const short = { ...clock, minutes: 43, statement: 0, close: 0 }
    expect(part({ ...input, clock: short }, 'clock')?.items[0]?.text).toBe(
      '0–6 Clarify · 6–26 Design · 26–38 Deep Dive · 38–42 Trade-offs',
    )
  })

  it('covers every area, and never fewer', () => {
    expect(part(input, 'cover')).toMatchObject({ least: 11 })
    expect(part(input, 'cover')?.items.map((item) => item.term)).toEqual(
      rubrics.areas.map((area) => area.name),
    )
  })

  it('expects what the level expects', () => {
    expect(part(input, 'level')).toMatchObject({
      title: 'Expected at L5',
      items: [
        { term: null, text: 'Trade-offs unprompted' },
        { term: null, text: 'Monitoring with alerts' },
      ],
    })
    expect(part({ ...input, level: 'L4', levelName: 'E4' }, 'level')?.title).toBe('Expected at L4 (E4)')
  })

  it('adds what the company stresses', () => {
    expect(part({ ...input, company: meta }, 'company')).toMatchObject({
      title: 'What Meta stresses',
      items: [
        { term: null, text: 'Labels and their traps' },
        { term: null, text: 'Ranking at scale' },
      ],
    })
  })

  it('adds the problem without a word of its rubric', () => {
    const text = JSON.stringify(checklistOf({ ...input, prompt }))
    expect(part({ ...input, prompt }, 'problem')?.items).toEqual([
      { term: 'asked', text: 'Design a system that ranks toys for a child.' },
      { term: 'trains', text: 'data, trade-offs' },
      { term: 'family', text: 'Ranking and recommendation: Which few of many to show.' },
    ])
    for (const { title, why, earns } of prompt.criteria) {
      for (const secret of [title, why, earns]) expect(text).not.toContain(secret)
    }
    for (const fact of prompt.facts) expect(text).not.toContain(fact.answer)
  })

  it('names every mistake, then how some sound and could sound', () => {
    expect(part(input, 'avoid')?.items).toEqual([
      { term: null, text: 'Nothing quantified' },
      { term: 'fast, large, periodically', text: 'the number, and what follows from it' },
    ])
    const unknown = { ...rubrics, mistakes: [] }
    expect(part({ ...input, rubrics: unknown }, 'avoid')?.items[0]?.text).toBe('nothing-quantified')
  })

  it('leaves a part out that has nothing in it', () => {
    const bare = { ...rubrics, checklist: { questions: [], phrases: [], numbers: [], mistakes: [] } }
    expect(checklistOf({ ...input, rubrics: bare }).sections.map((section) => section.id)).toEqual([
      'clock',
      'cover',
      'level',
    ])
  })

  it('says of a family only what it begins with', () => {
    const [family] = rubrics.families
    const wordy = { ...rubrics, families: [{ ...family!, about: 'Which few of many. And more.' }] }
    expect(part({ ...input, rubrics: wordy, prompt }, 'problem')?.items.at(-1)?.text).toBe(
      'Ranking and recommendation: Which few of many.',
    )
  })

  it('stands a family without a page', () => {
    const strange = { ...prompt, family: 'knitting' }
    expect(part({ ...input, prompt: strange }, 'problem')?.items).toHaveLength(2)
  })
})

describe('doorstepOf', () => {
  const personal = {
    rounds: 3,
    misses: [
      { title: 'A', missed: 2, of: 3, best: `So  it\nis ${'said '.repeat(40)}`, earns: 'x' },
      { title: 'B', missed: 2, of: 2, best: null, earns: 'Say b.' },
    ],
    forgotten: [{ name: 'scale', forgotten: 2, of: 3 }],
    mistakes: [{ name: 'Monologue', made: 3, of: 3 }],
    pace: ['Design takes 140 % of its time: over it in 2 of 3.'],
  }

  it('puts oneself first, and leaves out what takes the most room', () => {
    expect(doorstepOf(checklistOf({ ...input, personal })).sections.map(({ id }) => id)).toEqual([
      'clock',
      'misses',
      'forgotten',
      'pace',
      'ask',
      'avoid',
      'words',
    ])
  })

  it('shows one’s own words, the beginning of long ones, or what would earn it', () => {
    const [a, b] = part({ ...input, personal }, 'misses')?.items ?? []
    expect(a?.text).toMatch(/^A \(missed in 2 of 3\): you once said “So it is said .* said …”$/)
    expect(a?.text.length).toBeLessThan(170)
    expect(b?.text).toBe('B (missed in 2 of 2): Say b.')
  })

  it('has one’s own mistakes before all there are', () => {
    const texts = part({ ...input, personal }, 'avoid')?.items.map(({ text }) => text)
    expect(texts?.slice(0, 2)).toEqual(['You, of late: Monologue (3 of 3)', 'Nothing quantified'])
    expect(part({ ...input, personal: { ...personal, mistakes: [] } }, 'avoid')).toEqual(part(input, 'avoid'))
  })

  it('calls nothing a habit after one round', () => {
    const { sections } = checklistOf({ ...input, personal: { ...personal, rounds: 1 } })
    const titles = sections.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining(['You missed last time', 'You did not ask last time', 'Your pace last time']),
    )
    const own = sections.filter(({ id }) => ['misses', 'forgotten', 'avoid'].includes(id))
    const texts = own.flatMap(({ items }) => items.map(({ text }) => text))
    expect(texts).toEqual(expect.arrayContaining(['B: Say b.', 'scale', 'You, last time: Monologue']))
    expect(texts.join()).not.toMatch(/\d of \d/)
  })

  it('is as before without rounds', () => {
    expect(checklistOf({ ...input, personal: null })).toEqual(checklistOf(input))
  })
})
