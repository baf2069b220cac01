import { describe, expect, it } from 'vitest'
import { draftOf, newEditor, textOf } from '../../../src/terminal/editor/editor.ts'
import type { EditorAction } from '../../../src/terminal/editor/update.ts'
import { drawingOf, editorOf, paste, press, type } from './show.ts'

const FAMILY = '👩‍👩‍👧'

const ROWS: readonly (readonly [before: string, action: EditorAction['kind'], after: string])[] = [
  ['ab|', 'left', 'a|b'],
  ['a\n|b', 'left', 'a|\nb'],
  ['|a', 'left', '|a'],
  [`a${FAMILY}|b`, 'left', `a|${FAMILY}b`],
  ['|ab', 'right', 'a|b'],
  ['a|\nb', 'right', 'a\n|b'],
  ['a|', 'right', 'a|'],
  [`|e\u0301x`, 'right', `e\u0301|x`],
  ['two words|', 'word-left', 'two |words'],
  ['two |words', 'word-left', '|two words'],
  ['one,  two|', 'word-left', 'one,  |two'],
  ['a\n|b', 'word-left', 'a|\nb'],
  ['|two words', 'word-right', 'two| words'],
  ['two| words', 'word-right', 'two words|'],
  ['naïve| déjà vu', 'word-right', 'naïve déjà| vu'],
  ['a|\nb', 'word-right', 'a\n|b'],
  ['ab\ncd|ef', 'line-start', 'ab\n|cdef'],
  ['ab\ncd|ef\ngh', 'line-end', 'ab\ncdef|\ngh'],
  ['ab\ncd|ef', 'text-start', '|ab\ncdef'],
  ['a|b\ncdef', 'text-end', 'ab\ncdef|'],
  ['ab|', 'backspace', 'a|'],
  ['a\n|b', 'backspace', 'a|b'],
  ['|a', 'backspace', '|a'],
  [`a${FAMILY}|b`, 'backspace', 'a|b'],
  ['🇬🇧🇫🇷|', 'backspace', '🇬🇧|'],
  ['e\n|\u0301', 'backspace', 'e\u0301|'],
  ['a|b', 'delete', 'a|'],
  ['a|\nb', 'delete', 'a|b'],
  ['a|', 'delete', 'a|'],
  ['two words|', 'cut-word-left', 'two |'],
  ['two |words', 'cut-word-right', 'two |'],
  ['ab|cd', 'cut-to-start', '|cd'],
  ['ab\n|cd', 'cut-to-start', 'ab|cd'],
  ['ab|cd', 'cut-to-end', 'ab|'],
  ['ab|\ncd', 'cut-to-end', 'ab|cd'],
  ['a|b', 'yank', 'a|b'],
  ['abc|\nde', 'down', 'abc\nde|'],
  ['abc\nde|', 'up', 'ab|c\nde'],
  // Twenty columns: the first line takes two rows.
  ['|the slot and its click were logged', 'down', 'the slot and its |click were logged'],
  ['the slot and its click| were logged', 'up', 'the s|lot and its click were logged'],
  ['位置位置|\nabcdefghij', 'down', '位置位置\nabcdefgh|ij'],
  ['a\nb\nc\nd\ne\nf\ng|', 'page-up', 'a\nb|\nc\nd\ne\nf\ng'],
  ['|a\nb', 'page-down', 'a\n|b'],
]

describe('update', () => {
  it.each(ROWS)('%j %s', (before, kind, wanted) => {
    const action = { kind, rows: 5 } as Exclude<EditorAction, { text: string }>
    expect(drawingOf(press(editorOf(before), action))).toBe(wanted)
  })

  it('types at the cursor, newlines too', () => {
    expect(drawingOf(press(editorOf('a|d'), type('b'), type('\n'), type('c')))).toBe('ab\nc|d')
  })

  it('comes to stand behind a letter that joins what follows', () => {
    expect(drawingOf(press(editorOf('|\u0301x'), type('e')))).toBe('e\u0301|x')
  })

  it('types no control characters', () => {
    expect(textOf(press(newEditor('', []), type('a\x07\x1b[31mb')))).toBe('ab')
  })

  it('pastes CR and CRLF as newlines, keeps tabs, drops escapes', () => {
    const editor = press(editorOf('<|>'), paste('one\rtwo\r\n\tthree\x1b]0;t\x07\n\nfour'))
    expect(drawingOf(editor)).toBe('<one\ntwo\n\tthree\n\nfour|>')
    expect(editor.pasted).toBe(true)
  })

  it('forgets a paste once all of it is gone', () => {
    expect(press(editorOf('|'), paste('x'), 'backspace').pasted).toBe(false)
  })

  it('replaces the whole text', () => {
    expect(drawingOf(press(editorOf('a\nb|c'), { kind: 'replace', text: 'x\ny' }))).toBe('x\ny|')
    expect(drawingOf(press(editorOf('a\nb|c'), { kind: 'replace', text: 'x' }, 'undo'))).toBe('a\nb|c')
  })

  it('keeps the column over a short row', () => {
    expect(drawingOf(press(editorOf('abcdef|\nx\nabcdef'), 'down', 'down'))).toBe('abcdef\nx\nabcdef|')
  })

  it('puts back what was cut', () => {
    expect(drawingOf(press(editorOf('two words|'), 'cut-word-left', 'line-start', 'yank'))).toBe('words|two ')
    expect(drawingOf(press(editorOf('a|\nb'), 'cut-to-end', 'yank'))).toBe('a\n|b')
  })
})

describe('undo', () => {
  it.each([
    ['a word at a time', [type('o'), type('n'), type('e'), type(' '), type('t'), type('w')], 'one |'],
    ['a paste as a whole', [type('a'), paste('x\ny\nz')], 'a|'],
    ['deleting as a whole', [type('abc'), 'backspace', 'backspace'] as const, 'abc|'],
    ['not what was typed before a move', [type('a'), 'left', type('b')] as const, '|a'],
  ])('takes back %s', (_name, actions, wanted) => {
    expect(drawingOf(press(editorOf('|'), ...actions, 'undo'))).toBe(wanted)
  })

  it('does nothing when nothing was edited', () => {
    expect(drawingOf(press(editorOf('a|b'), 'undo'))).toBe('a|b')
  })
})

describe('history', () => {
  const HISTORY = ['first', 'second\nof two lines']

  it('goes up from the first row and down from the last', () => {
    const draft = editorOf('my dr|aft', HISTORY)
    expect(drawingOf(press(draft, 'up'))).toBe('|second\nof two lines')
    expect(drawingOf(press(draft, 'up', 'up'))).toBe('|first')
    expect(drawingOf(press(draft, 'up', 'up', 'up'))).toBe('|first')
    expect(drawingOf(press(draft, 'up', 'up', 'down'))).toBe('second\nof two lines|')
    expect(drawingOf(press(draft, 'up', 'up', 'down', 'down'))).toBe('my dr|aft')
    expect(drawingOf(press(draft, 'down'))).toBe('my dr|aft')
  })

  it('keeps the draft safe while an entry is only looked at', () => {
    const looking = press(editorOf('draft|', HISTORY), 'up')
    expect(draftOf(looking)).toBe('draft')
    expect(draftOf(press(looking, type('x')))).toBe('xsecond\nof two lines')
  })

  it('gives an overwritten draft back by undo', () => {
    expect(drawingOf(press(editorOf('draft|', HISTORY), 'up', type('x'), 'undo', 'undo'))).toBe('draft|')
  })

  it('never takes a recalled entry for a slip of the hand', () => {
    expect(press(editorOf('|', ['/nxet']), 'up').pasted).toBe(true)
  })
})

describe('draftOf', () => {
  it('leaves out a command that is being typed', () => {
    expect(draftOf(press(newEditor('', []), type('/ne')))).toBe('')
    expect(draftOf(press(newEditor('', []), paste('/ne')))).toBe('/ne')
    expect(draftOf(press(newEditor('', []), type('/ or a path')))).toBe('/ or a path')
  })
})
