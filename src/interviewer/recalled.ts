import type { Fact } from '../bank/prompt-types.ts'
import { readDocument, type Sentence } from '../language/document.ts'
import type { Found } from './finder.ts'
import { knownOf } from './known.ts'
import { namesOf, type Unit, unitsOf } from './units.ts'

/** A name of the word itself, not of what it is about in general: that many facts have in common. */
const isWord = (name: string): boolean => !name.startsWith('~')

/** The words of a question that are more than talk. */
const tellingIn = (text: string): readonly Unit[] =>
  unitsOf(text).filter(({ heft }) => heft === 'plain' || heft === 'heavy')

const namesIn = (fact: Fact): ReadonlySet<string> => {
  const { counts, answer } = knownOf(fact)
  return new Set([...counts.keys(), ...answer].filter(isWord))
}

/** The telling words of a text that stand nowhere in some facts. */
const strangeTo = (facts: readonly Fact[], text: string): readonly Unit[] => {
  const names = new Set(facts.flatMap((fact) => [...namesIn(fact)]))
  return tellingIn(text).filter((unit) => !unit.names.some((name) => isWord(name) && names.has(name)))
}

/** Whether facts have at least a share of the telling words of a text. */
const have = (facts: readonly Fact[], text: string, share: number): boolean =>
  strangeTo(facts, text).length <= (1 - share) * tellingIn(text).length

/** A clause with fewer telling words only goes on from what was asked before it, unless one is a subject of its own. */
const LITTLE = 2

/** `which one wins?`, of what was named just now. */
const AMONG = /^(?:and )?which (?:one|ones|of (?:them|these|those|the two))\b/i

/** Whether a clause says too little to be a question of its own: `and how well?`, not `and which cloud?` */
export const saysLittle = (text: string): boolean => {
  if (AMONG.test(text)) return true
  const units = tellingIn(text)
  return units.length < LITTLE && !units.some(({ heft }) => heft === 'heavy')
}

/** So many of its telling words have to stand in what was told for a clause to be explained by it. */
const EXPLAINED = 0.5

/** `who is this for`: a question of its own, though none of its words tells what it is about. */
const OWN = /^(?:and |so )?(?:(?:for|by|to|with) )?(?:who|whom|whose|where)\b/i

const asksOwn = (text: string): boolean => OWN.test(text) && tellingIn(text).length === 0

const COUNTS = /\bhow (?:many|much) \w/i

/** How many of something no text explains that has no figure. */
export const lacksFigure = (facts: readonly Fact[], text: string): boolean =>
  COUNTS.test(text) &&
  facts.every(({ answer }) =>
    readDocument(answer).sentences.every(({ quantities }) => quantities.length === 0),
  )

/** Whether what a clause asks for first, `… and is there an appeal?`, has no word in what was told. */
export const asksStrange = (facts: readonly Fact[], text: string): boolean => {
  const [first] = AMONG.test(text) ? [] : tellingIn(text)
  return first !== undefined && strangeTo(facts, text).some(({ names }) => names[0] === first.names[0])
}

/** Whether a clause has no telling word: it goes on from what was told before it, and from nothing after it. */
export const namesNothing = (text: string): boolean => tellingIn(text).length === 0

/** Whether what was told answers a clause as well, by its words. */
export const isExplainedBy = (facts: readonly Fact[], text: string): boolean =>
  have(facts, text, EXPLAINED) && !asksOwn(text) && !lacksFigure(facts, text)

/** Where less than this speaks for a fact that was given, so much of what is asked has to stand in it. */
const SURELY = 2.5
const KNOWN = 0.8

/** Whether a question is about a fact that was given: otherwise something new was asked. */
export const isAboutGiven = ({ fact, evidence }: Found, text: string): boolean =>
  evidence >= SURELY || have([fact], text, KNOWN)

/** Whether a fact has a telling word of the question that another one lacks. */
export const tellsMore = (fact: Fact, than: Fact, text: string): boolean => {
  const names = namesIn(fact)
  return strangeTo([than], text).some((unit) => unit.names.some((name) => isWord(name) && names.has(name)))
}

/** What a figure answers. */
const MEASURES = /\bhow (?:long|many|much|often|far|fast|soon|large|big)\b/i

/** The sentence of a fact that has most of the words of a question, the first among equals. */
export const sentenceFor = (fact: Fact, question: string): string => {
  const sentences = readDocument(fact.answer).sentences
  const measures = MEASURES.test(question)
  const asked = tellingIn(question)
  const worth = ({ text, quantities }: Sentence): number => {
    const names = new Set(namesOf(unitsOf(text)).filter(isWord))
    const shared = asked.filter((unit) => unit.names.some((name) => isWord(name) && names.has(name)))
    return shared.length + (measures && quantities.length > 0 ? 0.5 : 0)
  }
  const [best] = [...sentences].sort((a, b) => worth(b) - worth(a))
  return best?.text.trim() ?? ''
}

/** `They come 40 minutes late`: what is meant stands before it. */
const LEANS = /^(?:\S+ ){0,3}?(?:it|its|they|them|their|he|him|his|she|her|this|these|those)\b/i

/** The sentence of a fact without which another one of its sentences says nothing; empty where that stands alone. */
export const leadTo = (fact: Fact, sentence: string): string => {
  const all = readDocument(fact.answer).sentences.map(({ text }) => text.trim())
  return LEANS.test(sentence) ? (all[all.indexOf(sentence) - 1] ?? '') : ''
}

/** A fact with one of its sentences first; as it is where that, or what follows it, leans on what stands before it. */
export const sentenceFirst = (fact: Fact, sentence: string): string => {
  const all = readDocument(fact.answer).sentences.map(({ text }) => text.trim())
  const place = all.indexOf(sentence)
  const leans = place < 1 || LEANS.test(sentence) || LEANS.test(all[place + 1] ?? '')
  return leans ? fact.answer.trim() : [sentence, ...all.slice(0, place), ...all.slice(place + 1)].join(' ')
}

/** Where less of what is asked stands in a fact, more is asked than it tells. */
const TOLD = 0.67

export const asksMore = (fact: Fact, question: string): boolean => !have([fact], question, TOLD)

/** Where hardly any of what is asked stands in a fact, something else is asked; one strange word may be another for the same. */
const OTHER = 0.33

export const asksOther = (fact: Fact, question: string): boolean =>
  tellingIn(question).length >= LITTLE && !have([fact], question, OTHER)

/** Whether what a fact tells, not only how it is asked for, has a telling word of a text. */
export const isTold = (fact: Fact, text: string): boolean => {
  const names = new Set(namesOf(unitsOf(fact.answer)).filter(isWord))
  return tellingIn(text).some((unit) => unit.names.some((name) => isWord(name) && names.has(name)))
}
