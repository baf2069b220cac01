import type { Path } from './path.ts'
import type { Criterion, PatternText } from './rubric-types.ts'
import type { Area, Competency, InterviewerKind, Phase } from './vocabulary.ts'

export type FactSource =
  | { readonly kind: 'published'; readonly name: string; readonly year: number }
  | { readonly kind: 'practice' }

/** What the interviewer knows and tells when asked. */
export interface Fact {
  readonly id: string
  readonly topic: string
  /** Said aloud, in a spoken tone, with its numbers. */
  readonly answer: string
  /** Ways people ask for it: plain questions, and patterns where a question is not enough. */
  readonly asks: readonly string[]
  /** Later decisions it should change. */
  readonly changes: readonly { readonly criterion: string; readonly why: string }[]
  readonly source: FactSource
}

/** What a good answer to a probe or curveball holds: a criterion, or words of its own. */
export type Hold =
  | { readonly criterion: string }
  | { readonly say: string; readonly signals: readonly PatternText[] }

/** A question of the deep dive. */
export interface Probe {
  readonly id: string
  readonly area: Area
  readonly interviewer: readonly InterviewerKind[]
  readonly question: string
  readonly holds: readonly Hold[]
  /** Asked when the answer stays shallow. */
  readonly followUp: string
}

/** A changed requirement. */
export interface Curveball {
  readonly id: string
  readonly change: string
  readonly touches: readonly Area[]
  readonly holds: readonly Hold[]
}

export interface TradeOff {
  readonly left: string
  readonly right: string
  readonly leftWhen: string
  readonly rightWhen: string
}

export type PhaseTexts = Readonly<Record<Phase, string>>

/** One way to answer well, in dense notes. */
export interface Outline {
  readonly name: string
  readonly phases: PhaseTexts
}

export interface Reading {
  readonly title: string
  readonly publisher: string
  readonly year: number
}

/** A problem to practise, complete. */
export interface Prompt {
  /** `company/slug`. */
  readonly id: string
  readonly title: string
  readonly company: string
  readonly family: string
  /** As the interviewer says it. */
  readonly statement: string
  readonly background: string
  readonly trains: readonly Competency[]
  /** What each level adds for this problem; of a person's own it may say nothing. */
  readonly levels: Readonly<Partial<Record<'L4' | 'L5' | 'L6', string>>>
  readonly minutes?: number
  readonly facts: readonly Fact[]
  readonly criteria: readonly Criterion[]
  readonly probes: readonly Probe[]
  readonly curveballs: readonly Curveball[]
  /** Three rungs per phase, from nudge to almost told. */
  readonly hints: Readonly<Record<Phase, readonly string[]>>
  readonly tradeOffs: readonly TradeOff[]
  readonly outlines: readonly Outline[]
  /** An answer that must not pass. */
  readonly weak: PhaseTexts
  readonly pitfalls: readonly string[]
  readonly reading: readonly Reading[]
  /** How often it is reported, by what kind of source, when. */
  readonly asked: {
    readonly weight: number
    readonly kind: 'official' | 'candidate' | 'aggregator' | 'practice'
    readonly year?: number
  }
  /** Parts that were left out of a person's own, and follow from the rest and from the shared rubrics. */
  readonly derived?: readonly Path[]
}

/** Parts that a person's own prompt may leave out. */
type Spared =
  | 'background'
  | 'trains'
  | 'levels'
  | 'probes'
  | 'curveballs'
  | 'hints'
  | 'tradeOffs'
  | 'outlines'
  | 'weak'
  | 'pitfalls'
  | 'reading'
  | 'asked'

export type FactDraft = Omit<Fact, 'changes' | 'source'> & Partial<Pick<Fact, 'changes' | 'source'>>

/** Without patterns it is heard by the words of its title, of what earns it, and of its hits. */
export type CriterionDraft = Omit<Criterion, Stated | 'weight' | 'named' | 'misses' | 'group' | 'meets'> &
  Required<Pick<Criterion, Stated>> &
  Partial<Pick<Criterion, 'weight' | 'named' | 'misses'>>

type Stated = 'phase' | 'area' | 'title' | 'earns'

/** A prompt as it is written. */
export interface PromptDraft
  extends Omit<Prompt, Spared | 'facts' | 'criteria' | 'derived'>,
    Partial<Pick<Prompt, Spared>> {
  readonly facts: readonly FactDraft[]
  readonly criteria: readonly CriterionDraft[]
}
