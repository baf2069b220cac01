import type { Fact } from '../bank/types.ts'
import { type FactFinder, type Found, SURE } from './finder.ts'
import { type Aside, asideOf, isCraft } from './kinds.ts'
import { type Question, questionsIn } from './questions.ts'
import { unitsOf } from './units.ts'

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

/** How sure it has to be that a fact is asked for, by what the question looks like. */
const NEEDS = {
  /** A question like any other, and one that goes on from it in the same sentence. */
  first: 0.6,
  follow: 0.85,
  /** A word or two that stand alone, and an item of a list. */
  bare: 0.5,
  item: 0.9,
  /** `can I assume`: a fact answers it only where it surely does. */
  leave: 0.98,
  /** `should I use`. */
  decision: 0.98,
  /** The same about a choice that is nobody else's; `may I ask`, `deeper, or move on?`. */
  craft: 0.99,
  /** It was given before. */
  given: 0.9,
  /** One of two, which are then asked back about; and the less likely of them. */
  either: 0.5,
  lesser: 0.08,
  /** What was told explains a clause that no fact answers. */
  explained: 0.45,
} as const

/** The most that one fact has in common with an entry as a whole. */
const CLEAR = 15

/** What evidence is weighed against. */
const DOUBTS = {
  /** How much of a clause's meaning comes from the rest of its entry. */
  context: 0.4,
  /** A told fact for which so much less speaks is taken to have said a clause, an item. */
  clause: 1,
  item: 0.9,
  /** A fact that was given yields to one for which so much less speaks. */
  again: 1,
} as const

/** A question with the facts that fit it. */
interface Heard {
  readonly question: Question
  readonly ranked: readonly Found[]
  readonly aside: Aside
}

const needFor = ({ question, aside }: Heard): number => {
  if (isCraft(question.text)) return NEEDS.craft
  if (question.fragment) return question.leads ? NEEDS.bare : NEEDS.item
  if (aside === 'check-in' || aside === 'go-ahead') return NEEDS.craft
  if (aside === 'yours') return NEEDS.decision
  if (aside === 'assume') return NEEDS.leave
  return question.leads ? NEEDS.first : NEEDS.follow
}

/** `I gave you that one`, said in error, shuts a door: it has to be surer than an answer. */
const needOf = (heard: Heard, { fact }: Found, given: ReadonlySet<string>): number =>
  given.has(fact.id) ? Math.max(NEEDS.given, needFor(heard)) : needFor(heard)

/** How likely it is that a fact is asked for: it, another that was not given, or none. */
const chanceOf = ({ ranked }: Heard, { fact, evidence }: Found, given: ReadonlySet<string>): number => {
  const rivals = ranked.filter((each) => each.fact.id === fact.id || !given.has(each.fact.id))
  const odds = [0, ...rivals.map((each) => each.evidence)]
  return 1 / odds.reduce((sum, each) => sum + Math.exp(each - evidence), 0)
}

/** Two facts of which one is meant, likely enough, and it is not plain which; neither was given. */
const eitherOf = (heard: Heard, given: ReadonlySet<string>): readonly [Fact, Fact] | null => {
  const [first, second] = heard.ranked.filter(({ fact }) => !given.has(fact.id))
  if (heard.question.fragment || heard.aside !== 'open' || first === undefined || second === undefined)
    return null
  const lesser = chanceOf(heard, second, given)
  const together = chanceOf(heard, first, given) + lesser
  return together >= NEEDS.either && lesser >= NEEDS.lesser ? [first.fact, second.fact] : null
}

const evidenceFor = ({ ranked }: Heard, id: string): number =>
  ranked.find(({ fact }) => fact.id === id)?.evidence ?? 0

/** What was told already is seldom asked again: of two facts that fit alike it is the other one. */
const bestOf = ({ ranked }: Heard, given: ReadonlySet<string>): Found | undefined => {
  const [first] = ranked
  if (first === undefined || !given.has(first.fact.id)) return first
  const other = ranked.find(({ fact }) => !given.has(fact.id))
  return other !== undefined && other.evidence >= first.evidence - DOUBTS.again ? other : first
}

/** A later clause that a told fact fits about as well only says more of the same. */
const isEcho = (heard: Heard, found: Found, told: ReadonlyMap<string, Answer>): boolean => {
  const near = heard.question.fragment ? DOUBTS.item : DOUBTS.clause
  return [...told.keys()].some(
    (id) => id === found.fact.id || evidenceFor(heard, id) >= found.evidence - near,
  )
}

/** What a clause means depends a little on the rest of the entry. */
const inContext = (ranked: readonly Found[], context: readonly Found[]): readonly Found[] => {
  if (context.length === 0) return ranked
  const around = new Map(context.map(({ fact, evidence }) => [fact.id, Math.min(evidence, CLEAR)]))
  return ranked
    .map(({ fact, evidence }) => ({
      fact,
      evidence:
        evidence === SURE
          ? SURE
          : (1 - DOUBTS.context) * evidence + DOUBTS.context * (around.get(fact.id) ?? 0),
    }))
    .sort((a, b) => b.evidence - a.evidence)
}

/** A clause that points to what was said before it, or says little by itself. */
const POINTS = /\b(?:it|its|that|this|these|those|them|they|he|she|his|her|their|one|ones|there|so|same)\b/i
const FEW = 3

const needsContext = (clause: string): boolean => POINTS.test(clause) || unitsOf(clause).length < FEW

const heardIn = (text: string, finder: FactFinder): readonly Heard[] => {
  const questions = questionsIn(text)
  const whole = questions.filter(({ fragment }) => !fragment).map((question) => question.text)
  const context = whole.length > 1 ? finder.rank(whole.join(' ')) : []
  return questions.map((question) => ({
    question,
    ranked: inContext(finder.rank(question.text), needsContext(question.text) ? context : []),
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
  (heard.question.leads && !told.has(found.fact.id) && chanceOf(heard, found, new Set()) >= NEEDS.leave)

const isExplained = (heard: Heard, told: Told): boolean => {
  if (heard.aside !== 'open' || told.size === 0) return false
  return (
    !heard.question.leads ||
    heard.ranked.some((each) => told.has(each.fact.id) && chanceOf(heard, each, new Set()) >= NEEDS.explained)
  )
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
export const ASIDE = 0.95

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
    if (found === undefined || chanceOf(heard, found, given) < Math.max(least, needOf(heard, found, given))) {
      if (!heard.question.fragment) unanswered.push(heard)
    } else if (isNew(heard, found, told) && !isIdle(heard, found, given)) {
      told.set(found.fact.id, { kind: given.has(found.fact.id) ? 'given' : 'fact', fact: found.fact })
    }
  }
  const open = unanswered.filter((heard) => !isExplained(heard, told))
  return [...told.values(), ...withoutFact(open, given)]
}
