import { setFlagsFromString } from 'node:v8'

/** What V8 is told, by how much is to be judged. */
export const FLAGS = {
  /** A function runs fifteen times as long as usual before it is optimised, and the room for what is new grows in one step. */
  short: ['--interrupt-budget=1000000', '--semi-space-growth-factor=16'],
  /** What is made where lasting things were made before is not taken for lasting. */
  long: ['--no-allocation-site-pretenuring'],
} as const

const tell = (flags: readonly string[]): void => {
  for (const flag of flags) setFlagsFromString(flag)
}

/**
 * For a command that judges one round: to optimise takes two fifths of all its time, on other cores if they are free, and
 * is done when the round is judged. Only when all is loaded: what was compiled ahead is refused under other flags.
 */
export const forShortRun = (): void => tell(FLAGS.short)

/**
 * For one that judges many: a rubric is made to last, and V8 then puts what is made of every answer beside it, where it stays
 * for seconds: half of the memory, and a tenth of the time.
 */
export const forLongRun = (): void => tell(FLAGS.long)
