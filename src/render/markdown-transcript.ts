import { STAGE_NAMES } from '../bank/phase-names.ts'
import { frontMatterText } from '../report/front-matter.ts'
import { levelText } from '../report/level-text.ts'
import type { RoundReport, Speech, Stretch } from '../report/transcript.ts'
import type { Stage } from '../session/event.ts'
import type { Turn } from '../session/transcript.ts'
import { clockText, timingText } from './clock.ts'
import { questionBlocks } from './ledger.ts'
import { fenced, inert, quotation } from './markdown.ts'
import { judgementBlocks } from './markdown-judgement.ts'
import { noTimeBlocks, timeBlocks } from './ribbon.ts'

const NAMES: Readonly<Record<Turn['by'], string>> = {
  interviewer: 'Interviewer',
  candidate: 'Candidate',
  coach: 'Coach',
}

const frontMatter = ({ title, total, transcript }: RoundReport): string =>
  frontMatterText({
    title,
    id: transcript.id,
    session: transcript.session,
    prompt: transcript.prompt,
    level: transcript.level,
    date: transcript.date,
    minutes: transcript.minutes,
    used: total.spent === null ? null : clockText(total.spent),
    complete: transcript.complete ? null : false,
    'self-rating': transcript.selfRating,
  })

/** Company, level, day and length on one line. */
export const subtitle = ({ companyName, levelName, transcript, total }: RoundReport): string => {
  const { level, date, minutes } = transcript
  const length = minutes === null ? 'no clock' : `${timingText(total)} min`
  const parts = [companyName, levelText(level, levelName), date ?? '', length]
  return parts
    .filter((part) => part !== '')
    .map(inert)
    .join(' · ')
}

const speaker = ({ by, at, kind }: Speech): string =>
  [
    `**${NAMES[by]}**`,
    ...(at === null ? [] : [clockText(at)]),
    ...(kind === 'answer' ? [] : [inert(kind)]),
  ].join(' · ')

const speechBlocks = (speech: Speech, stage: Stage): string[] => [
  speaker(speech),
  speech.by === 'candidate'
    ? fenced(speech.text, { stage, at: speech.at, after: speech.after })
    : quotation(speech.text),
]

const heading = (report: RoundReport, { phase }: Stretch, again: boolean): string => {
  const timing = phase === 'close' || again ? '' : timingText(report.phases[phase])
  return `### ${STAGE_NAMES[phase]}${timing === '' ? '' : ` (${timing})`}`
}

/** The conversation, stretch by stretch. */
export const conversationBlocks = (report: RoundReport): string[] =>
  report.conversation.flatMap((stretch, index) => {
    const again = report.conversation.slice(0, index).some((one) => one.phase === stretch.phase)
    return [
      heading(report, stretch, again),
      ...stretch.speeches.flatMap((one) => speechBlocks(one, stretch.phase)),
    ]
  })

/** The problem, where the conversation does not begin with it. */
const statement = ({ statement: problem, conversation: stretches }: RoundReport): string[] =>
  stretches[0]?.speeches[0]?.kind === 'statement' ? [] : [quotation(problem)]

const judged = (report: RoundReport): string[] =>
  report.judgement === null
    ? ['## Scorecard', 'This round was not judged.']
    : judgementBlocks(report.judgement, {
        timing: report.phases,
        selfRating: report.transcript.selfRating,
        occasions: report.occasions,
      })

/**
 * The round as a mentor reads it. No text of a candidate or a bank can break it, and `transcriptFromMarkdown`
 * reads the answers back exactly.
 */
export const renderRoundMarkdown = (report: RoundReport): string =>
  [
    frontMatter(report),
    `# ${inert(report.title)}`,
    subtitle(report),
    ...statement(report),
    '## Conversation',
    ...conversationBlocks(report),
    ...questionBlocks(report.questions),
    ...(report.timeless ? noTimeBlocks() : timeBlocks(report.ribbon)),
    ...judged(report),
    'Written by mlsd, which reads it back: `mlsd score FILE.md`',
  ].join('\n\n')
