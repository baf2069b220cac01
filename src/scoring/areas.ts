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

/** Results by name, in the order of the names; without those that nothing was asked of. */
const resultsBy = <Name extends string>(
  names: readonly Name[],
  awards: readonly Award[],
  nameOf: (award: Award) => Name | undefined,
): Readonly<Partial<Record<Name, AreaResult>>> => {
  const groups = new Map<Name | undefined, Award[]>()
  for (const award of awards) {
    const name = nameOf(award)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [award])
    else group.push(award)
  }
  const results: Partial<Record<Name, AreaResult>> = {}
  for (const name of names) {
    const group = groups.get(name)
    if (group !== undefined) results[name] = resultOf(group)
  }
  return results
}

/** Share of the points of each area that was asked. */
export const areaResults = (awards: readonly Award[]): Readonly<Partial<Record<Area, AreaResult>>> =>
  resultsBy(AREAS, awards, areaOf)

/** The areas gathered into what interviewers' forms call competencies. */
export const competencyResults = (
  awards: readonly Award[],
  rubrics: Pick<Rubrics, 'areas'>,
): Readonly<Partial<Record<Competency, AreaResult>>> => {
  const competency = new Map(rubrics.areas.map((guide) => [guide.id, guide.competency]))
  return resultsBy(COMPETENCIES, awards, (award) => competency.get(areaOf(award)))
}
