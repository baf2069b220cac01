import type { Prompt } from '../bank/prompt-types.ts'
import type { MistakeRule } from '../bank/rubric-types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type CompiledPattern, findAll } from '../language/matcher.ts'
import { type Award, reached } from './allocate.ts'
import type { Reading } from './reading.ts'
import { compileAll, mistakesOn } from './rubric.ts'
import type { Evidence, MistakeResult } from './scorecard.ts'

/** A mistake with its patterns compiled. */
export interface CompiledMistake {
  readonly rule: MistakeRule
  readonly when: readonly CompiledPattern[]
  readonly unless: readonly CompiledPattern[]
}

/** Compiles the mistakes that can be made on this prompt. */
export const mistakesFor = (
  rules: readonly MistakeRule[],
  prompt: Pick<Prompt, 'id' | 'family'>,
  lexicon: Lexicon,
): readonly CompiledMistake[] =>
  mistakesOn(prompt, rules).map((rule) => ({
    rule,
    when: compileAll(rule.when, lexicon),
    unless: compileAll(rule.unless, lexicon),
  }))

const places = (patterns: readonly CompiledPattern[], reading: Reading): readonly number[] => {
  const found: number[] = []
  for (const { match } of findAll(patterns, reading.document, 'sentence')) {
    const { denied, first } = match
    if (!denied && reading.remarks[first]?.soundness !== 'echo' && !found.includes(first)) found.push(first)
  }
  return found
}

/** The sentences from `first` to `last` of one phase, quoted with their place in that phase's text. */
export const sentenceEvidence = (reading: Reading, first: number, last: number): Evidence => {
  const { sentences } = reading.document
  const phase = reading.remarks[first]?.phase ?? 'design'
  const text = reading.texts[phase]
  const start = (sentences[first]?.start ?? 0) - reading.starts[phase]
  const end = Math.min(text.length, (sentences[last]?.end ?? 0) - reading.starts[phase])
  return { phase, quote: text.slice(start, end), start, end }
}

const isExcused = ({ unless }: CompiledMistake, reading: Reading): boolean =>
  places(unless, reading).length > 0

/** What is asked is not claimed: "is accuracy the metric?" is a question, not an error. */
const shownBy = ({ when }: CompiledMistake, reading: Reading): readonly Evidence[] =>
  [...places(when, reading)]
    .filter((at) => reading.remarks[at]?.sentence.question !== true)
    .sort((a, b) => a - b)
    .map((at) => sentenceEvidence(reading, at, at))

const isAbsent = ({ rule }: CompiledMistake, awards: readonly Award[]): boolean => {
  const asked = awards.filter(({ compiled }) => rule.absent?.includes(compiled.criterion.id))
  return asked.length > 0 && asked.every((award) => !reached(award, 'named'))
}

const resultOf = ({ rule }: CompiledMistake, evidence: readonly Evidence[]): MistakeResult => ({
  id: rule.id,
  kind: rule.kind,
  phase: evidence[0]?.phase ?? rule.phase,
  evidence: evidence.slice(0, 2),
  why: rule.why,
  instead: rule.instead,
})

/** The mistakes an answer makes: shown by a sentence, or by what is nowhere said. */
export const mistakesIn = (
  mistakes: readonly CompiledMistake[],
  reading: Reading,
  awards: readonly Award[],
): readonly MistakeResult[] =>
  mistakes.flatMap((mistake) => {
    const evidence = shownBy(mistake, reading)
    const made = evidence.length > 0 || isAbsent(mistake, awards)
    // Most are not made: what would excuse them need not be sought.
    return made && !isExcused(mistake, reading) ? [resultOf(mistake, evidence)] : []
  })
