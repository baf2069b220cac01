import { describe, expect, it } from 'vitest'
import { plainTheme } from '../../src/render/theme.ts'
import { confirmation } from '../../src/terminal/confirm.ts'
import { rating } from '../../src/terminal/rating.ts'
import { play } from './answer/room.ts'

describe('confirmation', () => {
  it.each([
    ['y', false, true, 'yes'],
    ['Y', false, true, 'yes'],
    ['n', true, false, 'no'],
    ['<enter>', true, true, 'yes'],
    ['<enter>', false, false, 'no'],
    ['<escape>', true, false, 'no'],
    ['<ctrl+c>', true, false, 'no'],
    ['<ctrl+d>', true, false, 'no'],
  ])('%s with %j as the answer to Enter is %j', async (key, fallback, wanted, word) => {
    const { answer, press, left } = await play(confirmation('Go on?', fallback, plainTheme))
    press(key)
    await expect(answer).resolves.toBe(wanted)
    expect(left()).toEqual([`Go on? ${fallback ? '(Y/n)' : '(y/N)'} ${word}`])
  })

  it('waits for one of its keys', async () => {
    const { answer, press, screen } = await play(confirmation('Go on?', true, plainTheme))
    press('x')
    press('<left>')
    expect(screen()).toBe('Go on? (Y/n)')
    press('n')
    await expect(answer).resolves.toBe(false)
  })

  it.each([
    ['a paste', [{ kind: 'paste', text: 'y' } as const]],
    ['a word', ['yes']],
    ['a word with Enter behind it', ['yes', '<enter>']],
    ['lines', ['one', '<enter>', 'y', '<enter>']],
    ['a key with Enter behind it', ['y', '<enter>']],
    ['Escape in a paste without brackets', ['one', '<escape>', 'two']],
  ])('takes %s that comes in one piece for no answer, and says so', async (_name, heard) => {
    const { answer, press, screen, frame } = await play(confirmation('Go on?', true, plainTheme), {
      columns: 80,
      rows: 10,
    })
    press(...heard)
    expect(screen()).toBe('Go on? (Y/n)\nA paste is no answer: it is kept for your entry. y or n?')
    expect(frame()).toMatchObject({ cursorRow: 0, cursorColumn: 13 })
    press('n')
    await expect(answer).resolves.toBe(false)
  })

  it('keeps what was pasted, all of it', async () => {
    const kept: string[] = []
    const live = confirmation('Go on?', true, plainTheme)
    const { press } = await play({ ...live, answered: (state) => void kept.push(state.kept) })
    press({ kind: 'paste', text: 'one\rtwo' })
    press(' three', '<enter>')
    press('y')
    expect(kept).toEqual(['one\rtwo three\r'])
  })

  it('still hears Ctrl-C behind a paste', async () => {
    const { answer, press } = await play(confirmation('Go on?', true, plainTheme))
    press('some text', '<ctrl+c>')
    await expect(answer).resolves.toBe(false)
  })

  it.each([{ kind: 'end' } as const, { kind: 'signal', signal: 'SIGHUP' } as const])(
    'is a no at %j',
    async (heard) => {
      const { answer, press } = await play(confirmation('Go on?', true, plainTheme))
      press(heard)
      await expect(answer).resolves.toBe(false)
    },
  )
})

const PHASES = [
  { id: 'clarify', name: 'Clarify' },
  { id: 'design', name: 'Design' },
  { id: 'deep-dive', name: 'Deep Dive' },
] as const

describe('rating', () => {
  it.each([
    ['a digit each', ['3', '2', '4'], { clarify: 3, design: 2, 'deep-dive': 4 }],
    ['some skipped', ['<enter>', '0', '<enter>'], { design: 0 }],
    ['one corrected', ['1', '<backspace>', '2', '3', '4'], { clarify: 2, design: 3, 'deep-dive': 4 }],
    ['one taken back', ['1', '<up>', '<enter>', '3', '4'], { design: 3, 'deep-dive': 4 }],
    ['the others skipped', ['1', '<escape>'], { clarify: 1 }],
    ['what is no grade', ['5', 'x', '<left>', '1', '2', '3'], { clarify: 1, design: 2, 'deep-dive': 3 }],
    ['Ctrl-C', ['1', '<ctrl+c>'], 'none'],
  ])('%s', async (_name, pressed, wanted) => {
    const { answer, press } = await play(rating(PHASES, plainTheme))
    for (const key of pressed) press(key)
    await expect(answer).resolves.toEqual(wanted)
  })

  it.each([
    ['grades in one go', ['324']],
    ['Enter twice in one go', ['<enter>', '<enter>']],
    ['one grade, pasted', [{ kind: 'paste', text: '3' } as const]],
    ['grades, pasted', [{ kind: 'paste', text: '3\r2\r4' } as const]],
  ])('takes %s for no answer, and says so until the next key', async (_name, heard) => {
    const { answer, press, screen } = await play(rating(PHASES, plainTheme), { columns: 100, rows: 20 })
    press(...heard)
    expect(screen()).toBe(
      [
        'Before I show you: how did it go?',
        '  Clarify',
        '  Design',
        '  Deep Dive',
        'A paste is no answer, and nothing here can keep it · one key each: 0 to 4, or Enter',
      ].join('\n'),
    )
    press('1')
    expect(screen()).not.toContain('paste')
    press('2')
    press('3')
    await expect(answer).resolves.toEqual({ clarify: 1, design: 2, 'deep-dive': 3 })
  })

  it('shows what was given, and leaves it', async () => {
    const { press, screen, left, frame } = await play(rating(PHASES, plainTheme), { columns: 100, rows: 20 })
    press('3')
    press('<enter>')
    expect(screen()).toBe(
      [
        'Before I show you: how did it go?',
        '  Clarify       3',
        '  Design        –',
        '  Deep Dive',
        '0 lowest – 4 highest, one key each · Enter skip · Backspace back · Esc skip all',
      ].join('\n'),
    )
    expect(frame()).toMatchObject({ cursorRow: 4, cursorColumn: 16 })
    press('4')
    expect(left()).toEqual([
      '',
      'Before I show you: how did it go?',
      '  Clarify       3',
      '  Design        –',
      '  Deep Dive     4',
    ])
  })
})
