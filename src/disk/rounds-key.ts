import { statSync } from 'node:fs'

/** Milliseconds a file must have rested: a change right after would leave size and time as they were. */
const REST = 2000

/** A text that is another once any of these files was written to; null where one of them changed so lately that it may not tell. */
export const roundsKey = (paths: readonly string[], rest: number = REST): string | null => {
  const settled = Date.now() - rest
  const stamps: string[] = []
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined || stats.ctimeMs > settled) return null
    stamps.push(`${path} ${stats.size} ${stats.ctimeMs}`)
  }
  return stamps.join('\n')
}
