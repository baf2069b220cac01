import { setFlagsFromString } from 'node:v8'
import type { Theme } from '../render/theme.ts'
import { commandOf } from './answer/commands.ts'
import { createDraftKeeper } from './answer/drafts.ts'
import { drawEntry, leaveEntry } from './answer/draw.ts'
import { type Entry, isLeaving, newEntry, react, withPaste } from './answer/entry.ts'
import { type Asker, type EntryView, type Reply, TOO_LATE } from './asker.ts'
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

/** `pasted` is what came before a question that it did not answer. */
const askEntry = (view: EntryView, pasted: string, { theme }: Seat, room: Room): Promise<Reply> => {
  const keeper = createDraftKeeper(view.draft, view.onDraft ?? (() => undefined))
  const changed = ({ editor }: Entry): void => keeper.note(() => draftOf(editor))
  const begin = withPaste(newEntry(view), pasted, room.screen.size())
  if (pasted !== '') changed(begin)
  return ask(
    {
      begin,
      react,
      oneKey: isLeaving,
      draw: (entry, size) => drawEntry(entry, view, theme, size),
      leave: (entry, reply, size) => leaveEntry(entry, reply, theme, size),
      changed,
      answered: (entry, reply) => {
        // A command that was pasted is a draft until it is done; what stands beside a key that was pressed remains one.
        if (commandOf(entry.editor) === null) changed(entry)
        else keeper.note(() => '')
        if (reply.kind === 'text') keeper.drop()
        else keeper.flush()
      },
    },
    room,
  )
}

/**
 * What a paste of thousands of lines leaves behind would make V8 keep 30 MB for young objects to the end of the round.
 * Modules that are loaded from here on are compiled anew: the code that was kept is for V8 as it starts.
 */
const keepMemorySmall = (): void => setFlagsFromString('--semi-space-growth-factor=1')

/** Asks a person at a terminal that can move its cursor. */
export const createTerminalAsker = (seat: Seat): Asker => {
  keepMemorySmall()
  const { out, theme, env } = seat
  const source = createSource(seat.in, out)
  const reflow = reflowOf(env)
  let kept = ''
  const room = (): Room => ({ source, screen: createScreen(out, reflow) })
  const askShortly = <State, Value>(live: Live<State, Value>): Promise<Value> => {
    source.forget()
    return ask(live, room())
  }
  const takeKept = (): string => {
    const text = kept.trim() === '' ? '' : kept
    kept = ''
    return text
  }
  const tellLost = (): void => {
    if (takeKept() !== '') out.write(`${TOO_LATE}\n`)
  }
  return {
    entry: (view) => askEntry(view, takeKept(), seat, room()),
    confirm: (question, fallback) =>
      askShortly({
        ...confirmation(question, fallback, theme),
        answered: (state) => {
          kept += state.kept
        },
      }),
    rate: async (phases) => {
      tellLost()
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
    close: () => {
      source.release()
      tellLost()
    },
  }
}
