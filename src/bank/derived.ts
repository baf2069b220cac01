import type { Pack } from '../language/pack.ts'
import type { Phase } from './types.ts'

/** What one phase of an answer holds, before it is held against what a strong answer holds. */
export interface Measure {
  /** Distinct words of this problem per square root of all words. */
  readonly specific: number
  /** Reasons, numbers, costs and consequences beside them, per square root of ten words. */
  readonly argued: number
  /** Weight of the criteria met, by credit and by place. */
  readonly criteria: number
}

export type Measures = Readonly<Record<Phase, Measure>>

/** What the scorer reckons from a prompt and the rubrics alone, whatever the answer; a build does it once. */
export interface Derived {
  /** Stems that belong to this problem. */
  readonly vocabulary: readonly string[]
  /** What strong answers hold. */
  readonly par: Measures
}

/** What a build stores of a prompt for the scorer. */
export interface Prepared {
  readonly derived: Derived
  /** Its patterns, compiled; it builds on what is stored for all prompts. */
  readonly pack: Pack
}
