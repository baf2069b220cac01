import type { Prompt } from './prompt-types.ts'
import type { Rubrics } from './rubric-types.ts'

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** JSON with its keys in order: equal values give equal bytes. */
export const canonical = (value: unknown): string => JSON.stringify(value, sorted)

/** Parts of a prompt that neither the interviewer nor the scorer reads. */
type ForReaders = 'title' | 'trains' | 'levels' | 'weak' | 'pitfalls' | 'reading' | 'asked' | 'derived'

/** What of a prompt decides what is said and scored: examples and outlines too, as the scorer learns its words there. */
export const promptEssence = (prompt: Prompt): string => {
  const {
    title: _1,
    trains: _2,
    levels: _3,
    weak: _4,
    pitfalls: _5,
    reading: _6,
    asked: _7,
    derived: _8,
    ...rest
  } = prompt
  const essence: Omit<Prompt, ForReaders> = rest
  return canonical(essence)
}

/** What of the rubrics decides what is scored. */
export const rubricsEssence = ({ areas, families, concepts, mistakes }: Rubrics): string =>
  canonical({ areas, families: families.map(({ curveballs: _, ...family }) => family), concepts, mistakes })
