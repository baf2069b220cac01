import { resolveCompany } from '../bank/select.ts'
import { LEVELS } from '../bank/vocabulary.ts'
import type { Content } from '../disk/content.ts'
import { openContent } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { newestSessions } from '../disk/sessions.ts'
import type { Io } from '../io.ts'
import type { Candidate, Completing } from '../report/completion.ts'
import { isoDay } from '../session/day.ts'

/** What only the disk knows. */
export interface Offer {
  readonly values: readonly Candidate[]
  /** Any file could stand there, too. */
  readonly files: boolean
}

type Values = (
  io: Io,
  content: Content,
  given: Completing['given'],
) => Promise<readonly Candidate[]> | readonly Candidate[]

/** Older rounds are named by their beginning, or by a path. */
const MOST_SESSIONS = 50

const sessions: Values = (io) => [
  { value: 'last', about: 'the last one' },
  ...newestSessions(places(io), MOST_SESSIONS).map(({ id, started, finished, scored }) => ({
    value: id,
    about: `${started.title} · ${isoDay(started.at)} · ${finished ? (scored?.verdict ?? 'over') : 'unfinished'}`,
  })),
]

const levels: Values = async (_io, content, { company, prompt = '' }) => {
  const looked = resolveCompany(await content.bank(), company ?? prompt.split('/')[0] ?? '')
  const theirs = 'found' in looked ? looked.found : null
  return LEVELS.flatMap((level) => {
    const names = theirs?.levels[level] ?? []
    return [
      { value: level, about: names.join(', ') },
      ...names.map((value) => ({ value, about: `${level} at ${theirs?.name}` })),
    ]
  })
}

/** By the names that values have in the usage lines. */
const VALUES: ReadonlyMap<string, Values> = new Map<string, Values>([
  [
    'company',
    async (_io, content) =>
      (await content.bank()).companies.map(({ id, name }) => ({ value: id, about: name })),
  ],
  [
    'prompt',
    async (_io, content) =>
      (await content.bank()).prompts.map(({ id, title }) => ({ value: id, about: title })),
  ],
  [
    'family',
    async (_io, content) =>
      (await content.guide()).guide.families.map(({ id, name }) => ({ value: id, about: name })),
  ],
  [
    'topic',
    async (_io, content) => (await content.lessons()).map(({ id, title }) => ({ value: id, about: title })),
  ],
  ['level', levels],
  ['session', sessions],
  ['subject', sessions],
  ['before', sessions],
  ['now', sessions],
])

const FILES: ReadonlySet<string> = new Set([
  'transcript',
  'subject',
  'file',
  'folder',
  'path',
  'before',
  'now',
])

/** What could stand for a value that is called by one of these names. */
export const offerFor = async (io: Io, { names, given }: Completing): Promise<Offer> => {
  const values = names.map((name) => VALUES.get(name)).find((known) => known !== undefined)
  return {
    values: values === undefined ? [] : await values(io, await openContent(io), given),
    files: names.some((name) => FILES.has(name)),
  }
}
