import { type Editor, newEditor } from '../../../src/terminal/editor/editor.ts'
import { wrapAt } from '../../../src/terminal/editor/layout.ts'
import { type EditorAction, update } from '../../../src/terminal/editor/update.ts'

/** An editor from a drawing of it: `|` is the cursor. */
export const editorOf = (drawing: string, history: readonly string[] = []): Editor => {
  const at = drawing.indexOf('|')
  const before = drawing.slice(0, at).split('\n')
  const editor = newEditor(drawing.replace('|', ''), history)
  return {
    ...editor,
    pasted: false,
    cursor: { line: before.length - 1, offset: before.at(-1)?.length ?? 0 },
  }
}

/** The text with the cursor drawn as `|`. */
export const drawingOf = ({ lines, cursor }: Editor): string =>
  lines
    .map((line, index) =>
      index === cursor.line ? `${line.slice(0, cursor.offset)}|${line.slice(cursor.offset)}` : line,
    )
    .join('\n')

/** Several actions, one after another, at twenty columns; a bare word is an action without details. */
export const press = (
  editor: Editor,
  ...actions: readonly (EditorAction | Exclude<EditorAction['kind'], 'insert' | 'paste' | 'replace'>)[]
): Editor => {
  const wrap = wrapAt(20)
  return actions.reduce<Editor>(
    (state, action) =>
      update(state, typeof action === 'string' ? ({ kind: action, rows: 5 } as EditorAction) : action, wrap),
    editor,
  )
}

export const type = (text: string): EditorAction => ({ kind: 'insert', text })
export const paste = (text: string): EditorAction => ({ kind: 'paste', text })
