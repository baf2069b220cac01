import * as z from 'zod'
import { form, id, line, list, paragraph, title } from './fields.ts'
import { LESSON_GROUPS } from './lesson.ts'

const cells = list(line, 5).min(2)

const table = form({ head: cells, rows: list(cells, 20).min(1) }).refine(
  ({ head, rows }) => rows.every((row) => row.length === head.length),
  'rows of as many cells as the head',
)

/** The form of rubrics/lessons/<id>.yaml. */
export const lessonSchema = form({
  id,
  title,
  about: line,
  group: z.enum(LESSON_GROUPS),
  parts: list(
    form({
      heading: title,
      text: paragraph.exactOptional(),
      table: table.exactOptional(),
      points: list(line, 16).exactOptional(),
      pairs: list(form({ sounds: line, instead: line }), 16).exactOptional(),
      drawing: paragraph.exactOptional(),
    }),
    10,
  ).min(1),
  next: line,
})
