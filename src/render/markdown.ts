import { fenceFor, inertLine, markText, spellOut } from '../report/marks.ts'
import { cleanLine, cleanText } from './clean.ts'

/** One line of text that stays text. */
export const inert = (text: string): string => inertLine(cleanLine(text))

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

/** A quotation that keeps its lines; they read back exactly. */
export const quotation = (text: string): string => {
  const lines = cleanText(text).split('\n')
  return lines
    .map((line, index) => {
      const goesOn = !isBlank(line) && !isBlank(lines[index + 1])
      return line === '' ? '>' : `> ${inertLine(line)}${goesOn ? '\\' : ''}`
    })
    .join('\n')
}

/** Text in a fence that nothing in it can close, and that reads back exactly. */
export const fenced = (
  text: string,
  mark: { readonly stage: string; readonly at: number | null; readonly after: string | null },
): string => {
  const escaped = cleanText(text) !== text
  const body = escaped ? spellOut(text) : text
  const fence = fenceFor(body)
  return `${fence}${markText({ ...mark, escaped })}\n${body}\n${fence}`
}

/** A table; its cells must be inert already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
