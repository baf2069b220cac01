import type { Area } from '../bank/vocabulary.ts'
import type { Dealt } from './deck.ts'

/** What a deck holds for now. */
export interface Waiting {
  /** To be asked, the first first: what was asked before, then what was missed, the costliest first. */
  readonly due: readonly Dealt[]
  /** Concepts that were never asked. */
  readonly fresh: readonly Dealt[]
  /** When the next card falls due that is not yet; null where there is none. */
  readonly next: number | null
}

const byKey = (a: Dealt, b: Dealt): number => (a.card.key < b.card.key ? -1 : 1)

const inTurn = (a: Dealt, b: Dealt): number =>
  Number(a.reps === 0) - Number(b.reps === 0) ||
  (a.reps === 0 ? b.lost - a.lost : (a.due ?? 0) - (b.due ?? 0)) ||
  byKey(a, b)

/** One of each area by turns, the areas that cost most first; within an area as the bank has them. */
const mixed = (deck: readonly Dealt[], areas: readonly Area[]): readonly Dealt[] => {
  const counts = new Map<Area, number>()
  const concepts = deck.filter(({ card }) => card.kind === 'concept')
  const placed = concepts.map((one) => {
    const { area } = one.card
    const nth = counts.get(area) ?? 0
    counts.set(area, nth + 1)
    const at = areas.indexOf(area)
    return { one, nth, rank: at === -1 ? areas.length : at }
  })
  return placed.sort((a, b) => a.nth - b.nth || a.rank - b.rank).map(({ one }) => one)
}

/** The deck at a time; fresh concepts of the areas that cost most come first. */
export const waitingIn = (deck: readonly Dealt[], now: number, areas: readonly Area[] = []): Waiting => {
  const later = deck.flatMap(({ due }) => (due !== null && due > now ? [due] : []))
  return {
    due: deck.filter(({ due }) => due !== null && due <= now).sort(inTurn),
    fresh: mixed(deck, areas).filter(({ due }) => due === null),
    next: later.length === 0 ? null : Math.min(...later),
  }
}

/** Every so many cards one is a concept that was never asked, however much else is due. */
const FRESH_EVERY = 3

/** What could be asked as the nth card of a drill, from 0: the first first. */
export const turnsAt = ({ due, fresh }: Waiting, nth: number): readonly Dealt[] =>
  nth % FRESH_EVERY === FRESH_EVERY - 1
    ? [...fresh.slice(0, 1), ...due, ...fresh.slice(1)]
    : [...due, ...fresh]
