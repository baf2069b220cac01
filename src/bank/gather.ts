import type { Problem } from './bank-types.ts'
import type { CriterionQuestion } from './card.ts'
import type { Forms, RubricKind } from './parse.ts'
import type { Rubrics } from './rubric-types.ts'
import { AREAS, LEVELS } from './vocabulary.ts'

/** One file of the rubrics, by kind. */
export type RubricFile = {
  readonly [Kind in RubricKind]: { readonly kind: Kind; readonly value: Forms[Kind] }
}[RubricKind]

export const NO_RUBRICS: Rubrics = {
  clock: [],
  phases: [],
  levels: [],
  areas: [],
  families: [],
  concepts: [],
  mistakes: [],
  checklist: { questions: [], phrases: [], numbers: [], mistakes: [] },
  lessons: [],
  cards: [],
  asks: [],
}

/** The later question for a criterion stands. */
const byCriterion = (questions: readonly CriterionQuestion[]): readonly CriterionQuestion[] => [
  ...new Map(questions.map((one) => [one.criterion, one])).values(),
]

/** The later of equal ids stands, in the place of the earlier. */
const byId = <Item extends { readonly id: string }>(
  ...lists: readonly (readonly Item[])[]
): readonly Item[] => [...new Map(lists.flat().map((item) => [item.id, item])).values()]

const inOrder = <Item extends { readonly id: string }>(ids: readonly string[], items: readonly Item[]) =>
  [...items].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))

const withFile = (rubrics: Rubrics, file: RubricFile): Rubrics => {
  switch (file.kind) {
    case 'phases':
      return { ...rubrics, clock: file.value.clock, phases: file.value.phases }
    case 'levels':
      return { ...rubrics, levels: inOrder(LEVELS, byId(rubrics.levels, file.value.levels)) }
    case 'checklist':
      return { ...rubrics, checklist: file.value }
    case 'mistakes':
      return { ...rubrics, mistakes: byId(rubrics.mistakes, file.value.mistakes) }
    case 'area':
      return { ...rubrics, areas: inOrder(AREAS, byId(rubrics.areas, [file.value])) }
    case 'family':
      return { ...rubrics, families: byId(rubrics.families, [file.value]) }
    case 'concepts':
      return { ...rubrics, concepts: byId(rubrics.concepts, file.value.concepts) }
    case 'lesson':
      return { ...rubrics, lessons: byId(rubrics.lessons, [file.value]) }
    case 'cards':
      return {
        ...rubrics,
        cards: byId(rubrics.cards, file.value.cards),
        asks: byCriterion([...rubrics.asks, ...file.value.asks]),
      }
  }
}

/** Rubrics with more files laid over them: the same id replaces, a new one is added. */
export const gatherRubrics = (files: readonly RubricFile[], base: Rubrics = NO_RUBRICS): Rubrics =>
  files.reduce(withFile, base)

/** The parts without which no round can be held or scored. */
export const missingParts = ({ clock, phases, levels, areas, concepts }: Rubrics): readonly string[] =>
  Object.entries({
    'phases.yaml': clock.length && phases.length,
    'levels.yaml': levels.length,
    areas: areas.length,
    concepts: concepts.length,
  })
    .filter(([, count]) => count === 0)
    .map(([part]) => `rubrics/${part}`)

/** The same as problems, for those who keep the files. */
export const missingFiles = (rubrics: Rubrics): readonly Problem[] =>
  missingParts(rubrics).map((file) => ({
    file,
    line: 1,
    column: 1,
    path: '(file)',
    expected: 'a file here',
    found: 'none',
  }))
