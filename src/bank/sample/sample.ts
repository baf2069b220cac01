import type { Area, Phase } from '../vocabulary.ts'

/** The least of a problem that can be played: what `mlsd new prompt` begins with. */
export interface Sample {
  readonly title: string
  readonly statement: string
  readonly facts: readonly {
    readonly id: string
    readonly topic: string
    readonly answer: string
    readonly asks: readonly string[]
  }[]
  readonly criteria: readonly {
    readonly id: string
    readonly phase: Phase
    readonly area: Area
    readonly crux?: true
    readonly title: string
    readonly earns: string
    readonly hits: readonly string[]
  }[]
}
