import type { Company } from './bank-types.ts'
import type { LevelGuide } from './rubric-types.ts'
import type { Looked } from './select.ts'
import { LEVELS, type Level } from './vocabulary.ts'

/** A level, and what it is called where the person interviews. */
export interface NamedLevel {
  readonly level: Level
  /** The company's own name, e.g. `E5`; the level itself where it has none. */
  readonly name: string
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

const found = (level: Level, company: Company | null): Looked<NamedLevel> => ({
  found: { level, name: company?.levels[level]?.[0] ?? level },
})

/** A level as it is said: ours, the company's own name, or a common one such as senior. */
export const resolveLevel = (
  company: Company | null,
  text: string,
  guides: readonly LevelGuide[] = [],
): Looked<NamedLevel> => {
  const ours = LEVELS.find((level) => same(level, text))
  if (ours !== undefined) return found(ours, company)
  const theirs = LEVELS.find((level) => company?.levels[level]?.some((name) => same(name, text)))
  if (theirs !== undefined) return found(theirs, company)
  const guide = guides.find(({ names }) => names.some((name) => same(name, text)))
  if (guide !== undefined) return found(guide.id, company)
  const own = LEVELS.flatMap((level) => company?.levels[level] ?? [])
  const names = own.length === 0 ? '' : `; at ${company?.name} also ${own.join(', ')}`
  return { complaint: { expected: `no level "${text}"`, next: `Levels: ${LEVELS.join(', ')}${names}` } }
}
