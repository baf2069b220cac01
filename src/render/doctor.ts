import type { Checkup, Concern, Diagnosis, ToolFacts } from '../report/doctor.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { counted, proseCanvas, section, stacked } from './section.ts'
import { pad, wrapLines } from './wrap.ts'

const LABEL = 12

const row = (label: string, text: string, { width }: Canvas): string[] =>
  wrapLines(cleanLine(text), width, { first: pad(`  ${label}`, LABEL), rest: ' '.repeat(LABEL) })

const folderText = ({ path, exists, problem }: Checkup['folders'][number]): string => {
  if (problem !== null) return `${path}, cannot be written: ${problem}`
  return `${path}, ${exists ? 'can be written' : 'made when it is needed'}`
}

const COLOURS = ['none', '16', '256', 'millions'] as const

const toolText = ({ command, setBy, there }: ToolFacts, without: string): string => {
  if (command === null) return `none (${setBy ?? 'there is none for this system'})`
  const missing = there === false ? `, which is not there: ${without}` : ''
  return `${command}${setBy === null ? '' : ` (${setBy})`}${missing}`
}

const bankText = ({ companies, prompts, rubrics, broken }: Checkup['banks']['own']): string =>
  [
    counted(companies, 'company', 'companies'),
    counted(prompts, 'prompt'),
    counted(rubrics, 'rubric file'),
    ...(broken.length === 0 ? [] : [`${counted(broken.length, 'file')} left out`]),
  ].join(', ')

const sessionsText = ({ finished, open, unreadable }: Checkup['sessions']): string =>
  [
    `${finished} finished`,
    `${open} open`,
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
  ].join(', ')

const drillsText = ({ held, cards, due, unreadable }: Checkup['drills']): string =>
  [
    `${held} held`,
    ...(cards === 0 ? [] : [`${counted(cards, 'card')} asked, ${due} of them due`]),
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
  ].join(', ')

const partsOf = (checkup: Checkup, canvas: Canvas) => {
  const { folders, terminal, editor, pager, banks, sessions, drills, drafts } = checkup
  const { type, columns, colours, coloursBecause, unicode, plain } = terminal
  const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
    pairs.flatMap(([label, text]) => row(label, text, canvas))
  return [
    section('Folders', rows(folders.map((each) => [each.name, folderText(each)] as const)), canvas),
    section(
      'Terminal',
      rows([
        ['type', `${type ?? 'not set'}, ${counted(columns, 'column')}`],
        ['colours', `${COLOURS[colours]} (${coloursBecause})`],
        ['letters', unicode ? 'UTF-8' : 'the locale does not say UTF-8; lines may show as question marks'],
        ['rounds', plain === null ? 'redrawn as you type' : `line by line (${plain})`],
        ['editor', toolText(editor, '/editor does not work')],
        ['pager', toolText(pager, 'long output is printed at once')],
      ]),
      canvas,
    ),
    section(
      'Banks',
      rows([
        ['bundled', bankText(banks.bundled)],
        ['yours', bankText(banks.own)],
      ]),
      canvas,
    ),
    section(
      'Rounds',
      rows([
        ['sessions', sessionsText(sessions)],
        ['drills', drillsText(drills)],
        ['drafts', String(drafts)],
      ]),
      canvas,
    ),
  ]
}

const concernRows = ({ what, next }: Concern, { width, theme }: Canvas): string[] => [
  ...wrapLines(cleanLine(what), width, { first: '! ', rest: '  ' }).map(theme.warn),
  ...wrapLines(cleanLine(next), width, { first: '  Next:  ', rest: '         ' }),
]

/** How the program finds itself on this machine, and what to do about it. */
export const renderDoctor = ({ checkup, concerns }: Diagnosis, whole: Canvas): string => {
  const canvas = proseCanvas(whole)
  const { mlsd, node, platform } = checkup.program
  const head = wrapLines(`mlsd ${mlsd} · Node ${node} · ${platform}`, canvas.width).map(canvas.theme.bold)
  const end =
    concerns.length === 0
      ? [canvas.theme.good('Nothing needs attention.')]
      : concerns.flatMap((each) => concernRows(each, canvas))
  return stacked([head, ...partsOf(checkup, canvas), end])
}
