import { safeJson } from '../report/json.ts'
import type { ReviewRubric } from '../report/review.ts'
import { exportForm, type RoundReport } from '../report/transcript.ts'
import { renderRoundHtml } from './html/round.ts'
import { renderRoundMarkdown } from './markdown-transcript.ts'
import { renderReview } from './review.ts'

export type ExportFormat = 'markdown' | 'json' | 'html' | 'review'

export interface ExportChoice {
  readonly format: ExportFormat
  /** null where the problem has left the bank. */
  readonly rubric: ReviewRubric | null
  readonly withScores: boolean
}

/** A round in the form that was asked for. */
export const renderExport = (report: RoundReport, { format, ...review }: ExportChoice): string => {
  switch (format) {
    case 'markdown':
      return renderRoundMarkdown(report)
    case 'json':
      return safeJson(exportForm(report), 2)
    case 'html':
      return renderRoundHtml(report)
    case 'review':
      return renderReview(report, review)
  }
}
