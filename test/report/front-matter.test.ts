import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontMatterText, readFrontMatter } from '../../src/report/front-matter.ts'

describe('frontMatterText', () => {
  it('writes plain words plainly and everything else quoted', () => {
    const fields = {
      prompt: 'meta/toy-ranking',
      level: 'L5',
      date: '2026-11-21',
      minutes: 45,
      used: '41:20',
      id: '12',
      mood: 'yes',
      complete: false,
      title: 'A: "b" \u202e',
      left: null,
      out: undefined,
    }
    expect(frontMatterText(fields)).toMatchInlineSnapshot(`
      "---
      prompt: meta/toy-ranking
      level: L5
      date: 2026-11-21
      minutes: 45
      used: "41:20"
      id: "12"
      mood: "yes"
      complete: false
      title: "A: \\"b\\" \\u202e"
      ---"
    `)
  })

  it('comes back exactly', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.dictionary(fc.string(), fc.nat()),
    )
    fc.assert(
      fc.property(value, (one) => {
        const text = frontMatterText({ one, two: 'x' })
        expect(readFrontMatter(text.split('\n'))?.fields['one']).toEqual(JSON.parse(JSON.stringify(one)))
      }),
    )
  })
})

describe('readFrontMatter', () => {
  it('knows its lines and its end, and passes over what is no field', () => {
    expect(readFrontMatter(['---', 'a: 1', '# note', 'b-c:   two words ', '---', 'd: 3'])).toEqual({
      fields: { a: 1, 'b-c': 'two words' },
      lines: { a: 2, 'b-c': 4 },
      end: 5,
    })
  })

  it.each([[['a: 1']], [['---', 'a: 1']], [[]]])('finds none in %j', (lines) => {
    expect(readFrontMatter(lines)).toBeNull()
  })
})
