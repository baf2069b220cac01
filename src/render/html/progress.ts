import type { Coverage, Progress } from '../../report/progress.ts'
import type { MistakeSeries, Series } from '../../report/progress-series.ts'
import { methodText, timeTexts, trendRows, volunteeredText } from '../habits.ts'
import { selfText } from '../history.ts'
import { reasonText } from '../planned.ts'
import { counted } from '../section.ts'
import { mistakeTrendText, trendText } from '../trend.ts'
import { scoreText, verdictText } from '../verdict.ts'
import { scoreChart, spark } from './charts.ts'
import { htmlLine } from './escape.ts'
import { renderPage } from './page.ts'
import { list, section, table } from './parts.ts'

const paragraph = (text: string): string => `<p>${htmlLine(text)}</p>`

const curveSection = ({ rounds }: Progress): string[] => {
  if (rounds.length === 0) return []
  const points = rounds.map(({ date, title, score, verdict }) => ({
    value: score,
    passed: verdict === 'hire' || verdict === 'strong-hire',
    label: `${date}: ${title}, ${scoreText(score)}, ${verdictText(verdict)}`,
  }))
  const told = rounds.map(({ score }) => scoreText(score)).join(', ')
  return section('curve', 'Score', [
    `<figure>${scoreChart(points, `Scores of 100, the oldest first: ${told}`)}<figcaption>Each whole round, the oldest first; a full dot is a hire or better.</figcaption></figure>`,
  ])
}

const seriesTable = (caption: string, all: readonly Series[]): string[] =>
  all.length === 0
    ? []
    : [
        table(
          caption,
          ['what', 'latest', 'each round', 'trend'],
          all.map(({ name, latest, values, trend }) => [
            htmlLine(name),
            scoreText(latest),
            spark(values, 100, `${name}: ${values.map(scoreText).join(', ')}`),
            trendText(trend),
          ]),
        ),
      ]

const mistakeTable = (all: readonly MistakeSeries[]): string[] =>
  all.length === 0
    ? []
    : [
        table(
          'Mistakes',
          ['what', 'latest', 'each round', 'trend'],
          all.map(({ name, often, of, values, trend }) => [
            htmlLine(name),
            `${often} of ${of}`,
            spark(
              values,
              1,
              `${name}: made in ${counted(values.filter((value) => value > 0).length, 'round')}`,
            ),
            mistakeTrendText(trend),
          ]),
        ),
      ]

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
  table(
    caption,
    ['what', 'practised', 'of'],
    all.map(({ name, practised, of }) => [htmlLine(name), String(practised), String(of)]),
  )

const roundTable = ({ rounds }: Progress): string[] =>
  rounds.length === 0
    ? []
    : [
        table(
          'Whole rounds, the latest first',
          ['date', 'problem', 'level', 'of 100', 'verdict', 'session'],
          [...rounds]
            .reverse()
            .map(({ date, title, level, score, verdict, session }) =>
              [date, title, level, scoreText(score), verdictText(verdict), session].map(htmlLine),
            ),
        ),
      ]

const nextBlocks = ({ next: { round, losses } }: Progress): string[] => [
  ...(losses.length === 0
    ? []
    : [
        paragraph(
          `Where the latest rounds lost their points: ${losses.map(({ area, share }) => `${area} ${Math.round(share * 100)} %`).join(', ')}.`,
        ),
      ]),
  ...(round === null
    ? []
    : [
        `<p><code>${htmlLine(round.command)}</code><br>${htmlLine(`${round.title}: ${reasonText(round)}.`)}</p>`,
      ]),
]

const subtitle = ({ counts, rounds }: Progress): string => {
  const [first, last] = [rounds[0], rounds.at(-1)]
  return [
    counted(counts.whole, 'whole round'),
    ...(counts.parts === 0 ? [] : [counted(counts.parts, 'part of rounds', 'parts of rounds')]),
    ...(first === undefined || last === undefined ? [] : [`${first.date} to ${last.date}`]),
  ]
    .map(htmlLine)
    .join(' · ')
}

/** The whole history as one page that needs nothing else: no network, no script. */
export const renderProgressHtml = (progress: Progress): string => {
  const { counts, score, phases, areas, competencies, mistakes, companies, families } = progress
  const own = habits(progress)
  return renderPage({
    title: 'Progress',
    subtitle: subtitle(progress),
    blocks: [
      ...curveSection(progress),
      ...section('trends', 'Trends', [
        ...seriesTable('Phases, of 100', [...(counts.whole === 0 ? [] : [score]), ...phases]),
        ...seriesTable('Areas: share of the points that were asked, of 100', areas),
        ...seriesTable('Competencies', competencies),
        ...mistakeTable(mistakes),
        `<p class="dim">${htmlLine(methodText(progress.method, trendRows(progress)))}</p>`,
      ]),
      ...section('habits', 'Habits', own.length === 0 ? [] : [list(own.map((text) => `<li>${text}</li>`))]),
      ...section('covered', 'Covered', [
        coverTable('Companies', companies),
        coverTable('Kinds of problem', families),
      ]),
      ...section('next', 'Next', nextBlocks(progress)),
      ...section('rounds', 'Rounds', roundTable(progress)),
    ],
  })
}
