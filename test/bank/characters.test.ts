import { describe, expect, test } from 'vitest'
import { forbiddenCharacters } from '../../src/bank/characters.ts'

describe('forbidden characters', () => {
  test.each([
    ['plain text, accents é, emoji 👩‍👩‍👧, tab\t and\r\nnewline', []],
    ['a\u001b[31mb', [{ offset: 1, name: 'U+001B' }]],
    ['\u0000', [{ offset: 0, name: 'U+0000' }]],
    ['x\u007f', [{ offset: 1, name: 'U+007F' }]],
    ['c1 \u009b', [{ offset: 3, name: 'U+009B' }]],
    ['right \u202e to left', [{ offset: 6, name: 'U+202E' }]],
    ['isolate \u2066', [{ offset: 8, name: 'U+2066' }]],
    ['half \ud83d pair', [{ offset: 5, name: 'U+D83D' }]],
  ])('%j', (text, expected) => {
    expect(forbiddenCharacters(text)).toEqual(expected)
  })
})
