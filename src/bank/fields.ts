import * as z from 'zod'
import { AREAS, INTERVIEWER_KINDS, LEVELS, PHASES } from './vocabulary.ts'

const knowing = (keys: readonly string[]) => ({
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'unrecognized_keys' ? keys.join(', ') : undefined),
})

/** A map with these keys and no others; the message of an unknown key is the list of the known ones. */
export const form = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, knowing(Object.keys(shape)))

/** A map from some of these keys to values of one form. */
export const some = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
  z.partialRecord(z.enum(keys), value, knowing(keys))

/** Names the forms of a union in the complaint about something that has none of them. */
export const formed = (forms: string) => ({
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'invalid_union' ? forms : undefined),
})

/** Names a kind of list in the complaint about something that is no list. */
export const called = (expected: string) => ({
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'invalid_type' ? expected : undefined),
})

const text = (max: number) => z.string().trim().min(1).max(max)

/** A name or title. */
export const title = text(120)
/** One sentence. */
export const line = text(300)
/** A few sentences. */
export const paragraph = text(1500)
/** A whole phase of an answer. */
export const essay = text(12_000)

/** A list that cannot fill the memory. */
export const list = <Item extends z.ZodType>(item: Item, max = 40) => z.array(item).max(max)

export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in small letters, digits and hyphens, such as temporal-split')

export const promptId = z
  .string()
  .max(121)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'company/slug in small letters, digits and hyphens')

export const year = z.int().min(1990).max(2100)
export const minutes = z.number().min(0).max(120)
export const area = z.enum(AREAS)
export const phase = z.enum(PHASES)
export const level = z.enum(LEVELS)
export const interviewerKind = z.enum(INTERVIEWER_KINDS)

/** Texts that a rule must, or must not, recognise. */
export const examples = z.array(text(600), called('a list of sentences')).max(40)

/** Texts that a point is learned from: a point of every problem is made in as many ways as there are problems. */
export const sentences = z.array(text(600), called('a list of sentences')).max(100)

export const patterns = z.array(z.string().trim().min(1).max(2000), called('a list of patterns')).max(60)

/** One value per phase. */
export const perPhase = <Value extends z.ZodType>(value: Value) =>
  form({ clarify: value, design: value, 'deep-dive': value, 'trade-offs': value })

export const reading = form({ title: line, publisher: title, year })

/** A criterion of the bank: unlike one of a loose rubric file it says where it belongs and why it matters. */
export const criterion = form({
  id,
  phase,
  area,
  levels: list(level, LEVELS.length).min(1).exactOptional(),
  weight: z.literal([1, 2, 3]),
  crux: z.boolean().exactOptional(),
  title,
  why: paragraph,
  earns: paragraph,
  scope: z.enum(['sentence', 'linked', 'answer']).exactOptional(),
  polarity: z.enum(['assert', 'any']).exactOptional(),
  reads: z.literal('diagram').exactOptional(),
  named: patterns.min(1),
  explained: patterns.exactOptional(),
  argued: patterns.exactOptional(),
  not: patterns.exactOptional(),
  hits: examples.min(1),
  misses: examples.min(1),
  said: sentences.exactOptional(),
  beside: sentences.exactOptional(),
})
