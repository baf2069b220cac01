import { describe, expect, it } from 'vitest'
import { reflowOf, rowsToTop } from '../../../src/terminal/live/frame.ts'

describe('reflowOf', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, 'all'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'vscode' }, 'around-cursor'],
    [{ TERM: 'xterm-256color', XTERM_VERSION: 'XTerm(390)' }, 'none'],
    [{ TERM: 'linux' }, 'none'],
    [{ TERM: 'screen-256color' }, 'none'],
    [{ TERM: 'screen-256color', TMUX: '/tmp/tmux' }, 'all'],
    [{}, 'all'],
  ])('%j: %s', (env, reflow) => {
    expect(reflowOf(env)).toBe(reflow)
  })
})

describe('rowsToTop', () => {
  const row = (width: number): string => 'x'.repeat(width)
  const frame = { rows: [row(30), row(70), row(50), row(65)], cursorRow: 2, cursorColumn: 45 }

  it.each([
    [80, 'all', 2],
    [60, 'all', 3],
    [40, 'all', 4],
    [20, 'all', 2 + 1 + 3 + 2],
    [60, 'around-cursor', 2 + 1 + 1],
    [40, 'around-cursor', 2 + 1 + 1],
    [20, 'around-cursor', 2 + 1 + 3 + 3],
    [20, 'none', 2],
  ] as const)('at %i columns, %s: %i', (columns, reflow, up) => {
    expect(rowsToTop(frame, columns, reflow)).toBe(up)
  })

  it('counts wide characters and no colour', () => {
    const rows = ['\x1b[1m位置位置\x1b[22m', '']
    expect(rowsToTop({ rows, cursorRow: 1, cursorColumn: 0 }, 5, 'all')).toBe(2)
    expect(rowsToTop({ rows, cursorRow: 1, cursorColumn: 0 }, 8, 'all')).toBe(1)
  })
})
