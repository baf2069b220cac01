import type { Fact } from '../bank/prompt-types.ts'
import { type Found, SURE } from './finder.ts'
import { type Aside, isCraft } from './kinds.ts'
import type { Question } from './questions.ts'
import { saysLittle, tellsMore } from './recalled.ts'

/** How sure it has to be that a fact is asked for, by what the question looks like. */
export const NEEDS = {
  /** A question like any other, and one that goes on from it in the same sentence. */
  first: 0.5,
  follow: 0.6,
  /** One that `and` joins to another, and that says enough to be a question of its own. */
  added: 0.45,
  /** A word or two that stand alone, and an item of a list. */
  bare: 0.5,
  item: 0.9,
  /** `can I assume`, `may I ask`, `deeper, or move on?`: a fact answers it only where it surely does. */
  leave: 0.9,
  /** `I'd assume …, okay?`: what contradicts it, or bears it out, is told where it likely is about that. */
  agreed: 0.7,
  /** `should I use`: only what was written down as a way of asking for a fact. */
  decision: 0.9999,
  /** One of two, which are then asked back about; and the less likely of them. */
  either: 0.55,
  lesser: 0.08,
  /** What was nearly heard: too little to be told, but enough to say afterwards that it was asked for. */
  near: 0.2,
  /** A fact that was given has to do with a question, though something else of it is asked. */
  beyond: 0.4,
  /** What was told explains a clause that no fact answers. */
  explained: 0.6,
} as const

/** The most that one fact has in common with an entry as a whole. */
const CLEAR = 15

/** What evidence is weighed against. */
const DOUBTS = {
  /** How much of a clause's meaning comes from the rest of its entry. */
  context: 0.5,
  /** So much less speaks for a fact in a later clause when it was told just now. */
  told: 2,
  /** A fact that was given yields to one for which so much less speaks. */
  again: 1,
  /** It also yields to one that has a word of the question which it lacks, where more than so much speaks for that one. */
  other: 1,
} as const

/** As many other facts count, the likeliest: a long sheet of unlikely ones is no reason to doubt. */
const RIVALS = 2

/** A question with the facts that fit it. */
export interface Heard {
  readonly question: Question
  readonly ranked: readonly Found[]
  readonly aside: Aside
}

/** Whether a question asks for something that one may know. */
export const isOpen = (aside: Aside): boolean => aside === 'open' || aside === 'unknown'

export const needFor = ({ question, aside }: Heard): number => {
  if (isCraft(question.text)) return NEEDS.decision
  if (question.fragment) return question.leads ? NEEDS.bare : NEEDS.item
  if (aside === 'yours') return NEEDS.decision
  if (aside === 'agreed') return NEEDS.agreed
  if (aside === 'assume' || aside === 'check-in' || aside === 'go-ahead') return NEEDS.leave
  if (question.leads) return NEEDS.first
  return question.adds && !saysLittle(question.text) ? NEEDS.added : NEEDS.follow
}

/** How likely it is that a fact is asked for: it, another that was not given, or none. */
export const chanceOf = (
  { ranked }: Heard,
  { fact, evidence }: Found,
  given: ReadonlySet<string>,
): number => {
  const rivals = ranked.filter((each) => !given.has(each.fact.id))
  const odds = [
    0,
    evidence,
    ...rivals
      .filter((each) => each.fact.id !== fact.id)
      .slice(0, RIVALS)
      .map((each) => each.evidence),
  ]
  return 1 / odds.reduce((sum, each) => sum + Math.exp(each - evidence), 0)
}

/** Two facts of which one is meant, likely enough, and it is not plain which; neither was given. */
export const eitherOf = (heard: Heard, given: ReadonlySet<string>): readonly [Fact, Fact] | null => {
  const [first, second] = heard.ranked.filter(({ fact }) => !given.has(fact.id))
  if (heard.question.fragment || !isOpen(heard.aside) || first === undefined || second === undefined)
    return null
  const lesser = chanceOf(heard, second, given)
  const together = chanceOf(heard, first, given) + lesser
  return together >= NEEDS.either && lesser >= NEEDS.lesser ? [first.fact, second.fact] : null
}

/** The fact that a question was perhaps about, though it is not told; none that was given. */
export const nearestTo = (heard: Heard, given: ReadonlySet<string>): Fact | undefined => {
  const first = heard.ranked.find(({ fact }) => !given.has(fact.id))
  return first !== undefined && chanceOf(heard, first, given) >= NEEDS.near ? first.fact : undefined
}

/** What was told already is seldom asked again: of two facts that fit alike it is the other one. */
export const bestOf = ({ question, ranked }: Heard, given: ReadonlySet<string>): Found | undefined => {
  const [first] = ranked
  if (first === undefined || !given.has(first.fact.id)) return first
  const other = ranked.find(({ fact }) => !given.has(fact.id))
  if (other === undefined) return first
  if (other.evidence >= first.evidence - DOUBTS.again) return other
  const isLikely = first.evidence < SURE && other.evidence > DOUBTS.other
  return isLikely && tellsMore(other.fact, first.fact, question.text) ? other : first
}

/** One seldom asks twice in a sentence: less speaks for what its first clause was told. */
export const afterTold = (heard: Heard, told: ReadonlySet<string>): Heard => {
  if (heard.question.leads || heard.question.fragment || told.size === 0) return heard
  const ranked = heard.ranked
    .map(({ fact, evidence }) => ({ fact, evidence: told.has(fact.id) ? evidence - DOUBTS.told : evidence }))
    .sort((a, b) => b.evidence - a.evidence)
  return { ...heard, ranked }
}

/** What a clause means depends a little on the rest of the entry. */
export const inContext = (ranked: readonly Found[], context: readonly Found[]): readonly Found[] => {
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
