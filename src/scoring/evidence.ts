import type { Phase } from '../bank/vocabulary.ts'
import type { Reading } from './reading.ts'
import type { Evidence } from './scorecard.ts'

/** Where a sentence begins in the text of its phase. */
export const placeOf = (
  { remarks, document, starts }: Reading,
  at: number,
): { readonly phase: Phase; readonly start: number } => {
  const phase = remarks[at]?.phase ?? 'design'
  return { phase, start: (document.sentences[at]?.start ?? 0) - starts[phase] }
}

/** The sentences from `first` to `last` of one phase, quoted with their place in that phase's text. */
export const sentenceEvidence = (reading: Reading, first: number, last: number): Evidence => {
  const { phase, start } = placeOf(reading, first)
  const text = reading.texts[phase]
  const end = Math.min(text.length, (reading.document.sentences[last]?.end ?? 0) - reading.starts[phase])
  return { phase, quote: text.slice(start, end), start, end }
}
