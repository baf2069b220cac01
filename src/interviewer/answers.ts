import type { Fact } from '../bank/types.ts'
import type { FactFinder, Found } from './finder.ts'
import { type Aside, asideOf, isCraft } from './kinds.ts'
import { type Question, questionsIn } from './questions.ts'

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
  /** One of two facts is meant, and it cannot be told which. */
  | { readonly kind: 'which'; readonly either: readonly [Fact, Fact] }
  /** Nobody has fixed it. */
  | { readonly kind: 'open' }

/** How well a fact has to fit a question, by what the question looks like; 1 is one of its own ways of asking. */
const BARS = {
  /** A question like any other, and one that goes on from it in the same sentence. */
  first: 0.42,
  follow: 0.5,
  /** A word or two that stand alone, and an item of a list. */
  bare: 0.5,
  item: 0.62,
  /** `can I assume`: a fact answers it only where it surely does. */
  leave: 0.7,
  /** `should I use`. */
  decision: 0.72,
  /** The same about a choice that is nobody else's; `may I ask`, `deeper, or move on?`. */
  craft: 0.9,
  /** However near the next fact is. */
  most: 0.95,
} as const

/** A lead over the next fact that leaves no doubt, and how steeply doubt raises the bar. */
const LEAD = 0.12
const DOUBT = 1.5
/** Closer than this, neither is the better. */
const TIE = 0.04
/** How much of a clause's meaning comes from the rest of its entry. */
const CONTEXT = 0.25
/** A told fact that fits this much less well than the best is taken to have said it. */
const ECHO = { clause: 0.15, item: 0.1 } as const
/** A fact that was given yields to one that fits so much less well. */
const AGAIN = 0.1
/** From here on what was told explains a clause that no fact answers. */
const EXPLAINED = 0.3

/** A question with the facts that fit it. */
interface Heard {
  readonly question: Question
  readonly ranked: readonly Found[]
  readonly aside: Aside
}

const baseFor = ({ question, aside }: Heard): number => {
  if (isCraft(question.text)) return BARS.craft
  if (question.fragment) return question.leads ? BARS.bare : BARS.item
  if (aside === 'check-in' || aside === 'go-ahead') return BARS.craft
  if (aside === 'yours') return BARS.decision
  if (aside === 'assume') return BARS.leave
  return question.leads ? BARS.first : BARS.follow
}

/** The closer the next fact, the better the best has to fit. */
const barFor = (heard: Heard, found: Found, given: ReadonlySet<string>): number => {
  const rival = heard.ranked.find(({ fact }) => fact.id !== found.fact.id && !given.has(fact.id))
  const margin = found.score - (rival?.score ?? 0)
  if (rival !== undefined && margin < TIE) return BARS.most
  return Math.min(BARS.most, baseFor(heard) + DOUBT * Math.max(0, LEAD - margin))
}

/** Two facts that fit well enough, and about as well as each other; neither was given. */
const eitherOf = (heard: Heard, given: ReadonlySet<string>): readonly [Fact, Fact] | null => {
  const [first, second] = heard.ranked.filter(({ fact }) => !given.has(fact.id))
  if (heard.question.fragment || heard.aside !== 'open' || first === undefined || second === undefined)
    return null
  return second.score >= baseFor(heard) ? [first.fact, second.fact] : null
}

const fits = ({ ranked }: Heard, id: string): number => ranked.find(({ fact }) => fact.id === id)?.score ?? 0

/** What was told already is seldom asked again: of two facts that fit alike it is the other one. */
const bestOf = ({ ranked }: Heard, given: ReadonlySet<string>): Found | undefined => {
  const [first] = ranked
  if (first === undefined || !given.has(first.fact.id)) return first
  const other = ranked.find(({ fact }) => !given.has(fact.id))
  return other !== undefined && other.score >= first.score - AGAIN ? other : first
}

/** A later clause that a told fact fits about as well only says more of the same. */
const isEcho = (heard: Heard, found: Found, told: ReadonlyMap<string, Answer>): boolean => {
  const near = heard.question.fragment ? ECHO.item : ECHO.clause
  return [...told.keys()].some((id) => id === found.fact.id || fits(heard, id) >= found.score - near)
}

/** What a clause means depends a little on the rest of the entry. */
const inContext = (ranked: readonly Found[], context: readonly Found[]): readonly Found[] => {
  if (context.length === 0) return ranked
  const around = new Map(context.map(({ fact, score }) => [fact.id, score]))
  return ranked
    .map(({ fact, score }) =>
      score === 1
        ? { fact, score }
        : { fact, score: (1 - CONTEXT) * score + CONTEXT * (around.get(fact.id) ?? 0) },
    )
    .sort((a, b) => b.score - a.score)
}

const heardIn = (text: string, finder: FactFinder): readonly Heard[] => {
  const questions = questionsIn(text)
  const whole = questions.filter(({ fragment }) => !fragment).map((question) => question.text)
  const context = whole.length > 1 ? finder.rank(whole.join(' ')) : []
  return questions.map((question) => ({
    question,
    ranked: inContext(finder.rank(question.text), context),
    aside: asideOf(question.text),
  }))
}

type Told = ReadonlyMap<string, Answer>

/** A word of a list is no reason to say that something was said before. */
const isIdle = ({ question }: Heard, { fact }: Found, given: ReadonlySet<string>): boolean =>
  question.fragment && given.has(fact.id)

/** Whether a fact that fits is worth telling beside what was told. */
const isNew = (heard: Heard, found: Found, told: Told): boolean =>
  !isEcho(heard, found, told) ||
  (heard.question.leads && !told.has(found.fact.id) && found.score >= BARS.leave)

const isExplained = (heard: Heard, told: Told): boolean => {
  if (heard.aside !== 'open' || told.size === 0) return false
  return !heard.question.leads || [...told.keys()].some((id) => fits(heard, id) >= EXPLAINED)
}

/** What is said to questions that no fact answers: one that fits two is asked back about, once. */
const withoutFact = (open: readonly Heard[], given: ReadonlySet<string>): readonly Answer[] => {
  const [either] = open.flatMap((heard) => {
    const two = eitherOf(heard, given)
    return two === null ? [] : [two]
  })
  const which = either === undefined ? [] : [{ kind: 'which' as const, either }]
  const rest = open.filter((heard) => eitherOf(heard, given) === null)
  const kinds = new Set(rest.map(({ aside }) => (aside === 'permitted' ? 'yours' : aside)))
  return [...which, ...[...kinds].map((kind) => ({ kind }))]
}

/** In the middle of a design most questions are rhetorical: a fact has to fit them so well. */
export const ASIDE = 0.6

/** One answer per question of an entry, in order, each said once; nothing where nothing is asked. */
export const answersTo = (
  text: string,
  finder: FactFinder,
  given: ReadonlySet<string>,
  least = 0,
): readonly Answer[] => {
  const told = new Map<string, Answer>()
  const unanswered: Heard[] = []
  for (const heard of heardIn(text, finder)) {
    const found = bestOf(heard, given)
    if (found === undefined || found.score < Math.max(least, barFor(heard, found, given))) {
      if (!heard.question.fragment) unanswered.push(heard)
    } else if (isNew(heard, found, told) && !isIdle(heard, found, given)) {
      told.set(found.fact.id, { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact })
    }
  }
  const open = unanswered.filter((heard) => !isExplained(heard, told))
  return [...told.values(), ...withoutFact(open, given)]
}
