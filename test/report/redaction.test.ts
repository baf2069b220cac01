import { describe, expect, it } from 'vitest'
import { renderExport } from '../../src/render/export.ts'
import { redacted } from '../../src/report/redaction.ts'
import { roundReportOf } from '../../src/report/transcript.ts'
import type { Evidence } from '../../src/scoring/scorecard.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { replay } from '../../src/session/replay.ts'
import { phaseText } from '../../src/session/transcript.ts'
import { judged, scorecard } from '../fixtures/round.ts'
import { EVENTS, session } from '../fixtures/session.ts'

const TEXT = 'At [[Acme, my employer,]] we log slots. We [[secretly]] weight clicks. We shuffle 1 %.'
const spoken = EVENTS.map((event) =>
  event.type === 'answered' && event.text.startsWith('We weight') ? { ...event, text: TEXT } : event,
) as SessionEvent[]

const at = (quote: string): Evidence => {
  const start = TEXT.indexOf(quote)
  return { phase: 'design', quote, start, end: start + quote.length }
}
const TOUCHED = at('We [[secretly]] weight clicks.')
const CLEAR = at('We shuffle 1 %.')
const [first] = scorecard.criteria
const rigged = {
  ...judged,
  scorecard: {
    ...scorecard,
    criteria:
      first === undefined ? [] : [{ ...first, credit: 'argued' as const, evidence: [TOUCHED, CLEAR] }],
    mistakes: [],
    contradictions: [
      { id: 'sum' as const, evidence: [TOUCHED], says: 'secretly 3', comesTo: '4' },
      { id: 'sum' as const, evidence: [CLEAR], says: '1 %', comesTo: '2 %' },
    ],
  },
}
const whole = roundReportOf(replay(spoken), rigged)
const report = redacted(whole)

describe('redacted', () => {
  it('moves quotes to their new place and drops those that touch what is private', () => {
    const text = phaseText(report.transcript, 'design')
    expect(text).toBe('At [redacted] we log slots. We [redacted] weight clicks. We shuffle 1 %.')
    const quotes = report.scorecard?.criteria.flatMap(({ evidence }) => evidence) ?? []
    expect(quotes.map(({ quote }) => quote)).toEqual(['We shuffle 1 %.'])
    for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote)
  })

  it('leaves the scores, and no figures told in private words', () => {
    expect(report.judgement?.score).toBe(scorecard.score)
    expect(report.scorecard?.contradictions?.map(({ says }) => says)).toEqual(['1 %'])
  })

  it.each(['markdown', 'json', 'html', 'review'] as const)('hides them in %s', (format) => {
    const choice = { format, rubric: null, withScores: true }
    expect(renderExport(whole, choice)).toMatch(/Acme[\s\S]*secretly/)
    expect(renderExport(report, choice)).not.toMatch(/Acme|secretly/)
    expect(renderExport(report, choice)).toContain('redacted')
  })

  it('changes nothing where nothing is marked', () => {
    const plain = roundReportOf(session, judged)
    expect(redacted(plain)).toEqual(plain)
  })
})
