import { levelText } from '../../report/level-text.ts'
import { passagesOf } from '../../report/quotes.ts'
import type { RoundReport } from '../../report/transcript.ts'
import { timingText } from '../clock.ts'
import { conversationSection } from './conversation.ts'
import { renderPage } from './page.ts'
import { section } from './parts.ts'
import { scorecardSections } from './scorecard.ts'
import { noTimeSection, questionSection, timeSection } from './time.ts'

/** A script without times has a length and no more. */
const lengthText = ({ transcript: { minutes }, total, ribbon }: RoundReport): string => {
  if (minutes === null) return 'no clock'
  return `${ribbon === null ? minutes : timingText(total)} min`
}

const subtitle = (report: RoundReport): readonly string[] => {
  const { companyName, levelName, transcript } = report
  const { level, date } = transcript
  return [companyName, levelText(level, levelName), date ?? '', lengthText(report)]
}

/** The round as one page that needs nothing else: no network, no script. */
export const renderRoundHtml = (report: RoundReport): string => {
  const { judgement } = report
  const passages = judgement === null ? [] : passagesOf(judgement)
  const blocks = [
    ...(judgement === null
      ? section('scorecard', 'Scorecard', ['<p>This round was not judged.</p>'])
      : scorecardSections(report, judgement, passages)),
    ...(report.timeless ? noTimeSection() : timeSection(report.ribbon)),
    ...questionSection(report.questions),
    ...conversationSection(report, passages),
  ]
  return renderPage({ title: report.title, subtitle: subtitle(report), blocks })
}
