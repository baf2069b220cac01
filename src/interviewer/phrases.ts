import type { Area, InterviewerKind } from '../bank/vocabulary.ts'

export type Phrases = readonly [string, ...string[]]

/** The interviewer's stock words: short, neutral, never a judgement. */

export const FORMAT_TIMED = (minutes: number): string =>
  `We have ${minutes} minutes and you drive. Ask me what you need first, then take me through your design. ` +
  'I will go deeper on a part or two, and change something near the end.'

export const FORMAT_UNTIMED =
  'There is no clock and you drive. Ask me what you need first, then take me through your design. ' +
  'I will go deeper on a part or two, and change something near the end.'

/** Opens a round of one phase. */
export const DRILL = (phase: string, minutes: number | null): string =>
  `${phase} alone${minutes === null ? ', and no clock' : `: ${minutes} minutes`}.`
export const DRILL_GIVEN = 'What you would have asked me, in short:'
export const DRILL_SKETCH = 'Your design in two or three sentences first, then this.'

/** Said when a phase begins; Clarify begins with the problem itself, and the deep dive as the interviewer is. */
export const PHASE_OPENINGS: Readonly<Record<'design' | 'trade-offs', Phrases>> = {
  design: [
    'Go ahead: take me through it, end to end.',
    'Over to you. Start where you like and walk me through the whole system.',
    'Let us have the design, from the data to what runs in production.',
  ],
  'trade-offs': [
    'Last part. Where does this design break first?',
    'Let us step back. Which choice was the closest call?',
    'Before we stop: what did you give up in this design, and for what?',
  ],
}

/** What each kind of interviewer would rather hear more of; the candidate may propose something else. */
export const DIVE_OPENINGS: Readonly<Record<InterviewerKind, Phrases>> = {
  infrastructure: [
    'Let us go deeper. Which part of this is hardest to keep running?',
    'I would like more depth now. Pick the part whose failure would hurt most, and take it apart for me.',
    'Let us zoom in. Which part would wake you at night?',
  ],
  research: [
    'Let us go deeper. Where could the model learn the wrong thing?',
    'I would like more depth now. Which modelling decision matters most here, and why?',
    'Let us zoom in. Which part are you least sure of?',
  ],
  product: [
    'Let us go deeper. Which part decides whether people get anything out of this?',
    'I would like more depth now. Where could this look well on paper and still disappoint people?',
    'Let us zoom in. Which part of this is hardest to get right, and why?',
  ],
}

/** To somebody who has said where they would go, be it that they have gone there already; named where it has a name. */
export const DIVE_AS_WISHED = (name: string | null): Phrases =>
  name === null
    ? [
        'Let us go deeper. Take me further into what you said you would pick.',
        'I would like more depth now, on what you said you would take. What decides whether it works?',
        'Let us zoom in on what you just named. Take me through that, step by step.',
      ]
    : [
        `Let us go deeper. You wanted to go into ${name}: take me further into that.`,
        `I would like more depth now, on ${name}, as you said. What decides whether that works?`,
        `Let us zoom in on ${name}. Take me through that, step by step.`,
      ]

/** One question on a part nothing was said of, when Design is nearly over. */
export const NUDGES: Readonly<Partial<Record<Area, string>>> = {
  data: 'Before we go on: what does the system learn from?',
  labels: 'Before we go on: how does the model learn right from wrong?',
  features: 'Before we go on: what does the model get to see?',
  model: 'Before we go on: what makes the decision?',
  evaluation: 'Before we go on: how do you know that a version is better, before everybody has it?',
  serving: 'Before we go on: what happens between a request and its answer?',
  monitoring: 'Before we go on: it has been live for a month. What do you look at?',
}

/** To be met with a reason; turning round is as good as standing firm, if one is given. What they said to do is named. */
export const PUSH_BACKS = (deed: string): Phrases => [
  `I am not convinced yet. What is the strongest point against ${deed}?`,
  `Say that ${deed} was the wrong choice. How would you find out?`,
  `A colleague tells you that you can do without ${deed}. What do you answer?`,
]

/** The same about a part that they have just named. */
export const PUSH_BACKS_ON = (part: string): Phrases => [
  `Stay with the ${part} for a moment. What speaks most against doing it that way?`,
  `Say that you are wrong about the ${part}. How would you find out?`,
  `Stay with the ${part} for a moment. Why is nothing simpler enough there?`,
]

/** To `which part do you mean?`, where it has no name. */
export const THAT_PART: Phrases = ['The part you have just described.', 'What you have just described.']
export const NAMED = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}.`

/** One question on what they were let go into, as each kind of interviewer would ask it. */
export const STAY_WITH: Readonly<Record<InterviewerKind, (name: string) => Phrases>> = {
  infrastructure: (name) => [
    `Stay with ${name}. What fails there first on a bad day?`,
    `Stay with ${name}. What does it cost to run at the peak?`,
  ],
  research: (name) => [
    `Stay with ${name}. How would you show that it does what you want?`,
    `Stay with ${name}. What would fool it?`,
  ],
  product: (name) => [
    `Stay with ${name}. Who notices first when it goes wrong?`,
    `Stay with ${name}. What would people see of it on a bad day?`,
  ],
}
export const WHAT_YOU_PROPOSED = 'what you proposed'

/** Between two subjects. */
export const BRIDGES: Phrases = [
  'Let me ask you about something else.',
  'I have a question on another side of this.',
  'Let me change the subject.',
]
/** The same after an answer that said little: after a full one it would sound displeased. */
export const LEAVE_THAT = 'Let us leave that there.'

/** To somebody who doubts the question: they go on, or have said what they would. */
export const ON_YOUR_PREMISE: Phrases = ['Go on as you see it, then.', 'Then go by how you see it.']
export const YOUR_PREMISE: Phrases = ['All right, as you see it.', 'I hear the objection.']

/** To `why after one hour?`: a reason would give the answer away. */
export const GIVEN_AS_IT_IS: Phrases = [
  'Take it as given for now.',
  'Take that as given, and go on from there.',
]

/** They say where they would go next. */
export const GO_THERE: Phrases = ['Yes, go there.', 'Fine. Take me there.', 'All right, go there.']

/** They say that they go on: `/next` is theirs, and a stranger may not know. */
export const GOES_ON = { next: 'Go ahead: /next takes us there.', on: 'Go ahead.' } as const

/** Asked of the interviewer before there is time for it. */
export const KEEP_THAT: Phrases = [
  'Keep that one: your questions come right after this part.',
  'Ask me that at the end; it is next.',
]

/** To `which of the two would you like?` */
export const THE_FIRST: Phrases = ['The first you named.', 'Begin with the first.']

export const THE_SECOND: Phrases = ['The second you named.', 'Take the second.']
/** To `deeper on the labels, or on to serving?` */
export const EITHER = 'Either is fine: take the one you would defend first.'

/** They have said the problem again: neither right nor wrong. */
export const RESTATED: Phrases = [
  'Then go on from there: /next takes us to the design.',
  'Then let us work from that: /next takes us to the design.',
  'Then build on that: /next takes us to the design.',
]

/** To `are we still in …, or may I go on?` */
export const WHERE_WE_ARE = {
  clarify: 'Still the questions.',
  design: 'Still the design.',
  'deep-dive': 'Still the deep dive.',
  'trade-offs': 'We are at the trade-offs, the last part.',
} as const
export const IT_STANDS = 'My last question stands.'
export const GO_ON = 'Go on when you are ready.'

/** The candidate says what to go into, and there is no question on it. */
export const GIVE_WAY: Phrases = [
  'Then take that apart for me.',
  'All right, go into that.',
  'Go on, start there.',
]

export const ACKNOWLEDGEMENTS: Phrases = ['Got it.', 'Understood.', 'OK.', 'Noted.', 'I follow.']

export const AS_YOU_SEE_IT = 'Take it the way you read it, and say how you read it.'

export const COVERED: Readonly<Record<'deep-dive' | 'trade-offs', string>> = {
  'deep-dive': 'That was my last question here. Add what is missing, or move on.',
  'trade-offs': 'I have no more changes for you. Is there anything you would still do otherwise?',
}

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
