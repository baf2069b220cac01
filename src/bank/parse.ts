import type * as z from 'zod'
import type { Company, Problem } from './bank-types.ts'
import type { Cards } from './card.ts'
import { cardsSchema } from './card-schema.ts'
import { companySchema } from './company-schema.ts'
import type { FileKind } from './kinds.ts'
import type { Lesson } from './lesson.ts'
import { lessonSchema } from './lesson-schema.ts'
import { MAX_PROBLEMS } from './limits.ts'
import { type Path, pathText } from './path.ts'
import type { Locate, Place, Pointers } from './pointers.ts'
import { promptSchema } from './prompt-schema.ts'
import type { PromptDraft } from './prompt-types.ts'
import {
  areaSchema,
  checklistSchema,
  conceptsSchema,
  familySchema,
  levelsSchema,
  mistakesSchema,
  phasesSchema,
} from './rubric-schema.ts'
import type {
  AreaGuide,
  ChecklistGuide,
  ClockRow,
  Concept,
  Family,
  LevelGuide,
  MistakeRule,
  PhaseGuide,
} from './rubric-types.ts'
import { expectation, finding, knownKeys, UNNAMED_FORMS } from './wording.ts'
import { readYaml } from './yaml.ts'

/** A content file after reading: its value if it has the right form, and every problem if it has not. */
export interface Parsed<T> {
  readonly file: string
  readonly value: T | null
  readonly problems: readonly Problem[]
  /** Where a path of the value stands in the file. */
  readonly locate: Locate
}

/** The value each kind of file holds. */
export interface Forms {
  readonly prompt: PromptDraft
  readonly company: Company
  readonly phases: { readonly clock: readonly ClockRow[]; readonly phases: readonly PhaseGuide[] }
  readonly levels: { readonly levels: readonly LevelGuide[] }
  readonly checklist: ChecklistGuide
  readonly mistakes: { readonly mistakes: readonly MistakeRule[] }
  readonly area: AreaGuide
  readonly family: Family
  readonly concepts: { readonly concepts: readonly Concept[] }
  readonly lesson: Lesson
  readonly cards: Cards
}

export type RubricKind = Exclude<FileKind, 'prompt' | 'company'>

const SCHEMAS: { readonly [Kind in FileKind]: z.ZodType<Forms[Kind]> } = {
  prompt: promptSchema,
  company: companySchema,
  phases: phasesSchema,
  levels: levelsSchema,
  checklist: checklistSchema,
  mistakes: mistakesSchema,
  area: areaSchema,
  family: familySchema,
  concepts: conceptsSchema,
  lesson: lessonSchema,
  cards: cardsSchema,
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  )

/** Keys are missing or strange, or of another kind: it is no form at all, and a problem of one form would mislead. */
const isShapeless = (value: unknown, issues: readonly z.core.$ZodIssue[]): boolean =>
  issues.some(
    ({ code, path }) =>
      code === 'unrecognized_keys' || code === 'invalid_value' || valueAt(value, path as Path) === undefined,
  )

/** The issues of the form that was most nearly met, in place of "none of the forms fits"; all forms where none was. */
const unfolded = (value: unknown, issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [nearestForm = []] = [...issue.errors].sort((a, b) => strangeness(a) - strangeness(b))
  const here = valueAt(value, issue.path as Path)
  const isMap = typeof here === 'object' && here !== null
  const hasForms = issue.message !== UNNAMED_FORMS
  if (hasForms && (!isMap || isShapeless(here, nearestForm))) return [issue]
  return nearestForm.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

// A key that the form does not know speaks more against it than one that is missing.
const strangeness = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : 1), 0)

/** A map where text belongs is text with a colon in it, more often than not. */
const quoted = (issue: z.core.$ZodIssue, value: unknown): string => {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string'
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isText && isMap ? `${issue.message}, in quotes where it holds ": "` : issue.message
}

const problemsOf = (
  file: string,
  value: unknown,
  issue: z.core.$ZodIssue,
  { locate, key }: Pointers,
): readonly Problem[] => {
  const path = issue.path as (string | number)[]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_PROBLEMS).map((name) => ({
      file,
      ...key(path, name),
      path: pathText([...path, name]),
      expected: knownKeys(name, issue.message.split(', ')),
      found: `the unknown key "${name}"`,
    }))
  }
  const found = finding(issue.code, valueAt(value, path))
  const expected = quoted(issue, valueAt(value, path))
  return [{ file, ...locate(path), path: pathText(path), expected, found }]
}

const TOP: Place = { line: 1, column: 1 }

const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column

/** Reads YAML of a given form; nothing is thrown, and `problems` holds all there are, or the first hundred. */
export const parseForm = <T>(schema: z.ZodType<T>, file: string, text: string): Parsed<T> => {
  const { value, problems, pointers } = readYaml(file, text)
  const locate: Locate = pointers?.locate ?? (() => TOP)
  if (pointers === null || problems.length > 0) return { file, value: null, problems, locate }
  const result = schema.safeParse(value, { error: expectation })
  if (result.success) return { file, value: result.data, problems: [], locate }
  const found = result.error.issues
    .slice(0, MAX_PROBLEMS)
    .flatMap((issue) => unfolded(value, issue))
    .flatMap((issue) => problemsOf(file, value, issue, pointers))
  return { file, value: null, problems: found.sort(byPlace).slice(0, MAX_PROBLEMS), locate }
}

/** Reads a content file of a known kind. */
export const parseFile = <Kind extends FileKind>(
  kind: Kind,
  file: string,
  text: string,
): Parsed<Forms[Kind]> => parseForm(SCHEMAS[kind], file, text)

export const parsePromptFile = (file: string, text: string): Parsed<PromptDraft> =>
  parseFile('prompt', file, text)

export const parseCompanyFile = (file: string, text: string): Parsed<Company> =>
  parseFile('company', file, text)

export const parseRubricFile = <Kind extends RubricKind>(
  kind: Kind,
  file: string,
  text: string,
): Parsed<Forms[Kind]> => parseFile(kind, file, text)
