import { hasMoved, type Rescoring } from '../report/rescoring.ts'
import { VERDICTS } from '../scoring/scorecard.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { scoreText, verdictText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

const judgementText = (judged: Rescoring['before']): string => {
  if (judged === null) return 'not judged'
  const verdict = VERDICTS.find((each) => each === judged.verdict) ?? null
  return `${scoreText(judged.score)} ${verdictText(verdict)}`
}

const rowText = (row: Rescoring): string => {
  const { session, prompt, before, after, why } = row
  const head = `${session}  ${cleanLine(prompt)}  ${judgementText(before)}`
  if (!hasMoved(row)) return `${head}, as before`
  return `${head} → ${judgementText(after)}${why.length === 0 ? '' : `  (${why.join(', ')})`}`
}

/** One line per round: what it was, what it is, and why. */
export const renderRescoring = (rows: readonly Rescoring[], { width }: Canvas): string =>
  [
    ...rows.flatMap((row) => wrapLines(rowText(row), width, { rest: '    ' })),
    `${rows.filter(hasMoved).length} of ${rows.length} moved.`,
  ].join('\n')
