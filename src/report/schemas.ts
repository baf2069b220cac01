import { AREAS, COMPETENCIES, CREDITS, LEVELS, PHASES } from '../bank/vocabulary.ts'
import { VERDICTS } from '../scoring/scorecard.ts'
import { SAYINGS, STAGES } from '../session/event.ts'
import { FIRSTS } from './ribbon.ts'

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

type Fields = Readonly<Record<string, JsonSchema>>

/** Later versions may add fields, so that readers have to let unknown ones pass. */
const object = (required: Fields, optional: Fields = {}, description?: string): JsonSchema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties: { ...required, ...optional },
  required: Object.keys(required),
})

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
const oneOf = (values: readonly unknown[], description?: string): JsonSchema => ({
  enum: values,
  ...(description === undefined ? {} : { description }),
})
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const text = (description?: string): JsonSchema => ({
  type: 'string',
  ...(description === undefined ? {} : { description }),
})
const number = (minimum: number, maximum: number | null, description: string): JsonSchema => ({
  type: 'number',
  minimum,
  ...(maximum === null ? {} : { maximum }),
  description,
})
const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description })
/** Some of these keys, each with the same kind of value. */
const some = (keys: readonly string[], value: JsonSchema): JsonSchema =>
  object({}, Object.fromEntries(keys.map((key) => [key, value])))
const each = (keys: readonly string[], value: JsonSchema): JsonSchema =>
  object(Object.fromEntries(keys.map((key) => [key, value])))

const PHASE = oneOf(PHASES)
const SECONDS = orNull(whole('Seconds since the start, pauses left out; null where it is not known.'))
const AFTER = text('probe:<id>, hint:<n> or curveball:<id>; volunteered without it.')
const SCORE = number(0, 100, 'One decimal.')
const SHARE = number(0, 1, 'Weighted share of what the level expects that was at least named.')

const SPAN: Fields = {
  quote: text('Exactly the slice of the text of the phase from start to end.'),
  start: whole('UTF-16 units into the text of the phase: its entries, joined by an empty line.'),
  end: whole('One past the last unit.'),
}
const EVIDENCE = list(object({ phase: PHASE, ...SPAN }))

const CRITERION = object(
  {
    id: text(),
    title: text(),
    phase: PHASE,
    area: oneOf(AREAS),
    origin: oneOf(['universal', 'family', 'prompt', 'asked']),
    crux: { type: 'boolean', description: 'Decides this problem.' },
    credit: oneOf(CREDITS),
    points: number(0, null, 'What it brought.'),
    max: number(0, null, 'The most it brings.'),
    evidence: EVIDENCE,
    missing: orNull(text('What would have earned it, where credit is missing.')),
  },
  { stamp: object({ at: SECONDS, after: orNull(AFTER) }) },
)

const RESULT = { score: SCORE, coverage: SHARE }

/** What `mlsd score --json` prints, and each line of `mlsd score --jsonl` that is no error. */
const SCORECARD = object(
  {
    schema: { const: 1 },
    id: orNull(text('That of the input, echoed.')),
    prompt: text('company/slug'),
    level: oneOf(LEVELS),
    score: SCORE,
    verdict: orNull(oneOf(VERDICTS, 'null for a round that is not complete.')),
    gate: orNull(object({ id: text(), why: text() }, {}, 'What capped the verdict.')),
    phases: some(PHASES, object({ grade: oneOf([0, 1, 2, 3, 4]), ...RESULT })),
    areas: some(AREAS, object(RESULT)),
    competencies: some(COMPETENCIES, object(RESULT)),
    criteria: list(CRITERION),
    mistakes: list(
      object({
        id: text(),
        kind: oneOf(['conduct', 'technical']),
        phase: PHASE,
        evidence: EVIDENCE,
        why: text(),
        instead: text(),
      }),
    ),
    engine: object({ version: text('Of the scorer.'), rubric: text('Hash of prompt and rubrics.') }),
  },
  {
    incomplete: { const: true },
    own: object({
      score: number(0, 100, 'What came of the points of this problem alone.'),
      made: whole('How many of them were at least named.'),
      of: whole('How many there are.'),
    }),
    contradictions: list(
      object({
        id: oneOf(['sum', 'conversion', 'latency', 'share', 'restated']),
        evidence: EVIDENCE,
        says: text(),
        comesTo: text(),
      }),
    ),
  },
)

const TIMING = {
  spent: orNull(whole('Seconds; null where no time is known.')),
  planned: orNull(number(0, null, 'Minutes; null without a clock.')),
}

const QUESTION = object({
  fact: text('Its id.'),
  topic: text(),
  state: oneOf(['used', 'unclear', 'unused', 'yours', 'assumed', 'unheard', 'unasked']),
  askedAt: SECONDS,
  question: orNull(
    text(
      'The candidate’s words where the interviewer did not catch them, left it to them, or let them assume it.',
    ),
  ),
  use: orNull(object({ phase: PHASE, at: SECONDS, ...SPAN })),
  changes: list(object({ criterion: text('Its id.'), why: text() })),
})

const ANSWER = {
  anyOf: [text(), list(object({ at: SECONDS, text: text() }, { after: AFTER }))],
}

/** What `mlsd export --format json` prints; `mlsd score` and `mlsd import` read it. */
const EXPORT = object(
  {
    schema: { const: 1 },
    title: text(),
    company: text(),
    levelName: text('The company’s own name for the level.'),
    statement: text('The problem, as it was said.'),
    session: text('Id of the round.'),
    prompt: text('company/slug'),
    level: oneOf(LEVELS),
    date: text('YYYY-MM-DD, UTC'),
    answers: each(PHASES, ANSWER),
    time: object({
      ...TIMING,
      phases: each(PHASES, object(TIMING)),
      first: orNull(each(FIRSTS, SECONDS)),
    }),
    scorecard: orNull(SCORECARD),
  },
  {
    minutes: number(0, null, 'Length of the round; left out without a clock.'),
    complete: { const: false },
    selfRating: some(PHASES, number(0, 4, 'The candidate’s own grade.')),
    turns: list(
      object({
        at: SECONDS,
        phase: oneOf(STAGES),
        by: oneOf(['interviewer', 'candidate', 'coach']),
        kind: oneOf([...SAYINGS, 'question']),
        text: text(),
      }),
    ),
    questions: list(QUESTION),
  },
)

const named = (title: string, schema: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...schema,
})

/** The published forms, by the name of their file in dist/schemas. */
export const SCHEMAS = {
  scorecard: named('Scorecard of mlsd', SCORECARD),
  export: named('Round exported by mlsd', EXPORT),
} as const satisfies Readonly<Record<string, JsonSchema>>

/** A schema as it is printed and shipped. */
export const schemaText = (name: keyof typeof SCHEMAS): string => JSON.stringify(SCHEMAS[name], null, 2)
