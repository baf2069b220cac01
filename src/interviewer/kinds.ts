import { termsOf } from './terms.ts'

/** What a question may be that asks for no fact. */
export type Aside = 'yours' | 'permitted' | 'assume' | 'go-ahead' | 'check-in' | 'open'

const DESIGN_VERB =
  'use|choose|pick|build|train|go (?:with|for)|start with|begin with|try|propose|deploy|store|retrain|index|embed|split|sample|model|do|add|apply|set|prefer|retrieve|rank|weigh\\w*|smooth|cache|shard|fine-?tune|predict|optimi[sz]e|minimi[sz]e|combine|calibrate|show|filter|frame|treat|learn|put|place|draw|block|handle|stay|keep|allocate|mix|blend|cluster|bucket|be'

/** What is the candidate's to choose, whoever is asked about it. */
const CRAFT =
  /\b(?:loss(?: function)?s?|optimi[sz]ers?|architectures?|algorithms?|embedding (?:model|dimension|size)s?|dimensions?|thresholds?|hyper-?parameters?|learning rate|batch size|chunk(?:ing| size)|negative sampl\w+|beam search|greedy|lstm|rnn|transformers?|bert|xgboost|gbdt|boosted|trees?|(?:neural|deep|graph) net\w*|two-?towers?|mmoe|multi-?task|cnn|vit|backbone|hnsw|quanti[sz]ation|vector (?:db|database|store)|classification|regression|pointwise|pairwise|listwise|reinforcement|bandits?|fine-?tun\w*|quantiles?|weights|regulari[sz]ation|dropout|encoders?|framework|model type|programming language|librar(?:y|ies)|database)\b/i

const DECISIONS = [
  new RegExp(`\\b(?:should|shall) (?:i|we)\\b.*\\b(?:${DESIGN_VERB})\\b`, 'i'),
  /\bdo you (?:want|prefer|expect|recommend|think (?:i|we) should)\b|\byou(?:['’]d| would)? (?:like|want|expect|prefer) (?:me|us) to\b/i,
  /\bwould (?:you|we) (?:like|block|prefer|recommend|want|use|choose|suggest|rather|train|pick|go|take|do|put|start|build|set|fine-?tune|add|keep|split|say)\b/i,
  /\b(?:do|does) (?:i|we) (?:handle|treat|model|frame)\b.*\bor\b|\bwhat (?:fraction|share|part|number) of\b.*\bshould\b|\b(?:your call|you think is (?:right|better|best))\b/i,
  /\b(?:which|what) (?:\w+ )?(?:model|algorithm|architecture|loss|framework|library|database|approach|technique|optimi[sz]er|embedding|programming language|tool)s?\b.*\b(?:i|we|me)\b/i,
]
/** Leave to do something, which a fact may well refuse. */
const PERMISSION =
  /\b(?:can|could|may) (?:i|we) (?:just |also )?(?:use|choose|pick|build|train|go with|start with|begin with|try|propose|deploy|store|retrain|index|embed|split|sample)\b/i

/** `should I use`, `would you prefer`, with a word of the craft. */
const ASKS_ADVICE = /\b(?:should|shall|would|you (?:like|want|prefer|recommend|think)|you['’]d)\b/i

const ASSUMPTION =
  /\b(?:can|may|could|should|shall) (?:i|we) (?:just |also |safely )?(?:assume|suppose|take it)\b|\b(?:ok|okay|fair|safe|reasonable|fine) to (?:assume|suppose)\b|\b(?:i|we)(?:['’]ll| will)? assume\b/i
const CHECK_IN =
  /\b(?:go |going |any )?deeper\b|\bmov(?:e|ing) on\b|\bnext (?:part|section|step|topic|phase)\b|\b(?:carry|go) on\b|\b(?:make|makes|making) sense\b|\bsounds? (?:ok|okay|good|fair|reasonable|right)\b|\bon the right track\b|\b(?:anything|something) (?:else|specific|in particular)\b|\bmore detail\b|\bshould i (?:cover|focus|dive|go into|elaborate|expand|stop|continue)\b|\bwhere would you like\b|\bwhat would you like me to\b|\bso far\?/i
/** Whether a question only asks for a direction. */
export const isCheckIn = (question: string | null): boolean => question !== null && CHECK_IN.test(question)

const LEAVE =
  /\b(?:ask|questions?|clarify|clarifying|start|begin|minute|moment|think|draw|notes?|assumptions?)\b/i

const isLeave = (text: string): boolean =>
  LEAVE.test(text) && /\b(?:can|may|could|mind|ok|okay|shall|let)\b/i.test(text) && termsOf(text).size <= 1

/** Advice is asked for on a choice of the craft: no fact settles it. */
export const isCraft = (text: string): boolean => CRAFT.test(text) && ASKS_ADVICE.test(text)

/** What a question is when no fact answers it. */
export const asideOf = (text: string): Aside => {
  if (isCraft(text)) return 'yours'
  if (CHECK_IN.test(text)) return 'check-in'
  if (ASSUMPTION.test(text)) return 'assume'
  if (isLeave(text)) return 'go-ahead'
  if (DECISIONS.some((pattern) => pattern.test(text))) return 'yours'
  return PERMISSION.test(text) ? 'permitted' : 'open'
}
