import type { Bank } from '../bank/bank-types.ts'
import type { Cards } from '../bank/card.ts'
import type { AskedBank, Derived, FactKin, PackedClassifier } from '../bank/derived.ts'
import type { Lesson } from '../bank/lesson.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Guide, Rubrics, ScoredRubrics } from '../bank/rubric-types.ts'
import type { Pack } from '../language/pack.ts'

/** A prompt, and the hash of what decides how it is held and scored. */
export interface OpenPrompt {
  readonly prompt: Prompt
  readonly hash: string
  /** Only of a bundled prompt as it was built; a file of its own, which most have no need of. */
  readonly kin?: () => FactKin
}

/** What a prompt is scored by, as it was compiled, or as it is written. */
export interface Rules {
  readonly rubrics: ScoredRubrics
  /** Of the rubrics as a whole. */
  readonly hash: string
  readonly derived?: Derived
  /** Tells the points that bear on every problem. */
  readonly universal?: PackedClassifier
  /** The same of its family, for a problem that was not built. */
  readonly family?: PackedClassifier
  readonly packs?: readonly Pack[]
}

/**
 * Of somebody's own prompts only this one, those of one company as it is called, or so many of each company: who has
 * thousands need not wait.
 */
export type Near = { readonly id: string } | { readonly company: string } | { readonly most: number }

/** The content as it is today: what was compiled, edits in a clone, and the person's own bank over it. */
export interface Content {
  /** Companies and summaries of prompts, a person's own among them. */
  bank(near?: Near): Promise<Bank>
  /** Opens a prompt; a UserError where there is none of that id. */
  prompt(id: string): Promise<OpenPrompt>
  /** The hash of a prompt, for which most need not be opened; a UserError where there is none of that id. */
  promptHash(id: string): Promise<string>
  /** How people ask in the bundled problems, for one that was not built with them; read anew each time. */
  askedBank(): Promise<AskedBank>
  /** All rules that are not tied to one prompt, and a hash of them: a large file, read once. */
  rubrics(): Promise<{ readonly rubrics: Rubrics; readonly hash: string }>
  /** The part of the rubrics that a round begins with: a small file, where the rubrics are a large one. */
  guide(): Promise<{ readonly guide: Guide; readonly hash: string }>
  /** What there is to read before a round. */
  lessons(): Promise<readonly Lesson[]>
  /** What is drilled between rounds. */
  cards(): Promise<Cards>
  /** What a prompt of this content is scored by. */
  rules(open: OpenPrompt): Promise<Rules>
  /** What a person should know of their own files; grows as things are opened. */
  readonly notices: readonly string[]
}
