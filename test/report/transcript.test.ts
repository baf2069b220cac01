import { describe, expect, it } from 'vitest'
import { conversationOf, exportForm, roundReportOf } from '../../src/report/transcript.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { NEW_SESSION } from '../../src/session/session.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { judged, scorecard } from '../fixtures/round.ts'
import { broken, session } from '../fixtures/session.ts'

const report = roundReportOf(session, judged)

describe('conversationOf', () => {
  it('is a stretch per visit to a phase', () => {
    expect(
      report.conversation.map(({ phase, speeches }) => [
        phase,
        speeches.map(({ by, kind, at }) => `${at} ${by} ${kind}`),
      ]),
    ).toEqual([
      ['clarify', ['0 interviewer statement', '40 candidate answer', '41 interviewer answer']],
      ['design', ['700 coach hint', '761 candidate answer']],
      ['clarify', ['830 candidate answer']],
      ['deep-dive', ['841 interviewer probe', '900 candidate answer']],
      ['trade-offs', ['1100 candidate answer']],
      ['close', ['1230 candidate question']],
    ])
  })

  it('stamps the entries', () => {
    const stamps = report.conversation.flatMap(({ speeches }) => speeches.flatMap(({ after }) => after ?? []))
    expect(stamps).toEqual(['hint:1', 'probe:labels-1'])
  })

  it('tells what no turn tells of', () => {
    const bare = { ...sessionTranscript(session), turns: [] }
    expect(conversationOf(bare).map(({ phase, speeches }) => [phase, speeches.length])).toEqual([
      ['clarify', 2],
      ['design', 1],
      ['deep-dive', 1],
      ['trade-offs', 1],
    ])
  })

  it('keeps a turn that has no entry', () => {
    const { answers, turns } = sessionTranscript(session)
    const [stretch] = conversationOf({
      ...sessionTranscript(session),
      answers: { ...answers, clarify: [] },
      turns: turns.slice(0, 2),
    })
    expect(stretch?.speeches.at(-1)).toMatchObject({ by: 'candidate', after: null })
  })
})

describe('roundReportOf', () => {
  it('sets time spent beside the plan', () => {
    expect(report.total).toEqual({ spent: 1250, planned: 45 })
    expect(report.phases).toEqual({
      clarify: { spent: 380, planned: 6 },
      design: { spent: 460, planned: 20 },
      'deep-dive': { spent: 160, planned: 12 },
      'trade-offs': { spent: 200, planned: 4 },
    })
  })

  it('plans nothing for a round without a clock', () => {
    const untimed = { ...session, started: { ...session.started!, minutes: null } }
    expect(roundReportOf(untimed, null)).toMatchObject({
      total: { planned: null },
      phases: { clarify: { planned: null } },
      judgement: null,
    })
  })

  it('is judged for the level by its own name', () => {
    expect(report.judgement).toMatchObject({ level: 'L5', levelName: 'E5', verdict: 'hire' })
  })

  it('needs a round', () => {
    expect(() => roundReportOf(NEW_SESSION, null)).toThrow('a session without its first event has no report')
  })
})

describe('exportForm', () => {
  it('is a transcript for whoever reads one, and more', () => {
    const form = exportForm(report)
    expect(transcriptOf(JSON.parse(JSON.stringify(form)))).toEqual({
      transcript: sessionTranscript(session),
      problems: [],
    })
    expect(form).toMatchObject({
      schema: 1,
      title: 'Toy ranking',
      company: 'Meta',
      levelName: 'E5',
      scorecard,
    })
    expect(form['time']).toMatchObject({ spent: 1250, planned: 45, first: { number: 761, metric: null } })
    expect(form['questions']).toMatchObject([
      { fact: 'children', state: 'unasked', askedAt: null, use: null },
      { fact: 'latency', state: 'unasked' },
    ])
  })

  it('knows nothing of questions where a round was not judged', () => {
    const form = exportForm(roundReportOf(session, null))
    expect(form).not.toHaveProperty('questions')
    expect(form['time']).toMatchObject({ spent: 1250, first: null })
  })

  it('says that a round is not complete', () => {
    expect(exportForm(roundReportOf(broken, null))).toMatchObject({ complete: false, scorecard: null })
  })
})
