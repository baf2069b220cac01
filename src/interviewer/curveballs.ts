import type { Curveball } from '../bank/prompt-types.ts'
import { isSpokenOf } from './area-words.ts'
import { draw, pick } from './chance.ts'
import { WHAT_CHANGES } from './change-words.ts'
import type { Ear, Hearing } from './hearing.ts'
import type { Line } from './step.ts'
import { termsOf } from './terms.ts'

/** What decides which requirement changes. */
export interface CurveballChoice {
  readonly curveballs: readonly Curveball[]
  readonly hearing: Hearing
  readonly ear: Ear
  readonly seed: number
}

/** Parts of the candidate's own design that a change touches, less what was answered before it was asked. */
const bite = ({ touches, holds }: Curveball, { hearing, ear }: CurveballChoice): number =>
  touches.filter((area) => hearing.touched.has(area)).length / Math.max(1, touches.length) -
  holds.filter((hold) => ear.isHeld(hold, hearing)).length / Math.max(1, holds.length)

/** The change that bites most; among equals the seed decides. */
export const chooseCurveball = (choice: CurveballChoice): Curveball | null => {
  const { curveballs, seed } = choice
  const turned = curveballs.map(
    (_, at) => curveballs[(at + draw(seed, curveballs.length)) % curveballs.length],
  )
  return turned
    .filter((each) => each !== undefined)
    .reduce<Curveball | null>(
      (best, each) => (best === null || bite(each, choice) > bite(best, choice) ? each : best),
      null,
    )
}

/** What one says of a change, whatever it is. */
const OF_A_CHANGE =
  /\b(?:chang\w*|instead|no longer|any ?more|still|switch\w*|drop\w*|replac\w*|swap\w*|keep\w*|kept|stays?|same|then|in that case|if (?:that|so|it)|would have to|i(?:['’]d| would)|we(?:['’]d| would)|breaks?|hits?|survives?|remains?|holds?|without|now)\b/i

/** Whether an entry has anything of a change: a word of it, a part that it touches, or how one speaks of changes. */
export const isOnChange = ({ change, touches }: Curveball, text: string): boolean => {
  const words = termsOf(change)
  return (
    OF_A_CHANGE.test(text) ||
    touches.some((area) => isSpokenOf(area, text)) ||
    [...termsOf(text)].some((term) => words.has(term))
  )
}

/** The change as it is said, with the question that follows from it. */
export const curveballLine = ({ id, change }: Curveball, seed: number): Line => {
  const said = change.trim()
  const text = said.endsWith('?') ? said : `${said} ${pick(WHAT_CHANGES, seed, said.length)}`
  return { by: 'interviewer', kind: 'curveball', text, ref: id }
}
