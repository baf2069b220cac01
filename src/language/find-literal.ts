import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { sentenceAt } from './occurrence.ts'

/** Where a literal stands in the text, which is given in lower case; at a letter or digit it must begin and end a word. */
export function findLiteral(document: Document, lower: string, text: string): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let at = lower.indexOf(text); at >= 0; at = lower.indexOf(text, at + text.length)) {
    const occurrence = literalAt(document, lower, at, at + text.length)
    if (occurrence !== undefined) found.push(occurrence)
  }
  return found
}

function literalAt(document: Document, lower: string, start: number, end: number): Occurrence | undefined {
  const joint = /[\p{L}\p{N}]{2}/u
  if (joint.test(lower.slice(Math.max(0, start - 1), start + 1))) return undefined
  if (joint.test(lower.slice(end - 1, end + 1))) return undefined
  const sentence = document.sentences[sentenceAt(document, start)]
  if (sentence === undefined || end > sentence.end) return undefined
  let first = sentence.firstWord
  while (first + 1 < sentence.endWord && (document.words[first + 1]?.start ?? end) <= start) first += 1
  let last = first
  while (last + 1 < sentence.endWord && (document.words[last + 1]?.start ?? end) < end) last += 1
  return {
    start,
    end,
    first,
    last,
    sentence: sentence.index,
    lastSentence: sentence.index,
    spans: [{ start, end, text: document.text.slice(start, end) }],
  }
}
