import { stemOf } from './stem.ts'
import type { Token } from './token.ts'
import { NEGATED } from './traits.ts'

/** How a cue denies: what it reaches and which exceptions it has. */
export type CueKind =
  /** not, never: what follows, and the subject of a verdict. */
  | 'not'
  /** no, neither, nor: the noun that follows. */
  | 'no'
  /** without: a plan without it, unless it only warns. */
  | 'without'
  /** instead of, rather than: what was not chosen. */
  | 'instead'
  /** skip, leave out, reject: an object turned down by the speaker. */
  | 'reject'
  /** avoid: an object kept away from, unless it is a harm. */
  | 'avoid'
  /** a mistake, overkill, unnecessary: the subject, or what follows `to`. */
  | 'verdict'
  /** no idea, not true that: the whole rest. */
  | 'ignorance'

/** A negating phrase. */
export interface Cue {
  readonly kind: CueKind
  /** The keys of its words, see `cueKey`. */
  readonly keys: readonly string[]
}

const NOT_FORMS = new Set(
  'not cannot dont doesnt didnt cant wont isnt arent wasnt shouldnt wouldnt couldnt'.split(' '),
)

/** Is it a negated auxiliary, however it is spelt? */
export function isNegated(folded: string): boolean {
  return NOT_FORMS.has(folded) || folded.endsWith("n't")
}

/** What a token is compared by: `not` for every negated auxiliary, else its stem. */
export function cueKey(token: Pick<Token, 'traits' | 'stem'> | undefined): string {
  if (token === undefined) return ''
  return (token.traits & NEGATED) === 0 ? token.stem : 'not'
}

/** Longer phrases stand before the shorter ones they begin with. */
const PHRASES: Readonly<Record<CueKind, string>> = {
  ignorance:
    'no idea|no clue|not know what|not know how|not know why|not know much|not know anything|not sure what|not sure if|not sure whether|not sure why|unsure what|unsure whether|not true|untrue|is false|not the case|never heard of|not familiar with|unfamiliar with|not remember|not recall|not understand|doubt that|wrong to say|wrong to think',
  not: 'not|never|no longer|hardly|scarcely|by no means|at no point|at no time|at no stage|nobody need|nobody want|no one need|no one want|nothing is|nothing will|nothing get',
  no: 'no need for|no need to|no use for|no place for|no room for|no point in|no reason to|no value in|little value in|little point in|neither|nor|none of|none|nothing about|nothing for|no',
  without: 'without',
  instead:
    'instead of|rather than|as opposed to|in place of|in lieu of|everything except|all except|anything except|everything but|all but',
  avoid: 'avoid|steer clear of|stay away from|keep away from|keep clear of|shy away from',
  reject:
    'leave out|leave aside|leave off|skip|drop|omit|ignore|exclude|reject|abandon|scrap|ditch|discard|disregard|neglect|refuse to|decline to|eschew|shun|forgo|forego|postpone|defer|forget about|forget|eliminate|remove|cut out|cut|overlook|dismiss|veto|rule out|do away with|get rid of|dispense with|give up on|hold off on|hold off|opt out of|pass on|say no to|put off|refrain from|turn down|set aside|put aside|decide against|advise against|recommend against|argue against|vote against|waste time on|leave',
  verdict:
    'unnecessary|unneeded|unimportant|unhelpful|unwarranted|overkill|nonsense|wrong to|pointless|useless|needless|superfluous|irrelevant|premature|unwise|foolish|not worth|a mistake|an error|a bad idea|a poor idea|bad idea|poor idea|a waste|a distraction|a luxury|a detour|a gimmick|the wrong choice|the wrong tool|wrong choice|out of scope|beyond the scope|off the table|add nothing|add us nothing|buy us nothing|bring us nothing|give us nothing|gain us nothing|gain nothing|bring nothing|buy nothing|give nothing|serve no purpose|make no sense|make little sense|have no place|have no use|have no value|can wait|too early for',
}

/** Every cue by the key of its first word. */
export const CUES: ReadonlyMap<string, readonly Cue[]> = cuesByFirstKey()

function cuesByFirstKey(): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>()
  for (const kind of Object.keys(PHRASES) as CueKind[]) {
    for (const phrase of PHRASES[kind].split('|')) {
      const keys = phrase.split(' ').map((word) => (word === 'not' ? 'not' : stemOf(word)))
      const first = keys[0] ?? ''
      cues.set(first, [...(cues.get(first) ?? []), { kind, keys }])
    }
  }
  for (const list of cues.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return cues
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf))
}

/** Harms: to keep them away is a plan, not a denial of the topic. Stems. */
export const HARMS = stems(
  'leak leakage leaking bias biased biases overfit overfitting skew drift error bug failure outage spike regression noise noisy duplicate risk harm damage loss loop collapse contamination contaminate stale staleness cost cascade churn fraud spam annoyance annoying waste peeking peek mistake trap hotspot bottleneck bubble imbalance starvation delay timeout problem issue penalty crash downtime discrimination unfair unfairness degrade degradation stampede explosion blowup poisoning exceed hurt lose fail break worse wrong abuse conflict inconsistency gap blind future surprise mismatch confusion interference',
)

/** Verbs of harm: `must not leak` is an aim. Stems. */
export const HARM_VERBS = stems(
  'leak overfit peek break degrade regress exceed hurt harm lose fail crash duplicate block collide spike stale double contaminate cannibalize',
)

/** What is done about a harm: `no drift monitoring` denies. Stems. */
export const HANDLING = stems(
  'correction correct monitoring monitor check checks detection detector handling plan test testing mitigation metric alert alerting model control strategy analysis review detecting audit prevention estimate analysis',
)

/** Outcomes that make `without X` a warning. Stems. */
export const WARNINGS = stems(
  'decay drift degrade collapse break fail lose suffer leak overfit blow bias miss starve stale wrong unknown blind meaningless useless impossible risky hard worse drop crash rot wander unreliable unsafe dangerous noisy stall unstable misleading inflated guess guesswork blindly',
)

/** Rows of data: to drop some of them is a plan of its own. Stems. */
export const DATA_NOUNS = stems(
  'row record event sample example bot duplicate outlier user item column session impression click day week null missing stale old low invalid internal crawler account query request traffic connection field value anything those',
)

/** Words that open a clause of their own. Folded. */
export const STOPS = set(
  'but because since although though however therefore so while whereas which unless until when if then hence thus otherwise yet as before',
)

/** Subjects. Folded. */
export const PRONOUNS = set("we i you it they he she this there we'd we'll i'd i'll it's let's we're they're")

/** Verbs and auxiliaries that show that a stretch is a clause, not a list. Folded. */
export const VERBS = set(
  'is are was were be been will would can could should must may might do does did has have had use uses rely relies keep keeps start starts train trains serve serves measure evaluate report reports choose pick go goes take takes make makes build add adds put let run runs stay stays begin begins prefer retrain fit get gets give gives handle handles predict predicts compute computes remains works helps matters means gives needs need',
)

/** After `not` these keep it from denying: `not only`, `not all`, `not more than`, `not exceed`. Folded. */
export const HARMLESS_NEXT = set(
  'only just merely simply solely least all every everyone everything always entirely exactly quite surprisingly enough exceed exceeding more less fewer worse later longer higher above over beyond earlier lower slower sooner bigger better',
)

/** Words between `not` and the word that matters. Folded. */
export const ADVERBS = set(
  'be been being really yet strictly even to have at all going very that so a an the actually truly particularly ever simply want afford ever just quite any currently probably likely much',
)

/** After `not`, these make the subject what is denied. Folded. */
export const VERDICTS = set(
  'needed necessary required used useful worth important relevant helpful considered included justified planned wanted desirable applicable essential mandatory worthwhile appropriate suitable acceptable priority option part something concern matter help apply belong pay worthwhile built added run done deployed applied shipped introduced implemented performed made supported adopted right ideal valid meaningful fair',
)

/** A phrase that is asserted although it holds a negated word. Folded. */
export const BE_FORMS = set(
  "is are was were be been being it's that's seems seem looks look feels feel sounds as becomes remains i'd",
)
