import { once } from '../language/once.ts'

/** Made when it is first needed: an expression of many characters takes long to make. */
const unseen = once(() => /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu)

const escaped = (character: string): string =>
  character === '\n'
    ? character
    : Array.from(
        { length: character.length },
        (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
      ).join('')

/** Nearly all of a text is plain; only what is not need be looked at closely. */
const NOT_PLAIN = /[^\n -~]+/g

/**
 * JSON with every control and format character spelt out: it parses to exactly the value, and printing it
 * cannot move a cursor or turn a line around.
 */
export const safeJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(NOT_PLAIN, (run) => run.replace(unseen(), escaped))
