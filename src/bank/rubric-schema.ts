import * as z from 'zod'
import {
  area,
  criterion,
  examples,
  form,
  id,
  level,
  line,
  list,
  minutes,
  paragraph,
  patterns,
  perPhase,
  phase,
  promptId,
  title,
} from './fields.ts'
import { curveball } from './prompt-schema.ts'
import { COMPETENCIES } from './vocabulary.ts'

/** rubrics/phases.yaml */
export const phasesSchema = form({
  clock: list(form({ minutes, statement: minutes, phases: perPhase(minutes), close: minutes })).min(1),
  phases: list(form({ id: phase, name: title, goal: line }), 4).min(4),
})

/** rubrics/levels.yaml */
export const levelsSchema = form({
  levels: list(form({ id: level, years: title, names: list(title), expects: list(paragraph).min(1) }), 4).min(
    4,
  ),
})

/** rubrics/checklist.yaml */
export const checklistSchema = form({
  questions: list(line),
  phrases: list(line),
  numbers: list(line),
  mistakes: list(form({ id, sounds: paragraph, instead: paragraph })),
  openings: list(form({ name: line, topics: list(title).min(1) })).exactOptional(),
})

const halves = form({
  within: z.int().min(1).max(4).exactOptional(),
  one: patterns.min(1),
  other: patterns.min(1),
})

const mistake = form({
  id,
  kind: z.enum(['conduct', 'technical']),
  name: title,
  phase,
  lowers: z.number().min(0).max(100),
  why: paragraph,
  instead: paragraph,
  when: patterns.exactOptional(),
  halves: list(halves).exactOptional(),
  absent: list(id).exactOptional(),
  unless: patterns.exactOptional(),
  families: list(z.union([id, promptId])).exactOptional(),
  credit: id.exactOptional(),
  disqualifies: z.boolean().exactOptional(),
  interaction: z.boolean().exactOptional(),
  hits: examples,
  misses: examples,
})

/** rubrics/mistakes/*.yaml */
export const mistakesSchema = form({ mistakes: list(mistake, 100) })

/** rubrics/areas/<area>.yaml */
export const areaSchema = form({
  id: area,
  name: title,
  competency: z.enum(COMPETENCIES),
  say: line,
  criteria: list(criterion).min(1),
})

/** rubrics/families/<family>.yaml */
export const familySchema = form({
  id,
  name: title,
  about: paragraph,
  criteria: list(criterion).min(1),
  curveballs: list(curveball).exactOptional(),
})

/** rubrics/concepts/<group>.yaml */
export const conceptsSchema = form({
  concepts: list(
    form({ id, means: paragraph, says: patterns.min(1), hits: examples.min(1), misses: examples }),
    300,
  ).min(1),
})
