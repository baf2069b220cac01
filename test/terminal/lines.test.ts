import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLineReader } from '../../src/terminal/lines.ts'

const reading = () => {
  const input = new PassThrough()
  const stop = new AbortController()
  return { input, stop: () => stop.abort(), lines: createLineReader(input, stop.signal) }
}

/** The waits of a paste pass when the test says so, however busy the machine is. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

afterEach(() => vi.useRealTimers())

describe('a line reader', () => {
  it('gives lines in order, then the end for ever', async () => {
    const { input, lines } = reading()
    input.end('one\ntwo\r\n\nthree')
    const read = []
    for (let count = 0; count < 6; count += 1) read.push(await lines.next())
    expect(read).toEqual([
      ...['one', 'two', '', 'three'].map((text) => ({ kind: 'line', text })),
      { kind: 'end' },
      { kind: 'end' },
    ])
  })

  it('waits for a line that comes in pieces', async () => {
    const { input, lines } = reading()
    const next = lines.next()
    input.write('he')
    input.write('llo\n')
    expect(await next).toEqual({ kind: 'line', text: 'hello' })
    lines.close()
  })

  it('gives a line back first', async () => {
    const { input, lines } = reading()
    input.end('two\n')
    lines.unread('one')
    expect([await lines.next(), await lines.next()].map((read) => 'text' in read && read.text)).toEqual([
      'one',
      'two',
    ])
  })

  it('gives several lines back in their order', async () => {
    const { lines } = reading()
    lines.unread('one', 'two')
    expect([await lines.next(), await lines.next()].map((read) => 'text' in read && read.text)).toEqual([
      'one',
      'two',
    ])
  })

  it.each([
    ['one line', 'y\n', { kind: 'line', text: 'y' }],
    ['lines together', 'y\nand\n\nmore\n', { kind: 'pasted', text: 'y\nand\n\nmore' }],
    ['nothing', '', { kind: 'end' }],
  ])('tells a line that comes alone from a paste: %s', async (_name, text, read) => {
    const { input, lines } = reading()
    const alone = lines.alone()
    input.end(text)
    expect(await alone).toEqual(read)
  })

  it('takes what was there before for a paste, and empty lines for nothing', async () => {
    const { input, lines } = reading()
    input.write('first\nearly\n')
    await lines.next()
    expect(await lines.alone()).toEqual({ kind: 'pasted', text: 'early' })
    input.write('first\n\n \n')
    await lines.next()
    stopClock()
    const alone = lines.alone()
    await vi.advanceTimersByTimeAsync(200)
    input.write('y\n')
    await vi.advanceTimersByTimeAsync(200)
    expect(await alone).toEqual({ kind: 'line', text: 'y' })
    lines.close()
  })

  it('waits for all of a paste that comes slowly', async () => {
    const { input, lines } = reading()
    stopClock()
    const alone = lines.alone()
    for (const line of ['one', 'two', 'three']) {
      input.write(`${line}\n`)
      await vi.advanceTimersByTimeAsync(40)
    }
    await vi.advanceTimersByTimeAsync(200)
    expect(await alone).toEqual({ kind: 'pasted', text: 'one\ntwo\nthree' })
    lines.close()
  })

  it('stops a wait that is under way, and every one after it', async () => {
    const { input, stop, lines } = reading()
    const waiting = lines.next()
    stop()
    expect(await waiting).toEqual({ kind: 'stopped' })
    input.write('late\n')
    expect(await lines.next()).toEqual({ kind: 'stopped' })
  })

  it('keeps characters whole that are cut between two pieces', async () => {
    const { input, lines } = reading()
    const bytes = Buffer.from('naïve 👩‍👩‍👧\n')
    for (const byte of bytes) input.write(Buffer.from([byte]))
    input.end()
    expect(await lines.next()).toEqual({ kind: 'line', text: 'naïve 👩‍👩‍👧' })
  })
})
