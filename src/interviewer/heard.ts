import { asksAim } from './aims.ts'
import type { FactFinder, Found } from './finder.ts'
import { asideOf, isHandedOver } from './kinds.ts'
import { chanceOf, type Heard, inContext } from './odds.ts'
import { type Question, questionsIn } from './questions.ts'
import { saysLittle } from './recalled.ts'
import { unitsOf } from './units.ts'

/** A clause that points to what was said before it, or goes on in its sentence and says little by itself. */
export const POINTS = /\b(?:it|its|that|this|these|those|them|they|he|she|his|her|their|one|ones|same)\b/i
const FEW = 3

/** `how many use it`, `who sees it`: what it points to is the product, and not what was asked before. */
const OF_THE_WHOLE =
  /\b(?:how many|who)\b[^,?]{0,30}\b(?:uses?|using|used?|sees?|for|has|have) (?:it|this|that)\b/i

const needsContext = ({ text, leads }: Question): boolean =>
  POINTS.test(text) || (!leads && unitsOf(text).length < FEW)

/** Nothing was said yet that a first question could point to, but for its own other half: `…, or is it …?` */
const isFirst = (place: number, after: Question | undefined): boolean =>
  place === 0 && (after === undefined || after.leads || after.adds)

/** In a list `and how many titles` says enough by itself where it likely asks for one thing. */
const PLAIN = 0.6
const LISTED = 3

const isPlain = (question: Question, ranked: readonly Found[]): boolean => {
  const [first] = ranked
  const alone: Heard = { question, ranked, aside: 'open' }
  return (
    first !== undefined &&
    question.adds &&
    !POINTS.test(question.text) &&
    chanceOf(alone, first, new Set()) > PLAIN
  )
}

/** `would you rather …, or when …`: the other half of a decision. */
const isOtherOf = (text: string, { text: half, leads }: Question, before: Question | undefined): boolean =>
  !leads && before !== undefined && isHandedOver(before.text) && text.includes(`or ${half}`)

/** The questions of an entry, each with the facts that fit it. */
export const heardIn = (text: string, finder: FactFinder): readonly Heard[] => {
  const questions = questionsIn(text)
  const clauses = questions.filter(({ fragment }) => !fragment)
  const context = clauses.length > 1 ? finder.rank(clauses.map((each) => each.text).join(' ')) : []
  // a clause that is handed over for itself leaves the others alone
  const handedOver =
    isHandedOver(text) && !questions.some((each) => isHandedOver(each.text) && !saysLittle(each.text))
  return questions.map((question, place) => {
    const ranked = finder.rank(question.text)
    const first = isFirst(place, clauses[1])
    const plain = clauses.length >= LISTED && isPlain(question, ranked)
    const isWhole = asksAim(question.text) || OF_THE_WHOLE.test(question.text)
    const leans = needsContext(question) && !first && !plain && !isWhole
    const isOther = handedOver || isOtherOf(text, question, questions[place - 1])
    return {
      question,
      ranked: inContext(ranked, leans ? context : []),
      aside: isOther ? 'yours' : asideOf(question.text),
    }
  })
}
