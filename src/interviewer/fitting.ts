import type { Fact } from '../bank/prompt-types.ts'
import { readDocument } from '../language/document.ts'

/** A question that wants a certain kind of figure, and what a fact holds that has one. */
interface Wanted {
  readonly asked: RegExp
  readonly dimension: string
  /** The same in words. */
  readonly worded: RegExp
}

const WANTED: readonly Wanted[] = [
  {
    asked:
      /\b(?:how (?:quickly|soon|promptly|fast)|within what time)\b[^?]*\b(?:must|ha(?:s|ve) to|should|needs?|required?|supposed)\b/i,
    dimension: 'time',
    worded:
      /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|instant\w*|at once|immediate\w*|real[- ]time|same day|nightly|daily|hourly|weekly|monthly|late|later|soon|fresh\w*|stale\w*|delay\w*|lag\w*|slow\w*|fast\w*|wait\w*|night|morning|evening)\b/i,
  },
  {
    asked: /\b(?:what|which) (?:share|fraction|percent(?:age)?|portion|proportion) of\b/i,
    dimension: 'share',
    worded:
      /\b(?:percent|half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|most|none|nobody|nothing|all|every\w*|few|majority|one|two|three|four|five|six|seven|eight|nine|times|ten|hundred|thousand|million|rarely|often|never|seldom|mainly|mostly|some|many|both|either|only|known?|ratio|average|median|typical\w*)\b|\d\s?%|\b\d+ (?:of|in|out of) /i,
  },
]

/** `20 million are new each day` tells how many, and not how long. */
const RATES = /\b(?:a|an|per|each|every) (?:second|minute|hour|day|week|month|year)\b/gi

/** `who is the caller?` wants somebody. */
const WHO = /^(?:and |so |but |also )*(?:by |for |from )?who(?:m|se)?\b/i
const SOMEBODY =
  /\bwho(?:m|se)?\b|\b(?:by|for) (?:people|users|customers)\b|\b(?:persona?s?|audience|owners?|responsib\w+|teams?)\b/i

/** Whether a fact tells of somebody, or has been asked for by who it is. */
const tellsWho = ({ topic, asks, answer }: Fact): boolean =>
  [topic, ...asks].some((way) => SOMEBODY.test(way)) || SOMEBODY.test(answer)

/** Whether a fact has the kind of thing that a question wants: one on the same subject without it is no answer. */
export const fitsKind = (fact: Fact, question: string): boolean => {
  const { answer } = fact
  if (WHO.test(question.trim()) && !tellsWho(fact)) return false
  const wanted = WANTED.filter(({ asked }) => asked.test(question))
  return wanted.every(
    ({ dimension, worded }) =>
      worded.test(answer.replace(RATES, '')) ||
      readDocument(answer).sentences.some(({ quantities }) =>
        quantities.some((quantity) => quantity.dimension === dimension),
      ),
  )
}
