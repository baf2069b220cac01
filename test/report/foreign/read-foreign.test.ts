import { describe, expect, it } from 'vitest'
import { PHASES } from '../../../src/bank/vocabulary.ts'
import { readForeign } from '../../../src/report/foreign/read-foreign.ts'

/** The answers as plain texts, entries parted by a bar. */
const answersIn = (text: string): readonly string[] => {
  const { answers } = readForeign(text)
  return PHASES.map((phase) => answers[phase].map((entry) => entry.text).join(' | '))
}

const notesIn = (text: string) =>
  readForeign(text).notes.map(({ kind, line, words, stage }) => `${kind} ${line} ${words} ${stage}`)

const spokenIn = (text: string) => readForeign(text).turns.map(({ by, text: said }) => `${by}: ${said}`)

describe('headings', () => {
  it.each([
    ['hashes', '# Clarify\nWho?\n## Design\nTwo.\n### Deep dive\nLabels.\n# Trade-offs\nCost.'],
    ['capitals', 'CLARIFY:\nWho?\nDESIGN:\nTwo.\nDEEP DIVE:\nLabels.\nTRADE-OFFS:\nCost.'],
    ['plain lines', 'Clarify\n\nWho?\n\nDesign\n\nTwo.\n\nDeep dive\n\nLabels.\n\nTradeoffs\n\nCost.'],
    [
      'bold and numbers',
      '**1. Clarifying questions**\nWho?\n2. **High-level design**\nTwo.\n**Deep dive:**\nLabels.\n__Trade offs__:\nCost.',
    ],
    [
      'underlined',
      'Clarify\n=======\nWho?\n\nDesign\n------\nTwo.\n\nDeep dive\n---\nLabels.\n\nTrade-offs\n---\nCost.',
    ],
    ['one line each', 'Clarify: Who?\nDesign: Two.\nDeep dive: Labels.\nTrade-offs: Cost.'],
    ['bold labels', '**Clarify:** Who?\n**Design**: Two.\n1. **Deep dive:** Labels.\n**Trade-offs:** Cost.'],
    [
      'mixed',
      'clarifying questions\nWho?\nDESIGN:\nTwo.\n# Deep Dive (12 min)\nLabels.\n4) tradeoffs\nCost.',
    ],
    [
      'other line ends',
      '\ufeff# Clarify\r\nWho?\r\n# Design\r\nTwo.\r\n# Deep dive\r\nLabels.\r\n# Trade-offs\r\nCost.',
    ],
    [
      'loose names',
      '# Requirements\nWho?\n# Architecture\nTwo.\n# Detailed design\nLabels.\n# Alternatives\nCost.',
    ],
  ])('are known by %s', (_, text) => {
    expect(answersIn(text)).toEqual(['Who?', 'Two.', 'Labels.', 'Cost.'])
  })

  it('open dictated text, too, and what they begin stays said', () => {
    const text =
      'clarifying questions who reads it\nokay so the high level design we take two towers\ntrade offs cost'
    expect(answersIn(text)).toEqual([
      'clarifying questions who reads it',
      'okay so the high level design we take two towers',
      '',
      'trade offs cost',
    ])
  })

  it('of a loose kind give way to a surer one', () => {
    const text =
      '# Clarify\nWho?\n# Design\nTwo.\n## Architecture\nThree.\nTrade-offs: small ones.\n# Trade-offs\nCost.'
    expect(answersIn(text)).toEqual([
      'Who?',
      'Two.\n## Architecture\nThree.\nTrade-offs: small ones.',
      '',
      'Cost.',
    ])
    expect(notesIn(text)).toEqual(['unknown 5 Architecture design'])
  })

  it('are no headings in a bullet, a sentence or a fence', () => {
    const text = '# Design\n- Trade-offs\nThe deep dive comes later.\n```\n# Deep dive\n```\nEnd.'
    expect(answersIn(text)).toEqual([
      '',
      '- Trade-offs\nThe deep dive comes later.\n```\n# Deep dive\n```\nEnd.',
      '',
      '',
    ])
  })

  it('may come twice', () => {
    expect(answersIn('# Clarify\nWho?\n# Design\nTwo.\n# Clarify\nWhen?')).toEqual([
      'Who? | When?',
      'Two.',
      '',
      '',
    ])
  })
})

describe('notes', () => {
  it('tell of a title, words before the first heading, unknown headings and the close', () => {
    const text = '# Mock, May\n\nHello.\n\n# Clarify\nWho?\n## Data\nMuch.\n# My questions\nWho owns it?'
    expect(notesIn(text)).toEqual([
      'title 1 Mock, May clarify',
      'before 3  clarify',
      'unknown 7 Data clarify',
      'close 9 My questions close',
    ])
    expect(answersIn(text)).toEqual(['Hello. | Who?\n## Data\nMuch.', '', '', ''])
    expect(readForeign(text).turns.at(-1)).toMatchObject({
      phase: 'close',
      kind: 'question',
      text: 'Who owns it?',
    })
  })

  it('say that there is no heading at all', () => {
    const text = 'we have ten million users and so on '.repeat(500)
    expect(notesIn(text)).toEqual(['no-headings 1  clarify'])
    expect(answersIn(text)[0]).toBe(text.trim())
  })

  it('say nothing of an empty text', () => {
    expect(readForeign(' \n')).toMatchObject({ turns: [], notes: [] })
  })
})

describe('the head', () => {
  const told = (text: string) => {
    const { prompt, level, minutes, date, answers } = readForeign(text)
    return [prompt, level, minutes, date, answers.clarify[0]?.text]
  }
  it.each([
    ['---\nprompt: uber/ride-eta\nlevel: L5\nminutes: 45\ndate: 2026-05-02\n---\n# Clarify\nWho?'],
    ['Prompt: uber/ride-eta\n**Level:** L5\nMinutes: 45\nDate: 2026-05-02\n\n# Clarify\nWho?'],
    ['# My mock\n\nprompt: uber/ride-eta\nlevel: L5\nminutes: 45\ndate: 2026-05-02\n\n# Clarify\nWho?'],
  ])('%j is read', (text) => {
    expect(told(text)).toEqual(['uber/ride-eta', 'L5', 45, '2026-05-02', 'Who?'])
  })

  it('is not made of other words', () => {
    expect(told('Prompt: design a feed\n# Clarify\nWho?')).toEqual([
      null,
      null,
      null,
      null,
      'Prompt: design a feed',
    ])
  })
})

describe('speakers', () => {
  it.each([
    ['Interviewer: Design it.\nCandidate: Who?\nAnd when?'],
    ['**Interviewer:** Design it.\n**Candidate:** Who?\nAnd when?'],
    ['**Interviewer**\n\nDesign it.\n\n**Me**\n\nWho?\nAnd when?'],
    ['[00:12] Interviewer: Design it.\n[00:15] me: Who?\nAnd when?'],
    ['Interviewer (0:12): Design it.\nInterviewee (0:15): Who?\nAnd when?'],
    ['Interviewer  0:12\nDesign it.\nCandidate  0:15\nWho?\nAnd when?'],
    ['- INTERVIEWER: Design it.\n- CANDIDATE: Who?\nAnd when?'],
  ])('%j are told apart', (text) => {
    expect(spokenIn(`# Clarify\n${text}`)).toEqual(['interviewer: Design it.', 'candidate: Who?\nAnd when?'])
    expect(answersIn(`# Clarify\n${text}`)[0]).toBe('Who?\nAnd when?')
  })

  it('keep what goes on over blank lines where both are labelled', () => {
    const text = 'Interviewer: Design it.\n\nBig.\nCandidate: Who?'
    expect(spokenIn(text)).toEqual(['interviewer: Design it.\n\nBig.', 'candidate: Who?'])
  })

  it('leave unlabelled lines to the candidate where only the interviewer is labelled', () => {
    const text = 'Who?\nInterviewer: The rider, who waits\nat the kerb.\nSo late is worse.'
    expect(spokenIn(text)).toEqual([
      'candidate: Who?',
      'interviewer: The rider, who waits\nat the kerb.',
      'candidate: So late is worse.',
    ])
  })

  it('begin anew with each phase', () => {
    expect(spokenIn('Me: Who?\nInterviewer: You.\n# Design\nTwo towers.')).toEqual([
      'candidate: Who?',
      'interviewer: You.',
      'candidate: Two towers.',
    ])
  })
})

it.each([
  'a',
  ' ',
  '*',
  '# ',
  '1. ',
  'Interviewer ',
  '**Design ',
  'ok so ',
  '-\n',
  '# Design\n# a\n',
  'Me: x\n',
])('reads a megabyte of %j in no time', (piece) => {
  const text = piece.repeat(Math.ceil((1024 * 1024) / piece.length))
  const before = process.cpuUsage()
  readForeign(text)
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(8000)
})
