import type { Concept, Fact } from '../bank/types.ts'
import type { Lexicon } from '../language/compile.ts'
import { readDocument } from '../language/document.ts'
import { type CompiledPattern, compilePattern, findMatches } from '../language/matcher.ts'
import { normaliseText } from '../language/normalise.ts'
import { termsOf } from './terms.ts'

/** A fact that answers a question, and how surely: 1 is one of its own ways of asking. */
export interface Found {
  readonly fact: Fact
  readonly score: number
}

/** Finds what the interviewer knows about a question. */
export interface FactFinder {
  /** The best fact, however poor; null where nothing is shared at all. */
  find(question: string): Found | null
}

type Terms = ReadonlySet<string>

/** A fact with its ways of asking, as terms. */
interface Asked {
  readonly fact: Fact
  readonly asks: readonly Terms[]
  /** All the words people ask it with, and its topic. */
  readonly bag: Terms
  readonly patterns: readonly CompiledPattern[]
}

const OPERATORS = /[&|>~@#]/

/** A way of asking is a pattern when it is written with the operators of one. */
const isPattern = (ask: string): boolean => OPERATORS.test(ask) && !ask.trim().endsWith('?')

/** How much an idea of the lexicon counts beside a word, and a sense such as `~latency`. */
const CONCEPT_WEIGHT = 0.35
const SENSE_WEIGHT = 0.75
/** What a word counts that no way of asking has: it may be what the question is really about. */
const STRANGER = 0.45
/** How much the likeness to one way of asking counts beside the words of all of them. */
const ONE_ASK = 0.7

/** Marks each line with the ideas of the lexicon found in it, as `@id`. */
const conceptMarks = (
  lines: readonly string[],
  ideas: ReadonlyMap<string, CompiledPattern>,
): readonly Terms[] => {
  const marks = lines.map(() => new Set<string>())
  const document = readDocument(lines.join('\n'))
  const starts: number[] = []
  lines.reduce((at, line) => {
    starts.push(at)
    return at + line.length + 1
  }, 0)
  for (const [id, idea] of ideas) {
    for (const { start } of findMatches(idea, document, 'sentence')) {
      marks[starts.findLastIndex((first) => first <= start)]?.add(`@${id}`)
    }
  }
  return marks
}

const union = (sets: readonly Terms[]): Terms => new Set(sets.flatMap((set) => [...set]))

const compiledIdeas = (
  concepts: readonly Concept[],
  lexicon: Lexicon,
): ReadonlyMap<string, CompiledPattern> => {
  const ideas = new Map<string, CompiledPattern>()
  for (const { id } of concepts) {
    const pattern = compilePattern(`@${id}`, lexicon)
    if (pattern.kind !== 'problem') ideas.set(id, pattern)
  }
  return ideas
}

const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ').trim()

const patternsOf = (asks: readonly string[], lexicon: Lexicon): readonly CompiledPattern[] =>
  asks
    .filter(isPattern)
    .map((ask) => compilePattern(ask, lexicon))
    .filter((pattern) => pattern.kind !== 'problem')

const prepared = (
  facts: readonly Fact[],
  lexicon: Lexicon,
  ideas: ReadonlyMap<string, CompiledPattern>,
): Asked[] => {
  const lines = facts.flatMap(({ topic, asks }) =>
    [topic, ...asks.filter((ask) => !isPattern(ask))].map(oneLine),
  )
  const marks = conceptMarks(lines, ideas)
  let next = 0
  return facts.map((fact) => {
    const own = [fact.topic, ...fact.asks.filter((ask) => !isPattern(ask))].map((line) => {
      const terms = union([termsOf(oneLine(line)), marks[next] ?? new Set()])
      next += 1
      return terms
    })
    return { fact, asks: own, bag: union(own), patterns: patternsOf(fact.asks, lexicon) }
  })
}

/** In how many facts each term is asked for. */
const spreadOf = (facts: readonly Asked[]): ReadonlyMap<string, number> => {
  const spread = new Map<string, number>()
  for (const { bag } of facts) for (const term of bag) spread.set(term, (spread.get(term) ?? 0) + 1)
  return spread
}

const weigher = (
  facts: readonly Asked[],
  spread: ReadonlyMap<string, number>,
): ((term: string) => number) => {
  const most = Math.log(1 + facts.length)
  return (term) => {
    const found = spread.get(term)
    if (found === undefined) return term.startsWith('@') ? 0 : STRANGER
    const rare = Math.log(1 + facts.length / found) / most
    if (term.startsWith('@')) return rare * CONCEPT_WEIGHT
    return term.startsWith('~') ? rare * SENSE_WEIGHT : rare
  }
}

const total = (terms: Iterable<string>, weigh: (term: string) => number): number => {
  let sum = 0
  for (const term of terms) sum += weigh(term)
  return sum
}

const shared = (left: Terms, right: Terms): string[] => [...left].filter((term) => right.has(term))

const likeness = (question: Terms, { asks, bag }: Asked, weigh: (term: string) => number): number => {
  const whole = total(question, weigh)
  if (whole === 0) return 0
  const closest = asks.map((ask) => {
    const both = total(ask, weigh) * whole
    return both === 0 ? 0 : total(shared(question, ask), weigh) / Math.sqrt(both)
  })
  const known = total(shared(question, bag), weigh) / whole
  return ONE_ASK * Math.max(0, ...closest) + (1 - ONE_ASK) * known
}

/** Reads the facts of a prompt once; a question is then compared with every way of asking each of them. */
export const factFinder = (
  facts: readonly Fact[],
  concepts: readonly Concept[],
  lexicon: Lexicon,
): FactFinder => {
  const ideas = compiledIdeas(concepts, lexicon)
  const asked = prepared(facts, lexicon, ideas)
  const spread = spreadOf(asked)
  const weigh = weigher(asked, spread)
  return {
    find: (raw) => {
      const question = oneLine(raw)
      const document = readDocument(question)
      const terms = union([termsOf(question, (stem) => spread.has(stem)), ...conceptMarks([question], ideas)])
      const scored = asked.map((each): Found => {
        const meant = each.patterns.some((pattern) => findMatches(pattern, document, 'answer').length > 0)
        return { fact: each.fact, score: meant ? 1 : likeness(terms, each, weigh) }
      })
      const best = scored.reduce<Found | null>(
        (top, each) => (each.score > (top?.score ?? 0) ? each : top),
        null,
      )
      return best
    },
  }
}
