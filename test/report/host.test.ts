import { describe, expect, it } from 'vitest'
import type { Fact, Prompt } from '../../src/bank/prompt-types.ts'
import { NUDGES } from '../../src/interviewer/phrases.ts'
import { type HostInput, hostSheet } from '../../src/report/host.ts'
import { factGroups } from '../../src/report/host-facts.ts'
import { NUDGE_LEAD } from '../../src/report/host-words.ts'
import { clockFor } from '../../src/session/phases.ts'
import { meta, prompt, rubrics } from '../fixtures/round.ts'

const clockOf = (minutes: number, company = meta) => clockFor(minutes, rubrics.clock, company)

const input: HostInput = {
  prompt,
  company: meta,
  guide: rubrics,
  clock: clockOf(45),
  level: 'L5',
  levelName: 'E5',
  interviewer: 'research',
}

const sheetOf = (more: Partial<HostInput> = {}) => hostSheet({ ...input, ...more })

const spans = (given: Partial<HostInput>) =>
  sheetOf(given).clock.map(({ name, from, to }) => `${from}–${to} ${name}`)

describe('hostSheet', () => {
  it.each([
    [45, '0–1 Statement · 1–7 Clarify · 7–27 Design · 27–39 Deep Dive · 39–43 Trade-offs · 43–45 Close'],
    [20, '0–0 Statement · 0–4 Clarify · 4–13 Design · 13–17 Deep Dive · 17–20 Trade-offs · 20–20 Close'],
  ])('lays out %i minutes', (minutes, wanted) => {
    expect(spans({ clock: clockOf(minutes) }).join(' · ')).toBe(wanted)
  })

  it('keeps to the company’s own split', () => {
    const own = { ...meta, phaseMinutes: { clarify: 10, design: 12, 'deep-dive': 10, 'trade-offs': 10 } }
    expect(spans({ clock: clockOf(45, own) })).toEqual([
      '0–1 Statement',
      '1–11 Clarify',
      '11–23 Design',
      '23–33 Deep Dive',
      '33–43 Trade-offs',
      '43–45 Close',
    ])
  })

  it.each([
    [20, 1, 11],
    [45, 2, 22],
  ])(
    'in %i minutes has time for %i probes, and asks for what is missing near minute %i',
    (minutes, count, at) => {
      const { probes, leftOut } = sheetOf({ clock: clockOf(minutes) })
      expect([probes.count, leftOut.minute]).toEqual([count, at])
    },
  )

  it('opens every phase but the first, the deep dive as the interviewer is', () => {
    const openings = sheetOf().phases.map(({ opening }) => opening)
    expect(openings).toEqual([
      null,
      'Go ahead: take me through it, end to end.',
      'Let us go deeper. Where could the model learn the wrong thing?',
      'Last part. Where does this design break first?',
    ])
  })

  it('gives away one rung of each ladder', () => {
    expect(sheetOf().phases.map(({ nudge }) => nudge)).toEqual([
      'Hint one',
      'Hint four',
      'Hint seven',
      'Hint ten',
    ])
    expect(JSON.stringify(sheetOf())).not.toMatch(/Hint (?:two|three|five|six|eight|nine|eleven|twelve)/)
  })

  it('has each criterion in its phase, and what decides the problem beforehand', () => {
    const sheet = sheetOf()
    const bias = {
      title: 'Corrects for position bias',
      earns: 'Say how you would do position-bias.',
      crux: true,
      from: null,
    }
    const breakage = {
      title: 'Sees broken toys',
      earns: 'Say how you would do breakage.',
      crux: false,
      from: null,
    }
    expect(sheet.phases.map(({ points }) => points)).toEqual([[], [bias], [breakage], []])
    expect(sheet.decides).toEqual([bias])
  })

  it('says from which level on a point is asked', () => {
    const [first, ...rest] = prompt.criteria
    const later: Prompt = { ...prompt, criteria: [{ ...first!, levels: ['L5', 'L6'] }, ...rest] }
    const from = (level: HostInput['level']) => sheetOf({ prompt: later, level }).decides[0]?.from
    expect([from('L4'), from('L5')]).toEqual(['L5', null])
  })

  const asked = {
    areas: ['Labels'],
    text: 'How do you know that a child liked a toy?',
    holds: [
      { text: 'Corrects for position bias', crux: true },
      { text: 'playing time', crux: false },
    ],
    followUp: 'And if nobody saw it?',
  }

  it.each([
    ['research', [asked], []],
    ['product', [], [asked]],
  ] as const)('has the probes of a %s interviewer first', (interviewer, own, others) => {
    expect(sheetOf({ interviewer }).probes).toEqual({ count: 2, own, others })
  })

  it('has changes with what they touch', () => {
    expect(sheetOf().curveballs).toEqual([
      {
        areas: ['Serving'],
        text: 'The box has no network.',
        holds: [{ text: 'Sees broken toys', crux: false }],
        followUp: null,
      },
    ])
  })

  it('names a shared criterion by its id', () => {
    const [ball] = prompt.curveballs
    const shared: Prompt = { ...prompt, curveballs: [{ ...ball!, holds: [{ criterion: 'online-metric' }] }] }
    expect(sheetOf({ prompt: shared }).curveballs[0]?.holds).toEqual([{ text: 'online metric', crux: false }])
  })

  it('asks for what was left out without repeating how it begins', () => {
    for (const ask of Object.values(NUDGES)) expect(ask).toMatch(new RegExp(`^${NUDGE_LEAD}`))
    const { parts } = sheetOf().leftOut
    expect(parts.map(({ area }) => area)).toEqual([
      'Data',
      'Labels',
      'Features',
      'Model',
      'Evaluation',
      'Serving',
      'Monitoring',
    ])
    expect(parts[0]?.ask).toBe('What does the system learn from?')
  })

  it.each([
    ['L3', ['The basic pipeline']],
    ['L5', ['Position bias.', 'Trade-offs unprompted', 'Monitoring with alerts']],
  ] as const)('says what %s is expected to do', (level, bar) => {
    expect(sheetOf({ level }).bar).toEqual(bar)
  })

  it('stands a company without a page', () => {
    expect(sheetOf({ company: null }).company).toBe('meta')
  })
})

const fact = (topic: string): Fact => ({ ...prompt.facts[0]!, topic, answer: ` ${topic}! ` })

describe('factGroups', () => {
  it.each([
    ['Business objective', 'Goal, scope, what errors cost'],
    ['Out of scope', 'Goal, scope, what errors cost'],
    ['What each error costs', 'Goal, scope, what errors cost'],
    ['Volume', 'Size, time and money'],
    ['Time to answer', 'Size, time and money'],
    ['How rare fraud is', 'Size, time and money'],
    ['Data at decision time', 'Data and labels'],
    ['When answers arrive', 'Data and labels'],
    ['The system in place', 'What is there today'],
    ['Experiments so far', 'What is there today'],
    ['Countries and languages', 'People and places'],
    ['Privacy and fairness', 'Rules, reviewers, abuse'],
    ['Policies and actions', 'Rules, reviewers, abuse'],
    ['Snow', 'Particular to this problem'],
  ])('finds “%s” under “%s”', (topic, name) => {
    expect(factGroups([fact(topic)])).toEqual([{ name, facts: [{ topic, answer: `${topic}!` }] }])
  })

  it('has the groups in the order of most rounds, and a group’s facts in that of the prompt', () => {
    const topics = ['Snow', 'Law', 'Latency', 'Goal', 'Volume']
    expect(factGroups(topics.map(fact)).map(({ facts }) => facts.map(({ topic }) => topic))).toEqual([
      ['Goal'],
      ['Latency', 'Volume'],
      ['Law'],
      ['Snow'],
    ])
  })
})
