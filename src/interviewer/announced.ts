import type { Phase } from '../bank/vocabulary.ts'
import { endsInProposal } from './proposals.ts'
import { read } from './read.ts'
import { RUN_UP } from './requests.ts'

/** The most words of a sentence that only says where its speaker goes: a longer one goes there by itself. */
const WORDS = 18

const MOVES = '(?:mov(?:e|ing)|go(?:ing)?|turn|proceed|continue|switch|jump|get|com(?:e|ing))'
const I_NOW = `(?:let me|let['’]?s|let us|i(?:['’]ll| will| can|['’]d like to| would like to|['’]m (?:going|ready) to| am (?:going|ready) to)|ready to|we can|time to|i(?:['’]m| am)(?= \\w+ing))`
/** What is gone to in an account; `a bigger model` would be a choice of the design. */
const PARTS =
  '(?:design|architecture|solution|system|approach|evaluation|metrics?|experiments?|serving|deployment|roll-?out|monitoring|labels?|data|features?|model(?:l?ing)?|training|trade-?offs?|failures?|costs?|deep[- ]dive|details?|retrieval|ranking|next \\w+|rest)'

/** `let me move on to …`, `I'll turn to the evaluation`, `moving on` */
const GOES = new RegExp(
  `(?:^${RUN_UP}|[,;:–—-] (?:and |so |then |now )*|\\b(?:so|then|now|and) )${I_NOW} (?:now |then |just |next )?${MOVES} (?:(?:on|ahead|forward)\\b(?! with)|(?:straight |over )?(?:to|into) (?:the |my |our )?(?:[\\w-]+ )?${PARTS}\\b)`,
  'i',
)
/** `Now to the design.`, `On to serving.`, `Next, the evaluation.` */
const TO = new RegExp(
  `^${RUN_UP}(?:(?:now|on|over|moving on|going on) (?:on )?(?:in)?to )?(?:the |my |our )?(?:[\\w-]+ )?${PARTS}[^\\w?]*$`,
  'i',
)
const LEADS = /\b(?:now|next|on|then|over|moving|going)\b/i

/** `I have what I need`, `no more questions` */
const HAS_ALL =
  /\b(?:i(?:['’]ve| have)? (?:got )?(?:all|what|everything|enough)\b[^.?!]{0,20}\b(?:need|want|asked|begin|start|wanted)\w*|that(?:['’]s| is| was) (?:all|everything|enough)\b[^.?!]{0,20}\b(?:need|questions?|ask|clarif\w+)\w*|(?:no|without) (?:more|further|other) questions)\b/i

/** How the phase after one is called. */
const NEXT: Readonly<Partial<Record<Phase, RegExp>>> = {
  clarify: /\b(?:design|architecture|solution|system|approach)\b/i,
  design: /\bdeep[- ]dive\W*$/i,
}

/** Whether a sentence says where its speaker goes, and no more. */
const goesTo = (sentence: string): boolean =>
  !sentence.endsWith('?') &&
  sentence.split(/\s+/).length <= WORDS &&
  (GOES.test(sentence) || (TO.test(sentence) && LEADS.test(sentence)))

/** Where somebody says to go, who says no more than that: to the next phase, or on in this one; null where it is not said. */
export const announced = (text: string, phase: Phase): 'next' | 'on' | null => {
  const { sentences } = read(text)
  // who opens with it and goes straight on has to be told the more
  const first = sentences[0]?.text.trim() ?? ''
  if (phase === 'clarify' && goesTo(first) && NEXT.clarify?.test(first) === true) return 'next'
  const last = sentences.at(-1)?.text.trim() ?? ''
  if (last.endsWith('?') || last.split(/\s+/).length > WORDS) return null
  const goes = goesTo(last)
  if (goes && NEXT[phase]?.test(last) === true) return 'next'
  if (phase === 'clarify' && HAS_ALL.test(last)) return 'next'
  return goes && !endsInProposal(text) ? 'on' : null
}

/** Whether an entry is one sentence: then an announcement asks for nothing beside. */
export const isAlone = (text: string): boolean => read(text).sentences.length === 1
