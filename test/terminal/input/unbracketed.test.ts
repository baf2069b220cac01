import { describe, expect, it } from 'vitest'
import { goesOn, looksPasted } from '../../../src/terminal/input/unbracketed.ts'

const ESC = '\x1b'

describe('looksPasted', () => {
  it.each([
    ['a key', 'a', false],
    ['a word and Enter', 'yes\r', false],
    ['Enter held down', '\r\r\r', false],
    ['Ctrl+J held down', '\n\n', false],
    ['Alt+Enter held down in a text', `a${ESC}\r${ESC}\r`, false],
    ['arrows held down', `${ESC}[A${ESC}[A`, false],
    ['an arrow and Enter twice', `${ESC}[B\r\r`, false],
    ['two lines', 'one\rtwo', true],
    ['two lines, both ended', 'one\rtwo\r', true],
    ['a line and a blank line', 'one\r\r', true],
    ['a line with CRLF', 'one\r\n', false],
    ['lines with indentation', 'one\r\t two', true],
    ['lines with colour', `${ESC}[31mone${ESC}[0m\rtwo`, true],
    ['a command among lines', 'one\r/next\r', true],
    ['a long line', 'word '.repeat(60), true],
  ])('%s', (_name, chunk, pasted) => {
    expect(looksPasted(chunk)).toBe(pasted)
  })
})

describe('goesOn', () => {
  it.each([
    ['text', 'more', true],
    ['a newline alone', '\r', true],
    ['a tab', '\t', true],
    ['Ctrl-C', '\x03', false],
    ['an arrow', `${ESC}[A`, false],
    ['backspace', '\x7f', false],
    ['nothing', '', false],
  ])('%s', (_name, chunk, on) => {
    expect(goesOn(chunk)).toBe(on)
  })
})
