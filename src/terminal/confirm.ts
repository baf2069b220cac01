import type { Theme } from '../render/theme.ts'
import { displayWidth, wrapLines } from '../render/wrap.ts'
import type { Heard } from './input/source.ts'
import type { Size } from './live/frame.ts'
import type { Live, Reaction } from './live/live-prompt.ts'

const answerTo = (heard: Heard, fallback: boolean): boolean | undefined => {
  if (heard.kind === 'end' || heard.kind === 'signal') return false
  if (heard.kind === 'text') return { y: true, n: false }[heard.text.toLowerCase()]
  if (heard.kind !== 'key') return undefined
  if (heard.key === 'enter') return fallback
  return ['escape', 'ctrl+c', 'ctrl+d'].includes(heard.key) ? false : undefined
}

/** A question answered by one key: y, n, or Enter for the answer that is written large. */
export const confirmation = (question: string, fallback: boolean, theme: Theme): Live<null, boolean> => {
  const rows = (answer: string, { columns }: Size): string[] =>
    wrapLines(`${question} ${theme.dim(fallback ? '(Y/n)' : '(y/N)')} ${answer}`, columns - 2)
  return {
    begin: null,
    react: (state, heard): Reaction<null, boolean> => {
      const value = answerTo(heard, fallback)
      return value === undefined ? { state } : { state, value }
    },
    draw: (state, size) => {
      const asked = rows('', size)
      const last = asked.length - 1
      const frame = { rows: asked, cursorRow: last, cursorColumn: displayWidth(asked[last] ?? '') + 1 }
      return { frame, state }
    },
    leave: (_state, value, size) => rows(value ? 'yes' : 'no', size),
  }
}
