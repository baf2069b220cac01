import type { InterviewerKind } from '../bank/vocabulary.ts'
import { caresFor } from './cares.ts'
import { read } from './read.ts'

/** What stands before a thing that is gone into: `deeper on …`, `go on to …`, `would you prefer …` */
const TOWARDS =
  /(?:\b(?:on|into|about|through|prefer|cover|propose|suggest|take|with)|\b(?:on|over|go|move|turn|back|straight|proceed) to)\s+(?!(?:to|on|it|this|that|here|there|these|those|them|going?|moving?)\b)\w|^(?:with |on |into )?(?:the|my|our|how|rather)\s+\w/i
/** `…, or would you prefer another part?` offers nothing by its name. */
const ANYTHING = /\b(?:else|elsewhere|others?|another|different|anything|something|somewhere)\b/i

/** The two things that an entry ends by offering to go into, each by its name; null where it offers no two. */
export const alternativesIn = (text: string): readonly [string, string] | null => {
  const last = read(text).sentences.at(-1)?.text ?? ''
  const [one, other, ...more] = last.split(/,?\s+or\s+/i)
  if (one === undefined || other === undefined || more.length > 0) return null
  const isNamed = (part: string): boolean => TOWARDS.test(part) && !ANYTHING.test(part)
  return isNamed(one) && isNamed(other) ? [one, other] : null
}

/** Which of two things a kind of interviewer would ask for; null where that is not plain. */
export const caredFor = (
  two: readonly [string, string],
  kind: InterviewerKind,
): 'first' | 'second' | null => {
  const [one, other] = two.map((each) => caresFor(kind, each))
  if (one === other) return null
  return one === true ? 'first' : 'second'
}
