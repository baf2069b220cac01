import type { ConceptCard, CriterionQuestion } from './card.ts'
import type { Lesson } from './lesson.ts'

/** The four parts of a round, in order. */
export const PHASES = ['clarify', 'design', 'deep-dive', 'trade-offs'] as const
/** A part of the round, in their order. */
export type Phase = (typeof PHASES)[number]

/** What a round is graded on, by subject. */
export const AREAS = [
  'framing',
  'metrics',
  'data',
  'labels',
  'features',
  'model',
  'training',
  'evaluation',
  'serving',
  'monitoring',
  'trade-offs',
] as const
/** A subject that is graded across all phases. */
export type Area = (typeof AREAS)[number]

export const LEVELS = ['L3', 'L4', 'L5', 'L6'] as const
/** A level of interviews, from junior to staff; companies have their own names for it. */
export type Level = (typeof LEVELS)[number]

export const COMPETENCIES = ['framing', 'data', 'modelling', 'system', 'trade-offs', 'communication'] as const
/** What a candidate can do, as panels sum it up. */
export type Competency = (typeof COMPETENCIES)[number]

/** Who interviews: decides which probes are asked. */
export const INTERVIEWER_KINDS = ['infrastructure', 'research', 'product'] as const
export type InterviewerKind = (typeof INTERVIEWER_KINDS)[number]

/** How far an argument went: mentioned, given a reason, or weighed with a number, cost, alternative or consequence. */
export const CREDITS = ['absent', 'named', 'explained', 'argued'] as const
/** How far one argument went, the least first. */
export type Credit = (typeof CREDITS)[number]

/** A pattern in the grammar of the authoring guide, e.g. `"split | partition & time | date ~12"`. */
export type PatternText = string

/** The three rising degrees a criterion or a hold is recognised by; only `named` is required. */
export interface Signals {
  readonly named: readonly PatternText[]
  readonly explained?: readonly PatternText[]
  readonly argued?: readonly PatternText[]
  /** Red flags: shown as such, and they deny the credit of their own sentence. */
  readonly not?: readonly PatternText[]
}

/** One thing a good answer says. */
export interface Criterion extends Signals {
  readonly id: string
  /** Where it is expected; said elsewhere it earns at a discount. */
  readonly phase?: Phase
  readonly area?: Area
  /** Every level at which it is asked; all of them when left out. */
  readonly levels?: readonly Level[]
  /** The author's weight, never fitted. */
  readonly weight: 1 | 2 | 3
  /** Decides this problem: two or three per prompt. */
  readonly crux?: boolean
  readonly title?: string
  /** Why it matters, in one or two sentences. */
  readonly why?: string
  /** What would have earned it: an argument to make. */
  readonly earns?: string
  /** How far apart the slots of a pattern may stand; `sentence` when left out. */
  readonly scope?: 'sentence' | 'linked' | 'answer'
  /** `any`: a denial answers too. */
  readonly polarity?: 'assert' | 'any'
  /** Met by a drawing of parts and links too, which no pattern can describe. */
  readonly reads?: 'diagram'
  /** Only for rubric files given with `--rubric`: its group, and the credit from which it counts as met. */
  readonly group?: string
  readonly meets?: Exclude<Credit, 'absent'>
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

/** A shared idea of the lexicon, used in patterns as `@id`. */
export interface Concept {
  readonly id: string
  readonly means: string
  readonly says: readonly PatternText[]
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

/** A way to go wrong, shown with its sentence or the absence that proves it. */
export interface MistakeRule {
  readonly id: string
  readonly kind: 'conduct' | 'technical'
  readonly name: string
  /** The phase whose grade it lowers. */
  readonly phase: Phase
  /** By how many points of 100 the phase score falls. */
  readonly lowers: number
  readonly why: string
  /** How it could have been said. */
  readonly instead: string
  /** Sentences that show it (technical), or criteria whose absence shows it (conduct). */
  readonly when?: readonly PatternText[]
  readonly absent?: readonly string[]
  /** Sentences that excuse it anywhere in the answer. */
  readonly unless?: readonly PatternText[]
  /** Families, or prompts, it applies to; all when left out. */
  readonly families?: readonly string[]
  /** The criterion earned by naming the trap and avoiding it. */
  readonly credit?: string
  /** Alone, it forbids a hire. */
  readonly disqualifies?: boolean
  /** Judged only where the conversation itself is known, not just the answers. */
  readonly interaction?: boolean
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

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
  /** What each level adds for this problem. */
  readonly levels: Readonly<Record<'L4' | 'L5' | 'L6', string>>
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
    readonly year: number
  }
}

/** A company's page. */
export interface Company {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** What it calls our levels; several names may share one, e.g. `L5: ["E5", "senior"]`. */
  readonly levels: Readonly<Partial<Record<Level, readonly string[]>>>
  readonly stresses: readonly string[]
  readonly format: string
  /** Its own clock, in minutes. */
  readonly phaseMinutes?: Readonly<Record<Phase, number>>
  readonly scoreWeights?: Readonly<Partial<Record<Area, number>>>
  /** Questions its interviewers like, for any prompt. */
  readonly probes: readonly string[]
  readonly products: readonly string[]
  readonly reading: readonly Reading[]
  readonly claims: readonly { readonly text: string; readonly kind: string; readonly year: number }[]
}

/** One row of the clock table; the numbers are minutes. */
export interface ClockRow {
  readonly minutes: number
  readonly statement: number
  readonly phases: Readonly<Record<Phase, number>>
  readonly close: number
}

/** rubrics/phases.yaml */
export interface PhaseGuide {
  readonly id: Phase
  readonly name: string
  /** One line on screen when the phase begins. */
  readonly goal: string
}

/** rubrics/levels.yaml */
export interface LevelGuide {
  readonly id: Level
  readonly years: string
  readonly names: readonly string[]
  readonly expects: readonly string[]
}

/** rubrics/areas/<area>.yaml */
export interface AreaGuide {
  readonly id: Area
  readonly name: string
  readonly competency: Competency
  /** What to say, for the checklist: one line. */
  readonly say: string
  readonly criteria: readonly Criterion[]
}

/** rubrics/families/<family>.yaml */
export interface Family {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly criteria: readonly Criterion[]
}

/** rubrics/checklist.yaml */
export interface ChecklistGuide {
  readonly questions: readonly string[]
  readonly phrases: readonly string[]
  readonly numbers: readonly string[]
  readonly mistakes: readonly { readonly id: string; readonly sounds: string; readonly instead: string }[]
  /** What is to be asked at the start, and words of the facts' topics that answer it. */
  readonly openings?: readonly { readonly name: string; readonly topics: readonly string[] }[]
}

/** All that is not tied to one prompt. */
export interface Rubrics {
  readonly clock: readonly ClockRow[]
  readonly phases: readonly PhaseGuide[]
  readonly levels: readonly LevelGuide[]
  readonly areas: readonly AreaGuide[]
  readonly families: readonly Family[]
  readonly concepts: readonly Concept[]
  readonly mistakes: readonly MistakeRule[]
  readonly checklist: ChecklistGuide
  readonly lessons: readonly Lesson[]
  /** What is drilled between rounds. */
  readonly cards: readonly ConceptCard[]
  /** How criteria that are not tied to one prompt are asked for. */
  readonly asks: readonly CriterionQuestion[]
}

/** What of the rubrics is needed to hold a round or to print the checklist; nothing that decides a score. */
export interface Guide extends Pick<Rubrics, 'clock' | 'phases' | 'levels' | 'checklist'> {
  readonly areas: readonly Pick<AreaGuide, 'id' | 'name' | 'say'>[]
  readonly families: readonly Pick<Family, 'id' | 'name' | 'about'>[]
  readonly mistakes: readonly Pick<MistakeRule, 'id' | 'name'>[]
}

/** The rubrics as far as they decide a score. */
export type ScoredRubrics = Pick<Rubrics, 'areas' | 'families' | 'concepts' | 'mistakes'>

/** What `list` shows of a prompt; all that is read until one is opened. */
export interface PromptSummary {
  readonly id: string
  readonly title: string
  readonly company: string
  readonly family: string
  readonly statement: string
  readonly trains: readonly Competency[]
  readonly asked: Prompt['asked']
  /** From the user's own folder. */
  readonly own: boolean
  /** It replaces a bundled prompt of the same id. */
  readonly overrides?: boolean
}

/** What is known before any prompt is opened. */
export interface Bank {
  readonly companies: readonly Company[]
  readonly prompts: readonly PromptSummary[]
  /** Somebody's own files that could not be read, and are left out. */
  readonly broken?: readonly BrokenFile[]
}

/** A file of prompts/ that is left out, and where it goes wrong first. */
export interface BrokenFile {
  /** What its place asks for, e.g. `acme/parcel-eta`. */
  readonly id: string
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A mistake in a content file; all are collected, none thrown. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where in the document, e.g. `criteria[2].named`. */
  readonly path: string
  readonly expected: string
  readonly found: string
}
