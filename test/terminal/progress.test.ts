import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lateProgressOn } from '../../src/terminal/progress.ts'

const terminal = (isTTY: boolean) => {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    clearLine: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
  })
  let said = ''
  stream.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return { stream: stream as unknown as NodeJS.WriteStream, said: () => said }
}

/** Three ticks, so many milliseconds apart; with a text to wait for, however long the spinner takes to draw it. */
const ticking = async (isTTY: boolean, apart: number, awaited?: string): Promise<string> => {
  let time = 0
  const { stream, said } = terminal(isTTY)
  const progress = lateProgressOn(stream, 'rounds judged', () => time)
  for (let tick = 0; tick < 3; tick += 1) {
    time += apart
    await progress.tick()
  }
  if (awaited !== undefined) await vi.waitFor(() => expect(said()).toContain(awaited), 10_000)
  progress.done()
  return said()
}

describe('a spinner that waits', () => {
  // Where CI is set, or the terminal is dumb, ora writes one line and does not turn.
  beforeEach(() => {
    vi.stubEnv('CI', undefined)
    vi.stubEnv('TERM', 'xterm')
  })
  afterEach(() => vi.unstubAllEnvs())

  it('shows itself after half a second, with the count', async () => {
    expect(await ticking(true, 300, '3 rounds judged')).toContain('3 rounds judged')
  })

  it.each([
    ['what is quick', true, 100],
    ['a pipe', false, 10_000],
  ])('stays away from %s', async (_, isTTY, apart) => {
    expect(await ticking(isTTY, apart)).toBe('')
  })
})
