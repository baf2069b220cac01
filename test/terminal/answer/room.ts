import { Writable } from 'node:stream'
import { render } from '@inquirer/testing'
import type { Heard, Listener } from '../../../src/terminal/input/source.ts'
import type { Frame } from '../../../src/terminal/live/frame.ts'
import { type Live, livePrompt, type Room } from '../../../src/terminal/live/live-prompt.ts'

/** A prompt drawn by inquirer, with a keyboard that a test plays. */
export interface Played<Value> {
  readonly answer: Promise<Value>
  press(...heard: readonly (Heard | string)[]): void
  screen(): string
  /** The rows that were left behind. */
  left(): readonly string[]
  /** What the screen was told to do. */
  readonly orders: readonly string[]
  readonly unused: () => readonly Heard[]
  frame(): Frame
}

const heardOf = (one: Heard | string): Heard => {
  if (typeof one !== 'string') return one
  const key = /^<(.+)>$/.exec(one)?.[1]
  return key === undefined ? { kind: 'text', text: one } : { kind: 'key', key }
}

export const play = async <State, Value>(
  live: Live<State, Value>,
  size = { columns: 60, rows: 16 },
): Promise<Played<Value>> => {
  let listening: Listener = (heard) => heard
  let frame: Frame = { rows: [], cursorRow: 0, cursorColumn: 0 }
  let left: readonly string[] = []
  let unused: readonly Heard[] = []
  const orders: string[] = []
  const room: Room = {
    source: {
      listen: (listener) => {
        listening = listener
        return () => orders.push('stopped listening')
      },
      hold: () => undefined,
      release: () => undefined,
      forget: () => undefined,
      suspend: () => void orders.push('suspended'),
    },
    screen: {
      stream: new Writable(),
      size: () => size,
      show: (next) => {
        frame = next
      },
      refresh: (moved) => void orders.push(moved),
      hide: () => void orders.push('hidden'),
      finish: (rows) => {
        left = rows
      },
    },
  }
  const { answer, getScreen } = await render(livePrompt(live, room), {})
  return {
    answer,
    press: (...heard) => {
      unused = listening(heard.map(heardOf))
    },
    screen: getScreen,
    left: () => left,
    orders,
    unused: () => unused,
    frame: () => frame,
  }
}
