import type { Prompt, Reading } from './prompt-types.ts'
import type { Area, Competency, Level, Phase } from './vocabulary.ts'

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
  /** How many more of somebody's own a company has that were not looked at, by the company's id. */
  readonly unread?: ReadonlyMap<string, number>
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
