import type { Area } from '../bank/vocabulary.ts'
import { read } from './read.ts'

/** Names of parts that can stand after `the`, whoever says them. */
const PARTS: Readonly<Partial<Record<Area, RegExp>>> = {
  metrics: /\b(?:guardrails?|objective|metrics?)\b/gi,
  data: /\b(?:logs|data|history|dataset)\b/gi,
  labels: /\b(?:labels?|positives|negatives|ground truth)\b/gi,
  features: /\b(?:features|embeddings?|signals|inputs)\b/gi,
  model: /\b(?:baseline|trees|two[- ]tower|transformer|models?)\b/gi,
  training: /\b(?:loss|retraining|training|fine-tuning)\b/gi,
  evaluation: /\b(?:holdout|backtest|experiment|precision|recall|test set)\b/gi,
  serving: /\b(?:cache|fallback|latency|batch)\b/gi,
  monitoring: /\b(?:alerts?|dashboards?|monitoring|drift)\b/gi,
}

/** What is turned down here is no part of the design. */
const TURNED_DOWN =
  /\b(?:no|not|without|never|none|neither|nor|instead|rather than|drop|reject\w*|cut)\b|n['’]t\b/i

/** The part that an answer was about, in the candidate's own word of the area; null where it is not plain. */
export const partOf = (text: string, area: Area): string | null => {
  const names = PARTS[area]
  if (names === undefined) return null
  const said = read(text)
    .sentences.map((sentence) => sentence.text)
    .filter((sentence) => !TURNED_DOWN.test(sentence))
    .flatMap((sentence) => sentence.match(names) ?? [])
  return said.at(-1)?.toLowerCase() ?? null
}

/** Deeds of a design, each with its name. */
const DEEDS: Readonly<Record<string, string>> = {
  add: 'adding',
  approximate: 'approximating',
  average: 'averaging',
  batch: 'batching',
  blend: 'blending',
  boost: 'boosting',
  cache: 'caching',
  calibrate: 'calibrating',
  cap: 'capping',
  clip: 'clipping',
  cluster: 'clustering',
  combine: 'combining',
  compute: 'computing',
  count: 'counting',
  cut: 'cutting',
  distil: 'distilling',
  drop: 'dropping',
  embed: 'embedding',
  estimate: 'estimating',
  explore: 'exploring',
  fall: 'falling',
  filter: 'filtering',
  fit: 'fitting',
  freeze: 'freezing',
  hash: 'hashing',
  hold: 'holding',
  keep: 'keeping',
  learn: 'learning',
  limit: 'limiting',
  log: 'logging',
  mask: 'masking',
  match: 'matching',
  merge: 'merging',
  mix: 'mixing',
  model: 'modelling',
  penalise: 'penalising',
  pool: 'pooling',
  precompute: 'precomputing',
  predict: 'predicting',
  prune: 'pruning',
  quantise: 'quantising',
  randomise: 'randomising',
  rank: 'ranking',
  recompute: 'recomputing',
  refresh: 'refreshing',
  reject: 'rejecting',
  replicate: 'replicating',
  rerank: 'reranking',
  rescore: 'rescoring',
  retrain: 'retraining',
  reuse: 'reusing',
  reweight: 'reweighting',
  route: 'routing',
  run: 'running',
  sample: 'sampling',
  score: 'scoring',
  send: 'sending',
  serve: 'serving',
  shard: 'sharding',
  share: 'sharing',
  show: 'showing',
  shrink: 'shrinking',
  skip: 'skipping',
  smooth: 'smoothing',
  split: 'splitting',
  store: 'storing',
  stream: 'streaming',
  switch: 'switching',
  train: 'training',
  treat: 'treating',
  trust: 'trusting',
  tune: 'tuning',
  use: 'using',
  wait: 'waiting',
  weigh: 'weighing',
  weight: 'weighting',
  write: 'writing',
}
const DEED = new RegExp(
  `\\b(?:(?:i|we)(?:['’](?:d|ll)| would| will)?(?: (?:also|just|then|first|therefore|simply|only|rather))? (${Object.keys(DEEDS).join('|')})|by (${Object.values(DEEDS).join('|')})) ((?:the |a |an |each |every |all |one )?[^,.;:?!()–—]{2,60})`,
  'gi',
)
/** Where what is done ends, and how and why begin. */
const HOW =
  /\s(?:and|or|but|because|since|as|so|if|when|where|which|who|whose|that|until|while|unless|than|with|without|for|to|into|from|per|by|in|on|at|of (?:my|our|these|those)|instead|rather|before|after|over|under|through|during|between|against|here|there|now|then|too|is|are|was|were|be|has|have|had|can|could|will|would|should|must|may|does|do|did|not)\b/i
/** What points to something said before says nothing by itself. */
const POINTING =
  /\b(?:it|its|this|that|these|those|them|they|he|she|his|her|their|my|our|i|we|you|such|same|both|none|nothing|more|less)\b/i
const DEED_WORDS = 5

/** The last thing that somebody says to do, as it may be named: `capping every list`; null where it is not plain. */
export const deedOf = (text: string): string | null => {
  const found = read(text)
    .sentences.map((sentence) => sentence.text)
    .filter((sentence) => !sentence.endsWith('?') && !TURNED_DOWN.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(DEED)])
    .flatMap(([, does, doing, to = '']) => {
      const name = does === undefined ? doing : DEEDS[does.toLowerCase()]
      const what = (` ${to}`.split(HOW)[0] ?? '').trim()
      const words = what.split(/\s+/).length
      return name === undefined || what === '' || words > DEED_WORDS || POINTING.test(what)
        ? []
        : [`${name.toLowerCase()} ${what}`]
    })
  return found.at(-1) ?? null
}

/** `less than which?`, `which part do you mean?` */
const BACK =
  /\b(?:which|what) (?:part|one|bit|piece|point|step|half|aspect)\b|\b(?:than|about|of) (?:which|what)\b|\b(?:what|which)\b[^?]{0,20}\b(?:do|did) you (?:mean|refer)|\bdo you mean\b/i

/** The most words of an entry that asks back: a longer one has gone on by itself. */
const BACK_WORDS = 80

/** Whether an entry asks back what was meant, be it before it answers. */
export const asksBack = (text: string): boolean => {
  const { sentences, words } = read(text)
  return (
    words.length <= BACK_WORDS && sentences.some((sentence) => sentence.question && BACK.test(sentence.text))
  )
}
