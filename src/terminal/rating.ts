import type { Theme } from '../render/theme.ts'
import { pad, wrapLines } from '../render/wrap.ts'
import type { RatedPhase, SelfRating } from './asker.ts'
import type { Heard } from './input/source.ts'
import type { Frame, Size } from './live/frame.ts'
import type { Live, Reaction } from './live/live-prompt.ts'

interface Rating {
  readonly ratings: SelfRating
  /** Index of the phase that is asked about. */
  readonly at: number
  /** Something was pasted since the last key. */
  readonly pasted: boolean
}

const QUESTION = 'Before I show you: how did it go?'
const KEYS = '0 lowest – 4 highest, one key each · Enter skip · Backspace back · Esc skip all'
const PASTED = 'A paste is no answer, and nothing here can keep it · one key each: 0 to 4, or Enter'
const NAME_WIDTH = 14

const rate = (state: Rating, grade: number | null, phases: readonly RatedPhase[]): Rating => {
  const phase = phases[state.at]
  if (!phase) return state
  const { [phase.id]: _before, ...others } = state.ratings
  const ratings = grade === null ? others : { ...others, [phase.id]: grade }
  return { ratings, at: state.at + 1, pasted: false }
}

type Rated = Reaction<Rating, SelfRating | 'none'>

const react = (before: Rating, heard: Heard, phases: readonly RatedPhase[]): Rated => {
  const isKey = heard.kind === 'key' || heard.kind === 'text'
  const state = isKey ? { ...before, pasted: false } : before
  const next = (after: Rating): Rated =>
    after.at < phases.length ? { state: after } : { state: after, value: after.ratings }
  if (heard.kind === 'end' || heard.kind === 'signal') return { state, value: 'none' }
  if (heard.kind === 'paste') return { state: { ...state, pasted: true } }
  if (heard.kind === 'text') {
    return /^[0-4]$/.test(heard.text) ? next(rate(state, Number(heard.text), phases)) : { state }
  }
  if (heard.kind !== 'key') return { state }
  if (heard.key === 'enter') return next(rate(state, null, phases))
  if (heard.key === 'backspace' || heard.key === 'up') {
    return { state: { ...state, at: Math.max(0, state.at - 1) } }
  }
  if (heard.key === 'ctrl+c') return { state, value: 'none' }
  return heard.key === 'escape' ? { state, value: state.ratings } : { state }
}

const line = ({ ratings, at }: Rating, { id, name }: RatedPhase, index: number): string =>
  `  ${pad(name, NAME_WIDTH)}${index === at ? '' : (ratings[id] ?? (index < at ? '–' : ''))}`.trimEnd()

const draw = (state: Rating, phases: readonly RatedPhase[], theme: Theme, { columns }: Size): Frame => {
  const question = ['', ...wrapLines(QUESTION, columns - 1)]
  const names = phases.map((phase, index) => line(state, phase, index))
  const keys = wrapLines(state.pasted ? PASTED : KEYS, columns - 1).map(theme.dim)
  return {
    rows: [...question, ...names, ...keys],
    cursorRow: question.length + state.at,
    cursorColumn: 2 + NAME_WIDTH,
  }
}

/** One key per phase: how the candidate thinks it went, before the score is seen. */
export const rating = (phases: readonly RatedPhase[], theme: Theme): Live<Rating, SelfRating | 'none'> => ({
  begin: { ratings: {}, at: 0, pasted: false },
  oneKey: () => true,
  react: (state, heard) => react(state, heard, phases),
  draw: (state, size) => ({ state, frame: draw(state, phases, theme, size) }),
  leave: (state) => [
    '',
    QUESTION,
    ...phases.map((phase, index) => line({ ...state, at: phases.length }, phase, index)),
  ],
})
