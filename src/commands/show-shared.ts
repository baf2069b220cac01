import type { Content } from '../disk/content.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderConcepts, renderSharedPoints } from '../render/shared-points.ts'
import { safeJson } from '../report/json.ts'
import { conceptRows, sharedPoints } from '../report/shared-points.ts'
import { canvasOf } from './canvas.ts'
import { familyNamed } from './family.ts'

/** What authors build on. */
export interface SharedArguments {
  /** The family whose points are listed. */
  readonly family?: string
  /** A word that the concepts have to do with; true for all. */
  readonly concepts?: string | true
  readonly json?: boolean
}

const familyText = async (io: Io, content: Content, { family = '', json = false }: SharedArguments) => {
  const id = await familyNamed(content, family)
  const groups = sharedPoints((await content.rubrics()).rubrics, id)
  return json
    ? safeJson({ schema: 1, family: id, groups }, 2)
    : renderSharedPoints(groups, await canvasOf(io))
}

/** The points of a family, or the concepts of the lexicon; null where neither is asked for. */
export const sharedText = async (
  io: Io,
  content: Content,
  given: SharedArguments,
): Promise<string | null> => {
  const { family, concepts, json = false } = given
  if (family !== undefined) return familyText(io, content, given)
  if (concepts === undefined) return null
  const word = concepts === true ? '' : concepts
  const rows = conceptRows((await content.rubrics()).rubrics, word)
  if (rows.length === 0)
    throw new UserError({
      expected: `no concept that has to do with "${word}"`,
      next: 'All: mlsd show --concepts',
    })
  return json ? safeJson({ schema: 1, concepts: rows }, 2) : renderConcepts(rows, await canvasOf(io))
}
