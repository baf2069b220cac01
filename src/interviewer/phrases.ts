import type { Phase } from '../bank/types.ts'

type Phrases = readonly [string, ...string[]]

/** The interviewer's stock words: short, neutral, never a judgement. */

export const FORMAT_TIMED = (minutes: number): string =>
  `We have ${minutes} minutes and you drive. Ask me what you need first, then take me through your design. ` +
  'I will go deeper on a part or two, and change something near the end.'

export const FORMAT_UNTIMED =
  'There is no clock and you drive. Ask me what you need first, then take me through your design. ' +
  'I will go deeper on a part or two, and change something near the end.'

/** Said when a phase begins; Clarify begins with the problem itself. */
export const PHASE_OPENINGS: Readonly<Record<Exclude<Phase, 'clarify'>, Phrases>> = {
  design: [
    'Go ahead: take me through it, end to end.',
    'Over to you. Start where you like and walk me through the whole system.',
    'Let us have the design, from the data to what runs in production.',
  ],
  'deep-dive': [
    'Let us go deeper. Which part of this is hardest to get right, and why?',
    'I would like more depth now. Which part worries you most, and what would you do about it?',
    'Let us zoom in. Which part decides whether this works, and how would you build it?',
  ],
  'trade-offs': [
    'Last part. What did you trade away in this design, and where does it break first?',
    'Let us step back. Which choice was the closest call, and what would make you turn it around?',
    'Before we stop: what are the limits of this design, and what did you give up for what?',
  ],
}

export const ACKNOWLEDGEMENTS: Phrases = ['Got it.', 'Understood.', 'OK.', 'Noted.', 'I follow.']

export const YOUR_CALL: Phrases = [
  'Your call: what would you choose, and why?',
  'That is yours to decide: what would you choose, and why?',
]

export const NOT_FIXED: Phrases = [
  'Not fixed: assume something reasonable and say it.',
  'That is open. Assume something reasonable, and say what you assume.',
]

export const REST_NOT_FIXED = 'The rest is not fixed: assume something reasonable and say it.'

export const ASSUME_IT = 'You may assume that. Say so where you use it.'

export const GO_AHEAD: Phrases = ['Go ahead.', 'Sure, go ahead.', 'Please do.']

export const ALREADY_SAID = (topic: string): string => `I gave you that one: ${topic}.`

export const STEER_STAY: Phrases = ["Let's stay on that.", 'A little deeper here.']
export const STEER_ON: Phrases = ["Let's move on.", 'Move on, please; mind the clock.']
export const STEER_FREE: Phrases = ['You drive; you have the time for it.', 'Your choice. There is time.']

export const AS_YOU_SEE_IT = 'Take it the way you read it, and say how you read it.'

export const COVERED: Readonly<Record<'deep-dive' | 'trade-offs', string>> = {
  'deep-dive': 'That was my last question here. Add what is missing, or move on.',
  'trade-offs': 'That is all I had here. Add what is missing, or move on.',
}

export const CURVEBALL_FOLLOW_UP = 'Which parts of your design change because of that, and why those?'

export const TIME_LEFT = (minutes: number, phase: string): string =>
  `${minutes === 1 ? 'One minute' : `${minutes} minutes`} left for ${phase}.`
export const TIME_OVER = (phase: string): string =>
  `That is the time for ${phase}. Finish the thought, then move on.`
export const ROUND_OVER = 'We are out of time, so I stop here. What you sent is kept.'

export const CLOSING: Phrases = [
  'That is the end of my part. What would you like to ask me?',
  'We are done on my side. Is there anything you want to ask me?',
]
export const QUESTION_KEPT = 'That goes into your transcript. In the real round this is where you listen.'
export const QUESTION_KEPT_AGAIN = 'That one too. Anything else?'
export const PARTING = 'Thank you. That is all from me.'
