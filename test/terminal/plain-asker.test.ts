import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { type EntryView, type Reply, TOO_LATE } from '../../src/terminal/asker.ts'
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

/** Longer than lines of a paste are apart. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 200))

const short = (replies: readonly Reply[]): string[] =>
  replies.map((reply) =>
    reply.kind === 'text' ? reply.text : reply.kind === 'command' ? `/${reply.name}` : `<${reply.kind}>`,
  )

it.each([
  [true, ['one', 'one\ntwo']],
  [false, []],
])(
  'each line is kept as a draft where a person types (%s), as a pipe has its text still',
  async (person, kept) => {
    const drafts: string[] = []
    const { asker, input } = seated(person)
    input.write('one\ntwo\n')
    const reply = asker.entry(view({ onDraft: (text) => drafts.push(text) }))
    await quiet()
    expect(drafts).toEqual(kept)
    input.end('\n')
    expect(await reply).toEqual({ kind: 'text', text: 'one\ntwo' })
  },
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
    [['y\n', '\n'], '/nxt'],
    [['n\n', 'real\n\n'], 'real'],
    [['\n', 'real\n\n'], 'real'],
    [['this is\nno answer\n', 'n\n', '\n'], 'this is\nno answer'],
  ])('asks about a word with a slash; %j', async (typed, text) => {
    const { asker, input, written } = seated(true)
    input.write('/nxt\n')
    const reply = asker.entry(view())
    await vi.waitFor(() => expect(written()).toContain(`${unknownCommand('/nxt')} (y/N)`))
    for (const each of typed) {
      input.write(each)
      await quiet()
    }
    expect(await reply).toEqual({ kind: 'text', text })
  })

  it.each([
    ['y\n', false, true],
    ['Yes\n', false, true],
    [' no \n', true, false],
    ['\n', true, true],
    ['\n', false, false],
    ['', true, false],
    ['nonsense\n', true, false],
    ['constructor\n', true, false],
  ])('confirms by a line: %j', async (line, fallback, answer) => {
    const { asker, input, written } = seated(true)
    const asked = asker.confirm('Sure?', fallback)
    input.end(line)
    expect(await asked).toBe(answer)
    expect(written()).toMatch(new RegExp(`^Sure\\? \\(${fallback ? 'Y/n' : 'y/N'}\\) `))
  })

  it.each([
    ['lines that come together', 'y\nand more\n', 'y\nand more'],
    ['an answer with a blank line behind it', 'y\n\n', 'y'],
    ['a line of words that begins like an answer', 'yes, we log the slot\n', 'yes, we log the slot'],
  ])('takes %s for a paste, and gives it to the next entry', async (_name, pasted, text) => {
    const { asker, input, written } = seated(true)
    const asked = asker.confirm('Go on?', true)
    input.write(pasted)
    await vi.waitFor(() =>
      expect(written()).toBe('Go on? (Y/n) A paste is no answer: it is kept for your entry.\nGo on? (Y/n) '),
    )
    input.write('n\n')
    expect(await asked).toBe(false)
    const told: string[] = []
    const reply = asker.entry(view({ onDraft: (draft) => told.push(draft) }))
    await vi.waitFor(() => expect(written()).toContain(`You had begun to write:\n┃ ${text}`))
    input.write('y\n')
    const sent = await reply
    expect([sent.kind, sent.kind === 'text' && sent.text.trim()]).toEqual(['text', text])
    expect(told.map((draft) => draft.trim())).toEqual([text])
  })

  it('says so when no entry comes that could take a paste', async () => {
    const { asker, input, written } = seated(true)
    const asked = asker.confirm('Go on?', false)
    input.write('two\nlines\n')
    await vi.waitFor(() => expect(written()).toContain('is kept'))
    input.write('y\n')
    expect(await asked).toBe(true)
    asker.close()
    expect(written().trimEnd().endsWith(TOO_LATE)).toBe(true)
  })

  it('takes what was there before the question for a paste', async () => {
    const { asker, input, written } = seated(true)
    input.write('one\n\n\ny\nthree\n')
    expect(await asker.entry(view())).toEqual({ kind: 'text', text: 'one' })
    const asked = asker.confirm('Sure?', true)
    await vi.waitFor(() => expect(written()).toContain('A paste is no answer'))
    input.write('n\n')
    expect(await asked).toBe(false)
  })

  it('overlooks empty lines that were there before the question', async () => {
    const { asker, input, written } = seated(true)
    input.write('one\n\n\n')
    expect(await asker.entry(view())).toEqual({ kind: 'text', text: 'one' })
    const asked = asker.confirm('Sure?', false)
    await quiet()
    input.write('y\n')
    expect(await asked).toBe(true)
    expect(written()).not.toContain('paste')
  })

  const PHASES = (['clarify', 'design', 'deep-dive', 'trade-offs'] as const).map((id) => ({ id, name: id }))

  /** Gives a line whenever another question has been asked. */
  const rate = async (answers: readonly string[], ended = false) => {
    const { asker, input, written } = seated(true)
    const rated = asker.rate(PHASES)
    let asked = 0
    for (const answer of answers) {
      await vi.waitFor(() => expect(written().length).toBeGreaterThan(asked))
      asked = written().length
      input.write(answer)
    }
    if (ended) input.end()
    return { rated: await rated, written: written() }
  }

  it('rates by lines, each of which may be skipped', async () => {
    const { rated, written } = await rate(['3\n', '\n', '9\n', '1\n', '0\n'])
    expect(rated).toEqual({ clarify: 3, 'deep-dive': 1, 'trade-offs': 0 })
    expect(written).toContain('deep-dive: One line, please: 0 to 4, or Enter alone.\n  deep-dive: ')
  })

  it('takes no pasted grades', async () => {
    const { rated, written } = await rate(['3\n2\n4\n1\n', '2\n', '2\n', '2\n', '2\n'])
    expect(rated).toEqual({ clarify: 2, design: 2, 'deep-dive': 2, 'trade-offs': 2 })
    expect(written).toContain('A paste is no answer, and nothing here can keep it.')
  })

  it('rates nothing when the input ends', async () => {
    expect((await rate(['3\n'], true)).rated).toBeNull()
  })

  it('offers a draft that was kept', async () => {
    const { asker, input, written } = seated(true)
    const reply = asker.entry(view({ draft: 'half a thought' }))
    input.end('\n')
    expect(await reply).toEqual({ kind: 'text', text: 'half a thought' })
    expect(written()).toBe('You had begun to write:\n┃ half a thought\nSend it as it is? (Y/n) ')
  })

  it('leaves a draft that is not wanted', async () => {
    const { asker, input, written } = seated(true)
    const reply = asker.entry(view({ draft: 'half a thought' }))
    input.write('n\n')
    await vi.waitFor(() => expect(written()).toContain('4 min left   keys'))
    input.end('other\n\n')
    expect(await reply).toEqual({ kind: 'text', text: 'other' })
  })
})
