import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, giveUp, type Input, newDecoder } from '../../../src/terminal/input/decode.ts'

const ESC = '\x1b'

/** Keys in angle brackets, text as it is, a paste in double brackets. */
const show = (inputs: readonly Input[]): string =>
  inputs
    .map((input) => {
      if (input.kind === 'key') return `<${input.key}>`
      return input.kind === 'paste' ? `[[${input.text}]]` : input.text
    })
    .join('')

const read = (...chunks: readonly string[]): string => {
  let decoder = newDecoder
  const inputs: Input[] = []
  for (const chunk of chunks) {
    const decoded = decode(decoder, chunk)
    decoder = decoded.decoder
    inputs.push(...decoded.inputs)
  }
  return show([...inputs, ...giveUp(decoder).inputs])
}

describe('decode', () => {
  it.each([
    ['text', 'hello 位 👩‍👩‍👧', 'hello 位 👩‍👩‍👧'],
    ['Enter', 'a\r', 'a<enter>'],
    ['Ctrl+J', 'a\nb', 'a<ctrl+j>b'],
    ['Alt+Enter', `${ESC}\r`, '<alt+enter>'],
    ['Alt+Enter as a newline', `${ESC}\n`, '<alt+enter>'],
    ['Shift+Enter, CSI u', `${ESC}[13;2u`, '<shift+enter>'],
    ['Shift+Enter, modifyOtherKeys', `${ESC}[27;2;13~`, '<shift+enter>'],
    ['Shift+Enter on a keypad', `${ESC}OM`, '<enter>'],
    ['Ctrl+A as CSI u', `${ESC}[97;5u`, '<ctrl+a>'],
    ['a letter as CSI u', `${ESC}[97u`, 'a'],
    ['a code beyond Unicode', `${ESC}[99999999u`, ''],
    ['arrows', `${ESC}[A${ESC}[B${ESC}[C${ESC}[D`, '<up><down><right><left>'],
    ['arrows of application mode', `${ESC}OA${ESC}OD`, '<up><left>'],
    ['Ctrl and Alt arrows', `${ESC}[1;5D${ESC}[1;3C`, '<ctrl+left><alt+right>'],
    ['rxvt arrows', `${ESC}Od${ESC}${ESC}[C`, '<ctrl+left><alt+right>'],
    [
      'home and end',
      `${ESC}[H${ESC}[F${ESC}[1~${ESC}[4~${ESC}[7~${ESC}OH`,
      '<home><end><home><end><home><home>',
    ],
    ['delete and pages', `${ESC}[3~${ESC}[5~${ESC}[6~`, '<delete><page-up><page-down>'],
    ['Ctrl+Delete', `${ESC}[3;5~`, '<ctrl+delete>'],
    ['backspace', '\x7f\b', '<backspace><backspace>'],
    ['Alt+Backspace', `${ESC}\x7f`, '<alt+backspace>'],
    ['Alt+B', `${ESC}b`, '<alt+b>'],
    ['Alt and a wide letter', `${ESC}位`, '<alt+位>'],
    [
      'control letters',
      '\x01\x03\x04\x0b\x15\x17\x18\x05\x1a',
      '<ctrl+a><ctrl+c><ctrl+d><ctrl+k><ctrl+u><ctrl+w><ctrl+x><ctrl+e><ctrl+z>',
    ],
    ['Ctrl+_', '\x1f', '<ctrl+_>'],
    ['Tab and Shift+Tab', `\t${ESC}[Z`, '<tab><shift+tab>'],
    ['Escape alone', ESC, '<escape>'],
    ['Escape twice', `${ESC}${ESC}`, '<escape>'],
    ['focus, reports, function keys', `a${ESC}[I${ESC}[O${ESC}[12;3R${ESC}[?1;2c${ESC}[11~${ESC}[[Ab`, 'ab'],
    ['an answer about colour', `a${ESC}]11;rgb:0/0/0${ESC}\\b`, 'ab'],
    ['a broken sequence', `${ESC}[12\x01`, '<ctrl+a>'],
    ['a paste', `${ESC}[200~one\rtwo${ESC}[201~`, '[[one\rtwo]]'],
    [
      'a paste of commands and escapes',
      `${ESC}[200~/next\r${ESC}[31m\x03${ESC}[201~x`,
      `[[/next\r${ESC}[31m\x03]]x`,
    ],
    ['two pastes', `a${ESC}[200~b${ESC}[201~${ESC}[200~${ESC}[201~c\r`, 'a[[b]][[]]c<enter>'],
  ])('%s', (_name, bytes, wanted) => {
    expect(read(bytes)).toBe(wanted)
  })

  it('ends a paste whose end got lost at Ctrl-C alone', () => {
    expect(read(`${ESC}[200~lost`, ' text', '\x03', 'x')).toBe('[[lost text]]x')
  })

  it('drops what never became a key', () => {
    expect(read(`a${ESC}[1;`)).toBe('a')
  })

  const PARTS = [
    'a',
    'b 位',
    '\r',
    '\n',
    '\t',
    '\x03',
    '\x7f',
    '👩‍👩‍👧',
    `${ESC}[A`,
    `${ESC}[1;5D`,
    `${ESC}\r`,
    `${ESC}b`,
    `${ESC}OH`,
    `${ESC}[13;2u`,
    `${ESC}[200~p\r\n/q\r${ESC}[31m${ESC}[201~`,
  ]

  it('reads the same however the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 20 }),
        fc.array(fc.nat({ max: 12 }), { maxLength: 40 }),
        (parts, sizes) => {
          const bytes = parts.join('')
          const chunks: string[] = []
          let at = 0
          for (const size of sizes) {
            chunks.push(bytes.slice(at, at + size))
            at += size
          }
          // A chunk that is Ctrl-C alone is an answer to a paste that hangs.
          fc.pre(!chunks.includes('\x03'))
          expect(read(...chunks, bytes.slice(at))).toBe(read(bytes))
        },
      ),
    )
  })

  it('never loses or invents a printable character outside of sequences', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const printable = text.replace(/[\0-\x1f\x7f]/g, '')
        expect(read(printable)).toBe(printable)
      }),
    )
  })

  it('takes any bytes without complaint, in linear time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (bytes) => void read(bytes, bytes)))
    const started = performance.now()
    read(`${ESC}[200~`, ...Array.from({ length: 100 }, () => 'line of text\r'.repeat(200)), `${ESC}[201~`)
    read(`${ESC}[200~x${ESC}[201~`.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
