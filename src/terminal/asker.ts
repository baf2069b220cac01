import type { Phase } from '../bank/vocabulary.ts'

/** What a candidate may type on a line of its own, with a slash before it. */
export const COMMANDS = [
  'next',
  'back',
  'hint',
  'time',
  'diagram',
  'editor',
  'pause',
  'quit',
  'help',
] as const
export type CommandName = (typeof COMMANDS)[number]

/** Nothing but words with slashes: the second one is typed where the first, a slip of the hand, still stands. */
export const looksLikeCommand = (line: string): boolean => /^(?:\/[a-z]+)+$/i.test(line.trim())

/** Said of a paste that no entry came for. */
export const TOO_LATE = 'What you pasted came too late for an entry; it is not kept.'

/** One entry of the candidate. */
export type Reply =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Whole seconds since the start, where a written transcript says when it was said. */
      readonly at?: number
      /** The stamp a written transcript gives it; null is volunteered. */
      readonly after?: string | null
    }
  | { readonly kind: 'command'; readonly name: CommandName }
  /** No more input will come. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' }

/** What is on the screen while an entry is written. */
export interface EntryView {
  /** Name and minutes of the phase, already cleaned. */
  readonly header: string
  /** Time left, read again whenever it is drawn; empty for a round without a clock. */
  readonly left: () => string
  /** Text to begin with: a draft that was kept, or what came back from the editor. */
  readonly draft: string
  /** The keys and commands, for the last line. */
  readonly hintKeys: string
  /** Earlier entries of the round, the oldest first. */
  readonly history: readonly string[]
  /** Where nobody types, every line is an entry; lines up to an empty one otherwise. */
  readonly oneLine?: boolean
  /** Told of the draft now and then, and when the entry is given up, so that it can be kept. */
  readonly onDraft?: (text: string) => void
}

/** A grade from 0 to 4 for each phase the candidate judged. */
export type SelfRating = Partial<Record<Phase, number>>

/** A phase to be judged by the candidate. */
export interface RatedPhase {
  readonly id: Phase
  readonly name: string
}

/** Everything a round needs of a person, or of what stands in for one. */
export interface Asker {
  entry(view: EntryView): Promise<Reply>
  /** `fallback` where nobody can be asked. */
  confirm(question: string, fallback: boolean): Promise<boolean>
  /** One grade per phase, each of which may be skipped; null where nobody can be asked. */
  rate(phases: readonly RatedPhase[]): Promise<SelfRating | null>
  /** Shows rendered text and a newline. */
  say(text: string): void
  /** Opens the person's editor on a file; false where there is none or it failed. */
  edit?(file: string): Promise<boolean>
  close(): void
}
