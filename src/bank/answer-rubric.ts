import * as z from 'zod'
import { area, form, id, level, line, list, paragraph, patterns, phase } from './fields.ts'
import type { Concept, Criterion } from './rubric-types.ts'
import { LEVELS } from './vocabulary.ts'

/** A criterion of a rubric for short answers: only what decides a match is required. */
export interface AnswerCriterion extends Criterion {
  readonly meets: 'named' | 'explained' | 'argued'
}

/** A rubric of somebody's own, for short answers to any question. */
export interface AnswerRubric {
  readonly id: string
  readonly scale: {
    readonly max: number
    /** Score for 0, 1, 2 … criteria met; without it the score is the capped sum of weights. */
    readonly map?: readonly number[]
  }
  readonly criteria: readonly AnswerCriterion[]
  /** Most that the criteria of a group bring together. */
  readonly groups?: Readonly<Record<string, { readonly max: number }>>
  /** Ideas of its own, beside the lexicon's. */
  readonly concepts?: readonly Concept[]
}

const anyName = z.string().trim().min(1).max(120)
const sentences = z.array(z.string().max(2000)).max(200).default([])
const points = z.number().min(0).max(10_000)

const criterion = form({
  id: anyName,
  phase: phase.exactOptional(),
  area: area.exactOptional(),
  levels: list(level, LEVELS.length).exactOptional(),
  weight: points.default(1) as unknown as z.ZodType<1 | 2 | 3>,
  crux: z.boolean().exactOptional(),
  title: paragraph.exactOptional(),
  why: paragraph.exactOptional(),
  earns: paragraph.exactOptional(),
  scope: z.enum(['sentence', 'linked', 'answer']).exactOptional(),
  polarity: z.enum(['assert', 'any']).exactOptional(),
  group: anyName.exactOptional(),
  meets: z.enum(['named', 'explained', 'argued']).default('explained'),
  named: patterns.min(1),
  explained: patterns.exactOptional(),
  argued: patterns.exactOptional(),
  not: patterns.exactOptional(),
  hits: sentences,
  misses: sentences,
})

const concept = form({
  id,
  means: line.default(''),
  says: patterns.min(1),
  hits: sentences,
  misses: sentences,
})

/** A file given with `--rubric`. */
export const answerRubricSchema = form({
  id: anyName,
  scale: form({ max: points, map: z.array(points).max(500).exactOptional() }),
  criteria: list(criterion, 200).min(1),
  groups: z.record(z.string(), form({ max: points })).exactOptional(),
  concepts: list(concept, 200).exactOptional(),
})
