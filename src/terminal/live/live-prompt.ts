import { PassThrough } from 'node:stream'
import { createPrompt, useEffect, useState } from '@inquirer/core'
import { inOnePiece } from '../input/one-piece.ts'
import type { Heard, Source } from '../input/source.ts'
import type { Frame, Size } from './frame.ts'
import type { Screen } from './screen.ts'

/** How a prompt goes on after something was heard. */
export type Reaction<State, Value> =
  | { readonly state: State; readonly value?: undefined }
  | { readonly state: State; readonly value: Value }

/** A prompt as pure parts: what it holds, how it changes, what it looks like. */
export interface Live<State, Value> {
  readonly begin: State
  react(state: State, heard: Heard, size: Size): Reaction<State, Value>
  /** May note in the state what was drawn: the first row of a view. */
  draw(state: State, size: Size): { readonly frame: Frame; readonly state: State }
  /** One key is the whole answer, so that several at once are none. */
  oneKey?(state: State): boolean
  /** The rows that stay on the screen once it is answered. */
  leave(state: State, value: Value, size: Size): readonly string[]
  /** Told of the state whenever something was heard that is not yet the answer. */
  changed?(state: State): void
  /** Told of the answer before anything is drawn: the terminal may be gone. */
  answered?(state: State, value: Value): void
}

/** The keyboard and the screen a prompt lives on. */
export interface Room {
  readonly source: Source
  readonly screen: Screen
}

// Milliseconds between two looks at what changes by itself: the time left.
const TICK = 1_000

/** What is done to the screen and the process before the prompt itself hears of it. */
const obey = (heard: Heard, { source, screen }: Room): void => {
  if (heard.kind === 'resize') screen.refresh('resized')
  if (heard.kind === 'resumed') screen.refresh('left')
  if (heard.kind === 'key' && heard.key === 'ctrl+l') screen.refresh('cleared')
  if (heard.kind === 'key' && heard.key === 'ctrl+z') {
    // After this round of drawing: what is drawn later would land in the shell's lines.
    setImmediate(() => {
      screen.hide()
      source.suspend()
    })
  }
}

/** A prompt on inquirer's core, which draws and settles; the keyboard is the room's. */
export const livePrompt = <State, Value>(live: Live<State, Value>, room: Room) => {
  const { source, screen } = room
  let state = live.begin
  let shown: string | undefined
  let answered = false

  const draw = (): Frame => {
    const { state: drawn, frame } = live.draw(state, screen.size())
    state = drawn
    screen.show(frame)
    shown = frame.rows.join('\n')
    return frame
  }
  const isStale = (): boolean => live.draw(state, screen.size()).frame.rows.join('\n') !== shown

  /** Stops at the answer; returns what came after it. */
  const hear = (came: readonly Heard[], answer: (value: Value) => void): readonly Heard[] => {
    const heard = live.oneKey?.(state) ? inOnePiece(came) : came
    for (const [index, one] of heard.entries()) {
      obey(one, room)
      const reaction = live.react(state, one, screen.size())
      state = reaction.state
      if (reaction.value === undefined) continue
      answer(reaction.value)
      return heard.slice(index + 1)
    }
    return []
  }

  return createPrompt<Value, object>((_config, done) => {
    const [, redraw] = useState({})
    useEffect(() => {
      const answer = (value: Value): void => {
        answered = true
        live.answered?.(state, value)
        screen.finish(live.leave(state, value, screen.size()))
        done(value)
      }
      const stop = source.listen((heard) => {
        const rest = hear(heard, answer)
        if (!answered) {
          live.changed?.(state)
          redraw({})
        }
        return rest
      })
      const clock = setInterval(() => isStale() && redraw({}), TICK)
      return () => {
        clearInterval(clock)
        stop()
      }
    }, [])
    const { rows, cursorRow } = draw()
    return [rows.slice(0, cursorRow + 1).join('\n'), rows.slice(cursorRow + 1).join('\n')]
  })
}

/**
 * Asks in the room. Inquirer's readline gets an input that never speaks, so that nothing edits, sends or
 * closes in parallel.
 */
export const ask = <State, Value>(live: Live<State, Value>, room: Room): Promise<Value> => {
  room.source.hold()
  return livePrompt(live, room)({}, { input: new PassThrough(), output: room.screen.stream })
}
