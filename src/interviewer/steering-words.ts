import type { Phrases } from './phrases.ts'

/** To `deeper here, or move on?`: a direction, by what there is left to ask and the time. */

/** More is to be asked here. */
export const STEER_STAY: Phrases = ["Let's stay on that.", 'A little deeper here.']
/** The time of the part runs out. */
export const STEER_ON: Phrases = ["Let's move on.", 'Move on, please; mind the clock.']
/** All of the part has been asked. */
export const STEER_DONE: Phrases = [
  'Move on whenever you like.',
  'I have no more on this: move on when you like.',
]
/** It is theirs to say. */
export const STEER_FREE: Phrases = ['You drive; you have the time for it.', 'Your choice. There is time.']
