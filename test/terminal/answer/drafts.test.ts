import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper } from '../../../src/terminal/answer/drafts.ts'

describe('the draft keeper', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const keeperOf = (first = '') => {
    const told: string[] = []
    return { told, keeper: createDraftKeeper(first, (draft) => told.push(draft)) }
  }

  it('tells of the latest draft within a second, however fast it changes', () => {
    const { told, keeper } = keeperOf()
    for (let key = 1; key <= 30; key += 1) {
      keeper.note(() => `draft ${key}`)
      vi.advanceTimersByTime(50)
    }
    expect(told).toEqual(['draft 14', 'draft 28'])
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['draft 14', 'draft 28', 'draft 30'])
  })

  it('tells nothing twice, nor the draft it began with', () => {
    const { told, keeper } = keeperOf('kept')
    keeper.note(() => 'kept')
    vi.advanceTimersByTime(1_000)
    keeper.note(() => 'more')
    vi.advanceTimersByTime(1_000)
    keeper.note(() => 'more')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['more'])
  })

  it('tells at once when it is over', () => {
    const { told, keeper } = keeperOf()
    keeper.note(() => 'unsent')
    keeper.flush()
    keeper.flush()
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual(['unsent'])
  })

  it('tells nothing of what was sent', () => {
    const { told, keeper } = keeperOf()
    keeper.note(() => 'sent')
    keeper.drop()
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([])
  })

  it('tells of a draft that was emptied', () => {
    const { told, keeper } = keeperOf('kept')
    keeper.note(() => '')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([''])
  })
})
