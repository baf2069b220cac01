import type { Curveball } from '../bank/prompt-types.ts'
import { draw, pick } from './chance.ts'
import type { Ear, Hearing } from './hearing.ts'
import { WHAT_CHANGES } from './phrases.ts'
import type { Line } from './step.ts'

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

/** The change as it is said, with the question that follows from it. */
export const curveballLine = ({ id, change }: Curveball, seed: number): Line => {
  const said = change.trim()
  const text = said.endsWith('?') ? said : `${said} ${pick(WHAT_CHANGES, seed, said.length)}`
  return { by: 'interviewer', kind: 'curveball', text, ref: id }
}
