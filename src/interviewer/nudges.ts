import { AREAS, PHASES } from '../bank/vocabulary.ts'
import { isSpokenOf } from './area-words.ts'
import { NUDGES } from './phrases.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

/** Share of the time up to the end of Design after which the end is near. */
const NEAR_THE_END = 0.7
/** Without a clock the end is near when so many words of a design were said. */
const MANY_WORDS = 250

/** Share of the time that was planned up to the end of the present phase; nothing without a clock. */
export const progressOf = ({ started, entry }: Pick<Scene, 'started' | 'entry'>): number => {
  if (started.minutes === null || entry.stage === 'close') return 0
  const through = PHASES.slice(0, PHASES.indexOf(entry.stage) + 1)
  const planned = through.reduce((sum, phase) => sum + started.clock[phase], 0)
  return entry.at / (planned * 60_000)
}

const isNearTheEnd = (scene: Scene, said: string): boolean =>
  scene.started.minutes === null ? said.split(/\s+/).length >= MANY_WORDS : progressOf(scene) >= NEAR_THE_END

const textOf = ({ before, entry }: Scene, everywhere: boolean): string =>
  [...before, entry]
    .filter(({ by, stage }) => by === 'candidate' && (everywhere || stage === 'design'))
    .map(({ text }) => text)
    .join('\n')

/** One question, once a round, on the first part that was left out altogether when Design is nearly over. */
export const nudge = (scene: Scene): readonly Line[] => {
  const { before, senses, session } = scene
  if (before.some(({ kind }) => kind === 'nudge') || !isNearTheEnd(scene, textOf(scene, false))) return []
  const said = textOf(scene, true)
  const { touched } = senses.hearing(session)
  const missed = AREAS.find(
    (area) => NUDGES[area] !== undefined && !touched.has(area) && !isSpokenOf(area, said),
  )
  const text = missed === undefined ? undefined : NUDGES[missed]
  return text === undefined ? [] : [{ by: 'interviewer', kind: 'nudge', text, ref: `nudge:${missed}` }]
}
