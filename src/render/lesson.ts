import {
  LESSON_GROUPS,
  type Lesson,
  type LessonGroup,
  type LessonPart,
  type LessonTable,
} from '../bank/lesson.ts'
import { fenceFor, inertLine } from '../report/marks.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine, cleanText } from './clean.ts'
import { bullet, paragraph, proseCanvas, section, stacked, withCommand } from './section.ts'
import { columnWidths, tableRows } from './table.ts'
import { pad, wrapLines } from './wrap.ts'

const GROUP_NAMES: Readonly<Record<LessonGroup, string>> = {
  round: 'The round',
  craft: 'The craft',
  problems: 'Kinds of problem',
  worked: 'Worked problems',
}

const GAP = '  '

/** Rows of a table whose cells are wrapped in their columns, where a listing would cut them. */
const wrappedTable = ({ head, rows }: LessonTable, { width, theme }: Canvas): string[] => {
  const columns = head.map((text) => ({ head: text, cut: true }))
  const widths = columnWidths(columns, rows, width)
  const drawn = (cells: readonly string[], style: (text: string) => string): string[] => {
    const wrapped = cells.map((cell, at) => wrapLines(cleanLine(cell), widths[at] ?? width))
    const height = Math.max(...wrapped.map(({ length }) => length))
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, at) => style(pad(lines[line] ?? '', widths[at] ?? 0)))
        .join(GAP)
        .trimEnd(),
    )
  }
  return [...drawn(head, theme.dim), ...rows.flatMap((cells) => drawn(cells, (text) => text))]
}

const pairRows = ({ pairs = [] }: LessonPart, { width, theme }: Canvas): string[] =>
  pairs.flatMap(({ sounds, instead }) => [
    ...wrapLines(theme.dim(`“${cleanLine(sounds)}”`), width, { first: '✗ ', rest: '  ' }),
    ...wrapLines(`“${cleanLine(instead)}”`, width, { first: '✓ ', rest: '  ' }),
  ])

const drawingRows = ({ drawing = '' }: LessonPart): string[] =>
  drawing === ''
    ? []
    : cleanText(drawing)
        .trimEnd()
        .split('\n')
        .map((row) => `${GAP}${row}`)

const partRows = (part: LessonPart, canvas: Canvas): string[] =>
  section(
    cleanLine(part.heading),
    [
      ...(part.text === undefined ? [] : paragraph(part.text, canvas.width)),
      ...drawingRows(part),
      ...(part.table === undefined ? [] : wrappedTable(part.table, canvas)),
      ...(part.points ?? []).flatMap((point) => bullet(point, canvas.width)),
      ...pairRows(part, canvas),
    ],
    canvas,
  )

/** One lesson, one screen. */
export const renderLesson = (lesson: Lesson, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  return stacked([
    [prose.theme.bold(cleanLine(lesson.title)), ...paragraph(lesson.about, prose.width)],
    ...lesson.parts.map((part) => partRows(part, prose)),
    withCommand('Try it:', lesson.next, prose),
  ])
}

const groupsOf = (lessons: readonly Lesson[]) =>
  LESSON_GROUPS.map((group) => ({
    name: GROUP_NAMES[group],
    members: lessons.filter((lesson) => lesson.group === group),
  })).filter(({ members }) => members.length > 0)

/** What lessons there are. */
export const renderLessons = (lessons: readonly Lesson[], canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const columns = [{ head: 'topic' }, { head: 'about', cut: true }]
  const widest = Math.max(...lessons.map(({ id }) => id.length))
  const rows = groupsOf(lessons).map(({ name, members }) =>
    section(
      name,
      tableRows(
        columns,
        members.map(({ id, about }) => [{ text: pad(id, widest), style: prose.theme.accent }, about]),
        { width: prose.width },
      ),
      prose,
    ),
  )
  return stacked([...rows, withCommand('Read one:', `mlsd guide ${lessons[0]?.id ?? '<topic>'}`, prose)])
}

const inert = (text: string): string => inertLine(cleanLine(text))

const markdownTable = ({ head, rows }: LessonTable): string[] => [
  `| ${head.map(inert).join(' | ')} |`,
  `|${head.map(() => ' --- |').join('')}`,
  ...rows.map((cells) => `| ${cells.map(inert).join(' | ')} |`),
]

const fenced = (text: string): string[] => {
  const fence = fenceFor(text)
  return [`${fence}text`, cleanText(text).trimEnd(), fence]
}

const markdownPart = ({ heading, text, drawing, table, points = [], pairs = [] }: LessonPart): string[] =>
  [
    [`## ${inert(heading)}`],
    text === undefined ? [] : [inert(text)],
    drawing === undefined ? [] : fenced(drawing),
    table === undefined ? [] : markdownTable(table),
    points.map((point) => `- ${inert(point)}`),
    pairs.length === 0
      ? []
      : markdownTable({
          head: ['How it sounds', 'How it could sound'],
          rows: pairs.map(({ sounds, instead }) => [sounds, instead]),
        }),
  ]
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.join('\n'))

/** The same lesson as markdown. */
export const renderLessonMarkdown = ({ title, about, parts, next }: Lesson): string =>
  [`# ${inert(title)}`, inert(about), ...parts.flatMap(markdownPart), `Try it: \`${cleanLine(next)}\``].join(
    '\n\n',
  )

/** The list of lessons as markdown. */
export const renderLessonsMarkdown = (lessons: readonly Lesson[]): string =>
  groupsOf(lessons)
    .map(({ name, members }) =>
      [`## ${name}`, '', ...members.map(({ id, about }) => `- \`${id}\`: ${inert(about)}`)].join('\n'),
    )
    .join('\n\n')
