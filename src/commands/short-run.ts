import { setFlagsFromString } from 'node:v8'

/** A function runs fifteen times as long as usual before V8 optimises it, and the memory for what is new grows in one step. */
export const FLAGS = ['--interrupt-budget=1000000', '--semi-space-growth-factor=16']

/**
 * For a command that judges one round: optimising takes two fifths of all its time, on other cores if they are free,
 * and is done when the round is judged. To be called when all is loaded: then V8 refuses what was compiled ahead.
 */
export const forShortRun = (): void => {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
