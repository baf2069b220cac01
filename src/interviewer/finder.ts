import type { FactKin } from '../bank/derived.ts'
import type { Fact } from '../bank/prompt-types.ts'
import type { Lexicon } from '../language/compile.ts'
import { readDocument } from '../language/document.ts'
import { type CompiledPattern, compilePattern, findMatches } from '../language/matcher.ts'
import { isPattern, knownOf, oneLine } from './known.ts'
import { likenessTo } from './likeness.ts'
import { type Unit, unitsOf } from './units.ts'
import {
  askedTexts,
  cosine,
  questionVector,
  type Rarity,
  rarityAmong,
  textsVector,
  type Vector,
} from './vectors.ts'

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
  /** Only a bundled problem has them. */
  readonly kin?: FactKin | undefined
}

/** Fitted on 750 questions that were written from the facts alone, each problem judged by the others. */
const WEIGHTS = { likeness: 11, asked: 6.5, nearest: 3.2, kin: 6 } as const

/** As many of a fact's ways of asking count as nearest. */
const NEAREST = 3

/** What speaks for no fact at all; more where nothing is known of how people ask elsewhere. */
const NONE = { withKin: 2, alone: 5 } as const

/** Nothing but a way of asking that was written down is sure. */
export const SURE = 100

/** The vectors of one fact. */
interface Bearings {
  readonly asks: readonly Vector[]
  /** All of them together. */
  readonly asked: Vector
  readonly kin: Vector
}

const rarityOf = ({ facts, kin }: FactSheet): Rarity =>
  kin === undefined ? rarityAmong(facts) : (name) => kin.rarity[name] ?? kin.strange

const bearingsOf = (fact: Fact, { kin }: FactSheet, rarity: Rarity): Bearings => ({
  asks: fact.asks
    .filter((ask) => !isPattern(ask))
    .map((ask) => questionVector(unitsOf(oneLine(ask)), rarity)),
  asked: textsVector(askedTexts(fact), rarity),
  kin: new Map(Object.entries(kin?.facts[fact.id] ?? {})),
})

/** What a word of any conversation tells, where nothing but such words is said. */
const LIGHT = 0.3

/** Whether a question says enough to be recognised: 1 from one telling word on. */
const substanceOf = (units: readonly Unit[]): number =>
  Math.min(
    1,
    units.reduce((sum, { heft }) => sum + (heft === 'light' ? LIGHT : 1), 0),
  )

/** How near the nearest ways of asking are, on average. */
const nearness = (question: Vector, asks: readonly Vector[]): number => {
  const near = asks.map((ask) => cosine(question, ask)).sort((a, b) => b - a)
  return near.slice(0, NEAREST).reduce((sum, each) => sum + each, 0) / NEAREST
}

const evidenceFor = (sheet: FactSheet): ((question: readonly Unit[]) => readonly number[]) => {
  const rarity = rarityOf(sheet)
  const likeness = likenessTo(sheet.facts.map(knownOf))
  const none = sheet.kin === undefined ? NONE.alone : NONE.withKin
  const bearings = sheet.facts.map((fact) => bearingsOf(fact, sheet, rarity))
  return (units) => {
    const question = questionVector(units, rarity)
    const alike = likeness(units)
    const substance = substanceOf(units)
    return bearings.map(({ asks, asked, kin }, place) => {
      const strength =
        WEIGHTS.likeness * (alike[place] ?? 0) +
        WEIGHTS.asked * cosine(question, asked) +
        WEIGHTS.nearest * nearness(question, asks) +
        WEIGHTS.kin * cosine(question, kin)
      return substance * strength - none
    })
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

/** Reads the facts of a prompt once; a question is then compared with every way of asking each of them. */
export const factFinder = (sheet: FactSheet, lexicon: Lexicon): FactFinder => {
  const { facts } = sheet
  const evidence = evidenceFor(sheet)
  const own = new Map(facts.map((fact) => [fact, new Set(fact.asks.map(plain))]))
  const patterns = new Map(facts.map((fact) => [fact, patternsOf(fact.asks, lexicon)]))
  const rank = (raw: string): readonly Found[] => {
    const question = oneLine(raw)
    const document = readDocument(question)
    const words = plain(question)
    const meant = (fact: Fact): boolean =>
      own.get(fact)?.has(words) === true ||
      (patterns.get(fact) ?? []).some((pattern) => findMatches(pattern, document, 'answer').length > 0)
    const found = evidence(unitsOf(question))
    return facts
      .map((fact, place) => ({ fact, evidence: meant(fact) ? SURE : (found[place] ?? 0) }))
      .sort((a, b) => b.evidence - a.evidence)
  }
  return { rank }
}
