import type { CueKind } from './cues.ts'

/** A cue where it stands. */
export interface CueAt {
  readonly kind: CueKind
  /** Place of its first token in the sentence. */
  readonly from: number
  /** One past the place of its last token. */
  readonly to: number
}

/** Which sides of a cue it denies. */
export interface Reach {
  readonly before: boolean
  readonly after: boolean
}

export const NEITHER: Reach = { before: false, after: false }
export const BEFORE: Reach = { before: true, after: false }
export const AFTER: Reach = { before: false, after: true }
export const BOTH: Reach = { before: true, after: true }
