import type { Problem } from './bank-types.ts'
import { misplaced } from './expected-id.ts'
import type { Library } from './library.ts'
import { lintConcepts } from './lint-concepts.ts'
import { lintCounts } from './lint-counts.ts'
import { lintFigures } from './lint-figures.ts'
import { lintIds } from './lint-ids.ts'
import { lintPatterns } from './lint-patterns.ts'
import { lintReferences, type Surroundings } from './lint-references.ts'
import { lintSameness } from './lint-sameness.ts'
import { lintSample } from './lint-sample.ts'
import { lintSentences } from './lint-sentences.ts'
import { lintStatements } from './lint-statement.ts'

/** By file, then by place: the order in which a person mends them. */
export const inFileOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  )

/** Whoever writes from the top down names criteria before there are any: while those are the sample's, that is no slip. */
const written = (references: readonly Problem[], left: readonly Problem[]): readonly Problem[] => {
  const begun = new Set(left.filter(({ path }) => path.startsWith('criteria')).map(({ file }) => file))
  return references.filter(({ file, path }) => !begun.has(file) || !/^facts.*criterion$/.test(path))
}

/** Everything that is wrong across the files of a library, each well-formed in itself. */
export const lintContent = (
  library: Library,
  surroundings: Surroundings = { companies: [], standard: 'complete' },
): readonly Problem[] => {
  const left = lintSample(library)
  return inFileOrder([
    ...[...library.prompts, ...library.companies].flatMap(misplaced),
    ...library.files.flatMap((file) => misplaced({ ...file, problems: [] })),
    ...lintIds(library, surroundings.companies),
    ...written(lintReferences(library, surroundings), left),
    ...lintPatterns(library),
    ...lintCounts(library, surroundings.standard),
    ...lintStatements(library),
    ...lintFigures(library),
    ...(surroundings.standard === 'complete' ? [...lintConcepts(library), ...lintSentences(library)] : []),
    ...lintSameness(library),
    ...left,
  ])
}
