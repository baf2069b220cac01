import { PHASES, type Phase } from '../../bank/vocabulary.ts'
import { normaliseText } from '../../language/normalise.ts'
import type { Stage } from '../../session/event.ts'
import type { Entry, Transcript, Turn } from '../../session/transcript.ts'
import { headFields, type TextHead } from './head.ts'
import { type Heading, headingsIn } from './headings.ts'
import { labelsCandidate, speechesIn } from './speakers.ts'

/** Something that was decided while a text was read, and the line, from 1, where it stands. */
export interface ForeignNote {
  readonly kind: 'title' | 'before' | 'unknown' | 'no-headings' | 'close'
  readonly line: number
  /** The words of a heading; empty where there is none. */
  readonly words: string
  readonly stage: Stage
}

/** What a text in nobody's form says. */
export interface ForeignText extends TextHead {
  readonly answers: Transcript['answers']
  /** In order, without times. */
  readonly turns: readonly Turn[]
  readonly notes: readonly ForeignNote[]
}

/** Lines under one heading of a part. */
interface Section {
  readonly stage: Stage
  readonly lines: readonly string[]
}

const isFilled = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '')

/** A heading of the first level above everything else names the document. */
const titleOf = (lines: readonly string[], from: number, headings: readonly Heading[]): Heading | null => {
  const [first] = headings
  if (first === undefined || first.stage !== null || !first.top) return null
  return isFilled(lines.slice(from, first.at)) ? null : first
}

/** The parts of a text; what stands before the first heading is Clarify. */
const sectionsOf = (
  lines: readonly string[],
  from: number,
  parts: readonly Heading[],
): readonly Section[] => {
  const first = { stage: 'clarify' as Stage, lines: lines.slice(from, parts[0]?.at ?? lines.length) }
  return [
    first,
    ...parts.map(({ stage, at, lines: taken, rest }, nth) => ({
      stage: stage ?? 'clarify',
      lines: [...(rest === '' ? [] : [rest]), ...lines.slice(at + taken, parts[nth + 1]?.at ?? lines.length)],
    })),
  ].filter((section) => isFilled(section.lines))
}

const turnsIn = ({ stage, lines }: Section, labelled: boolean): readonly Turn[] =>
  speechesIn(lines, labelled).flatMap(({ by, lines: said }) => {
    const text = said.join('\n').trim()
    const kind = by === 'candidate' && stage === 'close' ? 'question' : 'answer'
    return text === '' ? [] : [{ at: null, phase: stage, by, kind, text }]
  })

const entriesOf = (turns: readonly Turn[], wanted: Phase): readonly Entry[] =>
  turns.flatMap(({ phase, by, text }) =>
    phase === wanted && by === 'candidate' ? [{ at: null, text, after: null }] : [],
  )

interface Parts {
  readonly lines: readonly string[]
  /** Index of the first line after the head of the text. */
  readonly from: number
  readonly headings: readonly Heading[]
  readonly parts: readonly Heading[]
}

const notesOf = ({ lines, from, headings, parts }: Parts, title: Heading | null): readonly ForeignNote[] => {
  const note = (kind: ForeignNote['kind'], at: number, stage: Stage, words = ''): ForeignNote => ({
    kind,
    line: at + 1,
    words,
    stage,
  })
  let stage: Stage = 'clarify'
  const first = lines.findIndex((line, at) => at >= from && line.trim() !== '')
  const before = first !== -1 && first < (parts[0]?.at ?? lines.length)
  const alone = parts.length === 0 ? 'no-headings' : 'before'
  return [
    ...(title === null ? [] : [note('title', title.at, 'clarify', title.words)]),
    ...(before ? [note(alone, first, 'clarify')] : []),
    ...headings.flatMap((one) => {
      stage = one.stage ?? stage
      if (one.stage === null && one !== title) return [note('unknown', one.at, stage, one.words)]
      return one.stage === 'close' ? [note('close', one.at, 'close', one.words)] : []
    }),
  ]
}

/** Reads markdown or plain text that was not written for this program. Never fails: what is odd is noted. */
export const readForeign = (raw: string): ForeignText => {
  const lines = normaliseText(raw).split('\n')
  const { end, ...head } = headFields(lines)
  // the head is passed over, but lines keep their numbers
  const shown = lines.map((line, at) => (at < end ? '' : line))
  const headings = headingsIn(shown)
  const title = titleOf(shown, end, headings)
  const from = title === null ? end : title.at + title.lines
  const later = headFields(lines.slice(from))
  const start = title === null ? end : from + later.end
  const parts = headings.filter(({ stage }) => stage !== null)
  const labelled = labelsCandidate(shown)
  const turns = sectionsOf(shown, start, parts).flatMap((section) => turnsIn(section, labelled))
  return {
    prompt: head.prompt ?? later.prompt,
    level: head.level ?? later.level,
    minutes: head.minutes ?? later.minutes,
    date: head.date ?? later.date,
    answers: Object.fromEntries(
      PHASES.map((phase) => [phase, entriesOf(turns, phase)]),
    ) as unknown as Transcript['answers'],
    turns,
    notes: notesOf({ lines: shown, from: start, headings, parts }, title),
  }
}
