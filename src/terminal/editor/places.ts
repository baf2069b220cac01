import { nextBoundary, previousBoundary } from '../../render/graphemes.ts'
import { type Cursor, type Editor, lineAt } from './editor.ts'
import { wordEnd, wordStart } from './words.ts'

/** An offset of a line, found from another one. */
type Find = (line: string, from: number) => number

// At the start of a line whatever is at the left is the line break before it; in the same way at its end.
const leftTo = (editor: Editor, find: Find): Cursor => {
  const { lines, cursor } = editor
  if (cursor.offset > 0) return { line: cursor.line, offset: find(lineAt(editor), cursor.offset) }
  return cursor.line === 0 ? cursor : { line: cursor.line - 1, offset: lines[cursor.line - 1]?.length ?? 0 }
}

const rightTo = (editor: Editor, find: Find): Cursor => {
  const { lines, cursor } = editor
  const line = lineAt(editor)
  if (cursor.offset < line.length) return { line: cursor.line, offset: find(line, cursor.offset) }
  return cursor.line === lines.length - 1 ? cursor : { line: cursor.line + 1, offset: 0 }
}

export const left = (editor: Editor): Cursor => leftTo(editor, previousBoundary)
export const right = (editor: Editor): Cursor => rightTo(editor, nextBoundary)
export const wordLeft = (editor: Editor): Cursor => leftTo(editor, wordStart)
export const wordRight = (editor: Editor): Cursor => rightTo(editor, wordEnd)

/** The start of the line, or the line break before it. */
export const startLeft = (editor: Editor): Cursor => leftTo(editor, () => 0)
/** The end of the line, or the line break behind it. */
export const endRight = (editor: Editor): Cursor => rightTo(editor, (line) => line.length)

export const lineStart = ({ cursor }: Editor): Cursor => ({ line: cursor.line, offset: 0 })
export const lineEnd = (editor: Editor): Cursor => ({
  line: editor.cursor.line,
  offset: lineAt(editor).length,
})
