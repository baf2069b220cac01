import type { Fact, Prompt } from '../bank/prompt-types.ts'
import type { Phase } from '../bank/vocabulary.ts'
import type { CriterionResult, Scorecard } from '../scoring/scorecard.ts'
import type { Session } from '../session/session.ts'
import { phaseText } from '../session/transcript.ts'
import {
  contentStems,
  type FactMarks,
  factMarks,
  kinship,
  LONG,
  NO_MARKS,
  takesUp,
  usedBy,
} from './fact-marks.ts'
import { lostOn } from './judgement.ts'
import { type Spoken, type SpokenEntry, spokenIn } from './spoken.ts'
import { toldElsewhere } from './told-elsewhere.ts'
import { unheardIn } from './unheard.ts'

/** Where the candidate used an answer: `quote` is a slice of the phase's text, as with evidence. */
export interface Use {
  readonly phase: Phase
  /** Whole seconds since the start. */
  readonly at: number
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** A later decision that a fact changes. */
export interface Change {
  readonly criterion: string
  readonly why: string
}

/** What became of one thing that the interviewer knew. */
export interface LedgerLine {
  /** Id of the fact. */
  readonly fact: string
  readonly topic: string
  /**
   * `unclear` where it was told, and nothing plainly uses it, though something may; `yours` where what was asked was left
   * to the candidate; `assumed` where they said what they assume of it; `unheard` where somebody asked, and was told
   * nothing of this.
   */
  readonly state: 'used' | 'unclear' | 'unused' | 'yours' | 'assumed' | 'unheard' | 'unasked'
  /** Whole seconds from the start to the answer, or to the question that was not heard; null where nobody asked. */
  readonly askedAt: number | null
  /** The candidate's words where the interviewer did not catch them, left it to them, or let them assume it. */
  readonly question: string | null
  readonly use: Use | null
  /** What it changes, the weightiest first. */
  readonly changes: readonly Change[]
}

export interface LedgerInput {
  readonly session: Session
  readonly prompt: Pick<Prompt, 'facts' | 'statement'>
  readonly scorecard: Pick<Scorecard, 'criteria'>
}

/** What all lines are drawn up from. */
interface Books {
  readonly session: Session
  readonly entries: readonly SpokenEntry[]
  readonly results: ReadonlyMap<string, CriterionResult>
  readonly unheard: ReturnType<typeof unheardIn>
}

type Outcome = Pick<LedgerLine, 'state' | 'askedAt' | 'use' | 'question'>

interface Span {
  readonly phase: Phase
  readonly start: number
  readonly end: number
}

const useAt = ({ session }: Books, { at }: SpokenEntry, { phase, start, end }: Span): Use => ({
  phase,
  at,
  quote: phaseText(session, phase).slice(start, end),
  start,
  end,
})

/** An argument needs one word in common with the fact, a mere mention two, a long sentence one more. */
const kinNeeded = ({ credit }: CriterionResult, quote: string): number =>
  (credit === 'named' ? 2 : 1) + (quote.length > LONG ? 1 : 0)

/** Whether a criterion that the fact changes has evidence that was said after the answer, and has to do with it. */
const isCredited = (books: Books, { changes }: Fact, marks: FactMarks, turn: number): boolean =>
  changes.some(({ criterion }) => {
    const result = books.results.get(criterion)
    return (
      result !== undefined &&
      result.credit !== 'absent' &&
      result.evidence.some(({ phase, start, quote }) => {
        const entry = books.entries.find(
          (each) => each.phase === phase && each.start <= start && start < each.end,
        )
        return entry !== undefined && entry.turn >= turn && kinship(quote, marks) >= kinNeeded(result, quote)
      })
    )
  })

/** What was said after an answer; asking on is no use of it. */
const saidAfter = ({ entries }: Books, turn: number): readonly (Spoken & { readonly entry: SpokenEntry })[] =>
  entries
    .filter((entry) => entry.turn >= turn)
    .flatMap((entry) =>
      entry.sentences.filter(({ sentence }) => !sentence.question).map((each) => ({ ...each, entry })),
    )

/** To say the problem again is less of a use than to design by it. */
const MADE = 1

/** The later sentence that uses most of what was told, beyond what the question had of it; the first among equals. */
const plainUse = (books: Books, marks: FactMarks, turn: number): Use | null => {
  const question = books.session.utterances.slice(0, turn).findLast(({ by }) => by === 'candidate')
  const asked = contentStems(question?.text ?? '')
  const [best] = saidAfter(books, turn)
    .map((said) => ({ said, plain: usedBy(said.sentence, marks, asked) }))
    .filter(({ plain }) => plain > 0)
    .map(({ said, plain }) => ({ said, weight: plain + (said.phase === 'clarify' ? 0 : MADE) }))
    .sort((one, other) => other.weight - one.weight)
  return best === undefined ? null : useAt(books, best.said.entry, best.said)
}

/** Whether something of it was perhaps used, in words that it need not have come from. */
const isPerhapsUsed = (books: Books, fact: Fact, marks: FactMarks, turn: number): boolean =>
  isCredited(books, fact, marks, turn) ||
  saidAfter(books, turn).some(({ sentence }) => takesUp(sentence, marks))

/** Points still to be earned come before those that were earned without asking; then what decides the problem. */
const weightOf = (books: Books, { criterion }: Change): number => {
  const result = books.results.get(criterion)
  if (result === undefined) return 0
  return (lostOn(result) > 0 ? 100 : 0) + (result.crux ? 50 : 0) + result.max
}

/** A fact that was told. */
const toldLine = (books: Books, fact: Fact, marks: FactMarks, turn: number): Outcome => {
  const use = plainUse(books, marks, turn)
  const lost = isPerhapsUsed(books, fact, marks, turn) ? 'unclear' : 'unused'
  const at = books.session.utterances[turn]?.at ?? 0
  return { state: use === null ? lost : 'used', askedAt: Math.floor(at / 1000), use, question: null }
}

const untoldLine = (books: Books, { id }: Fact): Outcome => {
  const unheard = books.unheard(id)
  if (unheard === null) return { state: 'unasked', askedAt: null, use: null, question: null }
  const { words, at, state } = unheard
  return { state, askedAt: Math.floor(at / 1000), use: null, question: words }
}

const lineOf = (books: Books, fact: Fact, marks: FactMarks): LedgerLine => {
  const turn = books.session.utterances.findIndex(
    ({ by, kind, ref }) => by === 'interviewer' && kind === 'answer' && ref === fact.id,
  )
  return {
    fact: fact.id,
    topic: fact.topic,
    ...(turn === -1 ? untoldLine(books, fact) : toldLine(books, fact, marks, turn)),
    changes: [...fact.changes].sort((a, b) => weightOf(books, b) - weightOf(books, a)),
  }
}

const STATES: readonly LedgerLine['state'][] = [
  'used',
  'unclear',
  'unused',
  'yours',
  'assumed',
  'unheard',
  'unasked',
]

/**
 * What was asked and used, perhaps used, and never used, left to the candidate, assumed, asked and not heard, and never asked, in
 * this order: answers as they were given, and of what nobody asked the weightiest first.
 */
export const ledgerOf = ({ session, prompt, scorecard }: LedgerInput): readonly LedgerLine[] => {
  const results = new Map(scorecard.criteria.map((one) => [one.id, one]))
  const books = { session, entries: spokenIn(session), results, unheard: unheardIn(session, prompt) }
  const marks = factMarks(prompt)
  const known = toldElsewhere(session, prompt)
  const heaviest = ({ changes: [first] }: LedgerLine): number =>
    first === undefined ? -1 : weightOf(books, first)
  return prompt.facts
    .map((fact, place) => lineOf(books, fact, marks[place] ?? NO_MARKS))
    .filter(({ fact, state }) => state !== 'unasked' || !known.has(fact))
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        (a.askedAt ?? 0) - (b.askedAt ?? 0) ||
        (a.state === 'unasked' ? heaviest(b) - heaviest(a) : 0),
    )
}
