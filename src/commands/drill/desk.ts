import type { Bank } from '../../bank/bank-types.ts'
import type { Cards } from '../../bank/card.ts'
import type { Guide } from '../../bank/rubric-types.ts'
import type { Area } from '../../bank/vocabulary.ts'
import { type Content, openContent } from '../../disk/content.ts'
import { readDrills } from '../../disk/drills.ts'
import { places } from '../../disk/places.ts'
import type { Io } from '../../io.ts'
import { cleanLine } from '../../render/clean.ts'
import type { DrillAnswer } from '../../session/drill-event.ts'
import { deckOf } from '../../study/deck.ts'
import { lossesOf, RECENT } from '../../study/losses.ts'
import type { DeckRound } from '../../study/misses.ts'
import { type Waiting, waitingIn } from '../../study/queue.ts'
import type { JudgedRound } from '../judging.ts'
import { judgedRounds, type RoundsWanted } from '../rounds.ts'

/** All that a drill goes by. */
export interface Desk {
  readonly content: Content
  readonly bank: Bank
  readonly cards: Cards
  readonly guide: Guide
  /** The oldest first. */
  readonly rounds: readonly DeckRound[]
  /** Of earlier drills. */
  readonly answers: readonly DrillAnswer[]
}

const deckRounds = (judged: readonly JudgedRound[], { prompts }: Bank): readonly DeckRound[] =>
  judged.flatMap(({ session: { started }, scorecard }): DeckRound[] => {
    if (started === null) return []
    const { at, prompt } = started
    const family = prompts.find(({ id }) => id === prompt)?.family ?? null
    return [{ at, prompt, family, scorecard }]
  })

/** What a desk is opened with; with `conceptsOnly` nothing is judged. */
interface Opening extends RoundsWanted {
  readonly conceptsOnly?: boolean
  /** Where the rounds were judged already. */
  readonly judged?: readonly JudgedRound[]
}

/** Gathers rounds, answers and cards. */
export const openDesk = async (
  io: Io,
  { conceptsOnly = false, judged, ...wanted }: Opening,
): Promise<Desk> => {
  const content = await openContent(io)
  const bank = await content.bank()
  const { events, complaints } = readDrills(places(io))
  const told = wanted.quiet === true ? [] : complaints
  for (const complaint of told) io.err.write(`mlsd: left out: ${cleanLine(complaint)}\n`)
  const rounds = judged ?? (conceptsOnly ? [] : await judgedRounds(io, content, wanted))
  return {
    content,
    bank,
    cards: await content.cards(),
    guide: (await content.guide()).guide,
    rounds: deckRounds(rounds, bank),
    answers: events.filter((event) => event.type === 'drilled'),
  }
}

const areasOf = ({ rounds }: Desk): readonly Area[] =>
  lossesOf(rounds.slice(-RECENT).map(({ scorecard }) => scorecard)).map(({ area }) => area)

/** What is waiting at a time, with what was answered since the desk was opened. */
export const waitingAt = (desk: Desk, more: readonly DrillAnswer[], now: number): Waiting => {
  const { rounds, cards, guide } = desk
  const deck = deckOf({ rounds, answers: [...desk.answers, ...more], ...cards, rules: guide.mistakes })
  return waitingIn(deck, now, areasOf(desk))
}
