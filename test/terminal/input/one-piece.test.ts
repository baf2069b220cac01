import { expect, it } from 'vitest'
import { inOnePiece } from '../../../src/terminal/input/one-piece.ts'
import type { Heard } from '../../../src/terminal/input/source.ts'

const text = (of: string): Heard => ({ kind: 'text', text: of })
const paste = (of: string): Heard => ({ kind: 'paste', text: of })
const key = (of: string): Heard => ({ kind: 'key', key: of })
const END: Heard = { kind: 'end' }

it.each<readonly [string, readonly Heard[], readonly Heard[]]>([
  ['a key', [text('y')], [text('y')]],
  ['a character of two units', [text('👩')], [text('👩')]],
  ['Enter', [key('enter')], [key('enter')]],
  ['a pasted character', [paste('y')], [paste('y')]],
  ['keys that write nothing', [key('backspace'), key('backspace')], [key('backspace'), key('backspace')]],
  ['a key after another kind', [key('backspace'), text('3')], [key('backspace'), text('3')]],
  ['a word', [text('yes')], [paste('yes')]],
  ['a word and Enter', [text('yes'), key('enter')], [paste('yes\r')]],
  ['two Enters', [key('enter'), key('enter')], [paste('\r\r')]],
  ['a paste between keys', [text('a'), paste('b'), text('c')], [paste('abc')]],
  ['what a paste may hold', [text('ab'), key('escape'), key('up')], [paste('ab')]],
  ['Ctrl-C behind it', [text('ab'), key('ctrl+c')], [paste('ab'), key('ctrl+c')]],
  ['the end behind it', [text('ab'), END], [paste('ab'), END]],
])('%s', (_name, heard, wanted) => {
  expect(inOnePiece(heard)).toEqual(wanted)
})
