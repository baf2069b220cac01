import { describe, expect, it } from 'vitest'
import { deckOf } from '../../src/study/deck.ts'
import { type DeckRound, type Miss, missesOf, worthOf } from '../../src/study/misses.ts'
import { result, scorecard } from '../fixtures/round.ts'

/** Far above what one pass needs, far below what a pass for each of them would. */
const PATIENCE_MS = 2000

const roundAt = (at: number, ids: readonly string[]): DeckRound => ({
  at,
  prompt: 'meta/toy-ranking',
  family: 'ranking',
  scorecard: { ...scorecard, criteria: ids.map((id) => result(id)) },
})

const timed = <T>(work: () => T): { readonly done: T; readonly took: number } => {
  const began = performance.now()
  const done = work()
  return { done, took: performance.now() - began }
}

describe('many rounds, and many misses, are gone through once', () => {
  it('deals the cards of forty thousand rounds', () => {
    const asks = [{ criterion: 'a', question: 'a?' }]
    const rounds = Array.from({ length: 40_000 }, (_, at) => roundAt(at, ['a']))
    const { done, took } = timed(() => deckOf({ rounds, answers: [], cards: [], asks, rules: [] }))
    expect(done.map(({ card, due, times }) => [card.key, due, times])).toEqual([['missed:a', 39_999, 5]])
    expect(took).toBeLessThan(PATIENCE_MS)
  })

  it('weighs ten thousand misses against those before', () => {
    const ids = Array.from({ length: 10_000 }, (_, nth) => `c${nth}`)
    const asks = ids.map((criterion) => ({ criterion, question: '?' }))
    const misses: readonly Miss[] = missesOf(roundAt(0, ids), { asks, rules: [] })
    const { done, took } = timed(() => worthOf(misses, [misses, misses]))
    expect(done.map(({ lost }) => lost / (misses[0]?.lost ?? 0))).toEqual([3, 3, 3, 1, 1])
    expect(took).toBeLessThan(PATIENCE_MS)
  })
})
