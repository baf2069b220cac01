import type { Area } from '../bank/vocabulary.ts'

/** Words that show a part is spoken of, even where nothing of it earns. */
const SPOKEN: Readonly<Partial<Record<Area, RegExp>>> = {
  metrics: /\b(?:metrics?|objectives?|kpis?|guardrails?)\b/i,
  data: /\b(?:data|logs?|logged|events?|history|sources?|collect\w*|datasets?)\b/i,
  labels: /\b(?:labels?|labell?ed|targets?|positives?|negatives?|ground truth|annotat\w+|feedback)\b/i,
  features: /\b(?:features?|signals?|embeddings?|inputs?|attributes?)\b/i,
  model:
    /\b(?:models?|baseline|gbdt|xgboost|lightgbm|regression|network|transformer|trees?|rules?|two[- ]tower)\b/i,
  training: /\b(?:train(?:ed|ing)|loss(?:es)?|negative sampling|fine-?tun\w+|retrain\w*)\b/i,
  evaluation:
    /\b(?:evaluat\w+|offline|a\/?b|experiment\w*|auc|ndcg|precision|recall|holdout|backtest\w*|test set)\b/i,
  serving:
    /\b(?:serv(?:e|ed|es|ing)|latency|p9[059]|ms|cache\w*|online|real[- ]time|batch|endpoint|request|fallback)\b/i,
  monitoring: /\b(?:monitor\w*|alerts?|dashboards?|drift\w*|retrain\w*|on[- ]call|psi)\b/i,
}

/** Whether a text has words of an area. */
export const isSpokenOf = (area: Area, text: string): boolean => SPOKEN[area]?.test(text) ?? false
