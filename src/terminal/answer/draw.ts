import type { Theme } from '../../render/theme.ts'
import { wrapLines } from '../../render/wrap.ts'
import type { EntryView, Reply } from '../asker.ts'
import { type Editor, textOf } from '../editor/editor.ts'
import { drawn } from '../editor/layout.ts'
import { type Viewport, viewport } from '../editor/viewport.ts'
import type { Frame, Size } from '../live/frame.ts'
import { candidates, commandOf, unknownWord } from './commands.ts'
import { type Entry, textHeight, textWidth, wrapFor } from './entry.ts'

export const GUTTER = '┃ '

/** The choice after Ctrl-C; where something is written, one may have wanted to be rid of it. */
const LEAVE = {
  empty: 'Esc/c continue · p pause · q quit · all sent is saved',
  written: 'Esc/c continue · p pause · q quit · Ctrl-U clear line',
} as const

/** The keys, the choice after Ctrl-C, the commands that begin like this, or what went wrong. */
const footerRight = ({ mode, notice, editor }: Entry, keys: string): string => {
  if (mode === 'leaving') return textOf(editor) === '' ? LEAVE.empty : LEAVE.written
  if (mode === 'doubting') return `${unknownWord(editor) ?? ''} is no command · Enter sends it all the same`
  if (notice !== '') return notice
  const pasted = editor.pasted ? commandOf(editor) : null
  if (pasted !== null) return `Enter does /${pasted}, as it stands alone`
  const names = candidates(editor).map((name) => `/${name}`)
  return names.length === 0 ? keys : `Tab completes · ${names.join(' ')}`
}

/** Where the cursor is in a text that is not all in view; one line of dictation has no line to count. */
const position = ({ lines, cursor }: Editor, { above, below }: Viewport): string => {
  if (!above && !below) return ''
  if (lines.length > 1) return `line ${cursor.line + 1} of ${lines.length}`
  return `more ${[above && 'above', below && 'below'].filter(Boolean).join(' and ')}`
}

/** The time above the keys, so that the keys never move from the last line. */
const footer = (left: string, right: string, { columns }: Size): readonly string[] =>
  [left, right].filter((part) => part !== '').flatMap((part) => wrapLines(part, columns - 1))

/** The entry as it is being written. */
export const drawEntry = (
  entry: Entry,
  view: Pick<EntryView, 'header' | 'left' | 'hintKeys'>,
  theme: Theme,
  size: Size,
): { readonly frame: Frame; readonly state: Entry } => {
  const width = textWidth(size)
  const shown = viewport(entry.editor, wrapFor(size), { width, height: textHeight(size), top: entry.top })
  const header = view.header === '' ? [] : wrapLines(view.header, size.columns - 1).map(theme.heading)
  const left = [position(entry.editor, shown), view.left()].filter((part) => part !== '')
  const below = footer(left.join(' · '), footerRight(entry, view.hintKeys), size)
  return {
    frame: {
      rows: [...header, ...shown.rows.map((row) => theme.coach(GUTTER) + row), ...below.map(theme.dim)],
      cursorRow: header.length + shown.cursorRow,
      cursorColumn: GUTTER.length + shown.cursorColumn,
    },
    state: { ...entry, top: shown.top },
  }
}

const MOST_ROWS_LEFT = 12

/** What stays of an entry: its first rows behind the gutter; nothing of one that goes on in an editor. */
export const leaveEntry = ({ editor }: Entry, reply: Reply, theme: Theme, size: Size): readonly string[] => {
  const text = textOf(editor).trimEnd()
  if (text === '' || (reply.kind === 'command' && reply.name === 'editor')) return []
  const wrap = wrapFor(size)
  const rows: string[] = []
  let more = 0
  for (const line of text.split('\n')) {
    if (rows.length > MOST_ROWS_LEFT) more += 1
    else rows.push(...wrap(line).map(({ start, end }) => drawn(line.slice(start, end)).trimEnd()))
  }
  const cut = rows.length + more > MOST_ROWS_LEFT + 1 ? rows.slice(0, MOST_ROWS_LEFT) : rows
  const rest = rows.length - cut.length + more
  const shown = rest === 0 ? cut : [...cut, `… ${rest} more lines, all of them kept`]
  return shown.map((row) => theme.dim(`${GUTTER}${row}`.trimEnd()))
}
