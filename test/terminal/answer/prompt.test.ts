import { afterEach, describe, expect, it, vi } from 'vitest'
import { plainTheme } from '../../../src/render/theme.ts'
import { drawEntry, leaveEntry } from '../../../src/terminal/answer/draw.ts'
import { type Entry, isLeaving, newEntry, react } from '../../../src/terminal/answer/entry.ts'
import type { Reply } from '../../../src/terminal/asker.ts'
import type { Live } from '../../../src/terminal/live/live-prompt.ts'
import { play } from './room.ts'

const KEYS = 'Enter send · Alt+Enter new line · /next /hint /help'

const entry = ({
  draft = '',
  history = [] as readonly string[],
  header = '',
  left = (): string => '',
} = {}): Live<Entry, Reply> => ({
  begin: newEntry({ draft, history }),
  react,
  oneKey: isLeaving,
  draw: (state, size) => drawEntry(state, { header, left, hintKeys: KEYS }, plainTheme, size),
  leave: (state, reply, size) => leaveEntry(state, reply, plainTheme, size),
})

const SENT: readonly (readonly [name: string, pressed: readonly string[], reply: Reply])[] = [
  ['one line', ['hello', '<enter>'], { kind: 'text', text: 'hello' }],
  [
    'several lines',
    ['a', '<alt+enter>', 'b', '<ctrl+j>', 'c', '<shift+enter>', 'd', '<enter>'],
    { kind: 'text', text: 'a\nb\nc\nd' },
  ],
  ['no blanks at the end', ['hello  ', '<ctrl+j>', '<enter>'], { kind: 'text', text: 'hello' }],
  ['a command', ['/next', '<enter>'], { kind: 'command', name: 'next' }],
  ['a command with blanks around', [' /hint ', '<enter>'], { kind: 'command', name: 'hint' }],
  ['a command completed', ['/he', '<tab>', '<enter>'], { kind: 'command', name: 'help' }],
  ['an unknown word once it is confirmed', ['/nex', '<enter>', '<enter>'], { kind: 'text', text: '/nex' }],
  ['an unknown word put right', ['/nex', '<enter>', 't', '<enter>'], { kind: 'command', name: 'next' }],
  [
    'an unknown word taken back',
    ['/x', '<enter>', '<backspace>', '<enter>', '<enter>'],
    { kind: 'text', text: '/' },
  ],
  [
    'a path without asking',
    ['/api/v2 is the door', '<enter>'],
    { kind: 'text', text: '/api/v2 is the door' },
  ],
  ['no command: two lines', ['/next', '<ctrl+j>', 'x', '<enter>'], { kind: 'text', text: '/next\nx' }],
  ['no command: more words', ['/next please', '<enter>'], { kind: 'text', text: '/next please' }],
  ['the editor', ['some text', '<ctrl+x>', '<ctrl+e>'], { kind: 'command', name: 'editor' }],
  ['Ctrl-C, pause', ['x', '<ctrl+c>', 'p'], { kind: 'command', name: 'pause' }],
  ['Ctrl-C, quit', ['<ctrl+c>', 'Q'], { kind: 'command', name: 'quit' }],
  ['Ctrl-C twice', ['<ctrl+c>', '<ctrl+c>'], { kind: 'interrupted' }],
  ['Ctrl-C, continue', ['a', '<ctrl+c>', 'c', 'b', '<enter>'], { kind: 'text', text: 'ab' }],
  ['Ctrl-C, Enter, Enter', ['a', '<ctrl+c>', '<enter>', '<enter>'], { kind: 'text', text: 'a' }],
  [
    'Ctrl-C, what is no answer',
    ['a', '<ctrl+c>', 'x', '<left>', '<escape>', '<enter>'],
    { kind: 'text', text: 'a' },
  ],
  ['Ctrl-D on nothing asks too', ['<ctrl+d>', 'q'], { kind: 'command', name: 'quit' }],
  ['Ctrl-D on text deletes', ['ab', '<left>', '<ctrl+d>', '<enter>'], { kind: 'text', text: 'a' }],
  ['Ctrl-X alone does nothing', ['a', '<ctrl+x>', '<ctrl+a>', 'b', '<enter>'], { kind: 'text', text: 'ba' }],
  ['an earlier entry again', ['<up>', '<enter>'], { kind: 'text', text: 'an earlier entry' }],
]

describe('the answer prompt', () => {
  afterEach(() => void vi.useRealTimers())

  it.each(SENT)('sends %s', async (_name, pressed, reply) => {
    const { answer, press } = await play(entry({ history: ['an earlier entry'] }))
    press(...pressed)
    await expect(answer).resolves.toEqual(reply)
  })

  it('draws the entry between header and keys', async () => {
    const { press, screen, frame } = await play(
      entry({ header: 'CLARIFY  6 min', left: () => '4 min left' }),
      {
        columns: 76,
        rows: 16,
      },
    )
    press('first', '<alt+enter>', 'second')
    expect(screen()).toBe(`CLARIFY  6 min\n┃ first\n┃ second\n4 min left\n${KEYS}`)
    expect(frame()).toMatchObject({ cursorRow: 2, cursorColumn: 8 })
  })

  it('breaks the footer where it does not fit', async () => {
    const { press, screen } = await play(entry({ left: () => '4 min left' }), { columns: 40, rows: 16 })
    press('x')
    expect(screen()).toBe('┃ x\n4 min left\nEnter send · Alt+Enter new line · /next\n/hint /help')
  })

  it('says where the cursor is when not all is in view', async () => {
    const { press, screen } = await play(entry(), { columns: 90, rows: 9 })
    press({ kind: 'paste', text: 'a\rb\rc\rd\re' })
    expect(screen()).toBe(`┃ c\n┃ d\n┃ e\nline 5 of 5\n${KEYS}`)
    press('<page-up>')
    expect(screen()).toBe(`┃ c\n┃ d\n┃ e\nline 3 of 5\n${KEYS}`)
    press('<ctrl+home>')
    expect(screen()).toBe(`┃ a\n┃ b\n┃ c\nline 1 of 5\n${KEYS}`)
  })

  it('says where more is of one long line', async () => {
    const { press, screen } = await play(entry(), { columns: 40, rows: 9 })
    press('so basically we want to think about the chargebacks that arrive late '.repeat(4), '<ctrl+a>')
    expect(screen().split('\n').at(-3)).toBe('more below')
    press('<page-down>')
    press('<down>')
    expect(screen().split('\n').at(-3)).toBe('more above and below')
    press('<ctrl+e>')
    expect(screen().split('\n').at(-3)).toBe('more above')
  })

  it('never sends or obeys a paste', async () => {
    const { answer, press } = await play(entry())
    press({ kind: 'paste', text: '/next\r' }, { kind: 'paste', text: '/quit' })
    press('<enter>')
    await expect(answer).resolves.toEqual({ kind: 'text', text: '/next\n/quit' })
  })

  // testers thought that they had gone on, while their `/next` stood in the transcript as their words
  it.each(['/next', '/next\r', ' /next '])(
    'does a command that was pasted alone, at Enter: %j',
    async (text) => {
      const { answer, press, screen } = await play(entry())
      press({ kind: 'paste', text })
      expect(screen().split('\n').at(-1)).toBe('Enter does /next, as it stands alone')
      press('<enter>')
      await expect(answer).resolves.toEqual({ kind: 'command', name: 'next' })
    },
  )

  it.each(['/next please', 'We rank.\n/next', '/next\n\n/hint'])(
    'takes a pasted %j for text',
    async (text) => {
      const { answer, press } = await play(entry())
      press({ kind: 'paste', text }, '<enter>')
      await expect(answer).resolves.toEqual({ kind: 'text', text })
    },
  )

  it('does a command that was kept as a draft', async () => {
    const { answer, press } = await play(entry({ draft: '/next\n' }))
    press('<enter>')
    await expect(answer).resolves.toEqual({ kind: 'command', name: 'next' })
  })

  it('takes a kept draft for text, and goes on behind it', async () => {
    const { answer, press } = await play(entry({ draft: 'half a\n' }))
    press(' sentence', '<enter>')
    await expect(answer).resolves.toEqual({ kind: 'text', text: 'half a sentence' })
  })

  it('sends nothing when nothing is written, and says so until the next key', async () => {
    const { press, screen } = await play(entry(), { columns: 100, rows: 16 })
    press('<enter>')
    expect(screen()).toBe('┃\nNothing written yet · /next goes on · /help says more')
    press('<left>')
    expect(screen()).toBe(`┃\n${KEYS}`)
  })

  it('shows the commands that begin as the entry does', async () => {
    const { press, screen } = await play(entry())
    press('/h')
    expect(screen()).toBe('┃ /h\nTab completes · /hint /help')
    press('<tab>')
    expect(screen()).toBe('┃ /h\nTab completes · /hint /help')
    press('e')
    expect(screen()).toBe('┃ /he\nTab completes · /help')
    press('x')
    expect(screen()).toBe(`┃ /hex\n${KEYS}`)
  })

  it('asks whether a word with a slash is meant as text', async () => {
    const { press, screen } = await play(entry(), { columns: 80, rows: 16 })
    press('/nxet', '<enter>')
    expect(screen()).toBe('┃ /nxet\n/nxet is no command · Enter sends it all the same')
    press('<left>')
    expect(screen()).toBe(`┃ /nxet\n${KEYS}`)
  })

  it('asks again when the right command is typed behind the wrong one', async () => {
    const { press, screen } = await play(entry(), { columns: 80, rows: 16 })
    press('/nxet', '<enter>', '/next', '<enter>')
    expect(screen()).toBe('┃ /nxet/next\n/nxet/next is no command · Enter sends it all the same')
  })

  it.each(['GET /users returns a page', '/features are logged', '/hint taken: I would log every impression'])(
    'sends %j at once',
    async (text) => {
      const { answer, press } = await play(entry(), { columns: 80, rows: 16 })
      press(text, '<enter>')
      await expect(answer).resolves.toEqual({ kind: 'text', text })
    },
  )

  // a command that was pasted alone is done, so one that is misspelt is no answer either
  it.each(['/nxet', '/Next'])(
    'doubts %s that was pasted alone as if it was typed, and keeps it',
    async (text) => {
      const { answer, press, screen } = await play(entry(), { columns: 80, rows: 16 })
      press({ kind: 'paste', text }, '<enter>')
      expect(screen()).toBe(`┃ ${text}\n${text} is no command · Enter sends it all the same`)
      press('<enter>')
      await expect(answer).resolves.toEqual({ kind: 'text', text })
    },
  )

  it('asks on the footer after Ctrl-C, and a paste then is still kept', async () => {
    const { press, screen } = await play(entry(), { columns: 90, rows: 16 })
    press('<ctrl+c>')
    expect(screen()).toBe('┃\nEsc/c continue · p pause · q quit · all sent is saved')
    press({ kind: 'paste', text: 'quite a lot' })
    expect(screen()).toBe('┃ quite a lot\nA paste is no answer: it is in your entry')
    press('<left>')
    expect(screen()).toBe(`┃ quite a lot\n${KEYS}`)
  })

  it('goes on at Esc after Ctrl-C, and clears the line at Ctrl-U, as the footer says', async () => {
    const { press, screen } = await play(entry(), { columns: 90, rows: 16 })
    press('/nxt', '<ctrl+c>')
    expect(screen()).toBe('┃ /nxt\nEsc/c continue · p pause · q quit · Ctrl-U clear line')
    press('<escape>')
    expect(screen()).toMatch(/^┃ \/nxt\n/)
    expect(screen()).not.toContain('Esc')
    press('<ctrl+c>', '<ctrl+u>')
    expect(screen()).toBe(`┃\n${KEYS}`)
  })

  it.each([
    ['a word', ['quit'], '┃ quit'],
    ['a key and Enter', ['p', '<enter>'], '┃ p\n┃'],
    ['lines', ['one', '<enter>', 'q', '<enter>'], '┃ one\n┃ q\n┃'],
  ])('takes %s in one piece after Ctrl-C for text', async (_name, heard, rows) => {
    const { press, screen } = await play(entry(), { columns: 90, rows: 16 })
    press('<ctrl+c>')
    press(...heard)
    expect(screen()).toBe(`${rows}\nA paste is no answer: it is in your entry`)
  })

  it.each([
    ['the end of input', { kind: 'end' } as const, { kind: 'end' }],
    ['a signal', { kind: 'signal', signal: 'SIGTERM' } as const, { kind: 'interrupted' }],
  ])('ends at %s', async (_name, heard, reply) => {
    const { answer, press } = await play(entry())
    press('x', heard)
    await expect(answer).resolves.toMatchObject(reply)
  })

  it('leaves what comes after the answer to the next prompt', async () => {
    const { press, unused, orders } = await play(entry())
    press('a', '<enter>', 'b', '<enter>')
    expect(unused()).toEqual([
      { kind: 'text', text: 'b' },
      { kind: 'key', key: 'enter' },
    ])
    expect(orders).toEqual(['stopped listening'])
  })

  it('leaves the entry behind its gutter', async () => {
    const { press, left } = await play(entry({ header: 'CLARIFY', left: () => '4 min left' }))
    press('Who opens the feed and what do we want more of: time or meaning?', '<enter>')
    expect(left()).toEqual(['┃ Who opens the feed and what do we want more of: time or', '┃ meaning?'])
  })

  it('leaves the first rows of a long paste, and counts the others', async () => {
    const { press, left } = await play(entry())
    press(
      { kind: 'paste', text: Array.from({ length: 400 }, (_, n) => `row ${n + 1}`).join('\r') },
      '<enter>',
    )
    expect(left()).toHaveLength(13)
    expect(left().slice(-2)).toEqual(['┃ row 12', '┃ … 388 more lines, all of them kept'])
  })

  it.each([
    ['thirteen rows', 13, 13, '┃ row 13'],
    ['fourteen rows', 14, 13, '┃ … 2 more lines, all of them kept'],
  ])('leaves %s', async (_name, count, rows, last) => {
    const { press, left } = await play(entry())
    press(
      { kind: 'paste', text: Array.from({ length: count }, (_, n) => `row ${n + 1}`).join('\r') },
      '<enter>',
    )
    expect(left()).toHaveLength(rows)
    expect(left().at(-1)).toBe(last)
  })

  it('leaves nothing of a text that goes on in the editor', async () => {
    const { press, left } = await play(entry())
    press('x', '<ctrl+x>', '<ctrl+e>')
    expect(left()).toEqual([])
  })

  it('draws anew after a resize, Ctrl-L and a stop', async () => {
    const { press, orders } = await play(entry())
    press({ kind: 'resize' }, '<ctrl+l>', { kind: 'resumed' }, '<ctrl+z>')
    await new Promise(setImmediate)
    expect(orders).toEqual(['resized', 'cleared', 'left', 'hidden', 'suspended'])
  })

  it('lets the clock go on without a key', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let left = '2 min left'
    const { press, screen } = await play(entry({ left: () => left }), { columns: 80, rows: 16 })
    press('typing')
    left = '1 min left'
    expect(screen()).toBe(`┃ typing\n2 min left\n${KEYS}`)
    vi.advanceTimersByTime(1_000)
    expect(screen()).toBe(`┃ typing\n1 min left\n${KEYS}`)
  })
})
