import { opens } from './clauses.ts'
import { assumes } from './proposed.ts'

/** Where a statement of one's own begins in a sentence. */
const OWN =
  /\s*(?:[,;:–—]|\s-)\s*(?:(?:and|but|so|then|for the rest) )?(?=(?:i|we|let(?:['’]s| us| me)|my (?:working )?assumption)\b)/gi

/** `What I do …`, `how we rank …`: no question. */
const INDIRECT =
  /^(?:when|where|what|how|why|who|which|if) (?:i|we|you|they|he|she|it|this|that|these|those)\b/i

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const apart = (sentence: string): string => {
  if (!opens(sentence) || INDIRECT.test(sentence)) return sentence
  const seam = [...sentence.matchAll(OWN)].find((each) =>
    assumes(sentence.slice(each.index + each[0].length)),
  )
  if (seam === undefined) return sentence
  const rest = sentence.slice(seam.index + seam[0].length)
  return `${sentence.slice(0, seam.index)}? ${capital(rest)}`
}

/** What is asked before an assumption in one sentence is marked as a question: `how many use it, and I'd assume …` */
export const markedBeforeAssuming = (text: string): string =>
  text
    .split(/(?<=[.?!])(\s+)/)
    .map(apart)
    .join('')
