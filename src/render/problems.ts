import type { CheckReport, PromptTally, ProvedAnswer, ShownProblem } from '../report/problems.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine, cleanText } from './clean.ts'
import { type Asking, hearRows } from './listening.ts'
import { counted } from './section.ts'
import { type Cell, type Column, tableRows } from './table.ts'
import { displayWidth, truncate, wrapLines } from './wrap.ts'

const INDENT = '  '

/** One character for one, so that columns stay where they are. */
const flat = (text: string): string => cleanText(text.replaceAll('\t', ' ')).replaceAll('\n', ' ')

/** A piece of a long line with the place in question in it, and how far into the piece that is. */
const excerpt = (
  source: string,
  column: number,
  room: number,
): { readonly text: string; readonly caret: number } => {
  const before = flat(source.slice(0, column - 1))
  const start = before.length < room - 10 ? 0 : before.length - Math.floor(room / 2)
  const lead = start === 0 ? '' : '…'
  const rest = lead + flat(source).slice(start)
  return { text: truncate(rest, room), caret: displayWidth(lead + before.slice(start)) }
}

const sourceRows = ({ source, line, column }: ShownProblem, { width, theme }: Canvas): readonly string[] => {
  if (source === null || source.trim() === '') return []
  const gutter = `${line} │ `
  const { text, caret } = excerpt(source, column, width - INDENT.length - gutter.length)
  const blank = `${' '.repeat(String(line).length)} │ `
  return [
    `${INDENT}${theme.dim(gutter)}${text}`,
    `${INDENT}${theme.dim(blank)}${' '.repeat(caret)}${theme.bad('^')}`,
  ]
}

const problemRows = (problem: ShownProblem, canvas: Canvas): readonly string[] => {
  const { file, line, column, path, expected, found } = problem
  const { width, theme } = canvas
  return [
    `${theme.accent(cleanLine(`${file}:${line}:${column}`))}  ${theme.dim(cleanLine(path))}`,
    ...wrapLines(cleanLine(`expected ${expected}, found ${found}`), width, { first: INDENT, rest: INDENT }),
    ...sourceRows(problem, canvas),
  ]
}

const COLUMNS: readonly Column[] = [
  { head: 'prompt', cut: true },
  { head: 'facts', align: 'right' },
  { head: 'crit', align: 'right' },
  { head: 'probe', align: 'right' },
  { head: 'curve', align: 'right' },
  { head: 'hits', align: 'right' },
  { head: 'outline', align: 'right' },
  { head: 'weak', align: 'right' },
  { head: 'any', align: 'right' },
]

const score = ({ score: points }: ProvedAnswer): string => points.toFixed(0)

const tallyCells = (tally: PromptTally): readonly Cell[] => [
  tally.id,
  String(tally.facts),
  String(tally.criteria),
  String(tally.probes),
  String(tally.curveballs),
  String(tally.hits),
  tally.outlines.map(score).join(' '),
  score(tally.weak),
  score(tally.generic),
]

/** What the columns count, below them: their heads are short. */
const LEGEND =
  'crit, probe, curve: its own criteria, deep-dive questions and changed requirements; hits: sentences proved to earn; outline, weak, any: what its strong answers, its weak one, and a generic one of no problem at all score at L5, of 100 (where that is a hire, a note says so).'

const table = (prompts: readonly PromptTally[], { width, theme }: Canvas): readonly string[] =>
  prompts.length === 0
    ? []
    : [
        ...tableRows(COLUMNS, prompts.map(tallyCells), { width, head: theme.heading }),
        ...wrapLines(theme.dim(LEGEND), width),
        '',
      ]

/** More than this a person does not read; a long-grown bank has many. */
const MOST_NOTES = 10

const noteRows = (notes: readonly ShownProblem[], canvas: Canvas): readonly string[] => {
  if (notes.length === 0) return []
  const more = notes.length - MOST_NOTES
  return [
    canvas.theme.heading('Worth a look, though no problem:'),
    '',
    ...notes.slice(0, MOST_NOTES).flatMap((note) => [...problemRows(note, canvas), '']),
    ...(more > 0 ? [`… and ${more} more; --json lists all.`, ''] : []),
  ]
}

/** Examples of one's own are met by one's own words: a score is worth something once other words earn it too. */
const NEXT =
  'Next: say each point in words that your hits do not use, in a transcript: mlsd score try.yaml, then mlsd why try.yaml. What is not heard makes a good hit, and a good answer a second outline.'

/** Of one problem that listens by words: what it is good for as it stands, and the one thing to do now. */
const standing = ({ id, leftOut: { heard, of, unheard } }: PromptTally): string => {
  const [first] = unheard
  const how = `${heard} of ${of} of its own sentences are heard without themselves`
  if (first === undefined)
    return `${id} is playable: ${how}. Next: mlsd practice ${id}, in other words than your hits; mlsd why last then tells what was heard.`
  const { criterion, hits } = first
  return `${id} is playable, but ${how}, so expect it to miss people who word things differently. Next: a hit for ${criterion} in words near to its hit ${hits[0]}.`
}

const nextRows = ({ own, prompts }: CheckReport, { width }: Canvas): readonly string[] => {
  const [only, ...others] = prompts
  if (!own || only === undefined) return []
  const isOne = others.length === 0 && only.leftOut.of > 0
  return wrapLines(isOne ? cleanLine(standing(only)) : NEXT, width)
}

const clean = (report: CheckReport, asking: Asking, canvas: Canvas): readonly string[] => {
  const { prompts, notes, files } = report
  return [
    ...table(prompts, canvas),
    ...hearRows(report, asking, canvas),
    ...noteRows(notes, canvas),
    ...wrapLines(`${canvas.theme.good('No problems')} in ${counted(files, 'file')}.`, canvas.width),
    ...nextRows(report, canvas),
  ]
}

/** `mlsd check`: every problem at its line, or the tally of what was proved. */
export const renderCheck = (report: CheckReport, asking: Asking, canvas: Canvas): string => {
  const { problems } = report
  if (problems.length === 0) return clean(report, asking, canvas).join('\n')
  const mend = problems.length === 1 ? 'Fix it' : 'Fix them'
  return [
    ...problems.map((problem) => problemRows(problem, canvas).join('\n')),
    `${counted(problems.length, 'problem')}. ${mend} and run: ${canvas.theme.accent(cleanLine(asking.again))}`,
  ].join('\n\n')
}
