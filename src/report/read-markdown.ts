import { STAGE_NAMES } from '../bank/phase-names.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { type TranscriptProblem, transcriptOf } from '../session/read-transcript.ts'
import type { Transcript } from '../session/transcript.ts'
import { type ReadFrontMatter, readFrontMatter } from './front-matter.ts'
import { type Block, blocksOf } from './markdown-blocks.ts'
import { type EntryMark, readInert, readMark, readSpelling } from './marks.ts'

/** Something that keeps an export from being read, and the line, from 1, where it stands. */
export interface MarkdownProblem extends TranscriptProblem {
  readonly line: number
}

/** What was read; the transcript is null as soon as there is one problem. */
export interface ReadMarkdown {
  readonly transcript: Transcript | null
  readonly problems: readonly MarkdownProblem[]
}

/** Who speaks, as the line above the words says it. */
interface Speaker {
  readonly by: string
  readonly at: number | null
  readonly kind: string
}

/** Words found in the document. */
interface Found {
  readonly line: number
  readonly stage: string
  readonly speaker: Speaker | null
  /** Only for entries of the candidate, which stand in fences. */
  readonly mark: EntryMark | null
  readonly text: string
}

const SPEAKER = /^\*\*(Interviewer|Coach|Candidate)\*\*(?: · (\d+):(\d\d))?(?: · (.+))?$/
const STAGES = Object.entries(STAGE_NAMES)

const speakerIn = (line: string): Speaker | null => {
  const [, by, minutes, seconds, kind] = SPEAKER.exec(line.trimEnd()) ?? []
  if (by === undefined) return null
  const at = minutes === undefined ? null : Number(minutes) * 60 + Number(seconds)
  return { by: by.toLowerCase(), at, kind: kind === undefined ? 'answer' : readInert(kind) }
}

const stageIn = (line: string): string | undefined => {
  const heading = /^### (.*)$/.exec(line)?.[1]
  return STAGES.find(([, name]) => heading === name || heading?.startsWith(`${name} (`))?.[0]
}

/** A line of a quotation; a backslash that only breaks the line goes. */
const unquoted = (line: string): string => {
  const text = line.trimEnd()
  const slashes = /\\*$/.exec(text)?.[0].length ?? 0
  return readInert(slashes % 2 === 1 ? text.slice(0, -1) : text)
}

/** All words of the conversation, in order. */
const wordsIn = (blocks: readonly Block[]): readonly Found[] => {
  const found: Found[] = []
  let stage = ''
  let speaker: Speaker | null = null
  for (const block of blocks) {
    const { kind, line } = block
    if (kind === 'line') {
      stage = stageIn(block.text) ?? stage
      // blank lines stand between a speaker and the words
      if (block.text.trim() !== '') speaker = speakerIn(block.text)
      continue
    }
    const mark = kind === 'fence' ? readMark(block.info) : null
    if (kind === 'fence' && mark !== null) {
      found.push({ line, stage: mark.stage, speaker, mark, text: block.text })
    }
    if (kind === 'quote' && speaker !== null) {
      found.push({ line, stage, speaker, mark, text: block.lines.map(unquoted).join('\n') })
    }
    speaker = null
  }
  return found
}

const textOf = ({ mark, text }: Found): string => (mark?.escaped ? readSpelling(text) : text)

const isEntry = ({ mark, stage }: Found): boolean => mark !== null && stage !== 'close'

const answersOf = (found: readonly Found[]): Readonly<Record<string, unknown>> => {
  const answers = new Map<string, unknown[]>(PHASES.map((phase) => [phase, []]))
  for (const one of found.filter(isEntry)) {
    const entry = { at: one.mark?.at, text: textOf(one), after: one.mark?.after }
    const entries = answers.get(one.stage)
    if (entries === undefined) answers.set(one.stage, [entry])
    else entries.push(entry)
  }
  return Object.fromEntries(answers)
}

/** The conversation, where there was one: answers alone make none. */
const turnsOf = (found: readonly Found[]): readonly unknown[] => {
  if (found.every(({ mark }) => mark !== null)) return []
  return found.flatMap((one) => {
    if (one.speaker === null) return []
    const at = one.mark?.at ?? one.speaker.at
    return [{ at, phase: one.stage, by: one.speaker.by, kind: one.speaker.kind, text: textOf(one) }]
  })
}

const formOf = ({ fields }: ReadFrontMatter, found: readonly Found[]): Readonly<Record<string, unknown>> => ({
  id: fields['id'],
  session: fields['session'],
  prompt: fields['prompt'],
  level: fields['level'],
  minutes: fields['minutes'],
  date: fields['date'],
  complete: fields['complete'],
  selfRating: fields['self-rating'],
  answers: answersOf(found),
  turns: turnsOf(found),
})

/** Line of what a path such as `answers.design[1].after` or `level` names. */
const lineOf = (path: string, front: ReadFrontMatter, found: readonly Found[]): number => {
  const [, list, index = '0'] = /^(turns|answers\.[^[]*)(?:\[(\d+)\])?/.exec(path) ?? []
  if (list === undefined) return front.lines[path === 'selfRating' ? 'self-rating' : path] ?? 1
  const stage = list.slice('answers.'.length)
  const listed = list === 'turns' ? found : found.filter((one) => isEntry(one) && one.stage === stage)
  return listed[Number(index)]?.line ?? 1
}

const failed = (line: number, expected: string, wasFound: string): ReadMarkdown => ({
  transcript: null,
  problems: [{ line, path: '', expected, found: wasFound }],
})

/** Reads an export back: the same answers, to the letter, and so the same scorecard. */
export const transcriptFromMarkdown = (
  text: string,
  fill: Readonly<Record<string, unknown>> = {},
): ReadMarkdown => {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const front = readFrontMatter(lines)
  if (front === null) return failed(1, 'an export of mlsd, which begins with a line ---', 'other text')
  const blocks = blocksOf(lines, front.end)
  const last = blocks.at(-1)
  if (last?.kind === 'open') return failed(last.line, 'a fence that is closed', 'the end of the file')
  const found = wordsIn(blocks)
  const { transcript, problems } = transcriptOf(
    formOf({ ...front, fields: { ...fill, ...front.fields } }, found),
  )
  return {
    transcript,
    problems: problems.map((problem) => ({ ...problem, line: lineOf(problem.path, front, found) })),
  }
}
