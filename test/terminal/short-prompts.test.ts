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
    press('x', '<left>', { kind: 'paste', text: 'y' })
    expect(screen()).toBe('Go on? (Y/n)')
    press('n')
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
    ['digits in one go', ['324'], { clarify: 3, design: 2, 'deep-dive': 4 }],
    ['some skipped', ['<enter>', '0', '<enter>'], { design: 0 }],
    ['one corrected', ['1', '<backspace>', '2', '3', '4'], { clarify: 2, design: 3, 'deep-dive': 4 }],
    ['one taken back', ['1', '<up>', '<enter>', '3', '4'], { design: 3, 'deep-dive': 4 }],
    ['the others skipped', ['1', '<escape>'], { clarify: 1 }],
    ['what is no grade', ['5', 'x', '<left>', '1', '2', '3'], { clarify: 1, design: 2, 'deep-dive': 3 }],
    ['Ctrl-C', ['1', '<ctrl+c>'], 'none'],
  ])('%s', async (_name, pressed, wanted) => {
    const { answer, press } = await play(rating(PHASES, plainTheme))
    press(...pressed)
    await expect(answer).resolves.toEqual(wanted)
  })

  it('takes keys that came together, Enter among them', async () => {
    const { answer, press } = await play(rating(PHASES, plainTheme))
    press({ kind: 'paste', text: '1 or 2' }, { kind: 'paste', text: '3\r4' })
    await expect(answer).resolves.toEqual({ clarify: 3, 'deep-dive': 4 })
  })

  it('shows what was given, and leaves it', async () => {
    const { press, screen, left, frame } = await play(rating(PHASES, plainTheme), { columns: 100, rows: 20 })
    press('3', '<enter>')
    expect(screen()).toBe(
      [
        'Before I show you: how did it go?',
        '  Clarify       3',
        '  Design        –',
        '  Deep Dive',
        '0 lowest – 4 highest · Enter skip · Backspace back · Esc skip all',
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
