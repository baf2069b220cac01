import type { Turn } from '../../session/transcript.ts'

/** Words of one speaker, in lines. */
export interface Said {
  readonly by: Turn['by']
  readonly lines: readonly string[]
}

/** A line that says who speaks, and what stands behind it. */
interface Label {
  readonly by: Turn['by']
  readonly rest: string
}

const NAMES: Readonly<Record<string, Turn['by']>> = {
  interviewer: 'interviewer',
  'hiring manager': 'interviewer',
  candidate: 'candidate',
  interviewee: 'candidate',
  me: 'candidate',
  myself: 'candidate',
  coach: 'coach',
}

const TIME = '[([]?\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]?'
const BEFORE = `^\\s*(?:[-*•>]\\s+)?(?:${TIME}\\s*[-–—]?\\s*)?`
const NAME = `(${Object.keys(NAMES).join('|')})(?:\\s*\\d)?`
const AFTER = `(?:\\s*[-–—]?\\s*${TIME})?`
const DRESS = '(?:\\*\\*|__|\\*)?'
/** `**Interviewer** (0:12): …`, `[00:12] Me: …`. */
const WITH_COLON = new RegExp(
  `${BEFORE}${DRESS}${NAME}${DRESS}${AFTER}${DRESS}\\s*[:：]\\s*${DRESS}\\s*(.*)$`,
  'i',
)
/** `**Interviewer**`, `Interviewer  0:12` alone on their line. */
const ALONE = new RegExp(
  `${BEFORE}(?:(?:\\*\\*|__)${NAME}(?:\\*\\*|__)${AFTER}|${NAME}\\s+${TIME})\\s*$`,
  'i',
)

const labelIn = (line: string): Label | null => {
  // first, or the minutes of `Interviewer 0:12` would be its words
  const [, bold, timed] = ALONE.exec(line) ?? []
  const alone = bold ?? timed
  const [, named, rest = ''] = alone === undefined ? (WITH_COLON.exec(line) ?? []) : []
  const by = NAMES[(named ?? alone ?? '').toLowerCase()]
  return by === undefined ? null : { by, rest }
}

/** Whether a text labels what the candidate says; then a speech lasts until the next label. */
export const labelsCandidate = (lines: readonly string[]): boolean =>
  lines.some((line) => labelIn(line)?.by === 'candidate')

/** An interviewer's line that was cut by an editor goes on in lower case; anything else is the candidate's. */
const goesOn = (line: string): boolean => /^\s*\p{Ll}/u.test(line)

/** Lines told apart by who says them; what nobody is named for is the candidate's. */
export const speechesIn = (lines: readonly string[], labelled: boolean): readonly Said[] => {
  const said: { by: Turn['by']; lines: string[] }[] = []
  let open: { by: Turn['by']; lines: string[] } | null = null
  const begin = (by: Turn['by'], line: string): void => {
    open = { by, lines: [line] }
    said.push(open)
  }
  for (const line of lines) {
    const current = open as { by: Turn['by']; lines: string[] } | null
    const label = labelIn(line)
    if (label !== null) begin(label.by, label.rest)
    else if (current === null) begin('candidate', line)
    else if (labelled || current.by === 'candidate' || isWaiting(current.lines) || goesOn(line)) {
      current.lines.push(line)
    } else begin('candidate', line)
  }
  return said
}

/** A label alone on its line: the words are still to come. */
const isWaiting = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '')
