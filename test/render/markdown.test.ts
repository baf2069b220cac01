import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenced, inert, markdownTable, quotation } from '../../src/render/markdown.ts'

const mark = { stage: 'design', at: 3, after: null }

describe('inert', () => {
  it('is one clean line without markup', () => {
    expect(inert('# a\x1b[2J\n<b>\u202e')).toBe('\\# a \\<b\\>')
  })
})

describe('quotation', () => {
  it.each([
    ['one', '> one'],
    ['one\ntwo', '> one\\\n> two'],
    ['one\n\ntwo', '> one\n>\n> two'],
    ['', '>'],
    ['# one\n- two\n```', '> \\# one\\\n> \\- two\\\n> \\`\\`\\`'],
    ['ends in \\\nnext', '> ends in \\\\\\\n> next'],
  ])('%j becomes %j', (text, quoted) => {
    expect(quotation(text)).toBe(quoted)
  })

  it('has a mark on every line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of quotation(text).split('\n')) expect(line).toMatch(/^>/)
      }),
    )
  })
})

describe('fenced', () => {
  it.each([
    ['text', '```text mlsd:design at=3\ntext\n```'],
    ['```\n', '````text mlsd:design at=3\n```\n\n````'],
    ['a\u202eb', '```text mlsd:design at=3 escaped\na\\u{202e}b\n```'],
    ['', '```text mlsd:design at=3\n\n```'],
  ])('%j', (text, fence) => {
    expect(fenced(text, mark)).toBe(fence)
  })

  it('is closed by its last line only', () => {
    const pieces = fc.array(fc.constantFrom('`', '```', '~~~', '\n', ' ', 'x', '\u202e', '\\'))
    fc.assert(
      fc.property(pieces, (parts) => {
        const lines = fenced(parts.join(''), mark).split('\n')
        const fence = /^`+/.exec(lines[0] ?? '')?.[0] ?? ''
        const closing = lines.map((line) => new RegExp(`^ {0,3}\`{${fence.length},} *$`).test(line))
        expect(closing.indexOf(true)).toBe(lines.length - 1)
      }),
    )
  })
})

describe('markdownTable', () => {
  it('has a head, a rule and rows', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
  })
})
