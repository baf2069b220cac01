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
}

const QUESTION = 'Before I show you: how did it go?'
const KEYS = '0 lowest – 4 highest · Enter skip · Backspace back · Esc skip all'
const NAME_WIDTH = 14

const rate = (state: Rating, grade: number | null, phases: readonly RatedPhase[]): Rating => {
  const phase = phases[state.at]
  if (!phase) return state
  const { [phase.id]: _before, ...others } = state.ratings
  return { ratings: grade === null ? others : { ...others, [phase.id]: grade }, at: state.at + 1 }
}

/** Several keys may come together from a quick hand; a newline among them skips. */
const rateAll = (state: Rating, keys: string, phases: readonly RatedPhase[]): Rating =>
  keys.split('').reduce((rated, key) => rate(rated, /\d/.test(key) ? Number(key) : null, phases), state)

type Rated = Reaction<Rating, SelfRating | 'none'>

const react = (state: Rating, heard: Heard, phases: readonly RatedPhase[]): Rated => {
  const next = (after: Rating): Rated =>
    after.at < phases.length ? { state: after } : { state: after, value: after.ratings }
  if (heard.kind === 'end' || heard.kind === 'signal') return { state, value: 'none' }
  if (heard.kind === 'text' || heard.kind === 'paste') {
    return /^[0-4\r]+$/.test(heard.text) ? next(rateAll(state, heard.text, phases)) : { state }
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
  const keys = wrapLines(KEYS, columns - 1).map(theme.dim)
  return {
    rows: [...question, ...names, ...keys],
    cursorRow: question.length + state.at,
    cursorColumn: 2 + NAME_WIDTH,
  }
}

/** One key per phase: how the candidate thinks it went, before the score is seen. */
export const rating = (phases: readonly RatedPhase[], theme: Theme): Live<Rating, SelfRating | 'none'> => ({
  begin: { ratings: {}, at: 0 },
  react: (state, heard) => react(state, heard, phases),
  draw: (state, size) => ({ state, frame: draw(state, phases, theme, size) }),
  leave: (state) => [
    '',
    QUESTION,
    ...phases.map((phase, index) => line({ ...state, at: phases.length }, phase, index)),
  ],
})
