import type { Bank } from '../../bank/bank-types.ts'
import type { Cards } from '../../bank/card.ts'
import type { Area } from '../../bank/vocabulary.ts'
import { type Content, openContent } from '../../disk/content.ts'
import { readDrills } from '../../disk/drills.ts'
import { places } from '../../disk/places.ts'
import type { Io } from '../../io.ts'
import { cleanLine } from '../../render/clean.ts'
import type { DrillAnswer } from '../../session/drill-event.ts'
import { type DeckRound, deckOf } from '../../study/deck.ts'
import { lossesOf, RECENT } from '../../study/losses.ts'
import { type Waiting, waitingIn } from '../../study/queue.ts'
import { judgedRounds } from '../rounds.ts'

/** All that a drill goes by. */
export interface Desk {
  readonly content: Content
  readonly bank: Bank
  readonly cards: Cards
  /** The oldest first. */
  readonly rounds: readonly DeckRound[]
  /** Of earlier drills. */
  readonly answers: readonly DrillAnswer[]
}

const roundsOf = async (io: Io, content: Content, { prompts }: Bank): Promise<readonly DeckRound[]> =>
  (await judgedRounds(io, content)).flatMap(({ session: { started }, scorecard }): DeckRound[] => {
    if (started === null) return []
    const { at, prompt } = started
    const family = prompts.find(({ id }) => id === prompt)?.family ?? null
    return [{ at, prompt, family, scorecard }]
  })

/** Gathers rounds, answers and cards; with `conceptsOnly` nothing is judged. */
export const openDesk = async (io: Io, conceptsOnly: boolean): Promise<Desk> => {
  const content = await openContent(io)
  const bank = await content.bank()
  const { events, complaints } = readDrills(places(io))
  for (const complaint of complaints) io.err.write(`mlsd: left out: ${cleanLine(complaint)}\n`)
  return {
    content,
    bank,
    cards: await content.cards(),
    rounds: conceptsOnly ? [] : await roundsOf(io, content, bank),
    answers: events.filter((event) => event.type === 'drilled'),
  }
}

const areasOf = ({ rounds }: Desk): readonly Area[] =>
  lossesOf(rounds.slice(-RECENT).map(({ scorecard }) => scorecard)).map(({ area }) => area)

/** What is waiting at a time, with what was answered since the desk was opened. */
export const waitingAt = (desk: Desk, more: readonly DrillAnswer[], now: number): Waiting => {
  const { rounds, cards } = desk
  const deck = deckOf({ rounds, answers: [...desk.answers, ...more], ...cards })
  return waitingIn(deck, now, areasOf(desk))
}
