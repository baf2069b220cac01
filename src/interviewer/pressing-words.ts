import type { Phrases } from './phrases.ts'

/** What is said to an answer that is thin, or that leaves its question open. */

/** To an answer that names something without saying which, or how. */
export const WHICH_ONE = (name: string): string => `Which ${name}?`
export const HOW_EXACTLY: Phrases = [
  'How exactly does that work? Take one case through it.',
  'One step further: what happens there, on one example?',
]

/** To an opening that only names something, and to one that names nothing. */
export const ON_NAMED = (name: string): Phrases => [`You said ${name}. Why that?`, `You said ${name}. Why?`]
export const ON_NOTHING: Phrases = ['What makes you think so?', 'What speaks for that?']
/** To one that says what they would do. */
export const ON_DEED = (deed: string): Phrases => [
  `You said ${deed}. What does that cost?`,
  `You said ${deed}. Why that?`,
]
/** To one that feels for an answer, with a reason. */
export const HOW_SEEN: Phrases = ['How would you see that?', 'How would it show, on one example?']

/** To a doubt about a question that comes back. */
export const OBJECTION: Phrases = ['I hear the objection.', 'I take the point.']
/** Before a question that comes back, once, in the same sentence: to a doubt about it. */
export const EVEN_SO: Phrases = ['Even so:', 'Let me ask it all the same:', 'My question stays:']
/** The same to a question in its place. */
export const BACK_TO_IT: Phrases = ['Back to my question:', 'Then my question again:']
/** To a doubt about a question that is too long to be said again. */
export const STILL_STANDS: Phrases = ['I would still like an answer to my question.']
