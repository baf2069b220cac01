/** What a word is to the rules that look at every word of a text, as bits: reckoned once for each spelling. */
export type Traits = number

/** Carries no content of its own. */
export const IDLE: Traits = 1
/** Announces another word: a determiner, a preposition, a conjunction. */
export const LEADING: Traits = 2
/** A negation may begin with it. */
export const DENYING: Traits = 4
/** `not` in any spelling: `cannot`, `don't`. */
export const NEGATED: Traits = 8
/** A number or a fraction may begin with it. */
export const COUNTING: Traits = 16
/** Written as the first word of a sentence is: `We`, `The`, not `I` or `AUC`. */
export const CAPITALISED: Traits = 32
