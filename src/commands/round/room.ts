import type { Phase } from '../../bank/vocabulary.ts'
import type { Io } from '../../io.ts'
import type { Canvas } from '../../render/canvas.ts'
import { renderEntry } from '../../render/round.ts'
import type { Transcript } from '../../session/transcript.ts'
import type { Asker } from '../../terminal/asker.ts'
import { type Watch, watchSignals } from '../../terminal/signals.ts'
import { canvasOf } from '../canvas.ts'
import { plainReason } from '../plain.ts'

/** Where a round takes place. */
export interface Room {
  readonly asker: Asker
  readonly canvas: Canvas
  /** A person sits there. */
  readonly interactive: boolean
  /** Line by line, without redrawing. */
  readonly plain: boolean
  readonly watch: Watch
  readonly write: (text: string) => void
  /** Says what went wrong, even where nothing else is said. */
  readonly warn: (text: string) => void
}

/** How the room is chosen. */
export interface RoomArgs {
  readonly plain?: boolean
  readonly json?: boolean
  /** The one phase that is practised. */
  readonly phase?: Phase | undefined
  /** A candidate whose words are written already. */
  readonly script: Transcript | null
}

const askerFor = async (io: Io, args: RoomArgs, room: Omit<Room, 'asker'>): Promise<Asker> => {
  const { canvas, interactive, write, watch } = room
  const echo = (text: string): string => renderEntry(text, canvas)
  if (args.script !== null) {
    const { createScriptedAsker } = await import('../../terminal/scripted-asker.ts')
    return createScriptedAsker(args.script, { write, echo, phase: args.phase })
  }
  if (!room.plain) {
    const { createTerminalAsker } = await import('../../terminal/terminal-asker.ts')
    return createTerminalAsker({ in: io.in, out: io.out, env: io.env, theme: canvas.theme })
  }
  const { createPlainAsker } = await import('../../terminal/plain-asker.ts')
  return createPlainAsker({ in: io.in, write, interactive, echo, stopped: watch.stopped })
}

/** A terminal, a pipe, or a file of answers. Machines that want JSON see nothing of the conversation. */
export const openRoom = async (io: Io, args: RoomArgs): Promise<Room> => {
  const interactive = io.isTTY && args.script === null
  const silent = args.json === true && !interactive
  const room = {
    canvas: await canvasOf(io),
    interactive,
    plain: plainReason(io, args.plain) !== null,
    watch: watchSignals(),
    write: (text: string): void => {
      if (!silent) io.out.write(text)
    },
    warn: (text: string): void => {
      io.err.write(`mlsd: ${text}\n`)
    },
  }
  return { ...room, asker: await askerFor(io, args, room) }
}
