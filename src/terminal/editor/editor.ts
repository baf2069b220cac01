import { cleanText } from '../../render/clean.ts'

/** Where the cursor stands: always between two graphemes. */
export interface Cursor {
  /** Index of the logical line. */
  readonly line: number
  /** UTF-16 units from the start of the line. */
  readonly offset: number
}

/** What an undo goes back to. */
export interface Snapshot {
  readonly lines: readonly string[]
  readonly cursor: Cursor
  readonly pasted: boolean
}

/** The entry being written. */
export interface Editor extends Snapshot {
  /** Logical lines without their newlines; at least one. */
  readonly lines: readonly string[]
  /** A paste, a kept draft or an earlier entry is part of the text: no slip of the hand, and nothing to complete. */
  readonly pasted: boolean
  /** The column that moves up and down try to keep; null after any other action. */
  readonly column: number | null
  readonly undo: readonly Snapshot[]
  /** What the last edit was, so that typing a word is undone as a whole. */
  readonly group: 'typing' | 'deleting' | null
  /** What was last cut to the start or end of a line, or by the word. */
  readonly cut: string
  /** Earlier entries, the oldest first. */
  readonly history: readonly string[]
  /** The entry of the history shown, and the draft it replaced. */
  readonly recalled: { readonly index: number; readonly draft: Snapshot } | null
}

export const linesOf = (text: string): readonly string[] => cleanText(text).split('\n')

export const endOf = (lines: readonly string[]): Cursor => ({
  line: lines.length - 1,
  offset: lines.at(-1)?.length ?? 0,
})

/** An entry that begins with a draft, the cursor at its end. */
export const newEditor = (draft: string, history: readonly string[]): Editor => {
  const lines = linesOf(draft)
  return {
    lines,
    cursor: endOf(lines),
    pasted: draft !== '',
    column: null,
    undo: [],
    group: null,
    cut: '',
    history,
    recalled: null,
  }
}

export const textOf = (editor: Pick<Editor, 'lines'>): string => editor.lines.join('\n')

export const isEmpty = (editor: Editor): boolean => editor.lines.length === 1 && editor.lines[0] === ''

/** What would be lost if the program died now: not an earlier entry that is only looked at, nor a command. */
export const draftOf = (editor: Editor): string => {
  const text = textOf(editor.recalled?.draft ?? editor)
  return !editor.pasted && /^\/\S*$/.test(text) ? '' : text
}

/** The line the cursor is on. */
export const lineAt = (editor: Editor): string => editor.lines[editor.cursor.line] ?? ''
