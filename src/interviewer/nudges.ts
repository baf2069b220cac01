import { AREAS, type Area, PHASES } from '../bank/types.ts'
import { NUDGES } from './phrases.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

/** Share of the time up to the end of Design after which the end is near. */
const NEAR_THE_END = 0.7
/** Without a clock the end is near when so many words of a design were said. */
const MANY_WORDS = 250

/** Words that show a part was spoken of, even where nothing of it earned. */
const SPOKEN: Readonly<Partial<Record<Area, RegExp>>> = {
  data: /\b(?:data|logs?|logged|events?|history|sources?|collect\w*|datasets?)\b/i,
  labels: /\b(?:labels?|labell?ed|targets?|positives?|negatives?|ground truth|annotat\w+|feedback)\b/i,
  features: /\b(?:features?|signals?|embeddings?|inputs?|attributes?)\b/i,
  model:
    /\b(?:models?|baseline|gbdt|xgboost|lightgbm|regression|network|transformer|trees?|rules?|two[- ]tower)\b/i,
  evaluation:
    /\b(?:evaluat\w+|offline|a\/?b|experiment\w*|auc|ndcg|precision|recall|holdout|backtest\w*|test set)\b/i,
  serving:
    /\b(?:serv(?:e|ed|es|ing)|latency|p9[059]|ms|cache\w*|online|real[- ]time|batch|endpoint|request|fallback)\b/i,
  monitoring: /\b(?:monitor\w*|alerts?|dashboards?|drift\w*|retrain\w*|on[- ]call|psi)\b/i,
}

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
    (area) => NUDGES[area] !== undefined && !touched.has(area) && !SPOKEN[area]?.test(said),
  )
  const text = missed === undefined ? undefined : NUDGES[missed]
  return text === undefined ? [] : [{ by: 'interviewer', kind: 'nudge', text, ref: `nudge:${missed}` }]
}
