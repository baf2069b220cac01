import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bullet,
  counted,
  paragraph,
  proseCanvas,
  section,
  stacked,
  withCommand,
} from '../../src/render/section.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'

const canvas = { width: 80, theme: { ...plainTheme, heading: (text: string) => `# ${text}` } }

describe('paragraph', () => {
  it.each([
    ['one two three', 9, '', ['one two', 'three']],
    ['a\n\nb', 9, '', ['a', '', 'b']],
    ['log\n  -> label\n\t-> model', 20, '  ', ['  log', '    -> label', '    -> model']],
    ['ends\n\n', 9, '', ['ends']],
    ['', 9, '', ['']],
    ['a\x1b[31m b\u202e', 9, '> ', ['> a b']],
  ])('%j at %i after %j', (text, width, first, rows) => {
    expect(paragraph(text, width, first)).toEqual(rows)
  })

  it('hangs its further rows', () => {
    expect(paragraph('one two\nthree', 9, '- ', '  ')).toEqual(['- one two', '  three'])
  })

  it('never draws a row wider than asked, however far a line is indented', () => {
    const lines = fc.array(fc.constantFrom('word ', '          ', '\t\t', '位置', '\n', 'x'.repeat(70)))
    fc.assert(
      fc.property(lines, fc.integer({ min: 20, max: 80 }), (parts, width) => {
        for (const row of paragraph(parts.join(''), width, '  ')) {
          expect(displayWidth(row)).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})

describe('bullet', () => {
  it('hangs under its mark, in one line of text', () => {
    expect(bullet('a line\nthat goes on', 12)).toEqual(['- a line', '  that goes', '  on'])
    expect(bullet('ticked', 12, '[ ] ')).toEqual(['[ ] ticked'])
  })
})

describe('section', () => {
  it('puts a heading over rows', () => {
    expect(section('Facts', ['a', 'b'], canvas)).toEqual(['# Facts', 'a', 'b'])
  })

  it('is nothing without rows', () => {
    expect(section('Facts', [], canvas)).toEqual([])
  })
})

describe('stacked', () => {
  it('leaves no gap for what is empty', () => {
    expect(stacked([['a', 'b'], [], ['c']])).toBe('a\nb\n\nc')
  })
})

describe('proseCanvas', () => {
  it.each([
    [60, 60],
    [80, 80],
    [200, 80],
  ])('%i becomes %i', (width, prose) => {
    expect(proseCanvas({ ...canvas, width }).width).toBe(prose)
  })
})

describe('counted', () => {
  it.each([
    [0, '0 prompts'],
    [1, '1 prompt'],
    [2, '2 prompts'],
  ])('%i is %s', (count, text) => {
    expect(counted(count, 'prompt')).toBe(text)
  })
})

describe('withCommand', () => {
  it.each([
    [43, ['Practise one:  mlsd practice uber/ride-eta']],
    [30, ['Practise one:', '  mlsd practice uber/ride-eta']],
  ])('at %i columns', (width, rows) => {
    expect(withCommand('Practise one:', 'mlsd practice uber/ride-eta', { ...canvas, width })).toEqual(rows)
  })

  it('cleans the command', () => {
    expect(withCommand('Next:', 'mlsd\x1b[2J x\u202e', canvas)).toEqual(['Next:  mlsd x'])
  })
})
