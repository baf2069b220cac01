import type { Io } from '../io.ts'
import type { Canvas } from '../render/canvas.ts'
import { plainTheme } from '../render/theme.ts'

/** Where a command draws; the colours are loaded only where there are any. */
export const canvasOf = async ({ width, colour }: Pick<Io, 'width' | 'colour'>): Promise<Canvas> => ({
  width,
  theme: colour === 0 ? plainTheme : (await import('../terminal/theme.ts')).colourTheme(colour),
})
