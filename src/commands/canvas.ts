import type { Io } from '../io.ts'
import type { Canvas } from '../render/canvas.ts'
import { plainTheme } from '../render/theme.ts'

const USUAL_WIDTH = 80

/** Where a command draws; the colours are loaded only where there are any. */
export const canvasOf = async ({ width, colour }: Pick<Io, 'width' | 'colour'>): Promise<Canvas> => ({
  // a terminal that was never told its size has no columns: `script`, `docker run -t`
  width: width > 0 ? width : USUAL_WIDTH,
  theme: colour === 0 ? plainTheme : (await import('../terminal/theme.ts')).colourTheme(colour),
})
