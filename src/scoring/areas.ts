import type { Rubrics } from '../bank/rubric-types.ts'
import { AREAS, type Area, COMPETENCIES, type Competency } from '../bank/vocabulary.ts'
import { type Award, reached } from './allocate.ts'
import { oneDecimal } from './grading.ts'
import type { AreaResult } from './scorecard.ts'

const resultOf = (awards: readonly Award[]): AreaResult => {
  const max = awards.reduce((sum, each) => sum + each.max, 0)
  const points = awards.reduce((sum, each) => sum + each.points, 0)
  const named = awards.filter((award) => reached(award, 'named')).reduce((sum, each) => sum + each.max, 0)
  return { score: oneDecimal((100 * points) / max), coverage: Math.round((100 * named) / max) / 100 }
}

const areaOf = (award: Award): Area => award.compiled.criterion.area ?? 'framing'

/** Share of the points of each area that was asked. */
export const areaResults = (awards: readonly Award[]): Readonly<Partial<Record<Area, AreaResult>>> =>
  Object.fromEntries(
    AREAS.flatMap((area) => {
      const mine = awards.filter((award) => areaOf(award) === area)
      return mine.length === 0 ? [] : [[area, resultOf(mine)]]
    }),
  )

/** The areas gathered into what interviewers' forms call competencies. */
export const competencyResults = (
  awards: readonly Award[],
  rubrics: Pick<Rubrics, 'areas'>,
): Readonly<Partial<Record<Competency, AreaResult>>> => {
  const competency = new Map(rubrics.areas.map((guide) => [guide.id, guide.competency]))
  return Object.fromEntries(
    COMPETENCIES.flatMap((id) => {
      const mine = awards.filter((award) => competency.get(areaOf(award)) === id)
      return mine.length === 0 ? [] : [[id, resultOf(mine)]]
    }),
  )
}
