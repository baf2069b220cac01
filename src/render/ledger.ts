import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { LedgerLine } from '../report/ledger.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clockText } from './clock.ts'
import { inert } from './markdown.ts'
import { clipped, counted } from './section.ts'

type State = LedgerLine['state']

/** The beginning of a topic inside a sentence: `time allowed`, but `GPS and logs`. */
const midSentence = (topic: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic

const inState = (lines: readonly LedgerLine[], state: State): readonly LedgerLine[] =>
  lines.filter((line) => line.state === state)

const topicsOf = (lines: readonly LedgerLine[]): string =>
  lines.map(({ topic }) => midSentence(cleanLine(topic))).join(', ')

/** Several questions may bring one fact, and one question several: it is facts that are counted. */
const countText = (lines: readonly LedgerLine[]): string => {
  const [used, unclear, unused] = (['used', 'unclear', 'unused'] as const).map((state) =>
    inState(lines, state),
  )
  const asked = [used, unclear, unused].reduce((sum, each) => sum + (each?.length ?? 0), 0)
  if (asked === 0) return 'none that brought a fact'
  const perhaps = unclear?.length ? `, ${unclear.length} perhaps` : ''
  const wasted = unused?.length ? `; never used: ${topicsOf(unused)}` : ''
  return `brought ${counted(asked, 'fact')}, ${used?.length ?? 0} used${perhaps}${wasted}`
}

const LOST: Readonly<Record<'unasked' | 'unheard', string>> = {
  unasked: 'Never asked:',
  unheard: 'Asked in words I did not catch:',
}

/** The thing that was missed most, whether it was asked for or not. */
const missedRow = (lines: readonly LedgerLine[], { theme }: Canvas): readonly string[] => {
  for (const state of ['unasked', 'unheard'] as const) {
    const [missed] = inState(lines, state)
    const [change] = missed?.changes ?? []
    if (missed !== undefined && change !== undefined)
      return [`${theme.dim(LOST[state])} ${topicsOf([missed])}. ${cleanLine(change.why)}`]
  }
  return []
}

/** At most two rows: how the questions went, and the one that was missed most. */
export const questionRows = (lines: readonly LedgerLine[], canvas: Canvas): string[] => {
  if (lines.length === 0) return []
  const counts = countText(lines)
  const rows = [`${canvas.theme.dim('Questions')}   ${counts}`, ...missedRow(lines, canvas)]
  return rows.flatMap((row) => clipped(row, canvas.width, 1))
}

const wouldChange = ({ changes }: LedgerLine): string => {
  const whys = changes.map(({ why }) => inert(why)).join(' ')
  return whys === '' ? '' : `: ${whys}`
}

const usedItem = ({ topic, askedAt, use }: LedgerLine): string => {
  const asked = askedAt === null ? '' : `asked ${clockText(askedAt)}, `
  if (use === null) return `- **${inert(topic)}**`
  const place = `${asked}used in ${PHASE_NAMES[use.phase]} ${clockText(use.at)}`
  return `- **${inert(topic)}** (${place})\n  > ${inert(use.quote)}`
}

/** What may have been used is no loss, so nothing is held against it. */
const unclearItem = ({ topic, askedAt }: LedgerLine): string =>
  `- **${inert(topic)}**${askedAt === null ? '' : ` (asked ${clockText(askedAt)})`}`

const otherItem = (line: LedgerLine): string => {
  const verb = line.state === 'assumed' ? 'said' : 'asked'
  const asked = line.askedAt === null ? '' : ` (${verb} ${clockText(line.askedAt)})`
  const question = line.question === null ? '' : `\n  > ${inert(line.question)}`
  return `- **${inert(line.topic)}**${asked}${wouldChange(line)}${question}`
}

const HEADINGS: Readonly<Record<State, string>> = {
  used: '### Asked and used',
  unclear: '### Asked, and perhaps used: no sentence plainly takes it up',
  unused: '### Asked and never used: what it would have changed',
  yours: '### Your call: what hangs on it',
  assumed: '### Assumed, not asked: what hangs on it',
  unheard: '### Asked in words I did not catch: what it would have changed',
  unasked: '### Never asked: what it would have changed',
}

const STATES: readonly State[] = ['used', 'unclear', 'unused', 'yours', 'assumed', 'unheard', 'unasked']

const itemOf = (state: State): ((line: LedgerLine) => string) => {
  if (state === 'used') return usedItem
  return state === 'unclear' ? unclearItem : otherItem
}

/** A list for each state; those that would be empty are left out. */
export const questionBlocks = (lines: readonly LedgerLine[]): string[] => {
  if (lines.length === 0) return []
  const lists = STATES.flatMap((state) => {
    const items = inState(lines, state).map(itemOf(state))
    return items.length === 0 ? [] : [HEADINGS[state], items.join('\n')]
  })
  return ['## Questions', ...lists]
}
