import { expect, it } from 'vitest'
import { canvasOf } from '../../src/commands/canvas.ts'
import { plainTheme } from '../../src/render/theme.ts'

it.each([
  [0, 80],
  [1, 1],
  [60, 60],
  [200, 200],
])('draws on %i columns as on %i', async (width, drawn) => {
  expect(await canvasOf({ width, colour: 0 })).toEqual({ width: drawn, theme: plainTheme })
})

it('has colours where the terminal has', async () => {
  expect((await canvasOf({ width: 80, colour: 1 })).theme.bold('x')).toBe('\x1b[1mx\x1b[22m')
})
