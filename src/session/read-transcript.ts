import { LEVELS, type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import { normaliseText } from '../language/normalise.ts'
import { aGrade, aText, type Check, described, isMapping, oneOf, positive } from './check.ts'
import { STAGES } from './event.ts'
import { type Entry, NO_ANSWERS, type Transcript, type Turn } from './transcript.ts'

/** Something wrong in a transcript; all of them are collected. */
export interface TranscriptProblem {
  /** Where, e.g. `answers.design[2].after`; empty for the whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** What was read; the transcript is null as soon as there is one problem. */
export interface ReadTranscript {
  readonly transcript: Transcript | null
  readonly problems: readonly TranscriptProblem[]
}

type Mapping = Readonly<Record<string, unknown>>

/** Takes down a problem; what is read goes on with a stand-in. */
type Report = (path: string, expected: string, value: unknown) => void

const STAMP = /^(?:probe:[\w/-]+|curveball:[\w/-]+|hint:[1-9]\d*)$/

/** `deep_dive` and `trade_offs` are other spellings of two phases. */
const spelled = (key: string): string => key.toLowerCase().replaceAll('_', '-')

const phaseNamed = (key: string): Phase | undefined => PHASES.find((phase) => phase === spelled(key))

/** null and left out are the same in YAML: `minutes:` with nothing after it. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const valueOr = <T>(path: string, value: unknown, check: Check, report: Report, standIn: T): T => {
  if (!isGiven(value)) return standIn
  const expected = check(value)
  if (expected === null) return value as T
  report(path, expected, value)
  return standIn
}

const secondsOf = (path: string, value: unknown, report: Report): number | null => {
  if (!isGiven(value)) return null
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return Math.floor(value)
  report(path, 'whole seconds since the start', value)
  return null
}

const stampOf = (path: string, value: unknown, report: Report): string | null => {
  if (!isGiven(value)) return null
  if (typeof value === 'string' && STAMP.test(value)) return value
  report(path, 'probe:<id>, hint:<n> or curveball:<id>', value)
  return null
}

const entryOf = (path: string, value: unknown, report: Report): Entry => {
  if (typeof value === 'string') return { at: null, text: normaliseText(value), after: null }
  if (!isMapping(value) || typeof value['text'] !== 'string') {
    report(path, 'a text, or a mapping with a text', value)
    return { at: null, text: '', after: null }
  }
  return {
    at: secondsOf(`${path}.at`, value['at'], report),
    text: normaliseText(value['text']),
    after: stampOf(`${path}.after`, value['after'], report),
  }
}

const entriesOf = (path: string, value: unknown, report: Report): readonly Entry[] => {
  if (!isGiven(value)) return []
  const entries = Array.isArray(value)
    ? value.map((item, index) => entryOf(`${path}[${index}]`, item, report))
    : [entryOf(path, value, report)]
  return entries.filter((entry) => entry.text.trim() !== '')
}

/** Reads a mapping whose keys are phases, in any of their spellings. */
const byPhase = <T>(
  path: string,
  value: unknown,
  report: Report,
  read: (path: string, value: unknown) => T,
): Partial<Record<Phase, T>> => {
  const found: Partial<Record<Phase, T>> = {}
  if (!isMapping(value)) report(path, `a mapping of ${PHASES.join(', ')}`, value)
  for (const [key, item] of Object.entries(isMapping(value) ? value : {})) {
    const phase = phaseNamed(key)
    if (phase === undefined) report(`${path}.${key}`, `one of ${PHASES.join(', ')}`, key)
    else if (found[phase] !== undefined) report(`${path}.${key}`, 'each phase once', key)
    else found[phase] = read(`${path}.${key}`, item)
  }
  return found
}

const levelOf = (value: unknown, report: Report): Level => {
  const level = LEVELS.find((known) => typeof value === 'string' && known === value.toUpperCase())
  if (level === undefined) report('level', `one of ${LEVELS.join(', ')}`, value)
  return level ?? 'L5'
}

const turnOf = (path: string, value: unknown, report: Report): Turn => {
  const turn = isMapping(value) ? value : {}
  if (!isMapping(value)) report(path, 'a mapping of at, phase, by, kind, text', value)
  const phase = typeof turn['phase'] === 'string' ? spelled(turn['phase']) : turn['phase']
  const stage = STAGES.find((known) => known === phase)
  if (stage === undefined) report(`${path}.phase`, `one of ${STAGES.join(', ')}`, turn['phase'])
  const by = oneOf(['interviewer', 'candidate', 'coach'])
  return {
    at: secondsOf(`${path}.at`, turn['at'], report),
    phase: stage ?? 'clarify',
    by: valueOr<Turn['by']>(`${path}.by`, turn['by'] ?? '', by, report, 'candidate'),
    kind: valueOr(`${path}.kind`, turn['kind'], aText, report, 'answer'),
    text: normaliseText(valueOr(`${path}.text`, turn['text'], aText, report, '')),
  }
}

const turnsOf = (value: unknown, report: Report): readonly Turn[] => {
  if (!isGiven(value)) return []
  if (Array.isArray(value)) return value.map((item, index) => turnOf(`turns[${index}]`, item, report))
  report('turns', 'a list', value)
  return []
}

const idOf = (value: unknown, report: Report): string | null =>
  valueOr('id', typeof value === 'number' ? String(value) : value, aText, report, null)

const promptOf = (value: unknown, report: Report): string => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  report('prompt', 'the id of a prompt, such as meta/news-feed-ranking', value)
  return ''
}

const reported = (form: Mapping, report: Report): Transcript => {
  const aBoolean: Check = (value) => (typeof value === 'boolean' ? null : 'true or false')
  const gradeOf = (path: string, value: unknown): number | null =>
    valueOr<number | null>(path, value, aGrade, report, null)
  const ratings = isGiven(form['selfRating'])
    ? byPhase('selfRating', form['selfRating'], report, gradeOf)
    : null
  const graded = Object.entries(ratings ?? {}).filter(([, grade]) => grade !== null)
  return {
    id: idOf(form['id'], report),
    prompt: promptOf(form['prompt'], report),
    level: levelOf(form['level'], report),
    minutes: valueOr<number | null>('minutes', form['minutes'], positive, report, null),
    answers: {
      ...NO_ANSWERS,
      ...byPhase('answers', form['answers'], report, (path, value) => entriesOf(path, value, report)),
    },
    complete: valueOr('complete', form['complete'], aBoolean, report, true),
    turns: turnsOf(form['turns'], report),
    selfRating: ratings === null ? null : Object.fromEntries(graded),
    date: valueOr<string | null>('date', form['date'], aText, report, null),
    session: valueOr<string | null>('session', form['session'], aText, report, null),
  }
}

/**
 * Reads the transcript form from what YAML or JSON gave: `prompt`, `level` (L3 to L6) and `answers` by phase, each a
 * text or a list of `{at, text, after}` with `at` in whole seconds. Never throws: every problem is told, with its path.
 */
export const transcriptOf = (value: unknown): ReadTranscript => {
  const problems: TranscriptProblem[] = []
  const report: Report = (path, expected, found) => problems.push({ path, expected, found: described(found) })
  if (!isMapping(value)) {
    report('', 'a transcript: a mapping with prompt, level and answers', value)
    return { transcript: null, problems }
  }
  const transcript = reported(value, report)
  return { transcript: problems.length === 0 ? transcript : null, problems }
}
