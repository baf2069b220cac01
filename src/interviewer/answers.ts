import type { Fact } from '../bank/types.ts'
import type { FactFinder, Found } from './finder.ts'
import { type Aside, asideOf, isCraft } from './kinds.ts'
import { type Question, questionsIn } from './questions.ts'

export { isCheckIn } from './kinds.ts'

/** What the interviewer makes of one question. */
export type Answer =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** It was answered before. */
  | { readonly kind: 'given'; readonly fact: Fact }
  /** A decision of the design, which is the candidate's. */
  | { readonly kind: 'yours' }
  /** An assumption that nothing speaks against. */
  | { readonly kind: 'assume' }
  /** May I ask, start, think? */
  | { readonly kind: 'go-ahead' }
  /** Deeper here, or move on? */
  | { readonly kind: 'check-in' }
  /** Nobody has fixed it. */
  | { readonly kind: 'open' }

export const TUNE = { likely: 0.46, sure: 0.6, craft: 0.9, decision: 0.8, follow: 0.56, item: 0.65, echo: 0.15, itemEcho: 0.1, again: 0.1, open: 0.3, blend: 0.4, close: 0.08, unsure: 0.54 }

/** A question with the facts that fit it. */
interface Heard {
  readonly question: Question
  readonly ranked: readonly Found[]
  readonly aside: Aside
}

const barFor = ({ question, aside, ranked }: Heard): number => {
  if (isCraft(question.text)) return TUNE.craft
  if (question.fragment) return TUNE.item
  if (aside === 'yours' || aside === 'check-in') return TUNE.decision
  if (aside !== 'open') return TUNE.sure
  if (!question.leads) return TUNE.follow
  const [first, second] = ranked
  return (first?.score ?? 0) - (second?.score ?? 0) < TUNE.close ? TUNE.unsure : TUNE.likely
}

const fits = ({ ranked }: Heard, id: string): number => ranked.find(({ fact }) => fact.id === id)?.score ?? 0

/** What was told already is seldom asked again: of two facts that fit alike it is the other one. */
const bestOf = ({ ranked }: Heard, given: ReadonlySet<string>): Found | undefined => {
  const [first] = ranked
  if (first === undefined || !given.has(first.fact.id)) return first
  const other = ranked.find(({ fact }) => !given.has(fact.id))
  return other !== undefined && other.score >= first.score - TUNE.again ? other : first
}

/** A later clause that a told fact fits about as well only says more of the same. */
const isEcho = (heard: Heard, found: Found, told: ReadonlyMap<string, Answer>): boolean => {
  const near = (heard.question.fragment ? TUNE.itemEcho : TUNE.echo)
  return [...told.keys()].some((id) => id === found.fact.id || fits(heard, id) >= found.score - near)
}

/** What a clause means depends a little on the rest of the entry. */
const inContext = (ranked: readonly Found[], context: readonly Found[]): readonly Found[] => {
  if (context.length === 0) return ranked
  const around = new Map(context.map(({ fact, score }) => [fact.id, score]))
  return ranked
    .map(({ fact, score }) => score === 1 ? { fact, score } : ({ fact, score: (1 - TUNE.blend) * score + TUNE.blend * (around.get(fact.id) ?? 0) }))
    .sort((a, b) => b.score - a.score)
}

/** One answer per question of an entry, in order, each said once; nothing where nothing is asked. */
export const answersTo = (
  text: string,
  finder: FactFinder,
  given: ReadonlySet<string>,
): readonly Answer[] => {
  const questions = questionsIn(text)
  const whole = questions.filter(({ fragment }) => !fragment).map((question) => question.text)
  const context = whole.length > 1 ? finder.rank(whole.join(' ')) : []
  const all = questions.map(
    (question): Heard => ({ question, ranked: inContext(finder.rank(question.text), context), aside: asideOf(question.text) }),
  )
  const told = new Map<string, Answer>()
  const asides = new Map<string, Answer>()
  const unanswered: Heard[] = []
  for (const heard of all) {
    const found = bestOf(heard, given)
    if (found !== undefined && found.score >= barFor(heard)) {
      if (!isEcho(heard, found, told) || (heard.question.leads && !told.has(found.fact.id) && found.score >= TUNE.sure)) {
        told.set(found.fact.id, { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact })
      }
    } else if (!heard.question.fragment) unanswered.push(heard)
  }
  for (const heard of unanswered) {
    const explained = Math.max(0, ...[...told.keys()].map((id) => fits(heard, id)))
    if (heard.aside === 'open' && told.size > 0 && (explained >= TUNE.open || !heard.question.leads)) continue
    asides.set(heard.aside, { kind: heard.aside })
  }
  return [...told.values(), ...asides.values()]
}
