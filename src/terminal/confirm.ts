import type { Theme } from '../render/theme.ts'
import { displayWidth, wrapLines } from '../render/wrap.ts'
import type { Heard } from './input/source.ts'
import type { Size } from './live/frame.ts'
import type { Live, Reaction } from './live/live-prompt.ts'

/** A question that was asked, and what was pasted before it. */
export interface Asked {
  /** Text that is no answer, to be given to the next entry. */
  readonly kept: string
}

const PASTED = 'A paste is no answer: it is kept for your entry. y or n?'

const answerTo = (heard: Heard, fallback: boolean): boolean | undefined => {
  if (heard.kind === 'end' || heard.kind === 'signal') return false
  if (heard.kind === 'text') return { y: true, n: false }[heard.text.toLowerCase()]
  if (heard.kind !== 'key') return undefined
  if (heard.key === 'enter') return fallback
  return ['escape', 'ctrl+c', 'ctrl+d'].includes(heard.key) ? false : undefined
}

/** A question answered by one key: y, n, or Enter for the answer that is written large. */
export const confirmation = (question: string, fallback: boolean, theme: Theme): Live<Asked, boolean> => {
  const rows = (answer: string, { columns }: Size): string[] =>
    wrapLines(`${question} ${theme.dim(fallback ? '(Y/n)' : '(y/N)')} ${answer}`, columns - 2)
  return {
    begin: { kept: '' },
    oneKey: () => true,
    react: (state, heard): Reaction<Asked, boolean> => {
      if (heard.kind === 'paste') return { state: { kept: state.kept + heard.text } }
      const value = answerTo(heard, fallback)
      return value === undefined ? { state } : { state, value }
    },
    draw: (state, size) => {
      const asked = rows('', size)
      const last = asked.length - 1
      const below = state.kept.trim() === '' ? [] : wrapLines(PASTED, size.columns - 1).map(theme.dim)
      return {
        frame: {
          rows: [...asked, ...below],
          cursorRow: last,
          cursorColumn: displayWidth(asked[last] ?? '') + 1,
        },
        state,
      }
    },
    leave: (_state, value, size) => rows(value ? 'yes' : 'no', size),
  }
}
