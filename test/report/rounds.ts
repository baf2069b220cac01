import type { ProgressRound } from '../../src/report/progress.ts'
import type { MistakeResult, Scorecard } from '../../src/scoring/scorecard.ts'
import type { Started } from '../../src/session/event.ts'
import { replay } from '../../src/session/replay.ts'
import { scorecard } from '../fixtures/round.ts'
import { EVENTS, started } from '../fixtures/session.ts'

const DAY = 86_400_000

/** A round of the nth day, with what differs from the fixture's. */
export const roundOf = (
  nth: number,
  card: Partial<Scorecard> = {},
  begun: Partial<Started> = {},
): ProgressRound => {
  const events = EVENTS.map((event) => ({ ...event, at: event.at + nth * DAY }))
  const first = { ...started, at: started.at + nth * DAY, session: `round-${nth}`, ...begun }
  return { session: replay([first, ...events.slice(1)]), scorecard: { ...scorecard, ...card } }
}

/** Twelve rounds in which labels rise, serving falls, one mistake goes away, and nothing else moves. */
export const twelve = (mistake: MistakeResult): readonly ProgressRound[] =>
  Array.from({ length: 12 }, (_, nth) =>
    roundOf(nth, {
      score: 40 + ((nth * 7) % 5),
      verdict: nth % 3 === 0 ? 'hire' : 'no-hire',
      areas: {
        labels: { score: 10 + 5 * nth, coverage: 0.5 },
        serving: { score: 90 - 5 * nth, coverage: 0.5 },
        data: { score: 20 + ((nth * 5) % 7), coverage: 0.5 },
      },
      mistakes: nth < 6 ? [mistake] : [],
    }),
  )
