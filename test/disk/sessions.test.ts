import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSession, listSessions, newestSessions, sessionId } from '../../src/disk/sessions.ts'
import { UserError } from '../../src/errors.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { openingOf } from '../../src/session/recorded.ts'
import { round, START, started } from '../session/events.ts'

let folder: string
let places: { sessions: string; cache: string }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlsd-sessions-'))
  places = { sessions: join(folder, 'sessions'), cache: join(folder, 'cache') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FINISHED = { type: 'finished', reason: 'done' } as const
const SCORED = { type: 'scored', score: 70, verdict: 'hire', phases: { design: 3 }, engine: '1' } as const

const fileOf = (id: string): string => join(places.sessions, `${id}.jsonl`)

const record = (id: string, events: readonly SessionEvent[]): void => {
  mkdirSync(places.sessions, { recursive: true })
  writeFileSync(fileOf(id), events.map(encodeEvent).join(''))
}

const complaintOf = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return { ...error.complaint, exitCode: error.exitCode }
    throw error
  }
  throw new Error('nothing was thrown')
}

it('says that files are there which hold no round it can read', () => {
  mkdirSync(places.sessions, { recursive: true })
  writeFileSync(fileOf('20260302-110000-0003'), 'x')
  expect(complaintOf(() => findSession(places, 'last', { wanted: 'unfinished' }))).toEqual({
    expected: 'there is no unfinished session',
    found: 'files that cannot be read (mlsd doctor): 1',
    next: 'Begin one: mlsd practice     See all: mlsd history',
    exitCode: 2,
  })
})

describe('listSessions', () => {
  it('is empty before the first round', () => {
    expect(listSessions(places)).toEqual([])
  })

  it('tells of each round, the newest first', () => {
    const first = started({ session: '20260301-090000-0001' })
    record(
      '20260301-090000-0001',
      round(
        [
          [60, FINISHED],
          [61, SCORED],
        ],
        first,
      ),
    )
    record('20260302-100000-0002', round([[5, { type: 'answered', text: 'a' }]]))
    record('20260302-110000-0003', round([[5, FINISHED]]))
    expect(listSessions(places).map(({ id, finished, scored }) => [id, finished, scored?.score])).toEqual([
      ['20260302-110000-0003', true, undefined],
      ['20260302-100000-0002', false, undefined],
      ['20260301-090000-0001', true, 70],
    ])
    const { scored, ...last } = listSessions(places)[2] ?? { scored: null }
    expect(scored).toEqual({ score: 70, verdict: 'hire', phases: { design: 3 } })
    expect(last).toEqual({
      id: '20260301-090000-0001',
      path: fileOf('20260301-090000-0001'),
      started: openingOf(first),
      finished: true,
      rated: {},
    })
  })

  it('reads the two ends of a long file', () => {
    const long = { type: 'answered', text: 'x'.repeat(200_000) } as const
    record(
      'a',
      round(
        [
          [1, long],
          [2, long],
          [3, FINISHED],
          [4, SCORED],
        ],
        started({ statement: 's'.repeat(90_000) }),
      ),
    )
    expect(listSessions(places)).toMatchObject([{ id: 'a', finished: true, scored: { score: 70 } }])
    record('b', round([[1, long]]))
    expect(listSessions(places)[0]).toMatchObject({ id: 'b', finished: false })
  })

  it('is not misled by an answer that looks like an event', () => {
    record('a', round([[1, { type: 'answered', text: `\n${encodeEvent({ ...SCORED, at: START })}` }]]))
    expect(listSessions(places)).toMatchObject([{ finished: false, scored: null }])
  })

  it('passes over what is not a session, and over a torn end', () => {
    record('good', round([[9, { type: 'paused' }]]))
    appendFileSync(fileOf('good'), '{"type":"answ')
    record('empty', [])
    writeFileSync(fileOf('junk'), 'hello\n')
    writeFileSync(join(places.sessions, 'notes.txt'), 'mine')
    mkdirSync(fileOf('folder'))
    expect(listSessions(places)).toMatchObject([{ id: 'good', started: { at: START }, finished: false }])
  })

  it('says when the folder cannot be read', () => {
    writeFileSync(places.sessions, '')
    expect(complaintOf(() => listSessions(places))).toEqual({
      expected: `cannot read ${places.sessions}: a part of the path is not a folder`,
      exitCode: 74,
    })
  })
})

describe('newestSessions', () => {
  it('tells of so many, of those that are wanted', () => {
    record('a', round([[1, FINISHED]]))
    record('b', round([]))
    record('c', round([[1, FINISHED]]))
    record('d', round([]))
    const ids = (...of: readonly [number, 'any' | 'finished' | 'unfinished']) =>
      newestSessions(places, ...of).map(({ id }) => id)
    expect(ids(2, 'any')).toEqual(['d', 'c'])
    expect(ids(1, 'finished')).toEqual(['c'])
    expect(ids(9, 'finished')).toEqual(['c', 'a'])
  })
})

describe('findSession', () => {
  beforeEach(() => {
    record(
      '20260301-090000-0001',
      round([
        [1, FINISHED],
        [2, SCORED],
      ]),
    )
    record('20260302-100000-0002', round([[1, { type: 'paused' }]]))
    record('20260303-100000-0003', round([[1, FINISHED]]))
    record(
      '20260303-110000-0004',
      round([
        [1, FINISHED],
        [2, SCORED],
      ]),
    )
  })

  it.each([
    ['last', 'any', '20260303-110000-0004'],
    ['last', 'finished', '20260303-110000-0004'],
    ['last', 'unfinished', '20260303-100000-0003'],
    ['', 'any', '20260303-110000-0004'],
    ['20260302-100000-0002', 'any', '20260302-100000-0002'],
    ['20260302', 'any', '20260302-100000-0002'],
  ] as const)('%j of %s rounds', (text, wanted, id) => {
    expect(findSession(places, text, { wanted })).toBe(fileOf(id))
  })

  it('takes a path, from where the person stands', () => {
    expect(findSession(places, fileOf('20260302-100000-0002'))).toBe(fileOf('20260302-100000-0002'))
    const path = './sessions/20260302-100000-0002.jsonl'
    expect(findSession(places, path, { cwd: folder })).toBe(fileOf('20260302-100000-0002'))
  })

  it('prefers a whole id to a beginning', () => {
    record('20260302', round([]))
    expect(findSession(places, '20260302')).toBe(fileOf('20260302'))
  })

  it.each([
    ['2027', { expected: 'no session "2027"', next: 'See: mlsd history', exitCode: 2 }],
    ['..', { expected: 'no session ".."', next: 'See: mlsd history', exitCode: 2 }],
    [
      '20260303',
      {
        expected: '"20260303" begins the ids of 2 sessions',
        found: '20260303-110000-0004, 20260303-100000-0003',
        exitCode: 2,
      },
    ],
    [
      '/no/such.jsonl',
      { expected: 'there is no file /no/such.jsonl', next: 'See: mlsd history', exitCode: 74 },
    ],
  ])('%s', (text, complaint) => {
    expect(complaintOf(() => findSession(places, text))).toEqual(complaint)
  })

  it('names only a few of many', () => {
    for (let number = 1; number < 8; number += 1) record(`x${number}`, round([]))
    expect(complaintOf(() => findSession(places, 'x'))).toMatchObject({ found: 'x7, x6, x5, x4, x3, …' })
  })

  it.each([
    ['any', 'there is no session yet'],
    ['finished', 'there is no finished session'],
    ['unfinished', 'there is no unfinished session'],
  ] as const)('has no last of %s in an empty folder', (wanted, expected) => {
    expect(
      complaintOf(() => findSession({ ...places, sessions: join(folder, 'none') }, 'last', { wanted })),
    ).toEqual({
      expected,
      next: 'Begin one: mlsd practice     See all: mlsd history',
      exitCode: 2,
    })
  })
})

it('names the round that waits for its end where a finished one is looked for', () => {
  record('20260302-110000-0003', round([]))
  expect(complaintOf(() => findSession(places, 'last', { wanted: 'finished' }))).toEqual({
    expected: 'there is no finished session',
    next: 'End the one you began: mlsd resume     See all: mlsd history',
    exitCode: 2,
  })
})

describe('sessionId', () => {
  it('is the time in UTC and a number of four digits', () => {
    expect(sessionId(Date.UTC(2026, 2, 2, 9, 5, 7), 42)).toBe('20260302-090507-0042')
  })

  it('sorts by time', () => {
    const ids = [5, 3, 9].map((day) => sessionId(Date.UTC(2026, 0, day), 1))
    expect([...ids].sort()).toEqual([ids[1], ids[0], ids[2]])
  })
})
