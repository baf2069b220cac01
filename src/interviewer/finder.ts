import type { FactKin } from '../bank/derived.ts'
import type { Fact } from '../bank/prompt-types.ts'
import type { Lexicon } from '../language/compile.ts'
import { readDocument } from '../language/document.ts'
import { type CompiledPattern, compilePattern, findMatches } from '../language/matcher.ts'
import { aimAmong, asksAim, withoutExamples } from './aims.ts'
import { withoutScenery } from './illustrations.ts'
import { isPattern, type Known, knownOf, oneLine } from './known.ts'
import { preferred } from './preferred.ts'
import { type Example, slopesOf, verdictOf } from './regression.ts'
import { tellingOf } from './telling.ts'
import { type Unit, unitsOf } from './units.ts'
import { questionVector } from './vectors.ts'

/** A fact, and what speaks for it as the answer to a question. */
export interface Found {
  readonly fact: Fact
  /** Log of its odds against no fact being asked for; `SURE` for one of its own ways of asking. */
  readonly evidence: number
}

/** Finds what the interviewer knows about a question. */
export interface FactFinder {
  /** All facts by how well they fit, best first. */
  rank(question: string): readonly Found[]
}

/** What facts are found by. */
export interface FactSheet {
  readonly facts: readonly Fact[]
  /** What similar facts of other problems are asked by. */
  readonly kin: FactKin
}

/** Fitted on 750 questions that were written from the facts alone, each problem judged by the others. */
const WEIGHTS = { telling: 0.5, verdict: 6 } as const

/** What speaks for no fact at all. */
const NONE = 2

/** Nothing but a way of asking that was written down is sure. */
export const SURE = 100

const examplesOf = ({ topic, asks }: Known, place: number): readonly Example[] =>
  [topic, ...asks].map((units) => ({ vector: questionVector(units), place }))

/** What speaks for the aim where somebody asks what it is all for, and names examples. */
const AIM = 4

const evidenceFor = ({
  facts,
  kin,
}: FactSheet): ((question: readonly Unit[], text: string) => readonly number[]) => {
  const known = facts.map(knownOf)
  const telling = tellingOf(
    known,
    kin,
    facts.map(({ id }) => id),
  )
  const slopes = slopesOf(known.flatMap(examplesOf), facts.length)
  const aim = aimAmong(known)
  return (units, text) => {
    const told = telling(units)
    const aimed = asksAim(text) ? aim : -1
    const verdict = verdictOf(questionVector(units), slopes, facts.length)
    return facts.map(
      (_, place) =>
        WEIGHTS.telling * (told[place] ?? 0) +
        WEIGHTS.verdict * (verdict[place] ?? 0) -
        NONE +
        (place === aimed ? AIM : 0),
    )
  }
}

const patternsOf = (asks: readonly string[], lexicon: Lexicon): readonly CompiledPattern[] =>
  asks
    .filter(isPattern)
    .map((ask) => compilePattern(ask, lexicon))
    .filter((pattern) => pattern.kind !== 'problem')

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** So much less speaks for a fact whose words were only in passing. */
const YIELDED = 2

/** The fact that a question is rather about changes places with the one that its words point to. */
const rather = (question: string, ranked: readonly Found[]): readonly Found[] => {
  const [first] = ranked
  if (first === undefined || first.evidence === SURE) return ranked
  const better = preferred(
    question,
    first.fact,
    ranked.map(({ fact }) => fact),
  )
  const other = ranked.find(({ fact }) => fact === better)
  if (other === undefined) return ranked
  const swapped = ranked.map((each) => {
    if (each === first) return { fact: first.fact, evidence: other.evidence - YIELDED }
    return each === other ? { fact: other.fact, evidence: first.evidence } : each
  })
  return swapped.sort((a, b) => b.evidence - a.evidence)
}

/** Reads the facts of a prompt once; a question is then compared with every way of asking each of them. */
export const factFinder = (sheet: FactSheet, lexicon: Lexicon): FactFinder => {
  const { facts } = sheet
  const evidence = evidenceFor(sheet)
  const own = new Map(facts.map((fact) => [fact, new Set(fact.asks.map(plain))]))
  const patterns = new Map(facts.map((fact) => [fact, patternsOf(fact.asks, lexicon)]))
  const rank = (raw: string): readonly Found[] => {
    const question = withoutScenery(oneLine(raw))
    const document = readDocument(question)
    const words = plain(question)
    const meant = (fact: Fact): boolean =>
      own.get(fact)?.has(words) === true ||
      (patterns.get(fact) ?? []).some((pattern) => findMatches(pattern, document, 'answer').length > 0)
    const found = evidence(unitsOf(asksAim(question) ? withoutExamples(question) : question), question)
    const ranked = facts
      .map((fact, place) => ({ fact, evidence: meant(fact) ? SURE : (found[place] ?? 0) }))
      .sort((a, b) => b.evidence - a.evidence)
    return rather(question, ranked)
  }
  return { rank }
}
