import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSource, type Heard, type Source } from '../../../src/terminal/input/source.ts'

interface FakeTerminal {
  readonly source: Source
  readonly raw: () => boolean
  readonly written: string[]
  readonly output: EventEmitter
  readonly send: (bytes: string | Buffer) => void
  readonly end: () => void
  /** From now on the terminal is gone. */
  readonly breakDown: () => void
}

const opened: Source[] = []

const fakeTerminal = (): FakeTerminal => {
  let raw = false
  let gone = false
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      if (gone) throw new Error('setRawMode EIO')
      raw = on
    },
  })
  const written: string[] = []
  const output = Object.assign(new EventEmitter(), { write: (text: string) => written.push(text) })
  const source = createSource(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream)
  opened.push(source)
  // As the stream would, but at once.
  const send = (bytes: string | Buffer): void => void input.emit('data', Buffer.from(bytes))
  return {
    source,
    raw: () => raw,
    written,
    output,
    send,
    end: () => void input.emit('end'),
    breakDown: () => {
      gone = true
    },
  }
}

const show = (heard: readonly Heard[]): string =>
  heard
    .map((one) => {
      if (one.kind === 'text') return one.text
      if (one.kind === 'paste') return `[[${one.text}]]`
      if (one.kind === 'key') return `<${one.key}>`
      return one.kind === 'signal' ? `{${one.signal}}` : `{${one.kind}}`
    })
    .join('')

const listenTo = (terminal: FakeTerminal): { readonly heard: () => string; readonly stop: () => void } => {
  const all: Heard[] = []
  const stop = terminal.source.listen((heard) => {
    all.push(...heard)
    return []
  })
  return { heard: () => show(all), stop }
}

describe('the keyboard', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    for (const source of opened) source.release()
  })

  it('is raw, and pastes come in brackets, from the first listener until it is handed back', () => {
    const terminal = fakeTerminal()
    expect(terminal.raw()).toBe(false)
    const { stop } = listenTo(terminal)
    expect(terminal.raw()).toBe(true)
    stop()
    expect(terminal.raw()).toBe(true)
    terminal.source.release()
    terminal.source.release()
    expect(terminal.raw()).toBe(false)
    expect(terminal.written).toEqual(['\x1b[?2004h', '\x1b[?2004l'])
  })

  it('leaves no listener behind on the process', () => {
    const counts = (): number[] =>
      ['SIGCONT', 'SIGINT', 'SIGTERM', 'SIGHUP', 'exit'].map((name) => process.listenerCount(name))
    const before = counts()
    const terminal = fakeTerminal()
    listenTo(terminal).stop()
    terminal.source.release()
    expect(counts()).toEqual(before)
  })

  it('hands back a terminal that is gone without complaint, and then ends by the hang-up', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const terminal = fakeTerminal()
    listenTo(terminal).stop()
    terminal.breakDown()
    expect(() => terminal.source.release()).not.toThrow()
    const [die] = process.listeners('exit').slice(-1)
    die?.(0)
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGHUP')
    process.removeListener('exit', die as () => void)
    kill.mockRestore()
  })

  it('puts letters together that were cut between two chunks', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    const bytes = Buffer.from('a位b')
    terminal.send(bytes.subarray(0, 2))
    terminal.send(bytes.subarray(2))
    expect(heard()).toBe('a位b')
    stop()
  })

  it('takes Escape alone for the key after a moment', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.send('\x1b')
    expect(heard()).toBe('')
    vi.advanceTimersByTime(60)
    expect(heard()).toBe('<escape>')
    stop()
  })

  it('never takes Alt+Enter that came in two chunks for Enter', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.send('\x1b')
    terminal.send('\r')
    expect(heard()).toBe('<alt+enter>')
    stop()
  })

  it('holds a paste without brackets together until it is over', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.send('one\rtwo\r/ne')
    terminal.send('xt\r')
    terminal.send('\r')
    expect(heard()).toBe('')
    vi.advanceTimersByTime(100)
    expect(heard()).toBe('[[one\rtwo\r/next\r\r]]')
    terminal.send('\r')
    expect(heard()).toBe('[[one\rtwo\r/next\r\r]]<enter>')
    stop()
  })

  it('ends a paste without brackets at the first key', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.send('one\rtwo')
    terminal.send('\x03')
    expect(heard()).toBe('[[one\rtwo]]<ctrl+c>')
    stop()
  })

  it('keeps what came too early, and what a listener had no use for', () => {
    const terminal = fakeTerminal()
    const stop = terminal.source.listen((heard) => heard.slice(1))
    terminal.send('a\x03')
    stop()
    const { heard, stop: stopAgain } = listenTo(terminal)
    vi.runAllTimers()
    expect(heard()).toBe('<ctrl+c>')
    stopAgain()
  })

  it('forgets what was typed before a question could be read', () => {
    const terminal = fakeTerminal()
    const stop = terminal.source.listen((heard) => heard)
    terminal.send('y')
    stop()
    terminal.source.forget()
    const { heard, stop: stopAgain } = listenTo(terminal)
    vi.runAllTimers()
    expect(heard()).toBe('')
    stopAgain()
  })

  it('keeps what is typed while nobody listens, but for Ctrl-C', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const terminal = fakeTerminal()
    listenTo(terminal).stop()
    terminal.send('typed ahead\r')
    expect(kill).not.toHaveBeenCalled()
    terminal.send('\x03')
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT')
    const { heard, stop } = listenTo(terminal)
    vi.runAllTimers()
    expect(heard()).toBe('typed ahead<enter>')
    stop()
    kill.mockRestore()
  })

  it('tells every listener to come that the input has ended', () => {
    const terminal = fakeTerminal()
    const first = listenTo(terminal)
    terminal.end()
    expect(first.heard()).toBe('{end}')
    first.stop()
    terminal.source.forget()
    const second = listenTo(terminal)
    vi.runAllTimers()
    expect(second.heard()).toBe('{end}')
    second.stop()
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('tells of %s', (signal) => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    process.emit(signal)
    expect(heard()).toBe(`{${signal}}`)
    stop()
  })

  it('tells of a new size, and is raw again after a stop', () => {
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.output.emit('resize')
    process.emit('SIGCONT')
    expect(heard()).toBe('{resize}{resumed}')
    expect(terminal.written.at(-1)).toBe('\x1b[?2004h')
    stop()
  })

  it('goes on by itself where nothing could stop it', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const terminal = fakeTerminal()
    const { heard, stop } = listenTo(terminal)
    terminal.source.suspend()
    expect(kill).toHaveBeenCalledWith(0, 'SIGTSTP')
    expect(terminal.raw()).toBe(false)
    vi.runAllTimers()
    expect(heard()).toBe('{resumed}')
    expect(terminal.raw()).toBe(true)
    stop()
    kill.mockRestore()
  })
})
