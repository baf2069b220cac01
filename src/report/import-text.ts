import type { Problem } from '../bank/bank-types.ts'
import { type Level, PHASES } from '../bank/vocabulary.ts'
import { NO_ANSWERS, type Transcript } from '../session/transcript.ts'
import { type ForeignNote, readForeign } from './foreign/read-foreign.ts'
import { readFrontMatter } from './front-matter.ts'
import { formatOf, readTranscriptFile, type TranscriptFormat } from './transcript-file.ts'

/** What is told beside a text, for what it may not say itself. */
export interface ImportGiven {
  readonly prompt?: string | undefined
  readonly level?: string | undefined
}

/** A text that is to become a round. */
export interface ImportText {
  /** One of the forms of this program, or anything else with headings. */
  readonly form: 'own' | 'foreign'
  /** null as soon as there is a problem. */
  readonly transcript: Transcript | null
  /** As the text or the options say them; null where nobody does. */
  readonly prompt: string | null
  readonly level: string | null
  readonly problems: readonly Problem[]
  readonly notes: readonly ForeignNote[]
}

const OWN_ENDING = /\.(?:ya?ml|json)$/i

/** An export, or YAML or JSON with answers, whatever its ending; null for any other text: somebody's own notes. */
const ownFormat = (file: string, text: string): TranscriptFormat | null => {
  if (OWN_ENDING.test(file)) return formatOf(file, text)
  if (text.trimStart().startsWith('{')) return 'json'
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const front = readFrontMatter(lines)
  if (front !== null) return 'prompt' in front.fields && lines.includes('## Conversation') ? 'markdown' : null
  const [first = ''] = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return /^[\w-]+:(?:\s|$)/.test(first) && lines.some((line) => /^answers:/.test(line)) ? 'yaml' : null
}

/** A round with a hole in it is not complete, unless it was recorded and says itself how it went. */
const isWhole = ({ complete, session, answers }: Transcript): boolean =>
  complete && (session !== null || PHASES.every((phase) => answers[phase].length > 0))

/** Stands in for a level that is told beside the text. */
const STAND_IN: Level = 'L5'

interface Own {
  readonly file: string
  readonly text: string
  readonly format: TranscriptFormat
}

const readOwn = async ({ file, text, format }: Own, given: ImportGiven): Promise<ImportText> => {
  const fill = { prompt: given.prompt, level: given.level === undefined ? undefined : STAND_IN }
  const { transcript, problems } = await readTranscriptFile(file, text, { fill, format })
  return {
    form: 'own',
    transcript: transcript === null ? null : { ...transcript, complete: isWhole(transcript) },
    prompt: transcript?.prompt ?? null,
    level: given.level ?? transcript?.level ?? null,
    problems,
    notes: [],
  }
}

const readOther = (text: string, given: ImportGiven): ImportText => {
  const foreign = readForeign(text)
  const prompt = foreign.prompt ?? given.prompt ?? null
  const transcript: Transcript = {
    id: null,
    prompt: prompt ?? '',
    level: STAND_IN,
    minutes: foreign.minutes,
    answers: { ...NO_ANSWERS, ...foreign.answers },
    complete: true,
    turns: foreign.turns,
    selfRating: null,
    date: foreign.date,
    session: null,
  }
  return {
    form: 'foreign',
    transcript: { ...transcript, complete: isWhole(transcript) },
    prompt,
    level: given.level ?? foreign.level,
    problems: [],
    notes: foreign.notes,
  }
}

/** Reads a text in our forms or in nobody's; what is told beside it fills in what it does not say. */
export const readImport = async (file: string, text: string, given: ImportGiven): Promise<ImportText> => {
  const format = ownFormat(file, text)
  return format === null ? readOther(text, given) : readOwn({ file, text, format }, given)
}
