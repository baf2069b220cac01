import { passagesOf } from '../../report/quotes.ts'
import type { RoundReport } from '../../report/transcript.ts'
import { timingText } from '../clock.ts'
import { conversationSection } from './conversation.ts'
import { htmlLine } from './escape.ts'
import { section } from './parts.ts'
import { scorecardSections } from './scorecard.ts'
import { STYLE } from './style.ts'
import { questionSection, timeSection } from './time.ts'

/** Nothing may be fetched or run, whatever a text holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const subtitle = ({ companyName, levelName, transcript, total }: RoundReport): string => {
  const { level, date, minutes } = transcript
  const parts = [
    companyName,
    levelName === level ? level : `${level} (${levelName})`,
    date ?? '',
    minutes === null ? 'no clock' : `${timingText(total)} min`,
  ]
  return parts
    .filter((part) => part !== '')
    .map(htmlLine)
    .join(' · ')
}

const contents = (blocks: readonly string[]): string => {
  const links = [...blocks.join('\n').matchAll(/<h2 id="([a-z]+)">([^<]+)<\/h2>/g)]
  return `<nav aria-label="Contents">${links.map(([, id, name]) => `<a href="#${id}">${name}</a>`).join('\n')}</nav>`
}

/** The round as one page that needs nothing else: no network, no script. */
export const renderRoundHtml = (report: RoundReport): string => {
  const { judgement } = report
  const passages = judgement === null ? [] : passagesOf(judgement)
  const blocks = [
    ...(judgement === null
      ? section('scorecard', 'Scorecard', ['<p>This round was not judged.</p>'])
      : scorecardSections(report, judgement, passages)),
    ...timeSection(report.ribbon),
    ...questionSection(report.questions),
    ...conversationSection(report, passages),
  ]
  const title = htmlLine(report.title)
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title} · mlsd</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">To the report</a>',
    `<header>\n<h1 dir="auto">${title}</h1>\n<p class="dim">${subtitle(report)}</p>\n${contents(blocks)}\n</header>`,
    '<main id="main">',
    ...blocks,
    '</main>',
    '<footer>Written by mlsd; everything on this page is in this file.</footer>',
    '</body>',
    '</html>',
  ].join('\n')
}
