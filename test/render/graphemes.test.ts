import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { graphemes, nextBoundary, previousBoundary, snap } from '../../src/render/graphemes.ts'

const FAMILY = '👩‍👩‍👧'

const whole = (text: string): string[] =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (part) => part.segment)

const boundaries = (text: string): number[] => {
  const all = [0]
  for (const grapheme of whole(text)) all.push((all.at(-1) ?? 0) + grapheme.length)
  return all
}

const mixed = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '1',
    'é',
    'e\u0301',
    '\u0301',
    '位',
    FAMILY,
    '\u200d',
    '🇬',
    '🇧',
    '👩🏽',
    '\t',
    'क्ष',
  ),
  maxLength: 700,
})

describe('graphemes', () => {
  it.each([
    ['', []],
    ['ab', ['a', 'b']],
    [`a${FAMILY}e\u0301`, ['a', FAMILY, 'e\u0301']],
    ['🇬🇧🇫🇷', ['🇬🇧', '🇫🇷']],
    [`a${'\u0301'.repeat(2_000)}b`, [`a${'\u0301'.repeat(2_000)}`, 'b']],
  ])('%j', (text, parts) => {
    expect(graphemes(text)).toEqual(parts)
  })

  it('are those of the whole text, though it is read through a window', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(graphemes(text)).toEqual(whole(text))
      }),
    )
  })

  it('take linear time', () => {
    const started = performance.now()
    expect(graphemes('é位 hello '.repeat(20_000))).toHaveLength(180_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('boundaries', () => {
  it('next, previous and snap agree with the whole text', () => {
    fc.assert(
      fc.property(mixed, fc.nat({ max: 800 }), (text, wish) => {
        const all = boundaries(text)
        const offset = Math.min(wish, text.length)
        const snapped = snap(text, offset)
        expect(snapped).toBe(all.find((boundary) => boundary >= offset))
        expect(nextBoundary(text, snapped)).toBe(all.find((boundary) => boundary > snapped) ?? text.length)
        expect(previousBoundary(text, offset)).toBe(all.filter((boundary) => boundary < offset).at(-1) ?? 0)
      }),
    )
  })

  it.each(['位置バイアス', 'naïve', FAMILY, '\u0301'])(
    'are found far into a line of %s by little looking',
    (unit) => {
      const text = unit.repeat(2_000)
      const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
      expect(previousBoundary(text, text.length)).toBeLessThan(text.length)
      // the segmenter slows down with the square of what it is shown: windows, and not the line again and again
      const shown = segment.mock.calls.map(([window = '']) => window.length)
      segment.mockRestore()
      expect(shown.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(2 * text.length)
    },
  )
})
