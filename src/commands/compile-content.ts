import { compileContent } from '../disk/compile.ts'
import { derive } from '../scoring/score.ts'

/** What the build writes below dist/content; the build script is its only caller. */
export const compilePackage = (root: string): ReturnType<typeof compileContent> =>
  compileContent(root, derive)
