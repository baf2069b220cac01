import type { Pack } from '../language/pack.ts'
import type { Phase } from './vocabulary.ts'

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

/** For each of some points a line through the words of a sentence, as a build stores it. */
export interface PackedClassifier {
  /** Ids of the points. */
  readonly points: readonly string[]
  /** Where each line begins. */
  readonly bases: readonly number[]
  /** The stems it knows, with blanks between them. */
  readonly words: string
  /** For each stem the square of how rare it is. */
  readonly squares: readonly number[]
  /** What a step adds, by point. */
  readonly steps: readonly number[]
  /** By stem, then by point, what it adds: bytes of -127 to 127 steps in base 64. */
  readonly slopes: string
}

/** What the scorer reckons from a prompt and the rubrics alone, whatever the answer; a build does it once. */
export interface Derived {
  /** Stems that belong to this problem. */
  readonly vocabulary: readonly string[]
  /** What strong answers hold. */
  readonly par: Measures
  /** Tells the points of the problem and of its family. */
  readonly classifier: PackedClassifier
}

/** What people call things like this problem's facts in other problems. */
export interface FactKin {
  /** In what share of all ways of asking in the bank each name stands, and one that stands in none. */
  readonly common: Readonly<Record<string, number>>
  readonly strange: number
  /** Of each fact, by id, the names of its kin, and in what share of the ways of asking for those they stand. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** One fact of a bank, for finding those that are like it; names are given by their places in a list of all. */
export interface AskedFact {
  /** How many ways of asking it has, its topic among them. */
  readonly size: number
  /** Each name in those, and in how many it stands: name, number, name, number. */
  readonly counts: readonly number[]
  /** The fact by all its words, in the same form: thousandths of a unit vector. */
  readonly vector: readonly number[]
}

/** How people ask for what all problems of a bank know: what a build keeps for those it has not seen. */
export interface AskedBank {
  readonly names: readonly string[]
  /** In how many facts each stands. */
  readonly spread: readonly number[]
  readonly prompts: readonly { readonly id: string; readonly facts: readonly AskedFact[] }[]
}

/** What a build stores of a prompt for the scorer. */
export interface Prepared {
  readonly derived: Derived
  /** Its patterns, compiled; it builds on what is stored for all prompts. */
  readonly pack: Pack
}
