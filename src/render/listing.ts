import type { BrokenFile } from '../bank/bank-types.ts'
import type { CompanyRow, Listing, PromptRow } from '../report/listing.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { counted, withCommand } from './section.ts'
import { type Cell, type Column, columnWidths, type Measure, measuring, tableRows } from './table.ts'
import type { Theme } from './theme.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '

const COLUMNS: readonly Column[] = [{ head: 'id' }, { head: 'title', cut: true }, { head: 'family' }]

/** A title of which less is shown says nothing: rather than that, the family is left out. */
const LEAST_TITLE = 20

const columnsFor = (
  rows: readonly (readonly Cell[])[],
  width: number,
  measured: Measure,
): readonly Column[] => {
  const [, title = 0] = columnWidths(COLUMNS, rows, width, measured)
  const [, whole = 0] = columnWidths(COLUMNS, rows, Number.POSITIVE_INFINITY, measured)
  return title < Math.min(LEAST_TITLE, whole) ? COLUMNS.slice(0, 2) : COLUMNS
}

// Before the title, of which the end may be cut.
const ownership = ({ own, overrides }: PromptRow): string => {
  if (overrides) return '(yours, not the bundled one) '
  return own ? '(yours) ' : ''
}

const cells = (prompt: PromptRow, theme: Theme): Cell[] => [
  { text: prompt.id, style: theme.accent },
  `${ownership(prompt)}${prompt.title}`,
  { text: prompt.family, style: theme.dim },
]

const heading = ({ name, id, aliases }: CompanyRow, { theme, width }: Canvas): string[] => {
  const others = [id, ...aliases].filter((one) => one !== name).map(cleanLine)
  const also = others.length === 0 ? '' : theme.dim(`  ${others.join(', ')}`)
  return wrapLines(`${theme.heading(cleanLine(name))}${also}`, width)
}

/** Files that are left out; a company whose only prompt is among them is no company without one. */
const leftOut = (broken: readonly BrokenFile[], { width, theme }: Canvas): string[] =>
  broken.length === 0
    ? []
    : [
        '',
        ...wrapLines(theme.heading('Broken, and so left out:'), width),
        ...broken.flatMap(({ id, path, line, column }) =>
          wrapLines(cleanLine(`${id}  ${path}:${line}:${column}`), width, { first: INDENT, rest: INDENT }),
        ),
        ...wrapLines(`What is wrong there:  ${theme.accent('mlsd check')}`, width, {
          first: INDENT,
          rest: INDENT,
        }),
      ]

const withoutPrompts = (companies: readonly CompanyRow[], { width, theme }: Canvas): string[] => {
  if (companies.length === 0) return []
  const names = companies.map(({ name, id }) => `${cleanLine(name)} (${cleanLine(id)})`).join(', ')
  return ['', ...wrapLines(`${theme.heading('No complete prompt yet:')} ${names}`, width, { rest: INDENT })]
}

/** A company with hundreds of somebody's own would hide all others. */
const unreadOf = ({ id, unread = 0 }: CompanyRow, canvas: Canvas): string[] =>
  unread === 0
    ? []
    : withCommand(`… and ${unread} more of yours:`, `mlsd list --company ${cleanLine(id)} --all`, canvas).map(
        (line) => INDENT + line,
      )

const summary = (full: readonly CompanyRow[], canvas: Canvas): string[] => {
  const prompts = full.flatMap((company) => company.prompts)
  const first = prompts[0]
  if (first === undefined) return withCommand('Nothing to practise here. All there is:', 'mlsd list', canvas)
  const unread = full.reduce((sum, company) => sum + (company.unread ?? 0), 0)
  const there = `${counted(prompts.length + unread, 'prompt')} at ${counted(full.length, 'company', 'companies')}.`
  return ['', ...withCommand(`${there}  Practise one:`, `mlsd practice ${first.id}`, canvas)]
}

/** `mlsd list`: companies, their prompts, and the command that begins one. */
export const renderListing = (listing: Listing, canvas: Canvas): string => {
  const full = listing.companies.filter((company) => company.prompts.length > 0)
  const hasBroken = ({ id }: CompanyRow): boolean =>
    listing.broken.some((file) => file.id.startsWith(`${id}/`))
  const empty = listing.companies.filter((company) => company.prompts.length === 0 && !hasBroken(company))
  const rows = full.flatMap((company) => company.prompts.map((prompt) => cells(prompt, canvas.theme)))
  const width = canvas.width - INDENT.length
  const measured = measuring()
  const lines = tableRows(columnsFor(rows, width, measured), rows, { width, measured })
  let next = 0
  const groups = full.flatMap((company, index) => {
    const own = lines.slice(next, next + company.prompts.length)
    next += own.length
    return [
      ...(index === 0 ? [] : ['']),
      ...heading(company, canvas),
      ...own.map((line) => INDENT + line),
      ...unreadOf(company, canvas),
    ]
  })
  const others = [...leftOut(listing.broken, canvas), ...withoutPrompts(empty, canvas)]
  return [...groups, ...others, ...summary(full, canvas)].join('\n').trim()
}
