import { describe, expect, it } from 'vitest'
import { plainTheme, type Theme } from '../../src/render/theme.ts'
import { colourTheme } from '../../src/terminal/theme.ts'

const STYLES = Object.keys(plainTheme) as (keyof Theme)[]

describe('colourTheme', () => {
  it('is the plain theme at level 0', () => {
    expect(colourTheme(0)).toBe(plainTheme)
  })

  it.each(STYLES)('%s keeps the words and has colour only above level 0', (style) => {
    expect(plainTheme[style]('words')).toBe('words')
    for (const level of [1, 2, 3] as const) {
      expect(colourTheme(level)[style]('words')).toMatch(/^(\x1b\[\d+m)+words(\x1b\[\d+m)+$/)
    }
  })

  it('can be handed to map', () => {
    expect(['a', 'b'].map(colourTheme(1).dim)).toEqual(['\x1b[2ma\x1b[22m', '\x1b[2mb\x1b[22m'])
  })

  it('uses the terminal’s own sixteen colours at every depth', () => {
    expect(colourTheme(3).good('x')).toBe(colourTheme(1).good('x'))
  })
})
