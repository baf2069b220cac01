import type { Phrases } from './phrases.ts'

/** What is said to a question that asks for something, beside the facts themselves. */

/** A topic in the middle of a sentence; names and acronyms stay as they are. */
const lowered = (topic: string): string =>
  /^[A-Z][a-z]/.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic

export const YOUR_CALL: Phrases = [
  'Your call: what would you choose, and why?',
  'That is yours to decide: what would you choose, and why?',
]

export const NOT_FIXED: Phrases = [
  'Not fixed: assume something reasonable and say it.',
  'That is open. Assume something reasonable, and say what you assume.',
]

/** Said to what is left of a question in several parts. */
export const REST_IS_YOURS: Phrases = [
  'The rest I leave to you: assume something reasonable and say it.',
  'For the rest, assume something reasonable and say it.',
]

/** A figure, or whether something is so: that is known or not, and nobody fixes it. */
export const NOT_KNOWN: Phrases = [
  'I have nothing on that. Assume something reasonable and say it.',
  'That I do not know. Assume something reasonable, and say what you assume.',
]

/** Said where something near it was given. */
export const NOT_FIXED_BEYOND =
  'Beyond what I have said that is not fixed: assume something reasonable and say it.'

/** To `I'd assume …, okay?` */
export const AGREED: Phrases = ['Fine, go with that.', 'Yes, work with that.']

/** Before a fact that says yes or no to a closed question, or to what somebody takes for given. */
export const YES = (fact: string): string => `Yes. ${fact}`
export const NO = (fact: string): string => `No. ${fact}`

export const ASSUME_IT = 'You may assume that. Say so where you use it.'

export const GO_AHEAD: Phrases = ['Go ahead.', 'Sure, go ahead.', 'Please do.']

/** Asked back where a question fits two things: the wrong one would mislead. */
export const WHICH = (one: string, other: string): string =>
  `Which do you mean: ${lowered(one)}, or ${lowered(other)}?`

/** A guess that was wrong still tells something by it. */
export const AS_I_SAID = (fact: string): string => `As I said: ${fact}`
export const NO_MORE_THAN_THAT = 'More than that is not fixed.'

/** They have chosen, and ask whether that suits; with a reason, or without one. */
export const AS_CHOSEN: Phrases = ['Then go with that.', 'Go with your choice.']
export const CHOSEN_WHY: Phrases = [
  'Your call. What speaks for it?',
  'That is yours to decide. Why that one?',
]
