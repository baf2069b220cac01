import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { renderRoundMarkdown } from '../../src/render/markdown-transcript.ts'
import { readImport } from '../../src/report/import-text.ts'
import { importedEvents, isTimed } from '../../src/report/imported.ts'
import { safeJson } from '../../src/report/json.ts'
import { transcriptFromMarkdown } from '../../src/report/read-markdown.ts'
import { SCHEMAS } from '../../src/report/schemas.ts'
import { exportForm, roundReportOf } from '../../src/report/transcript.ts'
import { prepare } from '../../src/scoring/score.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { replay } from '../../src/session/replay.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { phaseText } from '../../src/session/transcript.ts'
import { prompt, rubrics, SAID } from '../fixtures/round.ts'
import { started } from '../fixtures/session.ts'
import { validator } from '../fixtures/validator.ts'

const scorer = prepare({ prompt, rubrics, hash: 'sha256:00' })

/** What people type and paste, and what they should not. */
const PIECES = [
  SAID.design,
  SAID.clarify,
  SAID['trade-offs'],
  'We do breakage. ',
  'We do framing any because it costs $5. ',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '```\n',
  '~~~\n',
  '> ',
  '| a | b |\n',
  '<b>',
  '\u202e',
  '\u00ad',
  '\u200d',
  'e\u0301',
  '👩‍👩‍👧 ',
  '\x1b[31m',
  '\r\n',
  '\t',
  '\\',
  '\\u{41}',
  '---\n',
  '**Interviewer** · 0:01\n',
]

const wordsOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''))

const said = wordsOf(PIECES)

/** What a bank says, without soft hyphens, joiners and controls: an export leaves those out of it, and no bank has any. */
const asked = wordsOf(PIECES.filter((piece) => !/[\p{Cc}\p{Cf}]/u.test(piece.replaceAll('\n', ''))))

const step: fc.Arbitrary<(at: number) => SessionEvent> = fc.oneof(
  said.map((text) => (at: number) => ({ type: 'answered', at, text }) as const),
  fc
    .constantFrom(...PHASES, 'close' as const)
    .map((to) => (at: number) => ({ type: 'moved', at, to }) as const),
  said.map((text) => (at: number) => ({ type: 'asked', at, text }) as const),
  fc
    .tuple(fc.constantFrom('probe' as const, 'curveball' as const, 'hint' as const), asked)
    .map(([kind, text]) => (at: number) => {
      const ref = kind === 'hint' ? 'hint:1' : 'labels-1'
      return { type: 'said', at, by: 'interviewer', kind, text, ref } as const
    }),
)

/** A round of any events in any order: those that cannot happen change nothing. */
const round = fc.tuple(fc.array(step, { maxLength: 14 }), fc.boolean()).map(([steps, done]) => {
  const events = steps.map((make, index) => make(started.at + (index + 1) * 7_300))
  const end: SessionEvent = { type: 'finished', at: started.at + 999_000, reason: 'done' }
  return replay([started, ...events, ...(done ? [end] : [])])
})

describe('a round that is exported and read back', () => {
  it('is the same to the scorer, from markdown', () => {
    fc.assert(
      fc.property(round, (session) => {
        const transcript = sessionTranscript(session)
        const scorecard = scorer.score(transcript)
        const { transcript: back, problems } = transcriptFromMarkdown(
          renderRoundMarkdown(roundReportOf(session, { scorecard, prompt })),
        )
        expect(problems).toEqual([])
        expect(scorer.score(back ?? transcript)).toEqual(scorecard)
        expect(back?.answers).toEqual(transcript.answers)
        expect(back?.complete).toBe(transcript.complete)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same to the scorer when it is imported, in either form', async () => {
    await fc.assert(
      fc.asyncProperty(round, async (session) => {
        const scorecard = scorer.score(sessionTranscript(session))
        const report = roundReportOf(session, { scorecard, prompt })
        for (const text of [renderRoundMarkdown(report), safeJson(exportForm(report), 2)]) {
          const { transcript, problems, form } = await readImport('-', text, {})
          expect([form, problems]).toEqual(['own', []])
          if (transcript === null) continue
          const imported = { words: '', complete: transcript.complete, timed: isTimed(transcript) }
          const events = importedEvents(transcript, { ...started, session: 'new', imported })
          const again = sessionTranscript(replay(events))
          expect(scorer.score(again)).toEqual(scorer.score(transcript))
          expect(scorer.score(again)).toEqual(scorecard)
          expect(again.answers).toEqual(transcript.answers)
          expect(replay(events).state).toBe('finished')
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is the same transcript, from JSON', () => {
    fc.assert(
      fc.property(round, (session) => {
        const form = JSON.parse(safeJson(exportForm(roundReportOf(session, null)), 2))
        expect(transcriptOf(form)).toEqual({ transcript: sessionTranscript(session), problems: [] })
      }),
      { numRuns: 150 },
    )
  })

  it('has the published forms', () => {
    const [ofExport, ofCard] = [validator(SCHEMAS.export), validator(SCHEMAS.scorecard)]
    fc.assert(
      fc.property(round, fc.boolean(), (session, isJudged) => {
        const scorecard = scorer.score(sessionTranscript(session))
        const report = roundReportOf(session, isJudged ? { scorecard, prompt } : null)
        expect(ofExport(JSON.parse(safeJson(exportForm(report), 2)))).toBe('')
        expect(ofCard(JSON.parse(safeJson(scorecard)))).toBe('')
      }),
      { numRuns: 100 },
    )
  })

  it('quotes what was said, and nothing else', () => {
    fc.assert(
      fc.property(round, (session) => {
        const transcript = sessionTranscript(session)
        const { criteria, mistakes } = scorer.score(transcript)
        for (const { quote, phase, start, end } of [...criteria, ...mistakes].flatMap(
          (one) => one.evidence,
        )) {
          expect(phaseText(transcript, phase).slice(start, end)).toBe(quote)
        }
      }),
      { numRuns: 100 },
    )
  })
})
