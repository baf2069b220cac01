import { type MistakeRule, PHASES, type Phase, type Prompt } from '../bank/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type CompiledPattern, findMatches } from '../language/matcher.ts'
import { type Award, reached } from './allocate.ts'
import type { Reading } from './reading.ts'
import { compileAll } from './rubric.ts'
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
  rules
    .filter(
      ({ families }) =>
        families === undefined || [prompt.id, prompt.family].some((id) => families.includes(id)),
    )
    .map((rule) => ({ rule, when: compileAll(rule.when, lexicon), unless: compileAll(rule.unless, lexicon) }))

const places = (patterns: readonly CompiledPattern[], reading: Reading, phase: Phase): readonly Evidence[] =>
  patterns.flatMap((pattern) =>
    findMatches(pattern, reading[phase].document, 'sentence')
      .filter(({ denied, first }) => !denied && reading[phase].remarks[first]?.soundness !== 'echo')
      .map(({ first }) => sentenceEvidence(reading, phase, first, first)),
  )

/** The sentences from `first` to `last`, quoted. */
export const sentenceEvidence = (reading: Reading, phase: Phase, first: number, last: number): Evidence => {
  const { text, document } = reading[phase]
  const start = document.sentences[first]?.start ?? 0
  const end = document.sentences[last]?.end ?? start
  return { phase, quote: text.slice(start, end), start, end }
}

const isExcused = ({ unless }: CompiledMistake, reading: Reading): boolean =>
  PHASES.some((phase) => places(unless, reading, phase).length > 0)

const shownBy = (mistake: CompiledMistake, reading: Reading): readonly Evidence[] => {
  const all = PHASES.flatMap((phase) => places(mistake.when, reading, phase))
  return all.filter((each, at) => all.findIndex(({ quote }) => quote === each.quote) === at)
}

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
    if (isExcused(mistake, reading)) return []
    const evidence = shownBy(mistake, reading)
    if (evidence.length > 0) return [resultOf(mistake, evidence)]
    return isAbsent(mistake, awards) ? [resultOf(mistake, [])] : []
  })
