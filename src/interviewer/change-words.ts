import type { Phrases } from './phrases.ts'

/** What goes with a changed requirement. */

/** Asked with a changed requirement, where its own words do not ask. */
export const WHAT_CHANGES: Phrases = [
  'What changes in your design, and why?',
  'What would you change?',
  'Which parts of your design does that touch, and how?',
]

/** To an account of something else, once: whether it was heard cannot be told from it. */
export const CHANGE_STANDS: Phrases = [
  'And with the change I named?',
  'My change still stands: what would you do about it?',
]

export const CURVEBALL_FOLLOW_UP = 'Take one part that changes: what exactly is different in it?'
