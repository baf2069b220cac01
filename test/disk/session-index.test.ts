import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndexedPlaces, type IndexUse, surveyed } from '../../src/disk/session-index.ts'
import { surveySessions } from '../../src/disk/sessions.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { round, started } from '../session/events.ts'
import { scratch } from './scratch.ts'

/** Everything is kept at once, however new it is. */
const EAGER: IndexUse = { recent: 0, worth: 1, rest: -60_000 }
/** Nothing is looked up. */
const NONE: IndexUse = { recent: Number.POSITIVE_INFINITY }

const placesIn = (home: string): IndexedPlaces => {
  mkdirSync(join(home, 'sessions'))
  return { sessions: join(home, 'sessions'), cache: join(home, 'cache') }
}

const indexFile = ({ cache }: IndexedPlaces): string => join(cache, 'sessions.json')

const fileOf = ({ sessions }: IndexedPlaces, nth: number): string =>
  join(sessions, `20260301-09000${nth}-0001.jsonl`)

const scored = (score: number): SessionEvent => ({
  type: 'scored',
  at: 1,
  score,
  verdict: 'hire',
  phases: { design: score % 5 },
  engine: '1',
})

const finishedRound = (score: number, title: string): string =>
  [...round([[60, { type: 'finished', reason: 'done' }]], started({ title })), scored(score)]
    .map(encodeEvent)
    .join('')

/** Changes a file at a later time than it was changed before: what the clock of the disk cannot tell apart nobody can. */
const later = (path: string, change: () => void): void => {
  const before = statSync(path).ctimeMs
  do change()
  while (statSync(path).ctimeMs === before)
}

type Act = (places: IndexedPlaces, nth: number) => void

const ifThere =
  (act: (path: string) => void): Act =>
  (places, nth) => {
    const path = fileOf(places, nth)
    if (existsSync(path)) act(path)
  }

const ACTS: Readonly<Record<string, Act>> = {
  add: (places, nth) => writeFileSync(fileOf(places, nth), finishedRound(10 + nth, 'One')),
  open: (places, nth) => writeFileSync(fileOf(places, nth), encodeEvent(started({ title: `Open ${nth}` }))),
  junk: (places, nth) => writeFileSync(fileOf(places, nth), 'hello\n'),
  append: ifThere((path) => appendFileSync(path, encodeEvent(scored(80)))),
  tear: ifThere((path) => appendFileSync(path, '{"type":"sco')),
  delete: ifThere((path) => rmSync(path)),
  touch: ifThere((path) => utimesSync(path, 1, 1)),
  'other words as long, at the old time': ifThere((path) => {
    const { atimeMs, mtimeMs } = statSync(path)
    later(path, () => {
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('One', 'Two'))
      utimesSync(path, atimeMs / 1000, mtimeMs / 1000)
    })
  }),
  'tear the index': ({ cache }) => {
    mkdirSync(cache, { recursive: true })
    const index = indexFile({ cache, sessions: '' })
    if (existsSync(index)) writeFileSync(index, readFileSync(index, 'utf8').slice(0, -40))
  },
}

describe('the index of rounds', () => {
  it('answers as the files do, whatever was done to them', () => {
    const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 5 }))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.nat({ max: 3 }), (acts, recent) => {
        const places = placesIn(scratch())
        for (const [name, nth] of acts) {
          ACTS[name]?.(places, nth)
          expect(surveySessions(places, { ...EAGER, recent })).toEqual(surveySessions(places, NONE))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is read instead of the files that are as they were', () => {
    const places = placesIn(scratch())
    for (const nth of [1, 2, 3]) ACTS['add']?.(places, nth)
    const first = surveySessions(places, EAGER)
    writeFileSync(indexFile(places), readFileSync(indexFile(places), 'utf8').replaceAll('"One"', '"Kept"'))
    later(fileOf(places, 2), () => appendFileSync(fileOf(places, 2), encodeEvent(scored(50))))
    expect(surveySessions(places, EAGER).rounds.map(({ started: { title } }) => title)).toEqual([
      'Kept',
      'One',
      'Kept',
    ])
    expect(first.rounds).toHaveLength(3)
  })

  it('is of one folder', () => {
    const [one, other] = [placesIn(scratch()), placesIn(scratch())]
    ACTS['add']?.(one, 1)
    ACTS['open']?.(other, 1)
    const shared = { ...other, cache: one.cache }
    surveySessions(one, EAGER)
    expect(surveySessions(shared, EAGER).rounds).toMatchObject([{ started: { title: 'Open 1' } }])
  })

  it.each(['', '{', 'null', '{"key":1}', '{"key":"KEY","value":{}}', '{"key":"KEY","value":{"entries":3}}'])(
    'that holds %j is made again',
    (text) => {
      const places = placesIn(scratch())
      ACTS['add']?.(places, 1)
      surveySessions(places, EAGER)
      const good = readFileSync(indexFile(places), 'utf8')
      const { key } = JSON.parse(good) as { key: string }
      writeFileSync(indexFile(places), text.replace('"KEY"', JSON.stringify(key)))
      expect(surveySessions(places, EAGER)).toEqual(surveySessions(places, NONE))
      expect(readFileSync(indexFile(places), 'utf8')).toBe(good)
    },
  )

  it('is not written for what has just changed, for a few, or where nothing can be written', () => {
    const places = placesIn(scratch())
    for (const nth of [1, 2, 3]) ACTS['add']?.(places, nth)
    for (const use of [
      { ...EAGER, rest: 2000 },
      { ...EAGER, worth: 4 },
      { ...EAGER, recent: 3 },
    ]) {
      expect(surveySessions(places, use).rounds).toHaveLength(3)
      expect(existsSync(places.cache)).toBe(false)
    }
    writeFileSync(places.cache, 'a file')
    expect(surveySessions(places, EAGER).rounds).toHaveLength(3)
  })

  it('reads no further than it is asked to', () => {
    const places = placesIn(scratch())
    for (const nth of [1, 2, 3]) ACTS['add']?.(places, nth)
    const [first] = surveyed(places, ['20260301-090003-0001', '20260301-090002-0001'], EAGER)
    expect(first?.summary?.scored?.score).toBe(13)
    expect(existsSync(places.cache)).toBe(false)
  })
})

describe('the newest rounds', () => {
  it('are those of all, as many as are wanted; what could not be read stands between them, and the rest is not looked at', () => {
    const places = placesIn(scratch())
    for (const [name, nth] of [
      ['add', 1],
      ['add', 2],
      ['junk', 3],
      ['add', 4],
    ] as const)
      ACTS[name]?.(places, nth)
    const all = surveySessions(places, NONE)
    expect(all.rest).toEqual([])
    const { rounds, unreadable, rest } = surveySessions(places, { most: 2 })
    expect(rounds).toEqual(all.rounds.slice(0, 2))
    expect(unreadable).toEqual(all.unreadable)
    expect(rest).toEqual([all.rounds[2]?.id])
    expect(surveySessions(places, { most: 1 }).unreadable).toEqual([])
  })
})
