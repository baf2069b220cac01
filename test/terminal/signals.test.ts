import { describe, expect, it } from 'vitest'
import { watchSignals } from '../../src/terminal/signals.ts'

describe('watchSignals', () => {
  it('keeps the first signal, and leaves nothing behind', () => {
    const before = process.listenerCount('SIGTERM')
    const watch = watchSignals()
    expect([watch.which(), watch.stopped.aborted]).toEqual([null, false])
    process.emit('SIGTERM')
    process.emit('SIGHUP')
    expect([watch.which(), watch.stopped.aborted]).toEqual(['SIGTERM', true])
    watch.end()
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })
})
