import type { Prompt } from '../bank/prompt-types.ts'
import type { Criterion, MistakeRule, ScoredRubrics } from '../bank/rubric-types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type CompiledPattern, compilePattern } from '../language/matcher.ts'

/** Where a criterion comes from: it decides how much an answer that would fit any problem can earn. `asked`: of a question that was put. */
export type Origin = 'universal' | 'family' | 'prompt' | 'asked'

/** A criterion with its patterns compiled. */
export interface CompiledCriterion {
  readonly criterion: Criterion
  readonly origin: Origin
  readonly named: readonly CompiledPattern[]
  readonly explained: readonly CompiledPattern[]
  readonly argued: readonly CompiledPattern[]
  /** Those three, the dearest first: they are looked for at one go. */
  readonly all: readonly CompiledPattern[]
  readonly not: readonly CompiledPattern[]
  /** Mistakes that this criterion is the remedy of: a sentence with both sides names the trap and avoids it. */
  readonly traps: readonly Trap[]
}

/** A mistake as something to keep out of. */
export interface Trap {
  readonly when: readonly CompiledPattern[]
  readonly unless: readonly CompiledPattern[]
}

/** Patterns that parse; `mlsd check` reports those that do not. */
export const compileAll = (
  sources: readonly string[] | undefined,
  lexicon: Lexicon,
): readonly CompiledPattern[] =>
  (sources ?? []).flatMap((source) => {
    const compiled = compilePattern(source, lexicon)
    return compiled.kind === 'problem' ? [] : [compiled]
  })

/** Compiles one criterion against the lexicon. */
export const compileCriterion = (
  criterion: Criterion,
  origin: Origin,
  lexicon: Lexicon,
): CompiledCriterion => {
  const named = compileAll(criterion.named, lexicon)
  const explained = compileAll(criterion.explained, lexicon)
  const argued = compileAll(criterion.argued, lexicon)
  const all = [...argued, ...explained, ...named]
  return {
    criterion,
    origin,
    named,
    explained,
    argued,
    all,
    not: compileAll(criterion.not, lexicon),
    traps: [],
  }
}

/** The criteria that bear on every prompt. */
export const universalCriteria = ({ areas }: ScoredRubrics, lexicon: Lexicon): readonly CompiledCriterion[] =>
  areas.flatMap((area) =>
    area.criteria.map((criterion) => compileCriterion({ area: area.id, ...criterion }, 'universal', lexicon)),
  )

/** The mistakes that can be made on a prompt. */
export const mistakesOn = (
  { id, family }: Pick<Prompt, 'id' | 'family'>,
  rules: readonly MistakeRule[],
): readonly MistakeRule[] =>
  rules.filter(({ families }) => families === undefined || families.includes(id) || families.includes(family))

/** A criterion with the traps whose naming and avoiding it credits. */
const withTraps = (
  compiled: CompiledCriterion,
  mistakes: readonly MistakeRule[],
  lexicon: Lexicon,
): CompiledCriterion => ({
  ...compiled,
  traps: mistakes
    .filter(({ credit }) => credit === compiled.criterion.id)
    .map(({ when, unless }) => ({ when: compileAll(when, lexicon), unless: compileAll(unless, lexicon) })),
})

/** All criteria that bear on a prompt: universal, of its family, its own; an id used twice counts once, the nearer one. */
export const criteriaFor = (
  prompt: Prompt,
  rubrics: ScoredRubrics,
  lexicon: Lexicon,
): readonly CompiledCriterion[] => {
  const family = rubrics.families.find(({ id }) => id === prompt.family)
  const mistakes = mistakesOn(prompt, rubrics.mistakes)
  const byId = new Map<string, CompiledCriterion>()
  const add = (criterion: Criterion, origin: Origin) =>
    byId.set(criterion.id, compileCriterion(criterion, origin, lexicon))
  for (const compiled of universalCriteria(rubrics, lexicon)) byId.set(compiled.criterion.id, compiled)
  for (const criterion of family?.criteria ?? []) add(criterion, 'family')
  for (const criterion of prompt.criteria) add(criterion, 'prompt')
  return [...byId.values()].map((compiled) => withTraps(compiled, mistakes, lexicon))
}
