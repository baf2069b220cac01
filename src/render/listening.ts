import type { CheckReport, Heard, PromptTally } from '../report/problems.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { counted } from './section.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '

/** What a check was asked for. */
export interface Asking {
  /** The command line that checks once more. */
  readonly again: string
  /** Also what the family brings. */
  readonly all?: boolean
}

/** Of one problem they fit a screen. */
const MOST_HEARD = 14

const hearLines = ({ criterion, telling, fair, slight }: Heard, { width }: Canvas): readonly string[] => {
  const words = [telling, fair, slight].map((each) => cleanLine(each.join(', ')))
  const told = words.some((each) => each !== '')
    ? words.map((each) => each || '–').join(' / ')
    : 'its hits alone'
  return wrapLines(`${cleanLine(criterion)}: ${told}`, width, { first: INDENT, rest: INDENT.repeat(2) })
}

const HEARD =
  'Heard where one sentence has a word of the first list and any other of these, two of the second, or one of the second and two of the third, or their like:'

/** What tells best how other people's sentences will fare. */
const leftOutLines = ({ leftOut }: PromptTally, { width }: Canvas): readonly string[] => {
  const { heard, of, unheard } = leftOut
  if (of === 0) return []
  const places = unheard.map(({ criterion, hits }) => `${criterion} ${hits.join(', ')}`).join('; ')
  const mend = `; not so hits ${places}: add another in words near to theirs, or patterns`
  return wrapLines(
    cleanLine(
      `${heard} of ${of} of your own sentences are heard without themselves${unheard.length === 0 ? '' : mend}.`,
    ),
    width,
  )
}

/** Questions that nobody wrote, so that whoever dislikes one can write others. */
const inheritedList = (
  { probes, curveballs }: PromptTally['inherits'],
  { width }: Canvas,
): readonly string[] => {
  const listed = (head: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          ...wrapLines(head, width),
          ...texts.flatMap((text) =>
            wrapLines(cleanLine(`- ${text}`), width, { first: INDENT, rest: INDENT.repeat(2) }),
          ),
          '',
        ]
  return [
    ...listed('Its family’s questions in the deep dive, unless you write "probes":', probes),
    ...listed('What may change near the end, unless you write "curveballs":', curveballs),
  ]
}

/** How much comes from the family, and how to see it: nobody has to read it before a first round. */
const inheritedRows = (
  { inherits }: PromptTally,
  { again, all = false }: Asking,
  canvas: Canvas,
): readonly string[] => {
  const { probes, curveballs } = inherits
  if (all) return inheritedList(inherits, canvas)
  const counts = [
    ...(probes.length === 0 ? [] : [counted(probes.length, 'question')]),
    ...(curveballs.length === 0 ? [] : [counted(curveballs.length, 'change')]),
  ]
  if (counts.length === 0) return []
  return [
    ...wrapLines(
      `From its family: ${counts.join(' and ')}; ${cleanLine(again)} --all lists them.`,
      canvas.width,
    ),
    '',
  ]
}

/** What is listened for where nobody wrote patterns: a line for each point of one's own problem. */
export const hearRows = (
  { own, prompts }: CheckReport,
  asking: Asking,
  canvas: Canvas,
): readonly string[] => {
  const [only, ...others] = prompts
  if (!own || only === undefined || others.length > 0 || only.hears.length === 0) return []
  return [
    ...wrapLines(HEARD, canvas.width),
    ...only.hears.slice(0, MOST_HEARD).flatMap((each) => hearLines(each, canvas)),
    ...leftOutLines(only, canvas),
    '',
    ...inheritedRows(only, asking, canvas),
  ]
}
