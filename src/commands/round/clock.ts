/** Where a round takes its time from, in milliseconds since the epoch. */
export interface RoundClock {
  readonly now: () => number
  /** A written transcript says that so many seconds have passed since the start. */
  readonly reach: (seconds: number) => void
}

export const liveClock = (now: () => number): RoundClock => ({ now, reach: () => undefined })

/** Time passes only as the transcript tells, so that the same file gives the same round. */
export const scriptedClock = (start: number): RoundClock => {
  let at = start
  return {
    now: () => at,
    reach: (seconds) => {
      at = Math.max(at, start + seconds * 1000)
    },
  }
}
