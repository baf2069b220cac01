import type { ConceptRow, SharedGroup } from '../report/shared-points.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { paragraph, section, stacked } from './section.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '

/** A name, and what it is called by under or beside it. */
const row = (id: string, text: string, { width, theme }: Canvas): readonly string[] =>
  wrapLines(`${cleanLine(text)}  ${theme.dim(cleanLine(id))}`, width, {
    first: INDENT,
    rest: `${INDENT}${INDENT}`,
  })

/** `mlsd show --family`: titles and ids of what is shared. */
export const renderSharedPoints = (groups: readonly SharedGroup[], canvas: Canvas): string =>
  stacked(
    groups.map(({ name, about, points }) =>
      section(
        cleanLine(name),
        [
          ...(about === null ? [] : paragraph(about, canvas.width)),
          ...points.flatMap(({ id, title }) => row(id, title, canvas)),
        ],
        canvas,
      ),
    ),
  )

/** `mlsd show --concepts`: what may stand in a pattern behind an @. */
export const renderConcepts = (rows: readonly ConceptRow[], canvas: Canvas): string =>
  rows
    .flatMap(({ id, means }) =>
      wrapLines(`${canvas.theme.accent(`@${cleanLine(id)}`)}  ${cleanLine(means)}`, canvas.width, {
        rest: `${INDENT}${INDENT}`,
      }),
    )
    .join('\n')
