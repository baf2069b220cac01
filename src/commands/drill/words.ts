/** What the program says to the person in a drill. */

export const DRILL_KEYS = 'Enter send · Alt+Enter new line · /next shows the answer · /quit'
export const PLAIN_DRILL_KEYS = 'An empty line sends. /next shows the answer, /quit stops.'

export const DRILL_HELP =
  'Answer in a sentence or two, with a reason and a number. /next shows the answer and counts as not known; /quit stops.'

export const notSaved = (why: string, elsewhere: string | null): string =>
  elsewhere === null
    ? `${why}. The drill goes on: what you answer waits in memory, and is tried again with every answer.`
    : `${why}. The drill goes on in ${elsewhere}: nothing is lost, and every answer is tried in the usual place again.`

export const savedElsewhere = (why: string, path: string): string =>
  `${why}. The answers are in ${path} instead; move that file to the folder "drills" to have them counted.`

export const NOWHERE = 'The answers could be written nowhere, and do not count.'

export const SAVED = 'Everything you answered is saved.'
export const GO_ON = 'Go on:'
