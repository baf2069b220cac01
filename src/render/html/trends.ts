import type { Progress } from '../../report/progress.ts'
import type { MistakeSeries, Series } from '../../report/progress-series.ts'
import { methodText, standingText } from '../habits.ts'
import { counted } from '../section.ts'
import { mistakeTrendText, trendText } from '../trend.ts'
import { scoreText } from '../verdict.ts'
import { boxes, spark } from './charts.ts'
import { htmlLine } from './escape.ts'
import { type Column, section, table } from './parts.ts'

const COLUMNS: readonly Column[] = ['what', { name: 'latest', look: 'figure' }, 'each round', 'trend']

const seriesTable = (caption: string, all: readonly Series[]): string[] =>
  all.length === 0
    ? []
    : [
        table({
          caption,
          kind: 'trend',
          columns: COLUMNS,
          rows: all.map(({ name, latest, values, trend }) => [
            htmlLine(name),
            scoreText(latest),
            spark(values, 100, `${name}: ${values.map(scoreText).join(', ')}`),
            trendText(trend),
          ]),
        }),
      ]

const mistakeRow = ({ name, often, of, values, trend }: MistakeSeries): readonly string[] => {
  const made = values.map((value) => value > 0)
  const times = made.filter((one) => one).length
  return [
    htmlLine(name),
    `${often} of ${of}`,
    boxes(made, `${name}: made in ${counted(times, 'round')} of ${made.length}`),
    mistakeTrendText(trend),
  ]
}

const isTelling = ({ often, trend: { kind } }: MistakeSeries): boolean =>
  often > 1 || kind === 'rising' || kind === 'falling'

/** Those that keep coming, or that go; what was made once is folded away. */
const mistakeTables = (all: readonly MistakeSeries[]): string[] => {
  const named = (caption: string, some: readonly MistakeSeries[]): string[] =>
    some.length === 0 ? [] : [table({ caption, kind: 'trend', columns: COLUMNS, rows: some.map(mistakeRow) })]
  const telling = all.filter(isTelling)
  const rest = all.filter((one) => !isTelling(one))
  if (telling.length === 0 || rest.length < 2) return named('Mistakes', all)
  return [
    ...named('Mistakes', telling),
    `<details>\n<summary>${rest.length} more, made once of late or no more</summary>`,
    ...named('Mistakes made seldom', rest),
    '</details>',
  ]
}

/** What rises and falls; nothing before the first round. */
export const trendSection = (progress: Progress): string[] => {
  const { counts, score, phases, areas, standing, competencies, mistakes } = progress
  const ends = standingText(standing)
  const rows = [
    ...seriesTable('Phases, of 100', [...(counts.whole === 0 ? [] : [score]), ...phases]),
    ...seriesTable('Areas: share of the points that were asked, of 100', areas),
    ...(ends === null ? [] : [`<p>${htmlLine(ends)}</p>`]),
    ...seriesTable('Competencies', competencies),
    ...mistakeTables(mistakes),
  ]
  if (rows.length === 0) return []
  return section('trends', 'Trends', [...rows, `<p class="dim">${htmlLine(methodText(progress))}</p>`])
}
