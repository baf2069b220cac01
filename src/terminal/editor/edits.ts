import { snap } from '../../render/graphemes.ts'
import { type Cursor, type Editor, endOf, linesOf, type Snapshot } from './editor.ts'
import { endRight, left, right, startLeft, wordLeft, wordRight } from './places.ts'

const UNDO_STEPS = 200

/** Remembers the text as it is, unless the edit goes on with the word that is being typed. */
export const remember = (editor: Editor, group: Editor['group']): Pick<Editor, 'undo' | 'group'> => {
  if (group !== null && editor.group === group) return { undo: editor.undo, group }
  const { lines, cursor, pasted } = editor
  return { undo: [...editor.undo.slice(1 - UNDO_STEPS), { lines, cursor, pasted }], group }
}

const isEmptyText = (lines: readonly string[]): boolean => lines.length === 1 && lines[0] === ''

/** Puts lines for what is between two cursors; the cursor comes to stand behind them. */
const replaceRange = (editor: Editor, from: Cursor, to: Cursor, added: readonly string[]): Snapshot => {
  const before = (editor.lines[from.line] ?? '').slice(0, from.offset)
  const after = (editor.lines[to.line] ?? '').slice(to.offset)
  const last = added.length - 1
  const end = (last === 0 ? before.length : 0) + (added[last] ?? '').length
  const middle = added.map(
    (line, index) => (index === 0 ? before : '') + line + (index === last ? after : ''),
  )
  const lines = [...editor.lines.slice(0, from.line), ...middle, ...editor.lines.slice(to.line + 1)]
  const line = from.line + last
  return {
    lines,
    // What is joined here may become one grapheme.
    cursor: { line, offset: snap(lines[line] ?? '', end) },
    pasted: editor.pasted && !isEmptyText(lines),
  }
}

const edited = (editor: Editor, snapshot: Snapshot, group: Editor['group']): Editor => ({
  ...editor,
  ...snapshot,
  ...remember(editor, group),
  column: null,
  recalled: null,
})

const added = (editor: Editor, lines: readonly string[], group: Editor['group']): Editor =>
  lines.length === 1 && lines[0] === ''
    ? editor
    : edited(editor, replaceRange(editor, editor.cursor, editor.cursor, lines), group)

/** Types text; one undo takes back a word and the blank behind it. */
export const insert = (editor: Editor, typed: string): Editor => {
  const after = added(editor, linesOf(typed), 'typing')
  return /\s$/.test(typed) ? { ...after, group: null } : after
}

/** Text from elsewhere, of any size: one step to undo; its newlines never send. */
export const paste = (editor: Editor, text: string): Editor => {
  const after = added(editor, linesOf(text), null)
  return after === editor ? editor : { ...after, pasted: true }
}

/** The whole text anew, as it came from the person's editor. */
export const replaceAll = (editor: Editor, text: string): Editor => {
  const snapshot = replaceRange(editor, { line: 0, offset: 0 }, endOf(editor.lines), linesOf(text))
  return edited(editor, { ...snapshot, pasted: !isEmptyText(snapshot.lines) }, null)
}

const remove = (editor: Editor, from: Cursor, to: Cursor, group: Editor['group']): Editor =>
  from.line === to.line && from.offset === to.offset
    ? editor
    : edited(editor, replaceRange(editor, from, to, ['']), group)

const cut = (editor: Editor, from: Cursor, to: Cursor): Editor => {
  const after = remove(editor, from, to, null)
  if (after === editor) return editor
  const text = from.line === to.line ? (editor.lines[from.line] ?? '').slice(from.offset, to.offset) : '\n'
  return { ...after, cut: text }
}

export const backspace = (editor: Editor): Editor => remove(editor, left(editor), editor.cursor, 'deleting')
export const deleteRight = (editor: Editor): Editor =>
  remove(editor, editor.cursor, right(editor), 'deleting')
export const cutWordLeft = (editor: Editor): Editor => cut(editor, wordLeft(editor), editor.cursor)
export const cutWordRight = (editor: Editor): Editor => cut(editor, editor.cursor, wordRight(editor))
export const cutToStart = (editor: Editor): Editor => cut(editor, startLeft(editor), editor.cursor)
export const cutToEnd = (editor: Editor): Editor => cut(editor, editor.cursor, endRight(editor))

/** Puts back what was cut last. */
export const yank = (editor: Editor): Editor => added(editor, editor.cut.split('\n'), null)

/** Back to what the text was before the last edit. */
export const undo = (editor: Editor): Editor => {
  const previous = editor.undo.at(-1)
  if (!previous) return editor
  return { ...editor, ...previous, undo: editor.undo.slice(0, -1), group: null, column: null, recalled: null }
}
