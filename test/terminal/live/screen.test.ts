import { EventEmitter } from 'node:events'
import headless from '@xterm/headless'
import { describe, expect, it } from 'vitest'
import { createScreen, type Screen } from '../../../src/terminal/live/screen.ts'

const frameOf = (...rows: readonly string[]) => ({ rows, cursorRow: 0, cursorColumn: 1 })

/** A screen on an emulated terminal, and a look at it. */
const setUp = (columns = 20) => {
  const term = new headless.Terminal({ cols: columns, rows: 8, allowProposedApi: true, convertEol: true })
  const output = Object.assign(new EventEmitter(), {
    columns,
    rows: 8,
    write: (text: string) => {
      term.write(text)
      return true
    },
  })
  const screen = createScreen(output as unknown as NodeJS.WriteStream, 'all')
  const look = (): Promise<string> =>
    new Promise((resolve) => {
      term.write('', () => {
        const rows = Array.from({ length: 8 }, (_, row) =>
          term.buffer.active.getLine(row)?.translateToString(true),
        )
        resolve(rows.join('\n').trimEnd())
      })
    })
  return { screen, output, term, look }
}

/** Draws as inquirer does: rows, then the cursor back to the first. */
const draw = (screen: Screen, ...rows: readonly string[]): void => {
  screen.show(frameOf(...rows))
  screen.stream.write(`${rows.join('\n')}${rows.length > 1 ? `\x1b[${rows.length - 1}A` : ''}`)
}

describe('the screen', () => {
  it('puts the cursor where the frame says', async () => {
    const { screen, term, look } = setUp()
    draw(screen, '位置', 'below')
    expect(await look()).toBe('位置\nbelow')
    expect([term.buffer.active.cursorY, term.buffer.active.cursorX]).toEqual([0, 1])
  })

  it('leaves rows for good, and nothing of the frame', async () => {
    const { screen, output, look } = setUp()
    output.write('said before\n')
    draw(screen, 'entry', 'keys')
    screen.finish(['┃ entry'])
    output.write('said after\n')
    expect(await look()).toBe('said before\n┃ entry\nsaid after')
  })

  it('drops what is drawn after the end', async () => {
    const { screen, look } = setUp()
    draw(screen, 'entry')
    screen.finish([])
    draw(screen, 'too late')
    screen.finish(['again'])
    screen.refresh('resized')
    screen.hide()
    expect(await look()).toBe('')
  })

  it('leaves rows even when nothing was ever drawn', async () => {
    const { screen, look } = setUp()
    screen.refresh('resized')
    screen.finish(['┃ entry'])
    expect(await look()).toBe('┃ entry')
  })

  it('takes a frame away that a narrower terminal has broken, and makes room for it', async () => {
    const { screen, output, look } = setUp()
    output.write('said before\n')
    draw(screen, 'entry', 'keys')
    output.columns = 10
    screen.refresh('resized')
    output.write('entry\nkeys')
    expect(await look()).toBe('said before\nentry\nkeys')
  })

  it('hides, and comes back below what others wrote', async () => {
    const { screen, output, look } = setUp()
    draw(screen, 'entry', 'keys')
    screen.hide()
    output.write('the shell\n')
    screen.refresh('left')
    output.write('entry\nkeys')
    expect(await look()).toBe('the shell\nentry\nkeys')
  })

  it('clears everything for Ctrl-L', async () => {
    const { screen, output, look } = setUp()
    output.write('noise\n')
    draw(screen, 'entry')
    screen.refresh('cleared')
    output.write('entry')
    expect(await look()).toBe('entry')
  })

  it.each([
    [
      { columns: 100, rows: 30 },
      { columns: 100, rows: 30 },
    ],
    [
      { columns: 0, rows: 0 },
      { columns: 80, rows: 24 },
    ],
  ])('is %j as the terminal says: %j', (size, wanted) => {
    const { screen, output } = setUp()
    Object.assign(output, size)
    expect(screen.size()).toEqual(wanted)
  })
})
