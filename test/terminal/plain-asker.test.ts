import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { EntryView, Reply } from '../../src/terminal/asker.ts'
import { createPlainAsker, unknownCommand } from '../../src/terminal/plain-asker.ts'

const view = (changes: Partial<EntryView> = {}): EntryView => ({
  header: '',
  left: () => '4 min left',
  draft: '',
  hintKeys: 'keys',
  history: [],
  ...changes,
})

/** A plain asker with something to read and a record of what it wrote. */
const seated = (interactive = false) => {
  const input = new PassThrough()
  const stop = new AbortController()
  let written = ''
  const asker = createPlainAsker({
    in: input,
    write: (text) => {
      written += text
    },
    interactive,
    echo: (text) => `┃ ${text}`,
    stopped: stop.signal,
  })
  return { asker, input, stop: () => stop.abort(), written: () => written }
}

/** All replies to a whole input, up to the end. */
const repliesTo = async (text: string, interactive = false): Promise<Reply[]> => {
  const { asker, input } = seated(interactive)
  input.end(text)
  const replies: Reply[] = []
  for (;;) {
    const reply = await asker.entry(view())
    replies.push(reply)
    if (reply.kind === 'end') return replies
  }
}

const short = (replies: readonly Reply[]): string[] =>
  replies.map((reply) =>
    reply.kind === 'text' ? reply.text : reply.kind === 'command' ? `/${reply.name}` : `<${reply.kind}>`,
  )

describe('a pipe', () => {
  it.each([
    ['', ['<end>']],
    ['\n\n\n', ['<end>']],
    ['one', ['one', '<end>']],
    ['one\ntwo\n', ['one\ntwo', '<end>']],
    ['one\n\ntwo\n', ['one', 'two', '<end>']],
    ['one\r\n\r\n\r\ntwo\r\n', ['one', 'two', '<end>']],
    ['one\n/next\ntwo\n', ['one', '/next', 'two', '<end>']],
    ['/next\n/next\n', ['/next', '/next', '<end>']],
    ['  /next  \n', ['/next', '<end>']],
    ['go /next\n', ['go /next', '<end>']],
    ['/nxt\n', ['/nxt', '<end>']],
    ['/next please\n', ['/next please', '<end>']],
    ['  indented\n  more\n', ['  indented\n  more', '<end>']],
    ['one\n   \ntwo', ['one', 'two', '<end>']],
  ])('%j', async (text, replies) => {
    expect(short(await repliesTo(text))).toEqual(replies)
  })

  it('shows again what was read', async () => {
    const { asker, input, written } = seated()
    input.end('one\n/hint\n')
    await asker.entry(view())
    await asker.entry(view())
    expect(written()).toBe('┃ one\n┃ /hint\n')
  })

  it('asks nothing, so that nothing hangs', async () => {
    const { asker, written } = seated()
    expect(await asker.confirm('Sure?', true)).toBe(true)
    expect(await asker.confirm('Sure?', false)).toBe(false)
    expect(await asker.rate([{ id: 'design', name: 'Design' }])).toBeNull()
    expect(written()).toBe('')
  })

  it('keeps lines that come before they are asked for, and waits for those that come later', async () => {
    const { asker, input } = seated()
    input.write('one\n\ntwo\n')
    expect(await asker.entry(view())).toEqual({ kind: 'text', text: 'one' })
    const later = asker.entry(view())
    input.write('\n')
    expect(await later).toEqual({ kind: 'text', text: 'two' })
    input.end('/next')
    expect(await asker.entry(view())).toEqual({ kind: 'command', name: 'next' })
    expect(await asker.entry(view())).toEqual({ kind: 'end' })
    expect(await asker.entry(view())).toEqual({ kind: 'end' })
    asker.close()
  })

  it('takes a very long line', async () => {
    const long = 'x'.repeat(300_000)
    expect(short(await repliesTo(`${long}\n`))).toEqual([long, '<end>'])
  })

  it('stops when told, and keeps what was begun', async () => {
    const { asker, input, stop } = seated()
    const drafts: string[] = []
    input.write('one\ntwo\n')
    const reply = asker.entry(view({ onDraft: (text) => drafts.push(text) }))
    await new Promise((resolve) => setImmediate(resolve))
    stop()
    expect(await reply).toEqual({ kind: 'interrupted' })
    expect(drafts).toEqual(['one\ntwo'])
    expect(await asker.entry(view())).toEqual({ kind: 'interrupted' })
  })
})

describe('a terminal that cannot redraw', () => {
  it('says the time and the keys, and does not repeat what is typed', async () => {
    const { asker, input, written } = seated(true)
    input.end('one\n\n')
    expect(await asker.entry(view())).toEqual({ kind: 'text', text: 'one' })
    expect(written()).toBe('4 min left   keys\n')
  })

  it.each([
    ['y\n\n', '/nxt'],
    ['n\nreal\n\n', 'real'],
    ['\nreal\n\n', 'real'],
  ])('asks about a word with a slash; %j', async (answer, text) => {
    const { asker, input, written } = seated(true)
    input.end(`/nxt\n${answer}`)
    expect(await asker.entry(view())).toEqual({ kind: 'text', text })
    expect(written()).toContain(`${unknownCommand('/nxt')} (y/N)`)
  })

  it.each([
    ['y\n', false, true],
    ['\n', true, true],
    ['\n', false, false],
    ['nonsense\n', true, false],
    ['', true, false],
  ])('confirms by a line: %j', async (line, fallback, answer) => {
    const { asker, input, written } = seated(true)
    input.end(line)
    expect(await asker.confirm('Sure?', fallback)).toBe(answer)
    expect(written()).toBe(`Sure? ${fallback ? '(Y/n)' : '(y/N)'} `)
  })

  it('rates by lines, each of which may be skipped', async () => {
    const { asker, input } = seated(true)
    input.end('3\n\n9\n0\n')
    const phases = (['clarify', 'design', 'deep-dive', 'trade-offs'] as const).map((id) => ({ id, name: id }))
    expect(await asker.rate(phases)).toEqual({ clarify: 3, 'trade-offs': 0 })
  })

  it('rates nothing when the input ends', async () => {
    const { asker, input } = seated(true)
    input.end('3\n')
    expect(
      await asker.rate([
        { id: 'clarify', name: 'Clarify' },
        { id: 'design', name: 'Design' },
      ]),
    ).toBeNull()
  })

  it('offers a draft that was kept', async () => {
    const { asker, input, written } = seated(true)
    input.end('\n')
    expect(await asker.entry(view({ draft: 'half a thought' }))).toEqual({
      kind: 'text',
      text: 'half a thought',
    })
    expect(written()).toBe('You had begun to write:\n┃ half a thought\nSend it as it is? (Y/n) ')
  })

  it('leaves a draft that is not wanted', async () => {
    const { asker, input } = seated(true)
    input.end('n\nother\n\n')
    expect(await asker.entry(view({ draft: 'half a thought' }))).toEqual({ kind: 'text', text: 'other' })
  })
})
