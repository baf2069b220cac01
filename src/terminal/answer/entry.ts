import type { CommandName, EntryView, Reply } from '../asker.ts'
import { type Editor, isEmpty, newEditor, textOf } from '../editor/editor.ts'
import { type Wrap, wrapAt } from '../editor/layout.ts'
import type { Place } from '../editor/moves.ts'
import { type EditorAction, update } from '../editor/update.ts'
import type { Heard } from '../input/source.ts'
import type { Size } from '../live/frame.ts'
import type { Reaction } from '../live/live-prompt.ts'
import { BINDINGS, NEWLINE_KEYS } from './bindings.ts'
import { commandOf, completion, unknownWord } from './commands.ts'

/** The entry on the screen. */
export interface Entry {
  readonly editor: Editor
  /** Writing, asked whether to go on after Ctrl-C, or whether a word with a slash is meant as text. */
  readonly mode: 'writing' | 'leaving' | 'doubting'
  /** What the footer says instead of the keys until the next key; empty for the keys. */
  readonly notice: string
  /** The first key of two was pressed: Ctrl-X. */
  readonly chord: boolean
  /** The first row in view. */
  readonly top: Place
}

const NOTHING_TO_SEND = 'Nothing written yet · /next goes on · /help says more'

const PASTE_IS_TEXT = 'A paste is no answer: it is in your entry'

export const newEntry = ({ draft, history }: Pick<EntryView, 'draft' | 'history'>): Entry => ({
  // Editors end a file with a newline that nobody typed.
  editor: newEditor(draft.replace(/\n$/, ''), history),
  mode: 'writing',
  notice: '',
  chord: false,
  top: { line: 0, row: 0 },
})

/** Columns of text: comfortable to read, and never so many that the terminal breaks a row. */
export const textWidth = ({ columns }: Size): number => Math.max(8, Math.min(72, columns - 4))

/** Rows of text, leaving room for the header, the footer and what was said before. */
export const textHeight = ({ rows }: Size): number => Math.max(1, rows - 6)

let wrap: { readonly width: number; readonly at: Wrap } | undefined

/** Wraps as the screen does; remembers one width. */
export const wrapFor = (size: Size): Wrap => {
  const width = textWidth(size)
  if (wrap?.width !== width) wrap = { width, at: wrapAt(width) }
  return wrap.at
}

type Answer = Reaction<Entry, Reply>

const command = (state: Entry, name: CommandName): Answer => ({ state, value: { kind: 'command', name } })

const send = (state: Entry): Answer => {
  const text = textOf(state.editor).trimEnd()
  if (text.trim() === '') return { state: { ...state, notice: NOTHING_TO_SEND } }
  const name = commandOf(state.editor)
  if (name) return command(state, name)
  const doubted = state.mode !== 'doubting' && unknownWord(state.editor) !== null
  return doubted ? { state: { ...state, mode: 'doubting' } } : { state, value: { kind: 'text', text } }
}

const edit = (state: Entry, action: EditorAction, size: Size): Answer => ({
  state: { ...state, editor: update(state.editor, action, wrapFor(size)) },
})

const pressed = (state: Entry, key: string, size: Size): Answer => {
  const page = Math.max(1, textHeight(size) - 1)
  if (key === 'ctrl+c') return { state: { ...state, mode: 'leaving' } }
  if (key === 'ctrl+d' && isEmpty(state.editor)) return { state: { ...state, mode: 'leaving' } }
  if (key === 'ctrl+x') return { state: { ...state, chord: true } }
  if (key === 'tab') return edit(state, { kind: 'insert', text: completion(state.editor) }, size)
  if (key === 'page-up' || key === 'page-down') return edit(state, { kind: key, rows: page }, size)
  if (NEWLINE_KEYS.has(key)) return edit(state, { kind: 'insert', text: '\n' }, size)
  const kind = BINDINGS.get(key)
  return kind ? edit(state, { kind }, size) : { state }
}

const write = (before: Entry, heard: Heard, size: Size): Answer => {
  if (heard.kind === 'key' && heard.key === 'enter') return send({ ...before, notice: '', chord: false })
  const state: Entry = { ...before, mode: 'writing', notice: '', chord: false }
  if (heard.kind === 'text') return edit(state, { kind: 'insert', text: heard.text }, size)
  if (heard.kind === 'paste') return edit(state, { kind: 'paste', text: heard.text }, size)
  if (heard.kind !== 'key') return { state }
  if (before.chord && heard.key === 'ctrl+e') return command(state, 'editor')
  return pressed(state, heard.key, size)
}

export const isLeaving = ({ mode }: Entry): boolean => mode === 'leaving'

/** The entry with a text in it that was pasted where it could not be taken. */
export const withPaste = (state: Entry, text: string, size: Size): Entry =>
  text === '' ? state : edit(state, { kind: 'paste', text }, size).state

const LEAVING: Readonly<Record<string, CommandName>> = { p: 'pause', q: 'quit' }

/** After Ctrl-C: one key decides, or clears the line and goes on; whatever is no answer changes nothing. */
const leave = (state: Entry, heard: Heard, size: Size): Answer => {
  if (heard.kind === 'paste') {
    const written = write(state, heard, size)
    return { ...written, state: { ...written.state, notice: PASTE_IS_TEXT } }
  }
  const key = heard.kind === 'key' ? heard.key : ''
  if (key === 'ctrl+c') return { state, value: { kind: 'interrupted' } }
  if (key === 'ctrl+u') return write(state, heard, size)
  const letter = heard.kind === 'text' ? heard.text.toLowerCase() : ''
  if (letter === 'c' || key === 'enter' || key === 'escape') return { state: { ...state, mode: 'writing' } }
  const name = LEAVING[letter]
  return name ? command(state, name) : { state }
}

/** The entry after one thing that was heard, and the reply once there is one. */
export const react = (state: Entry, heard: Heard, size: Size): Answer => {
  switch (heard.kind) {
    case 'end':
      return { state, value: { kind: 'end' } }
    case 'signal':
      return { state, value: { kind: 'interrupted' } }
    case 'resize':
    case 'resumed':
      return { state }
    case 'text':
    case 'paste':
    case 'key':
      return state.mode === 'leaving' ? leave(state, heard, size) : write(state, heard, size)
  }
}
