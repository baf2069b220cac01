import { PHASES, type Phase } from '../bank/types.ts'
import { type Document, readDocument, type Sentence } from '../language/document.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { findMatches } from '../language/matcher.ts'
import { compileAll } from './rubric.ts'
import { heardFrom, isSalad, type Soundness, soundnessOf } from './soundness.ts'

/** The marks of argument a sentence may carry. */
export interface Marks {
  readonly reason: boolean
  readonly number: boolean
  readonly cost: boolean
  readonly rejects: boolean
  readonly consequence: boolean
}

/** One sentence of the answer, with what it carries. */
export interface Remark {
  readonly sentence: Sentence
  readonly marks: Marks
  readonly soundness: Soundness
  /** Most criteria that it may earn: one per five words. */
  readonly room: number
}

/** One phase of an answer, read. */
export interface PhaseReading {
  readonly phase: Phase
  readonly text: string
  readonly document: Document
  readonly remarks: readonly Remark[]
}

/** A whole answer, phase by phase. */
export type Reading = Readonly<Record<Phase, PhaseReading>>

const MARKS = ['reason', 'cost', 'rejects', 'consequence'] as const

/** The sentences of a document in which a built-in concept is asserted or denied: an argument either way. */
const sentencesWith = (concept: string, document: Document, lexicon: Lexicon): ReadonlySet<number> =>
  new Set(
    compileAll([`@${concept}`], lexicon).flatMap((pattern) =>
      findMatches(pattern, document, 'sentence').map(({ first }) => first),
    ),
  )

const roomOf = (sentence: Sentence): number => Math.max(1, Math.ceil(sentence.tokens.length / 5))

const readPhase = (
  phase: Phase,
  text: string,
  heard: ReturnType<typeof heardFrom>,
  lexicon: Lexicon,
): PhaseReading => {
  const document = readDocument(text)
  const salad = isSalad(document)
  const [reason, cost, rejects, consequence] = MARKS.map((mark) => sentencesWith(mark, document, lexicon))
  const remarks = document.sentences.map((sentence) => ({
    sentence,
    soundness: salad ? ('salad' as const) : soundnessOf(sentence, heard),
    room: roomOf(sentence),
    marks: {
      reason: reason?.has(sentence.index) ?? false,
      cost: cost?.has(sentence.index) ?? false,
      rejects: rejects?.has(sentence.index) ?? false,
      consequence: consequence?.has(sentence.index) ?? false,
      number: sentence.quantities.length > 0,
    },
  }))
  return { phase, text, document, remarks }
}

/** Reads the phases in order: what was said once is heard, and what the interviewer said is his. */
export const readAnswer = (
  texts: Readonly<Record<Phase, string>>,
  interviewer: readonly string[],
  lexicon: Lexicon,
): Reading => {
  const heard = heardFrom(interviewer.map(readDocument))
  const entries = PHASES.map((phase) => [phase, readPhase(phase, texts[phase], heard, lexicon)] as const)
  return Object.fromEntries(entries) as Reading
}

/** A short text read by itself: a criterion's `hits`, or a short answer. */
export const readText = (text: string, lexicon: Lexicon): PhaseReading =>
  readPhase('design', text, heardFrom([]), lexicon)
