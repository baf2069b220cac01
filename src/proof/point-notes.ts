import type { Problem } from '../bank/bank-types.ts'
import { isDerived } from '../bank/left-out.ts'
import type { Shelved } from '../bank/library.ts'
import type { Path } from '../bank/path.ts'
import { problemAt } from '../bank/placed.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { wordsOf } from '../bank/telling-words.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { ENOUGH_SENTENCES } from '../scoring/classifier/points.ts'
import { creditIn } from '../scoring/credit.ts'
import { readText } from '../scoring/reading.ts'
import { compileCriterion } from '../scoring/rubric.ts'
import { listenersOf } from './listening.ts'

/** Of the words of two hits, the share that both have, from which one says no more than the other. */
const NEARLY_ALL = 0.7
/** So many words tell a point from everything else. */
const ENOUGH = 2

const noted = (file: Shelved<Prompt>, path: Path, expected: string, found: string): Problem =>
  problemAt({ item: file.value, at: file, path: [] }, path, { expected, found })

const alike = (a: string, b: string): boolean => {
  const [mine, other] = [wordsOf([a]), wordsOf([b])]
  const both = [...mine.keys()].filter((stem) => other.has(stem)).length
  return both >= NEARLY_ALL * (mine.size + other.size - both)
}

/** Hits that repeat one another prove nothing more. */
export const repeatedHits = (file: Shelved<Prompt>): readonly Problem[] =>
  file.value.criteria.flatMap(({ hits }, i) =>
    hits.flatMap((hit, j) => {
      const before = hits.slice(0, j).findIndex((each) => alike(each, hit))
      if (before < 0) return []
      const expected = 'a hit in other words than its neighbours, as another person would say it'
      return [noted(file, ['criteria', i, 'hits', j], expected, `nearly all the words of hits[${before}]`)]
    }),
  )

/** Two points of which one is met whenever the other is. */
export const samePoints = (file: Shelved<Prompt>, lexicon: Lexicon): readonly Problem[] => {
  const compiled = file.value.criteria.map((each) => compileCriterion(each, 'prompt', lexicon))
  return file.value.criteria.flatMap(({ hits }, i) => {
    const readings = hits.map((text) => readText(text, lexicon))
    const twin = compiled.find(
      (other, j) => j !== i && readings.every((reading) => creditIn(other, reading) !== null),
    )
    if (twin === undefined) return []
    const found = `hits that "${twin.criterion.id}" hears too, all of them`
    return [noted(file, ['criteria', i, 'hits'], 'two points that are told apart', found)]
  })
}

/** Points of which only the hits themselves are heard. */
export const muteWords = (file: Shelved<Prompt>, rubrics: Rubrics): readonly Problem[] =>
  listenersOf(file.value, rubrics).flatMap(({ place, words: { telling, fair } }) => {
    if (telling.length + fair.length >= ENOUGH) return []
    const words = [...telling, ...fair].map(([word]) => word).join(', ')
    const expected = `${ENOUGH} words or more that only this point has, and that are rare elsewhere`
    return [noted(file, ['criteria', place, 'hits'], expected, words === '' ? 'none' : `only ${words}`)]
  })

/** Points with sentences to learn from that are too few to. */
export const unlearned = (file: Shelved<Prompt>): readonly Problem[] =>
  file.value.criteria.flatMap(({ reads, byWords, hits, said = [], beside = [] }, i) => {
    const n = hits.length + said.length
    if (reads !== undefined || said.length + beside.length === 0 || n >= ENOUGH_SENTENCES) return []
    const expected = `${ENOUGH_SENTENCES} sentences or more in "hits" and "said" together: from there on its words are heard too`
    const found = `${n}: heard by ${byWords ? 'the words of its hits' : 'patterns'} alone`
    return [noted(file, ['criteria', i, said.length > 0 ? 'said' : 'beside'], expected, found)]
  })

/** Facts that are found by one question alone. */
export const soleQuestions = (file: Shelved<Prompt>): readonly Problem[] => {
  const sole = file.value.facts.flatMap(({ id, asks }, i) => (asks.length === 1 ? [{ id, i }] : []))
  const [first] = sole
  if (first === undefined) return []
  const expected = 'a second way of asking for each fact, in other words'
  return [noted(file, ['facts', first.i, 'asks'], expected, `one of ${sole.map(({ id }) => id).join(', ')}`)]
}

/** A second question in the same breath: `…? …?`, `…, and what …?`; a bare `and why?` goes with the first. */
const TWICE = /\?[^?]*\?|, and (?!why\?)(?:what|how|which|where|when|who|why|would|do|does|is|are)\b[^?]*\?/i

/** Questions of the author's own that ask for two things at once: the second is answered, and the first forgotten. */
export const doubleQuestions = (file: Shelved<Prompt>): readonly Problem[] => {
  const { probes, curveballs } = file.value
  const asked = [
    ...probes.flatMap(({ question, followUp }, i) => [
      { text: question, path: ['probes', i, 'question'] },
      { text: followUp, path: ['probes', i, 'followUp'] },
    ]),
    ...curveballs.map(({ change }, i) => ({ text: change, path: ['curveballs', i, 'change'] })),
  ]
  return asked.flatMap(({ text, path }) => {
    const [second] = TWICE.exec(text) ?? []
    if (second === undefined || isDerived(file.value, path)) return []
    const found = `a second one in the same breath, "${second.replace(/^[?,]\s*/, '')}"`
    return [noted(file, path, 'one question at a time; what is left can be the follow-up', found)]
  })
}
