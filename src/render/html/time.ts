import type { LedgerLine } from '../../report/ledger.ts'
import { FIRSTS, type Ribbon } from '../../report/ribbon.ts'
import { clockText } from '../clock.ts'
import { FIRST_NAMES, NO_TIME_SENTENCE } from '../ribbon.ts'
import { timeRibbon } from './bars.ts'
import { htmlLine } from './escape.ts'
import { list, section, table } from './parts.ts'

/** Where the time went, and when things first came up. */
export const timeSection = (ribbon: Ribbon | null): string[] => {
  if (ribbon === null) return []
  const { first } = ribbon
  return section('time', 'Time', [
    timeRibbon(ribbon),
    ...(first === null
      ? []
      : [
          table({
            caption: 'When each first came up',
            kind: 'short',
            columns: ['what', { name: 'when', look: 'figure' }],
            rows: FIRSTS.map((name) => {
              const at = first[name]
              return [FIRST_NAMES[name], at === null ? '–' : clockText(at)]
            }),
          }),
        ]),
  ])
}

/** The same for a round that holds no times. */
export const noTimeSection = (): string[] => section('time', 'Time', [`<p>${htmlLine(NO_TIME_SENTENCE)}</p>`])

const STATES: readonly (readonly [LedgerLine['state'], string])[] = [
  ['used', 'Asked and used'],
  ['unclear', 'Asked, and perhaps used: no sentence plainly takes it up'],
  ['unused', 'Asked and never used: what it would have changed'],
  ['yours', 'Your call: what hangs on it'],
  ['assumed', 'Assumed, not asked: what hangs on it'],
  ['unheard', 'Asked in words I did not catch: what it would have changed'],
  ['unasked', 'Never asked: what it would have changed'],
]

const questionItem = ({ state, topic, askedAt, use, question, changes }: LedgerLine): string => {
  const verb = state === 'assumed' ? 'said' : 'asked'
  const asked = askedAt === null ? '' : ` <span class="dim">(${verb} ${clockText(askedAt)})</span>`
  const said = use?.quote ?? question
  const quote = said === null ? '' : `<blockquote dir="auto">${htmlLine(said)}</blockquote>`
  const whys =
    state === 'used' || state === 'unclear' ? '' : changes.map(({ why }) => htmlLine(why)).join(' ')
  return `<li><strong>${htmlLine(topic)}</strong>${asked}${whys === '' ? '' : `<br>${whys}`}${quote}</li>`
}

/** What became of each fact of the problem. */
export const questionSection = (lines: readonly LedgerLine[]): string[] =>
  section(
    'questions',
    'Questions',
    STATES.flatMap(([state, heading]) => {
      const items = lines.filter((line) => line.state === state).map(questionItem)
      return items.length === 0 ? [] : [`<h3>${heading}</h3>`, list(items)]
    }),
  )
