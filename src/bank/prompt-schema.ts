import * as z from 'zod'
import {
  area,
  called,
  criterion,
  essay,
  examples,
  form,
  formed,
  id,
  interviewerKind,
  line,
  list,
  minutes,
  paragraph,
  patterns,
  perPhase,
  promptId,
  reading,
  title,
  year,
} from './fields.ts'
import { COMPETENCIES } from './vocabulary.ts'

/** Both forms of a source and of a hold, as they are typed. */
const SOURCES = '{kind: practice} or {kind: published, name: <text>, year: <year>}'
const HOLDS = '{criterion: <id>} or {say: <text>, signals: ["<pattern>"]}'

const source = z.union(
  [form({ kind: z.literal('published'), name: line, year }), form({ kind: z.literal('practice') })],
  formed(SOURCES),
)

const fact = form({
  id,
  topic: title,
  answer: paragraph,
  asks: examples.min(1),
  changes: list(form({ criterion: id, why: paragraph })).exactOptional(),
  source: source.exactOptional(),
})

const hold = z.union(
  [form({ criterion: id }), form({ say: paragraph, signals: patterns.min(1) })],
  formed(HOLDS),
)
const holds = z
  .array(hold, called(`a list of ${HOLDS}`))
  .min(1)
  .max(40)

const probe = form({
  id,
  area,
  interviewer: list(interviewerKind, 3).min(1),
  question: paragraph,
  holds,
  followUp: paragraph,
})

export const curveball = form({
  id,
  change: paragraph,
  touches: list(area, 11).min(1),
  holds,
})

/** One of a person's own prompt may leave out what follows from the rest. */
const ownCriterion = criterion.extend({
  weight: criterion.shape.weight.exactOptional(),
  why: paragraph.exactOptional(),
  named: criterion.shape.named.exactOptional(),
  misses: criterion.shape.misses.exactOptional(),
})

/** prompts/<company>/<slug>.yaml; the bundled ones leave nothing out. */
export const promptSchema = form({
  id: promptId,
  title,
  company: id,
  family: id,
  statement: paragraph,
  background: paragraph.exactOptional(),
  trains: list(z.enum(COMPETENCIES), 6).min(1).exactOptional(),
  levels: form({
    L4: paragraph.exactOptional(),
    L5: paragraph.exactOptional(),
    L6: paragraph.exactOptional(),
  }).exactOptional(),
  minutes: minutes.exactOptional(),
  facts: list(fact),
  criteria: list(ownCriterion),
  probes: list(probe).exactOptional(),
  curveballs: list(curveball).exactOptional(),
  hints: perPhase(list(paragraph, 3)).exactOptional(),
  tradeOffs: list(
    form({ left: line, right: line, leftWhen: paragraph, rightWhen: paragraph }),
  ).exactOptional(),
  outlines: list(form({ name: title, phases: perPhase(essay) }), 6).exactOptional(),
  weak: perPhase(essay).exactOptional(),
  pitfalls: list(paragraph).exactOptional(),
  reading: list(reading).exactOptional(),
  asked: form({
    weight: z.number().min(0).max(100),
    kind: z.enum(['official', 'candidate', 'aggregator', 'practice']),
    year: year.exactOptional(),
  }).exactOptional(),
})
