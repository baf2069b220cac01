import { Writable } from 'node:stream'
import { type Frame, type Reflow, rowsToTop, type Size } from './frame.ts'

/** Where inquirer writes to: it holds the frame together and knows how to take it away. */
export interface Screen {
  readonly stream: Writable
  size(): Size
  /** The frame that is about to be written. */
  show(frame: Frame): void
  /** The terminal has moved what was drawn: takes it away and makes room to draw it anew. */
  refresh(moved: 'resized' | 'cleared' | 'left'): void
  /** Takes the frame away, for the shell to write there. */
  hide(): void
  /** Takes the frame away and leaves these rows for good; whatever is written later is dropped. */
  finish(rows: readonly string[]): void
}

const ERASE_BELOW = '\x1b[0J'
const CLEAR = '\x1b[H\x1b[2J'
// Terminals that know this show a whole frame at once; the others ignore it.
const TOGETHER = ['\x1b[?2026h', '\x1b[?2026l'] as const

// Wider than any row: inquirer must break no row and count no second one, both of which it does by length.
const NEVER_BREAKS = 10_000

const up = (rows: number): string => (rows > 0 ? `\x1b[${rows}A` : '')

export const createScreen = (output: NodeJS.WriteStream, reflow: Reflow): Screen => {
  let frame: Frame = { rows: [], cursorRow: 0, cursorColumn: 0 }
  let drawn = false
  let finished = false

  const size = (): Size => ({ columns: output.columns || 80, rows: output.rows || 24 })
  const erase = (): string => `\r${up(rowsToTop(frame, size().columns, reflow))}${ERASE_BELOW}`
  // Inquirer erases as many rows as it drew last, upwards from the last one: here they are, empty.
  const room = (): string => '\n'.repeat(frame.rows.length - 1) + up(frame.rows.length - 1 - frame.cursorRow)

  const stream = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, written) => {
        if (!finished) {
          // Inquirer knows the column by the length of a row only: the frame knows it by what is drawn.
          output.write(`${TOGETHER[0]}${chunk}\x1b[${frame.cursorColumn + 1}G${TOGETHER[1]}`)
          drawn = true
        }
        written()
      },
    }),
    { columns: NEVER_BREAKS },
  )
  return {
    stream,
    size,
    show: (next) => {
      frame = next
    },
    refresh: (moved) => {
      if (!drawn || finished) return
      const before = { resized: erase(), cleared: CLEAR, left: '\r' }[moved]
      output.write(before + room())
    },
    hide: () => {
      if (drawn && !finished) output.write(erase())
    },
    finish: (rows) => {
      if (finished) return
      finished = true
      const kept = rows.map((row) => `${row}\n`).join('')
      output.write(TOGETHER[0] + (drawn ? erase() : '') + kept + TOGETHER[1])
    },
  }
}
