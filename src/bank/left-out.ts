import type { Path } from './path.ts'
import type { Prompt, PromptDraft } from './prompt-types.ts'

const SPARED = [
  'background',
  'trains',
  'levels',
  'probes',
  'curveballs',
  'hints',
  'tradeOffs',
  'outlines',
  'weak',
  'pitfalls',
  'reading',
  'asked',
] as const

const missing = <T extends object>(
  value: T,
  keys: readonly (keyof T & string)[],
  at: Path,
): readonly Path[] => keys.flatMap((key) => (value[key] === undefined ? [[...at, key]] : []))

/** The parts that a prompt leaves out; none of a complete one. */
export const leftOut = (draft: PromptDraft): readonly Path[] => [
  ...missing(draft, SPARED, []),
  ...(['L4', 'L5', 'L6'] as const).flatMap((level) =>
    draft.levels !== undefined && draft.levels[level] === undefined ? [['levels', level]] : [],
  ),
  ...draft.facts.flatMap((fact, i) => missing(fact, ['changes', 'source'], ['facts', i])),
  ...draft.criteria.flatMap((criterion, i) =>
    missing(criterion, ['weight', 'why', 'named', 'misses'], ['criteria', i]),
  ),
  ...(draft.asked !== undefined && draft.asked.year === undefined ? [['asked', 'year']] : []),
]

/** Whether something of a prompt was not written, but follows from what was. */
export const isDerived = ({ derived = [] }: Pick<Prompt, 'derived'>, path: Path): boolean =>
  derived.some((part) => part.every((step, at) => path[at] === step))
