import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { type Document, readDocument, type Sentence } from '../language/document.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { sentencesWith } from '../language/matcher.ts'
import { type Diagram, diagramsIn } from './diagram.ts'
import { isSalad } from './salad.ts'
import { type Echoes, type Heard, heardFrom, SILENCE, type Soundness, soundnessOf } from './soundness.ts'

/** The marks of argument a sentence may carry. */
export interface Marks {
  readonly reason: boolean
  readonly number: boolean
  readonly cost: boolean
  readonly rejects: boolean
  readonly consequence: boolean
}

export const hasReason = ({ reason }: Marks): boolean => reason

export const hasWeight = ({ number, cost, rejects, consequence }: Marks): boolean =>
  number || cost || rejects || consequence

export const NO_MARKS: Marks = {
  reason: false,
  number: false,
  cost: false,
  rejects: false,
  consequence: false,
}

/** One sentence of the answer, with what it carries. */
export interface Remark {
  readonly phase: Phase
  readonly sentence: Sentence
  readonly marks: Marks
  readonly soundness: Soundness
  /** Most criteria that it may earn: one per five words. */
  readonly room: number
}

/** Where a phase stands in the document, in UTF-16 units. */
interface Span {
  readonly phase: Phase
  readonly start: number
  readonly end: number
}

/** A whole answer read as one document, so that every pattern is sought once. */
export interface Reading {
  readonly texts: Readonly<Record<Phase, string>>
  readonly document: Document
  readonly remarks: readonly Remark[]
  /** What was drawn, where arrows or boxes are. */
  readonly diagrams: readonly Diagram[]
  /** First unit of each phase in the document. */
  readonly starts: Readonly<Record<Phase, number>>
}

const BREAK = '\n\n'
const FENCE = /^\s*(?:```|~~~)/gm

/** A fence left open in one phase must not swallow the next. */
const closed = (text: string): string =>
  (text.match(FENCE)?.length ?? 0) % 2 === 0 ? text : `${text}\n\`\`\``

const layOut = (
  texts: Readonly<Record<Phase, string>>,
): { readonly whole: string; readonly spans: readonly Span[] } => {
  let whole = ''
  const spans = PHASES.map((phase) => {
    const start = whole.length
    whole += `${closed(texts[phase])}${BREAK}`
    return { phase, start, end: whole.length }
  })
  return { whole, spans }
}

const roomOf = (sentence: Sentence): number => Math.max(1, Math.ceil(sentence.tokens.length / 5))

const phaseAt = (spans: readonly Span[], offset: number): Phase =>
  spans.find(({ end }) => offset < end)?.phase ?? 'trade-offs'

/** The sentences that drawings are made of. */
const linesOf = (diagrams: readonly Diagram[]): ReadonlySet<number> =>
  new Set(
    diagrams.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  )

const remarksOf = (
  document: Document,
  drawn: ReadonlySet<number>,
  spans: readonly Span[],
  heard: Heard,
  lexicon: Lexicon,
): readonly Remark[] => {
  const reason = sentencesWith('reason', document, lexicon)
  const cost = sentencesWith('cost', document, lexicon)
  const rejects = sentencesWith('rejects', document, lexicon)
  const consequence = sentencesWith('consequence', document, lexicon)
  const placed = document.sentences.map((sentence) => ({ sentence, phase: phaseAt(spans, sentence.start) }))
  const salad = isSalad(document.sentences.filter(({ index }) => !drawn.has(index)))
  return placed.map(({ sentence, phase }) => ({
    phase,
    sentence,
    soundness: salad ? 'salad' : soundnessOf(sentence, heard, drawn.has(sentence.index)),
    room: roomOf(sentence),
    marks: {
      reason: reason.has(sentence.index),
      cost: cost.has(sentence.index),
      rejects: rejects.has(sentence.index),
      consequence: consequence.has(sentence.index),
      number: sentence.quantities.length > 0,
    },
  }))
}

/** Reads the phases in order: what was said once is heard, and what the interviewer said is his. */
export const readAnswer = (
  texts: Readonly<Record<Phase, string>>,
  echoes: Echoes,
  lexicon: Lexicon,
): Reading => {
  const { whole, spans } = layOut(texts)
  const document = readDocument(whole)
  const heard = heardFrom(echoes)
  const starts = Object.fromEntries(spans.map(({ phase, start }) => [phase, start])) as Record<Phase, number>
  const diagrams = diagramsIn(document)
  const remarks = remarksOf(document, linesOf(diagrams), spans, heard, lexicon)
  return { texts, document, diagrams, starts, remarks }
}

/** A short text read by itself: a criterion's `hits`, or a short answer. */
export const readText = (text: string, lexicon: Lexicon): Reading =>
  readAnswer({ clarify: '', design: text, 'deep-dive': '', 'trade-offs': '' }, SILENCE, lexicon)
