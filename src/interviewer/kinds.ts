import { assumes, isProposed } from './proposed.ts'
import { termsOf } from './terms.ts'

/** What a question may be that asks for no fact. */
export type Aside = 'yours' | 'permitted' | 'assume' | 'agreed' | 'go-ahead' | 'check-in' | 'unknown' | 'open'

/** What is the candidate's to choose, whoever is asked about it. */
const CRAFT =
  /\b(?:loss(?: function)?s?|optimi[sz]ers?|architectures?|algorithms?|embedding (?:model|dimension|size)s?|dimensions?|thresholds?|hyper-?parameters?|learning rate|batch size|chunk(?:ing| size)|negative sampl\w+|beam search|greedy|lstm|rnn|transformers?|bert|xgboost|gbdt|boosted|trees?|(?:neural|deep|graph) net\w*|two-?towers?|mmoe|multi-?task|cnn|vit|backbone|hnsw|quanti[sz]ation|vector (?:db|database|store)|classification|regression|pointwise|pairwise|listwise|reinforcement|bandits?|fine-?tun\w*|quantiles?|weights|regulari[sz]ation|dropout|encoders?|framework|model type|(?:one|single|separate|big|small|large|global|shared|central) (?:\w+ )?models?|cascades?|programming language|librar(?:y|ies)|database)\b/i

/** What is asked about the scope of the problem, though it sounds like a decision: a fact may well settle it. */
const SCOPE_VERB =
  'worry|care|bother|plan|handle|treat|cover|include|consider|think|expect|focus|support|show|assume|suppose|know|ask|understand|ignore|exclude|leave|aim|concentrate|look|see|be|have to|also|even|really'
/** What an interviewer is asked to tell, not to decide. */
const TELLING_VERB =
  'say|call|know|tell|share|describe|explain|mind|give|define|judge|measure|count|notice|see|have|consider|be|think'

/** A decision is put into the interviewer's hands. */
const HANDED_OVER =
  /\b(?:(?:have|any|got) (?:a |any |some )?(?:strong )?preferences?|(?<!\bdo )you (?:choose|decide|pick)|(?:leave|left) (?:it |that |this )?(?:up )?to you|up to you|your (?:call|choice|pick|preference)|(?:ok|okay|fine|alright|good enough) (?:for|with|by) you\b|in your (?:eyes|opinion|view)|you think is (?:right|better|best)|(?:do|would|did|['’]d) (?:you|we) (?:rather|prefer|recommend|suggest|advise)|you think(?=[?:,]|$))/i

const DECISIONS = [
  HANDED_OVER,
  new RegExp(`\\b(?:should|shall) (?:i|we) (?!(?:${SCOPE_VERB})\\b)\\w+`, 'i'),
  new RegExp(`\\bwould (?:you|we) (?!(?:${TELLING_VERB})\\b)\\w+`, 'i'),
  /\bdo you (?:want|think|expect|need|like) (?:me|us|i|we)\b|\byou(?:['’]d| would)? (?:like|want|expect|prefer) (?:me|us) to\b/i,
  /\bshould (?:i|we) (?:treat|handle|consider|see|have)\b.*\bor\b|\b(?:what|which)\b.*\b(?:would|do) you (?:like|want)\?*$/i,
  /\b(?:do|does) (?:i|we) (?:handle|treat|model|frame)\b.*\bor\b|\bwhat (?:fraction|share|part|number) of\b.*\bshould\b|\bis it (?:better|best|preferable|smarter|wiser) to\b/i,
  /\b(?:which|what) (?:\w+ )?(?:model|algorithm|architecture|loss|framework|library|database|approach|technique|optimi[sz]er|embedding|programming language|tool)s?\b.*\b(?:i|we|me)\b/i,
]
/** Leave to do something, or a duty to, which a fact may well settle. */
const PERMISSION = new RegExp(
  `\\b(?:can|could|may) (?:i|we) (?:just |also )?(?:use|choose|pick|build|train|go with|start with|begin with|try|propose|deploy|store|retrain|index|embed|split|sample)\\b|\\b(?:should|shall) (?:i|we) (?:${SCOPE_VERB})\\b|\\bdo you (?:want|expect)\\b`,
  'i',
)

/** `should I use`, `would you prefer`, with a word of the craft. */
const ASKS_ADVICE = /\b(?:should|shall|would|you (?:like|want|prefer|recommend|think)|you['’]d)\b/i

const ASSUMPTION =
  /\b(?:can|may|could|should|shall) (?:i|we) (?:just |also |safely )?(?:assume|suppose|take it)\b|\b(?:ok|okay|fair|safe|reasonable|fine) to (?:assume|suppose)\b/i
const CHECK_IN =
  /(?<!something )\b(?:go |going |any )?deeper\b|\bmov(?:e|ing) on\b|\bnext (?:part|section|step|topic|phase)\b|\b(?:carry|go) on\b|\b(?:make|makes|making) sense\b|\bsounds? (?:ok|okay|good|fair|reasonable|right)\b|\bon the right track\b|(?<!\bor |, )\b(?:anything|something) (?:else|specific|in particular)\b|\bmore detail\b|\bshould i (?:cover|focus|dive|go into|elaborate|expand|stop|continue)\b|\bwhere would you like\b|\bwhat would you like me to\b|(?<!\b(?:who|what|which|how (?:many|much|often))\b[^?]*)\bso far\?/i
/** `is that the right level?`, `is that enough on this?`, `am I too deep?`, `is that what you wanted to hear?` */
const DEEP_ENOUGH =
  /\b(?:right|good) (?:level|depth|amount)\b|\blevel of (?:detail|depth)\b|\b(?:detailed|deep|far) enough\b|\benough (?:detail|depth)\b|\b(?:is|was) (?:that|this|it) (?:already )?enough\b(?!.*\bto \w+)|\btoo (?:deep|shallow|much detail|little detail|detailed|high[- ]level)\b|\b(?:is|was) (?:that|this) (?:roughly |about )?(?:where|what|the direction) you\b/i
/** A figure, or whether anybody has found out: nobody fixes that, one knows it or not. */
const WONDERS =
  /\b(?:do|did) (?:we|you|they) (?:even |already |happen to )?(?:know|measure|see)\b|\bis it known\b|\b(?:have|has) (?:we|you|anyone|anybody|somebody|someone) (?:ever )?(?:measured|seen|looked|tested|tried|found|checked)\b|\bhow (?:many|much|often|common|rare|frequent\w*|likely)\b|\b(?:what|which) (?:share|fraction|percentage|percent|portion|proportion|part) of\b|\bany (?:idea|figures?|numbers?|evidence|statistics)\b/i
/** What an assumption is no more than the run-up to. */
const QUIZZES = /\b(?:what|which|who|where|when|why|how)\b[^?]*\?/i

/** Whether a question only asks for a direction. */
export const isCheckIn = (question: string | null): boolean =>
  question !== null && (CHECK_IN.test(question) || DEEP_ENOUGH.test(question))

const LEAVE =
  /\b(?:ask|questions?|clarify|clarifying|start|begin|minute|moment|think|draw|notes?|assumptions?)\b/i

const isLeave = (text: string): boolean =>
  LEAVE.test(text) && /\b(?:can|may|could|mind|ok|okay|shall|let)\b/i.test(text) && termsOf(text).size <= 1

/** Whether an entry leaves what it asks to the interviewer, be it in another clause. */
export const isHandedOver = (text: string): boolean => HANDED_OVER.test(text)

/** Advice is asked for on a choice of the craft: no fact settles it. */
export const isCraft = (text: string): boolean => CRAFT.test(text) && ASKS_ADVICE.test(text)

/** What a question is when no fact answers it. */
export const asideOf = (text: string): Aside => {
  if (isCraft(text) || (CRAFT.test(text) && isProposed(text))) return 'yours'
  if (ASSUMPTION.test(text)) return 'assume'
  if (assumes(text) && !QUIZZES.test(text)) return 'agreed'
  if (isCheckIn(text)) return 'check-in'
  if (isProposed(text)) return 'agreed'
  if (isLeave(text)) return 'go-ahead'
  if (DECISIONS.some((pattern) => pattern.test(text))) return 'yours'
  if (PERMISSION.test(text)) return 'permitted'
  return WONDERS.test(text) ? 'unknown' : 'open'
}
