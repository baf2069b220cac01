import { WHAT_CHANGES } from '../interviewer/change-words.ts'
import * as said from '../interviewer/phrases.ts'
import * as replies from '../interviewer/replies.ts'
import { STEER_ON, STEER_STAY } from '../interviewer/steering-words.ts'

/** What the sheet of a human interviewer says of every problem alike. */

/** Several ways to say it, each in quotation marks. */
export const quoted = (ways: readonly string[]): string => ways.map((way) => `“${way}”`).join(' or ')

export const SPOILS = 'For whoever interviews. It spoils the problem: keep it from the candidate.'

export const CONDUCT: readonly string[] = [
  'They drive. You read the problem aloud, answer what is asked, and go deeper near the end.',
  'One question at a time. Then wait: a silence is thinking, and ten seconds of it are short.',
  `Never praise, never frown, never finish a sentence for them. All they hear is “${said.ACKNOWLEDGEMENTS[0]}” or “${said.ACKNOWLEDGEMENTS[3]}”`,
  'A nudge is the first hint and nothing after it, and only after a minute of going nowhere.',
  'Tell a fact when it is asked for, never before. Their design is theirs, also where you would build another.',
  'Keep the clock for both of you: say when two minutes of a phase are left, and when they are over.',
  'Write down their words, not your opinion of them: afterwards you will want to quote.',
]

/** What the candidate does, and what is said to that. */
export const ANSWERS: readonly { readonly when: string; readonly say: readonly string[] }[] = [
  { when: 'It is not on this sheet', say: [replies.NOT_FIXED[0]] },
  { when: 'They hand you a decision', say: [replies.YOUR_CALL[0]] },
  { when: 'May I assume …?', say: [replies.ASSUME_IT] },
  { when: 'Deeper, or move on?', say: [STEER_STAY[0], STEER_ON[0]] },
  { when: 'The phase is over', say: [said.TIME_OVER('this part')] },
]

export const READ_ALOUD =
  'Read it as it stands, twice if they ask, and explain nothing: that it is vague is the first test.'
export const TICK_FACTS =
  'Tick what they ask for; what nobody asks for stays untold. What is not below: ' +
  `“${replies.NOT_FIXED[0]}” What is theirs to decide: “${replies.YOUR_CALL[0]}”`
export const STUCK = 'only if stuck'
/** What the questions on parts that were left out all begin with; the sheet says it once. */
export const NUDGE_LEAD = 'Before we go on: '
export const LEFT_OUT = (minute: number): string =>
  `Tick what you hear. Near minute ${minute}, ask about the first part that is missing, and only that one: “${NUDGE_LEAD}…”`
export const DIVE = (count: number): string =>
  `There is time for ${count === 1 ? 'one question' : `about ${count} questions`}. Take the area they propose, else one they ` +
  'passed over; skip what they have answered already.'
export const LEAN = `An answer that stands? Lean on it, once: “${said.PUSH_BACKS('…')[0]}”`
export const HOLDS =
  'Below each stands what a good answer holds (* decides this problem), and → what to ask when it stays shallow.'
export const CHANGE =
  'One change only: the one that touches most of what they designed. If they do not go on by themselves: ' +
  `“${WHAT_CHANGES[0]}”`
export const CLOSE_ASK = 'Answer in a sentence or two.'
export const PREPARE =
  'Ten minutes to prepare: read BEFORE and the facts once, mark two questions of the deep dive and one change, and have the ' +
  'tick sheet beside you.'
export const AFTERWARDS: readonly string[] = [
  'Take two minutes to finish the tick sheet before you talk.',
  'Let them guess their four grades first, then say yours.',
  'Read back the strongest sentence they said; then name the one thing that would have lifted them most, and how it could have sounded.',
]
/** The three degrees to tick; the sheet as text has their first letters over its columns. */
export const DEGREES: readonly string[] = [
  'named: it was said',
  'explained: with a reason or how it works',
  'argued: with a number, a cost, a rejected alternative or a consequence',
]
export const TICK_POINTS =
  'Tick the furthest it went, whenever it was said; circle it where you had to ask. * decides this problem.'
export const GRADE_RULE =
  'For a 3 most points of the phase are explained and nothing important is wrong; for a 4 some are argued, unasked.'
export const GRADES = 'Grades: 0 nothing usable · 1 poor · 2 partial · 3 solid · 4 excellent'
export const CRUX_RULE =
  'No hire unless at least one of the points marked * was explained; what they said unasked weighs more.'
