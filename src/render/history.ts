import type { Earlier, History, HistoryRow, SelfJudgement } from '../report/history.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { counted, section, stacked, withCommand } from './section.ts'
import { type Cell, type Column, tableRows } from './table.ts'
import type { Style, Theme } from './theme.ts'
import { isHire, scoreText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

/** From this width on, each round shows what to call it by. */
const WIDE = 80
/** Date and minute of an id, which is as short as a name gets. */
const SHORTEST = 'YYYYMMDD-HHMM'.length
/** Unfinished rounds that are offered. */
const OFFERED = 3

/** Stands before the problem of a round that was not played here. */
const IMPORTED = '↓'

const COLUMNS: readonly Column[] = [
  { head: 'date' },
  { head: 'problem', cut: true },
  { head: 'level' },
  { head: 'min', align: 'right' },
  { head: 'score', align: 'right' },
  { head: 'verdict' },
]

/** The shortest beginnings of ids that still tell them apart. */
export const shortNames = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const sorted = [...ids].sort()
  const common = (a: string, b = ''): number => {
    let length = 0
    while (length < a.length && a[length] === b[length]) length++
    return length
  }
  return new Map(
    sorted.map((id, index) => {
      const shared = Math.max(common(id, sorted[index - 1]), common(id, sorted[index + 1]))
      return [id, id.slice(0, Math.max(SHORTEST, shared + 1))]
    }),
  )
}

const verdictStyle = ({ state, verdict }: HistoryRow, theme: Theme): Style => {
  if (state !== 'judged') return theme.warn
  return isHire(verdict) ? theme.good : theme.bad
}

/** Journals of another version may hold a verdict that this one does not know: it is shown as it stands. */
const outcome = ({ state, verdict, phase, grades }: HistoryRow): string => {
  if (phase !== null && state !== 'unfinished') return `${phase} ${grades?.[phase] ?? 'empty'}`
  return state === 'judged' && verdict !== null ? verdict.replaceAll('-', ' ') : state
}

const cells = (row: HistoryRow, theme: Theme): Cell[] => [
  { text: row.date.slice(0, 10), style: theme.dim },
  row.imported ? `${IMPORTED} ${row.title}` : row.title,
  row.level,
  row.minutes === null ? '–' : String(row.minutes),
  row.score === null || row.phase !== null ? '' : scoreText(row.score),
  { text: outcome(row), style: verdictStyle(row, theme) },
]

const offers = (
  rows: readonly HistoryRow[],
  names: ReadonlyMap<string, string>,
  canvas: Canvas,
): string[] => {
  const { theme, width } = canvas
  const unfinished = rows.filter((row) => row.state === 'unfinished')
  const shown = unfinished.slice(0, OFFERED).flatMap((row) => {
    const command = theme.accent(`mlsd resume ${cleanLine(names.get(row.session) ?? row.session)}`)
    return wrapLines(`${command}  ${cleanLine(row.title)}`, width, { first: '  ' })
  })
  const more = unfinished.length - OFFERED
  return section('Go on with:', [...shown, ...(more > 0 ? [`  and ${more} more`] : [])], canvas)
}

/** Within so much of a grade a guess is as good as the scorer's own steps. */
const CLOSE = 0.3

/** How well the candidate judges themselves. */
export const selfText = ({ phases, bias, error }: SelfJudgement): string => {
  const way = bias > CLOSE ? 'too kind' : bias < -CLOSE ? 'too harsh' : 'neither kind nor harsh'
  const by = Math.abs(bias) > CLOSE ? ` by ${Math.abs(bias).toFixed(1)} of a grade` : ''
  return `Your own grades, ${counted(phases, 'phase')}: ${way}${by}; off by ${error.toFixed(1)} on average.`
}

const wholeHistory = (shown: number, { count }: Earlier, canvas: Canvas): string[] =>
  withCommand(
    `The newest ${shown} of ${counted(shown + count, 'round')}.  All of them:`,
    'mlsd history --all',
    canvas,
  )

/** `mlsd history`: rounds and verdicts, the newest first, and how to go on with what was broken off. */
export const renderHistory = ({ sessions, selfJudgement, earlier }: History, canvas: Canvas): string => {
  const { theme, width } = canvas
  if (sessions.length === 0)
    return withCommand('No rounds yet. Begin one:', 'mlsd practice', canvas).join('\n')
  const others = earlier === undefined ? [] : [earlier.newest]
  const names = shortNames([...sessions.map((row) => row.session), ...others])
  const wide = width >= WIDE
  const columns = wide ? [...COLUMNS, { head: 'session' }] : COLUMNS
  const rows = sessions.map((row) => {
    const name = { text: names.get(row.session) ?? row.session, style: theme.dim }
    return wide ? [...cells(row, theme), name] : cells(row, theme)
  })
  const [offer, command] = wide ? ['Share one:', 'mlsd export <session>'] : ['Share the last:', 'mlsd export']
  return stacked([
    tableRows(columns, rows, { width, head: theme.dim }),
    sessions.some(({ imported }) => imported) ? [theme.dim(`${IMPORTED} imported from a transcript`)] : [],
    offers(sessions, names, canvas),
    selfJudgement === null ? [] : wrapLines(selfText(selfJudgement), width),
    earlier === undefined
      ? withCommand(`${counted(sessions.length, 'round')}.  ${offer}`, command, canvas)
      : [...wholeHistory(sessions.length, earlier, canvas), ...withCommand(offer, command, canvas)],
  ])
}
