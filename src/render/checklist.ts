import type { Checklist } from '../report/checklist.ts'
import type { ChecklistItem, ChecklistSection } from '../report/checklist-items.ts'
import { inertLine } from '../report/marks.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { itemsThatFit } from './page.ts'
import { ruled } from './section.ts'
import { plainTheme } from './theme.ts'
import { displayWidth, pad, wrapLines } from './wrap.ts'

/** What goes on one sheet of A4. */
const SHEET = { rows: 66, width: 80 }
/** A term longer than this stands in the text, not in a column of its own. */
const TERM_WIDTH = 12

/** How a sheet is dressed: as text for a terminal or as markdown. */
interface Dress {
  readonly title: (text: string) => readonly string[]
  readonly heading: (text: string) => readonly string[]
  readonly item: (item: ChecklistItem, section: ChecklistSection) => readonly string[]
}

const inColumn = (section: ChecklistSection): number => {
  const widths = section.items.map(({ term }) => displayWidth(cleanLine(term ?? '')))
  const widest = Math.max(0, ...widths)
  return widest === 0 || widest > TERM_WIDTH ? 0 : widest
}

const textItem = (item: ChecklistItem, section: ChecklistSection, { width, theme }: Canvas): string[] => {
  const text = cleanLine(item.text)
  if (section.id === 'clock') return wrapLines(text, width)
  const term = cleanLine(item.term ?? '')
  const column = inColumn(section)
  if (column > 0) {
    return wrapLines(text, width, {
      first: `${theme.bold(pad(term, column))}  `,
      rest: ' '.repeat(column + 2),
    })
  }
  const whole = term === '' ? text : `${theme.dim(`“${term}”`)} → ${text}`
  return wrapLines(whole, width, { first: '- ', rest: '  ' })
}

const textDress = (canvas: Canvas): Dress => {
  const { width, theme } = canvas
  return {
    title: (text) => wrapLines(theme.heading(cleanLine(text)), width),
    heading: (text) => [ruled(cleanLine(text).toUpperCase(), canvas)],
    item: (item, section) => textItem(item, section, canvas),
  }
}

const inert = (text: string): string => inertLine(cleanLine(text))

const markdownDress = (width: number): Dress => ({
  // a heading may not be broken over two lines
  title: (text) => [`# ${inert(text)}`],
  heading: (text) => [`## ${inert(text)}`],
  item: ({ term, text }, section) => {
    if (section.id === 'clock') return wrapLines(inert(text), width)
    const named = inColumn(section) > 0 ? `**${inert(term ?? '')}**: ` : `“${inert(term ?? '')}” → `
    return wrapLines(`${term === null ? '' : named}${inert(text)}`, width, { first: '- ', rest: '  ' })
  },
})

const sheet = (checklist: Checklist, measured: Dress, drawn: Dress, most: number): string => {
  const parts = checklist.sections.map((section) => ({
    head: measured.heading(section.title),
    items: section.items.map((item) => measured.item(item, section)),
    least: section.least,
  }))
  const kept = itemsThatFit(parts, most - measured.title(checklist.title).length, 0)
  const blocks = checklist.sections.flatMap((section, index) => {
    const items = section.items.slice(0, kept[index])
    const rows = items.flatMap((item) => drawn.item(item, section))
    return items.length === 0 ? [] : [[...drawn.heading(section.title), ...rows].join('\n')]
  })
  return [...drawn.title(checklist.title), ...blocks].join('\n')
}

/** One page of at most 66 rows of 80 columns, or as many as are wanted; a narrower screen shows the same items in more rows. */
export const renderChecklist = (checklist: Checklist, canvas: Canvas, most = SHEET.rows): string =>
  sheet(
    checklist,
    textDress({ width: SHEET.width, theme: plainTheme }),
    textDress({ ...canvas, width: Math.min(canvas.width, SHEET.width) }),
    most,
  )

/** The same page as markdown. */
export const renderChecklistMarkdown = (checklist: Checklist, most = SHEET.rows): string => {
  const dress = markdownDress(SHEET.width)
  return sheet(checklist, dress, dress, most)
}
