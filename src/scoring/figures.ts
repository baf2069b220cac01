import { PHASES } from '../bank/vocabulary.ts'
import { ENTRY_BREAK, type Transcript } from '../session/transcript.ts'
import { sentenceEvidence } from './evidence.ts'
import { overrunIn } from './figures/latency.ts'
import { type Line, lineOf } from './figures/line.ts'
import { restatementsIn } from './figures/restated.ts'
import { excessIn } from './figures/shares.ts'
import { wrongSums } from './figures/sums.ts'
import type { Reading } from './reading.ts'
import type { Contradiction } from './scorecard.ts'

/** More would be a lecture. */
const MOST = 8

const sums = (reading: Reading, lines: readonly Line[]): readonly Contradiction[] =>
  lines.flatMap((line, at) =>
    wrongSums(line, lines[at - 1], reading.document.text).map((wrong) => ({
      ...wrong,
      evidence: [sentenceEvidence(reading, at, at)],
    })),
  )

const shares = (reading: Reading, lines: readonly Line[]): readonly Contradiction[] =>
  lines.flatMap((line, at) =>
    excessIn(line).map((excess) => ({
      id: 'share' as const,
      ...excess,
      evidence: [sentenceEvidence(reading, at, at)],
    })),
  )

const latency = (reading: Reading, lines: readonly Line[]): readonly Contradiction[] => {
  const overrun = overrunIn(lines, ({ index }) => reading.remarks[index]?.phase)
  if (overrun === undefined) return []
  const { promise, stages } = overrun
  const spans = promise.first === stages.first ? [stages] : [promise, stages]
  return [
    {
      id: 'latency',
      evidence: spans.map(({ first, last }) => sentenceEvidence(reading, first, last)),
      says: promise.says,
      comesTo: stages.says,
    },
  ]
}

type Answers = Transcript['answers']

/** A curveball changes the problem: what is said after it contradicts nothing. */
const isAfterCurveball = (answers: Answers, { document, remarks, starts }: Reading, at: number): boolean => {
  const [sentence, remark] = [document.sentences[at], remarks[at]]
  if (sentence === undefined || remark === undefined) return false
  let end = starts[remark.phase]
  for (const entry of answers[remark.phase]) {
    end += entry.text.length + ENTRY_BREAK.length
    if (sentence.start < end) return entry.after?.startsWith('curveball:') ?? false
  }
  return false
}

const restated = (reading: Reading, lines: readonly Line[], answers: Answers): readonly Contradiction[] =>
  restatementsIn(lines, (at) => !isAfterCurveball(answers, reading, at)).map(({ first, second }) => ({
    id: 'restated',
    evidence: [first, second].map(({ sentence }) => sentenceEvidence(reading, sentence, sentence)),
    says: first.says,
    comesTo: second.says,
  }))

const placeOf = ({ evidence: [first] }: Contradiction): number =>
  first === undefined ? 0 : PHASES.indexOf(first.phase) * 1e9 + first.start

/** Figures of an answer that cannot all be right, in its order: wrong sums, and lines that contradict each other. */
export const contradictionsIn = (reading: Reading, answers: Answers): readonly Contradiction[] => {
  const lines = reading.document.sentences.map(lineOf)
  return [
    ...sums(reading, lines),
    ...latency(reading, lines),
    ...shares(reading, lines),
    ...restated(reading, lines, answers),
  ]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, MOST)
}
