import type { Prompt } from '../bank/prompt-types.ts'
import type { MistakeRule } from '../bank/rubric-types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { CompiledPattern } from '../language/matcher.ts'
import { compileAll, mistakesOn } from './rubric.ts'

/** A mistake with its patterns compiled. */
export interface CompiledMistake {
  readonly rule: MistakeRule
  readonly when: readonly CompiledPattern[]
  readonly halves: readonly CompiledHalves[]
  readonly unless: readonly CompiledPattern[]
  /** What takes a sentence near it back. */
  readonly takenBack: readonly CompiledPattern[]
  /** What turns down what its own sentence names. */
  readonly turnedDown: readonly CompiledPattern[]
}

/** Two halves of a mistake with their patterns compiled. */
export interface CompiledHalves {
  readonly within?: number
  readonly one: readonly CompiledPattern[]
  readonly other: readonly CompiledPattern[]
}

/** All patterns by which a mistake is heard or excused. */
export const mistakePatterns = ({ when, halves, unless }: CompiledMistake): readonly CompiledPattern[] => [
  ...when,
  ...halves.flatMap(({ one, other }) => [...one, ...other]),
  ...unless,
]

/** Compiles one mistake against the lexicon. */
export const compileMistake = (rule: MistakeRule, lexicon: Lexicon): CompiledMistake => ({
  rule,
  when: compileAll(rule.when, lexicon),
  halves: (rule.halves ?? []).map(({ one, other, ...how }) => ({
    ...how,
    one: compileAll(one, lexicon),
    other: compileAll(other, lexicon),
  })),
  unless: compileAll(rule.unless, lexicon),
  takenBack: compileAll(['@taken-back'], lexicon),
  turnedDown: compileAll(['@turned-down'], lexicon),
})

/** Compiles the mistakes that can be made on this prompt. */
export const mistakesFor = (
  rules: readonly MistakeRule[],
  prompt: Pick<Prompt, 'id' | 'family'>,
  lexicon: Lexicon,
): readonly CompiledMistake[] => mistakesOn(prompt, rules).map((rule) => compileMistake(rule, lexicon))
