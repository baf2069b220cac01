import type { SessionEvent, Started } from './event.ts'

/** What a list of rounds tells of the beginning of one. */
export type Opening = Pick<
  Started,
  'at' | 'prompt' | 'title' | 'company' | 'level' | 'levelName' | 'minutes' | 'phase' | 'again' | 'imported'
>

/** What a list of rounds tells of how one was judged. */
export type Result = Pick<Extract<SessionEvent, { type: 'scored' }>, 'score' | 'verdict' | 'phases'>

/** Only what a list tells: the problem's statement and the clock would be most of it. */
export const openingOf = (started: Started): Opening => {
  const { at, prompt, title, company, level, levelName, minutes, phase, again, imported } = started
  return {
    ...{ at, prompt, title, company, level, levelName, minutes },
    ...(phase === undefined ? {} : { phase }),
    ...(again === undefined ? {} : { again }),
    ...(imported === undefined ? {} : { imported }),
  }
}

export const resultOf = ({ score, verdict, phases }: Result): Result => ({ score, verdict, phases })
