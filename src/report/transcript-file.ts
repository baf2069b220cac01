import type { Problem } from '../bank/bank-types.ts'
import type { Pointers } from '../bank/pointers.ts'
import { isMapping } from '../session/check.ts'
import { type TranscriptProblem, transcriptOf } from '../session/read-transcript.ts'
import type { Transcript } from '../session/transcript.ts'
import { readFrontMatter } from './front-matter.ts'
import type { CheckReport } from './problems.ts'
import { transcriptFromMarkdown } from './read-markdown.ts'

/** What a transcript's file holds; the transcript is null as soon as there is one problem. */
export interface TranscriptFile {
  readonly transcript: Transcript | null
  readonly problems: readonly Problem[]
}

/** A form a transcript may be written in. */
export type TranscriptFormat = 'markdown' | 'json' | 'yaml'

/** What a person may have said at most, in characters. */
const LIMITS = { size: 4 * 1024 * 1024, printable: false }

const BY_ENDING: readonly (readonly [ending: RegExp, format: TranscriptFormat])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.json$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
]

/** YAML may begin with a rule, too, but has no heading after a second one. */
const isExport = (text: string): boolean => {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  const front = readFrontMatter(lines)
  const first = front === null ? undefined : lines.slice(front.end).find((line) => line.trim() !== '')
  return first?.startsWith('# ') ?? false
}

/** By the file's name, or by how its text begins where the name says nothing. */
export const formatOf = (file: string, text: string): TranscriptFormat => {
  const named = BY_ENDING.find(([ending]) => ending.test(file))
  if (named !== undefined) return named[1]
  if (text.trimStart().startsWith('{')) return 'json'
  return isExport(text) ? 'markdown' : 'yaml'
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `answers.design[2].after` as steps into the document; keys hold no dots or brackets. */
const stepsOf = (path: string): (string | number)[] =>
  path === ''
    ? []
    : path.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]))

type Place = Pick<Problem, 'line' | 'column'>

const problemAt = (file: string, { path, expected, found }: TranscriptProblem, place: Place): Problem => ({
  file,
  ...place,
  path: path === '' ? '(file)' : path,
  expected,
  found,
})

/** Fields that stand in where a file does not say them itself. */
type FillIn = Readonly<Record<string, unknown>>

/** How a file is to be read, where its name and text do not say it. */
export interface ReadAs {
  readonly fill?: FillIn
  readonly format?: TranscriptFormat
}

/** What is empty in YAML is null. */
const filled = (value: unknown, fill: FillIn): unknown => {
  if (!isMapping(value)) return value
  const given = Object.entries(value).filter(([, field]) => field !== null && field !== undefined)
  return { ...value, ...fill, ...Object.fromEntries(given) }
}

const fromMarkdown = (file: string, text: string, fill: FillIn): TranscriptFile => {
  const { transcript, problems } = transcriptFromMarkdown(text, fill)
  return { transcript, problems: problems.map((one) => problemAt(file, one, { line: one.line, column: 1 })) }
}

/** A key that should not be there is shown itself, everything else by its value. */
const placeOf = ({ locate, key }: Pointers, { path, found }: TranscriptProblem): Place => {
  const steps = stepsOf(path)
  const last = steps.at(-1)
  return typeof last === 'string' && found === JSON.stringify(last)
    ? key(steps.slice(0, -1), last)
    : locate(steps)
}

/** JSON is YAML: where something is wrong, the YAML reader knows its line and column. */
const fromYaml = async (file: string, text: string, fill: FillIn): Promise<TranscriptFile> => {
  const { readYaml } = await import('../bank/yaml.ts')
  const { value, problems, pointers } = readYaml(file, text, LIMITS)
  if (problems.length > 0 || pointers === null) return { transcript: null, problems }
  const read = transcriptOf(filled(value, fill))
  const placed = read.problems.map((one) => problemAt(file, one, placeOf(pointers, one)))
  return { transcript: read.transcript, problems: placed }
}

/** Reads a transcript in any of its forms; every problem has its line and column. */
export const readTranscriptFile = async (
  file: string,
  text: string,
  { fill = {}, format = formatOf(file, text) }: ReadAs = {},
): Promise<TranscriptFile> => {
  if (format === 'markdown') return fromMarkdown(file, text, fill)
  const { transcript } = format === 'json' ? transcriptOf(filled(asJson(text), fill)) : { transcript: null }
  return transcript === null ? fromYaml(file, text, fill) : { transcript, problems: [] }
}

/** Problems of one file with the lines they stand in, in the form of `mlsd check`. */
export const problemsIn = (text: string, problems: readonly Problem[]): CheckReport => {
  const lines = text.split(/\r?\n/)
  return {
    schema: 1,
    problems: problems.map((problem) => ({ ...problem, source: lines[problem.line - 1] ?? null })),
    notes: [],
    prompts: [],
    files: 1,
    own: false,
  }
}
