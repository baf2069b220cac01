import type { ConceptCard, CriterionQuestion } from './card.ts'
import type { Lesson } from './lesson.ts'
import type { Curveball } from './prompt-types.ts'
import type { Area, Competency, Credit, Level, Phase } from './vocabulary.ts'

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
  /** Somebody's own without patterns: it is heard by the words of its title, of what earns it and of its hits. */
  readonly byWords?: true
  /** Only for rubric files given with `--rubric`: its group, and the credit from which it counts as met. */
  readonly group?: string
  readonly meets?: Exclude<Credit, 'absent'>
  readonly hits: readonly string[]
  readonly misses: readonly string[]
  /** How people make the point in words of their own, and what sounds like it and does not make it: to learn from. */
  readonly said?: readonly string[]
  readonly beside?: readonly string[]
}

/** A shared idea of the lexicon, used in patterns as `@id`. */
export interface Concept {
  readonly id: string
  readonly means: string
  readonly says: readonly PatternText[]
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

/** A mistake made over two sentences, neither of which makes it alone; what one sentence makes stands in `when`. */
export interface Halves {
  /** At most so many sentences apart, in one phase, in either order; anywhere in the answer when left out. */
  readonly within?: number
  readonly one: readonly PatternText[]
  readonly other: readonly PatternText[]
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
  /** Pairs of sentences that show it. */
  readonly halves?: readonly Halves[]
  readonly absent?: readonly string[]
  /** Sentences that excuse it anywhere in the answer. */
  readonly unless?: readonly PatternText[]
  /** Families, or prompts, it applies to; all when left out. */
  readonly families?: readonly string[]
  /** The criterion earned by naming the trap and avoiding it. */
  readonly credit?: string
  /** Alone, it forbids a hire. */
  readonly disqualifies?: boolean
  /** Judged only where the conversation is known, the candidate talked long, and the interviewer had turns. */
  readonly interaction?: boolean
  readonly hits: readonly string[]
  readonly misses: readonly string[]
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
  /** What may change in any problem of it, for those that name no change of their own. */
  readonly curveballs?: readonly Curveball[]
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
  readonly mistakes: readonly Pick<MistakeRule, 'id' | 'name' | 'absent'>[]
}

/** The rubrics as far as they decide a score. */
export type ScoredRubrics = Pick<Rubrics, 'areas' | 'families' | 'concepts' | 'mistakes'>
