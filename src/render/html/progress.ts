import type { Coverage, Progress } from '../../report/progress.ts'
import { lossesTexts, timeTexts, volunteeredText } from '../habits.ts'
import { selfText } from '../history.ts'
import { reasonText, weakestText } from '../planned.ts'
import { counted } from '../section.ts'
import { isHire, scoreText, verdictText } from '../verdict.ts'
import { scoreChart } from './charts.ts'
import { htmlLine } from './escape.ts'
import { renderPage } from './page.ts'
import { list, section, table } from './parts.ts'
import { trendSection } from './trends.ts'

const paragraph = (text: string): string => `<p>${htmlLine(text)}</p>`

/** What stands where there is nothing to show. */
const NONE = 'No rounds yet. Scores, trends and habits appear here with the first one.'

const curveSection = ({ rounds }: Progress): string[] => {
  if (rounds.length === 0) return []
  const points = rounds.map(({ date, title, score, verdict }) => ({
    value: score,
    passed: isHire(verdict),
    label: `${date}: ${title}, ${scoreText(score)}, ${verdictText(verdict)}`,
  }))
  const told = rounds.map(({ score }) => scoreText(score)).join(', ')
  const ends = [rounds[0]?.date ?? '', rounds.at(-1)?.date ?? ''] as const
  const chart = scoreChart({ points, label: `Scores of 100, the oldest first: ${told}`, ends })
  return section('curve', 'Score', [
    `<figure>${chart}<figcaption>Each whole round, the oldest first; a full dot is a hire or better.</figcaption></figure>`,
  ])
}

const habits = (progress: Progress): string[] => {
  const { volunteered, selfJudgement } = progress
  const own = volunteeredText(volunteered)
  return [
    ...timeTexts(progress),
    ...(own === null ? [] : [own]),
    ...(selfJudgement === null ? [] : [selfText(selfJudgement)]),
  ].map(htmlLine)
}

const coverTable = (caption: string, all: readonly Coverage[]): string =>
  table({
    caption,
    kind: 'short',
    columns: ['what', { name: 'practised', look: 'figure' }, { name: 'of', look: 'figure' }],
    rows: all.map(({ name, practised, of }) => [htmlLine(name), String(practised), String(of)]),
  })

const roundTable = ({ rounds }: Progress): string[] =>
  rounds.length === 0
    ? []
    : [
        table({
          caption: 'Whole rounds, the latest first',
          kind: 'rounds',
          columns: [
            { name: 'date', look: 'whole' },
            'problem and session',
            'level',
            { name: 'of 100', look: 'figure' },
            'verdict',
          ],
          rows: [...rounds]
            .reverse()
            .map(({ date, title, level, score, verdict, session }) => [
              htmlLine(date),
              `${htmlLine(title)}<br><code class="dim">${htmlLine(session)}</code>`,
              htmlLine(level),
              scoreText(score),
              verdictText(verdict),
            ]),
        }),
      ]

const nextBlocks = (progress: Progress): string[] => {
  const { round, phase } = progress.next
  const lost = lossesTexts(progress)
  return [
    ...(lost === null ? [] : [paragraph(`${lost.head} ${lost.text}`)]),
    ...(phase === null ? [] : [`<p>${weakestText(phase)} <code>${htmlLine(phase.command)}</code></p>`]),
    ...(round === null
      ? []
      : [
          `<p><code>${htmlLine(round.command)}</code><br>${htmlLine(`${round.title}: ${reasonText(round)}.`)}</p>`,
        ]),
  ]
}

const subtitle = ({ counts, rounds }: Progress): readonly string[] => {
  const [first, last] = [rounds[0]?.date, rounds.at(-1)?.date]
  return [
    counted(counts.whole, 'whole round'),
    ...(counts.parts === 0 ? [] : [counted(counts.parts, 'part of rounds', 'parts of rounds')]),
    ...(first === undefined || last === undefined ? [] : [first === last ? first : `${first} to ${last}`]),
  ]
}

/** The whole history as one page that needs nothing else: no network, no script. */
export const renderProgressHtml = (progress: Progress): string => {
  const { counts, companies, families } = progress
  const own = habits(progress)
  return renderPage({
    title: 'Progress',
    subtitle: subtitle(progress),
    blocks: [
      ...(counts.whole + counts.parts === 0 ? [paragraph(NONE)] : curveSection(progress)),
      ...section('next', 'Next', nextBlocks(progress)),
      ...trendSection(progress),
      ...section('habits', 'Habits', own.length === 0 ? [] : [list(own.map((text) => `<li>${text}</li>`))]),
      ...section('covered', 'Covered', [
        coverTable('Companies', companies),
        coverTable('Kinds of problem', families),
      ]),
      ...section('rounds', 'Rounds', roundTable(progress)),
    ],
  })
}
