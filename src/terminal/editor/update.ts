import { type Editor, endOf } from './editor.ts'
import * as edits from './edits.ts'
import type { Wrap } from './layout.ts'
import { moveDown, moveRows, moveTo, moveUp } from './moves.ts'
import * as places from './places.ts'

/** Everything a key can do to the text. */
export type EditorAction =
  | { readonly kind: 'insert' | 'paste' | 'replace'; readonly text: string }
  | { readonly kind: 'page-up' | 'page-down'; readonly rows: number }
  | { readonly kind: PlainAction }

export const PLAIN_ACTIONS = [
  'left',
  'right',
  'up',
  'down',
  'word-left',
  'word-right',
  'line-start',
  'line-end',
  'text-start',
  'text-end',
  'backspace',
  'delete',
  'cut-word-left',
  'cut-word-right',
  'cut-to-start',
  'cut-to-end',
  'yank',
  'undo',
] as const

type PlainAction = (typeof PLAIN_ACTIONS)[number]

const PLAIN: Record<PlainAction, (editor: Editor, wrap: Wrap) => Editor> = {
  left: (editor) => moveTo(editor, places.left(editor)),
  right: (editor) => moveTo(editor, places.right(editor)),
  up: moveUp,
  down: moveDown,
  'word-left': (editor) => moveTo(editor, places.wordLeft(editor)),
  'word-right': (editor) => moveTo(editor, places.wordRight(editor)),
  'line-start': (editor) => moveTo(editor, places.lineStart(editor)),
  'line-end': (editor) => moveTo(editor, places.lineEnd(editor)),
  'text-start': (editor) => moveTo(editor, { line: 0, offset: 0 }),
  'text-end': (editor) => moveTo(editor, endOf(editor.lines)),
  backspace: edits.backspace,
  delete: edits.deleteRight,
  'cut-word-left': edits.cutWordLeft,
  'cut-word-right': edits.cutWordRight,
  'cut-to-start': edits.cutToStart,
  'cut-to-end': edits.cutToEnd,
  yank: edits.yank,
  undo: edits.undo,
}

const isPlain = (action: EditorAction): action is Extract<EditorAction, { readonly kind: PlainAction }> =>
  action.kind in PLAIN

/** The entry after one action; `wrap` says where its rows break on the screen. */
export const update = (editor: Editor, action: EditorAction, wrap: Wrap): Editor => {
  if (isPlain(action)) return PLAIN[action.kind](editor, wrap)
  switch (action.kind) {
    case 'insert':
      return edits.insert(editor, action.text)
    case 'paste':
      return edits.paste(editor, action.text)
    case 'replace':
      return edits.replaceAll(editor, action.text)
    case 'page-up':
      return moveRows(editor, wrap, -action.rows)
    case 'page-down':
      return moveRows(editor, wrap, action.rows)
  }
}
