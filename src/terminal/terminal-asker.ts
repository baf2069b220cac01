import type { Theme } from '../render/theme.ts'
import { createDraftKeeper } from './answer/drafts.ts'
import { drawEntry, leaveEntry } from './answer/draw.ts'
import { type Entry, newEntry, react } from './answer/entry.ts'
import type { Asker, EntryView, Reply } from './asker.ts'
import { confirmation } from './confirm.ts'
import { draftOf } from './editor/editor.ts'
import { createSource } from './input/source.ts'
import { reflowOf } from './live/frame.ts'
import { ask, type Live, type Room } from './live/live-prompt.ts'
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

const askEntry = (view: EntryView, { theme }: Seat, room: Room): Promise<Reply> => {
  const keeper = createDraftKeeper(view.draft, view.onDraft ?? (() => undefined))
  const changed = ({ editor }: Entry): void => keeper.note(() => draftOf(editor))
  return ask(
    {
      begin: newEntry(view),
      react,
      draw: (entry, size) => drawEntry(entry, view, theme, size),
      leave: (entry, reply, size) => leaveEntry(entry, reply, theme, size),
      changed,
      answered: (entry, reply) => {
        changed(entry)
        if (reply.kind === 'text') keeper.drop()
        else keeper.flush()
      },
    },
    room,
  )
}

/** Asks a person at a terminal that can move its cursor. */
export const createTerminalAsker = (seat: Seat): Asker => {
  const { out, theme, env } = seat
  const source = createSource(seat.in, out)
  const reflow = reflowOf(env)
  const room = (): Room => ({ source, screen: createScreen(out, reflow) })
  const askShortly = <State, Value>(live: Live<State, Value>): Promise<Value> => {
    source.forget()
    return ask(live, room())
  }
  return {
    entry: (view) => askEntry(view, seat, room()),
    confirm: (question, fallback) => askShortly(confirmation(question, fallback, theme)),
    rate: async (phases) => {
      const rated = await askShortly(rating(phases, theme))
      return rated === 'none' ? null : rated
    },
    say: (text) => {
      out.write(`${text}\n`)
    },
    edit: (file) => {
      source.release()
      return runEditor(file, env)
    },
    close: source.release,
  }
}
