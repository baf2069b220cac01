import type { Level } from '../../bank/vocabulary.ts'
import { UNAIDED } from '../../scoring/tuning.ts'
import type { CommandName } from '../../terminal/asker.ts'

/** What the program says to the person beside the interviewer. */

export const KEYS = 'Enter send · Alt+Enter new line · /next /hint /help'
export const PLAIN_KEYS = 'An empty line sends. /next /hint /help'

/** What each command does, as /help lists them. */
export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  next: 'go on to the next part',
  back: 'go back to the part before',
  hint: 'a nudge, up to three a part',
  time: 'the clock',
  diagram: 'draw it: A -> B -> C',
  editor: 'write in your own editor',
  pause: 'stop and go on later',
  quit: 'the same',
  help: 'this',
}
export const HELP_NOTE = 'Everything you send is saved at once. A command stands alone, typed or pasted.'
/** Line by line the terminal has keys of its own. */
export const HELP_KEYS = 'Ctrl-U clears the line; Ctrl-C asks whether to stop, and Esc goes on.'

export const DIAGRAM_HOW = [
  'A line for every path, with arrows between the parts:',
  '  Client -> API -> Retrieval -> Ranker -> Page',
  '  Ranker -> Event log -> Trainer -> Ranker',
  'You see it before it is sent. /diagram again leaves it.',
].join('\n')
export const DIAGRAM_KEYS = 'Enter draws · Alt+Enter new line · /diagram leaves it'
export const PLAIN_DIAGRAM_KEYS = 'An empty line draws. /diagram leaves it.'
export const DIAGRAM_LEFT = 'Nothing was drawn.'
export const SEND_DRAWING = 'Send it?'
export const DIAGRAM_AGAIN = 'Not sent. Go on with it, or enter its lines anew.'
export const NO_DIAGRAM_HERE = 'The parts are over; there is nothing left to draw for.'

export const FIRST_PART = 'This is the first part.'
export const NO_MORE_HINTS = 'There are no more hints for this part.'
/** What a hint costs, told before the first is opened; it holds for what takes up its words. */
export const hintPrice = (level: Level): string =>
  UNAIDED.includes(level)
    ? `At ${level} a point that a hint led to counts half. Show it?`
    : `At ${level} a hint costs nothing; the debrief says which points came after one. Show it?`
export const NO_EDITOR = 'An editor needs a terminal. Write here instead.'
export const EDITOR_FAILED = 'The editor did not end well. Your text is kept in'

/** Asked when a part is left with next to nothing in it. */
export const fewWords = (words: number, phase: string): string =>
  `${words === 0 ? 'Nothing' : `Only ${words} ${words === 1 ? 'word' : 'words'}`} in ${phase} so far. Go on all the same?`

const OWN_PLACE = 'For a place of your own set MLSD_HOME to a folder that can be written.'

/** The disk fails while a round goes on. */
export const notSaved = (why: string, elsewhere: string | null): string =>
  elsewhere === null
    ? `${why}, nor any other place. The round goes on: what you send waits in memory, and is tried again with every entry. Make room before you leave.`
    : `${why}. The round goes on in ${elsewhere}: nothing is lost, mlsd resume takes that path. ${OWN_PLACE}`

export const savedElsewhere = (why: string, path: string): string =>
  `${why}. The whole round is in ${path} instead; go on or share it with that path. ${OWN_PLACE}`

export const savedNowhere = (why: string): string =>
  `${why}, and no other place could be written: copy what is on the screen.`

export const NOTHING_BEFORE = 'The round before this one is not there any more, so nothing stands beside it.'

export const EDITED =
  'The prompt or its rubric was changed since this round began; the new one is used from here.'
