import type { Theme } from '../render/theme.ts'
import { createDraftKeeper } from './answer/drafts.ts'
import { drawEntry, leaveEntry } from './answer/draw.ts'
import { newEntry, react } from './answer/entry.ts'
import type { Asker, EntryView, Reply } from './asker.ts'
import { confirmation } from './confirm.ts'
import { draftOf } from './editor/editor.ts'
import { createSource, type Source } from './input/source.ts'
import { ask } from './live/live-prompt.ts'
import { createScreen } from './live/screen.ts'
import { rating } from './rating.ts'
import { runEditor } from './run-editor.ts'

/** The terminal a person sits at. */
export interface Seat {
  readonly in: NodeJS.ReadStream
  readonly out: NodeJS.WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly theme: Theme
}

const askEntry = async (view: EntryView, { out, theme }: Seat, source: Source): Promise<Reply> => {
  const keeper = createDraftKeeper(view.draft, view.onDraft ?? (() => undefined))
  const begin = newEntry(view)
  const reply = await ask(
    {
      begin,
      react,
      draw: (entry, size) => drawEntry(entry, view, theme, size),
      leave: (entry, reply, size) => leaveEntry(entry, reply, theme, size),
      changed: (entry) => keeper.note(() => draftOf(entry.editor)),
    },
    { source, screen: createScreen(out) },
  )
  if (reply.kind === 'text') keeper.drop()
  else keeper.flush()
  return reply
}

/** Asks a person at a terminal that can move its cursor. */
export const createTerminalAsker = (seat: Seat): Asker => {
  const { out, theme } = seat
  const source = createSource(seat.in, out)
  return {
    entry: (view) => askEntry(view, seat, source),
    confirm: (question, fallback) => {
      source.forget()
      return ask(confirmation(question, fallback, theme), { source, screen: createScreen(out) })
    },
    rate: async (phases) => {
      source.forget()
      const rated = await ask(rating(phases, theme), { source, screen: createScreen(out) })
      return rated === 'none' ? null : rated
    },
    say: (text) => {
      out.write(`${text}\n`)
    },
    edit: (file) => runEditor(file, seat.env),
    close: () => seat.in.pause(),
  }
}
