import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ConceptCard } from '../../src/bank/card.ts'
import { runDrill } from '../../src/commands/drill.ts'
import { runPractice } from '../../src/commands/practice.ts'
import { openContent } from '../../src/disk/content.ts'
import type { Io } from '../../src/io.ts'
import type { DueReport } from '../../src/report/drill.ts'
import type { DrillAnswer } from '../../src/session/drill-event.ts'
import { ioWith, scratch } from '../disk/scratch.ts'
import { captured } from './captured.ts'

/** A learner of forty-five days: every third a round, else a drill, all through the commands and with a clock of their own. */

const DAY = 86_400_000
const START = Date.UTC(2026, 8, 1, 9)
const DAYS = 45
const ROUND_EVERY = 3
const GOLD = fileURLToPath(new URL('../gold', import.meta.url))
const ROUNDS = readdirSync(GOLD).filter((name) => /__m1\.yaml$/.test(name))

const home = scratch()
const dayOf = (at: number): number => (at - START) / DAY
const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** Knows the cards of these areas by heart, and nothing else. */
const knows = ({ area }: ConceptCard): boolean => area === 'metrics' || area === 'evaluation'

const wellSaid = ({ holds }: ConceptCard): string =>
  holds.map(({ hits: [first = ''] }) => first.replace(/[^.?!]$/, '$&.')).join(' ')

/** Hears the questions as they are asked, and answers each in a line. */
const atTheDrill = async (now: number, cards: readonly ConceptCard[], most: number): Promise<number> => {
  const [input, out, err] = [new PassThrough(), new PassThrough(), new PassThrough()]
  let heard = ''
  let given = 0
  out.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
    if (!heard.includes('Interviewer  ')) return
    const question = flat(heard.slice(heard.lastIndexOf('Interviewer  ') + 13))
    const card = cards.find((one) => question.includes(one.question))
    heard = ''
    given += 1
    if (given > most) input.end()
    else
      input.write(`${card !== undefined && knows(card) ? wellSaid(card) : 'I would have to look at it.'}\n`)
  })
  const io = {
    in: input,
    out,
    err,
    isTTY: false,
    width: 200,
    colour: 0,
    now: () => now,
    random: () => 42,
    env: { MLSD_HOME: home },
    cwd: home,
  } as unknown as Io
  await runDrill(io, {})
  return Math.min(given, most)
}

const dueAt = async (now: number): Promise<DueReport> => {
  const { out } = await captured({ home, now }, (io) => runDrill(io, { due: true, json: true }))
  return JSON.parse(out)
}

const files = (): readonly string[] =>
  readdirSync(join(home, 'drills')).map((name) => join(home, 'drills', name))

const answersIn = (path: string): readonly DrillAnswer[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === 'drilled')

const counts: number[] = []
let answered = 0
let cards: readonly ConceptCard[] = []

beforeAll(async () => {
  cards = (await (await openContent(ioWith({ MLSD_HOME: home }))).cards()).cards
  for (let day = 0; day < DAYS; day += 1) {
    const now = START + day * DAY
    if (day % ROUND_EVERY === 0) {
      const answers = join(GOLD, ROUNDS[(day / ROUND_EVERY) % ROUNDS.length] ?? '')
      const { code } = await captured({ home, now, cwd: GOLD }, (io) =>
        runPractice(io, { answers, json: true }),
      )
      expect(code).toBe(0)
    } else answered += await atTheDrill(now, cards, 6)
    const { missed, concepts } = await dueAt(now)
    counts.push(missed + concepts)
  }
}, 240_000)

describe('a learner of forty-five days', () => {
  test('has at no time more waiting than some days of drills can take', () => {
    expect(answered).toBe(6 * (DAYS - DAYS / ROUND_EVERY))
    // who learns nothing of what was missed has five new misses a round, and never those of more than five rounds
    expect(Math.max(...counts)).toBeLessThanOrEqual(60)
    expect(Math.min(...counts.slice(ROUND_EVERY))).toBeGreaterThan(0)
  })

  test('meets a card that is known later each time, one that is not the next day or soon after', () => {
    const byCard = new Map<string, { at: number; credit: string }[]>()
    for (const { card, at, credit } of files().flatMap(answersIn))
      byCard.set(card, [...(byCard.get(card) ?? []), { at: dayOf(at), credit }])
    const gaps = (all: readonly { at: number }[]) =>
      all.slice(1).map(({ at }, nth) => at - (all[nth]?.at ?? 0))
    const known = [...byCard.values()].filter(
      (all) => all.length >= 3 && all.every(({ credit }) => credit === 'explained' || credit === 'argued'),
    )
    expect(known.length).toBeGreaterThan(0)
    for (const all of known) expect(gaps(all)).toEqual(gaps(all).toSorted((a, b) => a - b))
    const unknown = [...byCard.values()].filter((all) => all.every(({ credit }) => credit === 'absent'))
    expect(unknown.some((all) => all.length >= 3)).toBe(true)
    for (const all of byCard.values()) for (const gap of gaps(all)) expect(gap).toBeGreaterThanOrEqual(1)
  })

  test('is asked what was missed where it was not seen', () => {
    const practised = new Set(ROUNDS.map((name) => name.replace(/__m1\.yaml$/, '').replace('__', '/')))
    const asked = files()
      .flatMap(answersIn)
      .filter(({ card }) => card.startsWith('missed:'))
    expect(asked.length).toBeGreaterThan(20)
    for (const { prompt, at } of asked) {
      const before = ROUNDS.slice(0, Math.floor(dayOf(at) / ROUND_EVERY) + 1)
      const seen = before.some((name) => name.startsWith((prompt ?? '').replace('/', '__')))
      expect([prompt, seen && practised.has(prompt ?? '')]).toEqual([prompt, false])
    }
  })

  test('loses nothing that was answered, wherever a drill is cut off', async () => {
    const path = files().at(-1) ?? ''
    const whole = readFileSync(path, 'utf8')
    const lines = whole.split('\n').filter(Boolean)
    const now = START + (DAYS - 1) * DAY
    try {
      for (let kept = 1; kept <= lines.length; kept += 1) {
        const torn = (lines[kept] ?? '').slice(0, 40)
        writeFileSync(path, `${lines.slice(0, kept).join('\n')}\n${torn}`)
        const due = new Set((await dueAt(now)).cards.map(({ key }) => key))
        const done = lines.slice(1, kept).map((line) => JSON.parse(line).card)
        // what was answered today is not asked again today, and the next in turn is
        for (const card of done) expect(due.has(card)).toBe(false)
        expect(await dueAt(now)).toEqual(await dueAt(now))
      }
    } finally {
      writeFileSync(path, whole)
    }
  })
})
