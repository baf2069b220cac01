import type { Area } from '../bank/vocabulary.ts'
import { readDocument } from '../language/document.ts'
import { lastQuestion } from './questions.ts'

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
  const said = readDocument(text)
    .sentences.map((sentence) => sentence.text)
    .filter((sentence) => !TURNED_DOWN.test(sentence))
    .flatMap((sentence) => sentence.match(names) ?? [])
  return said.at(-1)?.toLowerCase() ?? null
}

/** `less than which?`, `which part do you mean?` */
const BACK =
  /\b(?:which|what) (?:part|one|bit|piece|point|step|half|aspect)\b|\b(?:than|about|of) (?:which|what)\b|\b(?:what|which)\b[^?]{0,20}\b(?:do|did) you (?:mean|refer)|\bdo you mean\b/i

/** Whether an entry ends in asking back what was meant. */
export const asksBack = (text: string): boolean => BACK.test(lastQuestion(text) ?? '')
