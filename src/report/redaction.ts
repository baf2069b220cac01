import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Evidence, Scorecard } from '../scoring/scorecard.ts'
import { ENTRY_BREAK, type Entry, type Transcript } from '../session/transcript.ts'
import { judgementOf } from './judgement.ts'
import type { LedgerLine } from './ledger.ts'
import { privateSpans, REDACTED, type Span, withoutPrivate } from './private.ts'
import { conversationOf, type RoundReport } from './transcript.ts'

/** Where the private words of each phase's text lie. */
type Hidden = Readonly<Record<Phase, readonly Span[]>>

const hiddenIn = (entries: readonly Entry[]): readonly Span[] => {
  let offset = 0
  return entries.flatMap(({ text }) => {
    const base = offset
    offset += text.length + ENTRY_BREAK.length
    return privateSpans(text).map(({ start, end }) => ({ start: base + start, end: base + end }))
  })
}

/** How far a place behind these words moves when they are replaced. */
const shiftAt = (hidden: readonly Span[], place: number): number =>
  hidden
    .filter(({ end }) => end <= place)
    .reduce((sum, { start, end }) => sum + REDACTED.length - (end - start), 0)

type Quoted = Pick<Evidence, 'phase' | 'start' | 'end'>

const touches = (hidden: Hidden, { phase, start, end }: Quoted): boolean =>
  hidden[phase].some((span) => span.start < end && start < span.end)

/** A quote at its place in the shortened text; nothing where it touches what is private. */
const moved = <Quote extends Quoted>(hidden: Hidden, quote: Quote): readonly Quote[] => {
  if (touches(hidden, quote)) return []
  const shift = shiftAt(hidden[quote.phase], quote.start)
  return [{ ...quote, start: quote.start + shift, end: quote.end + shift }]
}

const redactedTranscript = (transcript: Transcript): Transcript => ({
  ...transcript,
  answers: Object.fromEntries(
    PHASES.map((phase) => [
      phase,
      transcript.answers[phase].map((entry) => ({ ...entry, text: withoutPrivate(entry.text) })),
    ]),
  ) as unknown as Transcript['answers'],
  turns: transcript.turns.map((turn) => ({ ...turn, text: withoutPrivate(turn.text) })),
})

/** Scores stay those of the whole text. Figures that do not agree are told in the candidate's words: all or nothing. */
const redactedScorecard = (scorecard: Scorecard, hidden: Hidden): Scorecard => {
  const quotes = <Result extends { readonly evidence: readonly Evidence[] }>(result: Result): Result => ({
    ...result,
    evidence: result.evidence.flatMap((one) => moved(hidden, one)),
  })
  const { contradictions } = scorecard
  return {
    ...scorecard,
    criteria: scorecard.criteria.map(quotes),
    mistakes: scorecard.mistakes.map(quotes),
    ...(contradictions === undefined
      ? {}
      : {
          contradictions: contradictions
            .filter(({ evidence }) => !evidence.some((one) => touches(hidden, one)))
            .map(quotes),
        }),
  }
}

const redactedLine = (line: LedgerLine, hidden: Hidden): LedgerLine =>
  line.use === null ? line : { ...line, use: moved(hidden, line.use)[0] ?? null }

/** The report without what the candidate put between `[[` and `]]`, and without quotes that touch it. */
export const redacted = (report: RoundReport): RoundReport => {
  const { answers } = report.transcript
  const hidden = Object.fromEntries(
    PHASES.map((phase) => [phase, hiddenIn(answers[phase])]),
  ) as unknown as Hidden
  const transcript = redactedTranscript(report.transcript)
  const scorecard = report.scorecard === null ? null : redactedScorecard(report.scorecard, hidden)
  return {
    ...report,
    transcript,
    conversation: conversationOf(transcript),
    scorecard,
    judgement: scorecard === null ? null : judgementOf(scorecard, report.levelName),
    questions: report.questions.map((line) => redactedLine(line, hidden)),
  }
}
