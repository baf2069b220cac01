import type { Document } from './document.ts'
import type { Memo } from './memo.ts'
import { altPlaces, mayHold } from './memo.ts'
import { lowerCase } from './normalise.ts'
import type { Occurrence } from './occurrence.ts'
import { sentenceAt, several, single } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'
import type { Token } from './token.ts'

const NONE: readonly Occurrence[] = []

/** Where a phrase stands: its words in order, at most one other token between neighbours. */
export function findPhrase(
  document: Document,
  memo: Memo,
  words: readonly PatternWord[],
): readonly Occurrence[] {
  const [head, ...rest] = words
  if (head === undefined || !rest.every((word) => mayHold(document, memo.typos, word))) return NONE
  const found: Occurrence[] = []
  if (rest.length === 0) {
    for (const place of placesOf(document, memo, head)) {
      memo.singles[place] ??= single(document, place)
      const one = memo.singles[place]
      if (one !== undefined) found.push(one)
    }
    return found
  }
  const sought = rest.map((word) => ({ word, stem: stemIn(document, memo, word) }))
  for (const place of placesOf(document, memo, head)) {
    const places = follow(document, sought, 0, place)
    if (places !== undefined) found.push(several(document, places))
  }
  return found
}

/** A word to come, and the stem under which this document has it. */
interface Sought {
  readonly word: PatternWord
  readonly stem: string
}

/** A slip stands in a document only for a stem that is not there. */
function stemIn(document: Document, memo: Memo, word: PatternWord): string {
  return document.index.has(word.stem) ? word.stem : (typoOf(memo, word) ?? word.stem)
}

/** Two steps of the place count leave room for one word or one parting sign between neighbours. */
const STEP = 2

/** The places of the words from the one at `last`, the rest of them after it. */
function follow(
  document: Document,
  sought: readonly Sought[],
  at: number,
  last: number,
): number[] | undefined {
  const next = sought[at]
  if (next === undefined) return [last]
  for (let place = last + 1; place <= last + STEP && place < document.words.length; place += 1) {
    if ((document.places[place] ?? 0) - (document.places[last] ?? 0) > STEP) break
    if (!isWord(document, next, place)) continue
    const found = follow(document, sought, at + 1, place)
    if (found === undefined) continue
    found.unshift(last)
    return found
  }
  return undefined
}

const NOWHERE: readonly number[] = []

function placesOf(document: Document, memo: Memo, word: PatternWord): readonly number[] {
  const byStem = document.index.get(word.stem) ?? NOWHERE
  const alt = altPlaces(document, word) ?? NOWHERE
  const typo = byStem.length + alt.length === 0 ? typoOf(memo, word) : undefined
  const places = typo === undefined ? byStem : (document.index.get(typo) ?? NOWHERE)
  if (alt.length === 0 && word.name === undefined && word.exact === undefined) return places
  const all = alt.length === 0 ? places : [...new Set([...places, ...alt])].sort((a, b) => a - b)
  const sought = { word, stem: stemIn(document, memo, word) }
  return all.filter((place) => isWord(document, sought, place))
}

/** The document's slip for a word it lacks. */
function typoOf(memo: Memo, word: PatternWord): string | undefined {
  return word.name === undefined && word.exact === undefined ? memo.typos.get(word.stem) : undefined
}

function isWord(document: Document, { word, stem }: Sought, place: number): boolean {
  const token = document.words[place]
  if (token === undefined) return false
  if (word.exact !== undefined) return isExact(token, word.exact)
  if (word.name !== undefined) return isName(token, word.name)
  if (token.fixed) return token.stem === word.stem || token.folded === word.alt
  return token.stem === stem
}

function isExact(token: Token, exact: string): boolean {
  return /\p{Lu}/u.test(exact) ? token.text === exact : token.folded === exact
}

/** Acronyms that are also English words: in lower case their plural is the word's, not the acronym's. */
const ALSO_WORDS = new Set(
  'ad aid ann ant app arc arm art bat bet bit bow box cab cam cap car cart cat con cop cot cow cup dam den dot elf elm fan fin fit fur gap gem hat hit hop hub ice jet job key kit lab lap lid lime line lip log mac map mask mat mob mop nap net nut oil pad page pan par pat peg pen pet pie pin pip pit pod pop port pot pub rag ram rank rat raw ray rep rest rib rock rod row sap saw scan sea set shap shape sim sin ski spa sum tab tag tap tar tax tea ten tie tin tip top toy tub van war wave web win zip'.split(
    ' ',
  ),
)

function isName(token: Token, name: string): boolean {
  if (token.folded === name) return true
  return token.folded === `${name}s` && (token.fixed || !ALSO_WORDS.has(name))
}

/** Where a literal stands in the text, case folded; at a letter or digit it must begin and end a word. */
export function findLiteral(document: Document, memo: Memo, text: string): readonly Occurrence[] {
  memo.lower ??= lowerCase(document.text)
  const found: Occurrence[] = []
  for (let at = memo.lower.indexOf(text); at >= 0; at = memo.lower.indexOf(text, at + text.length)) {
    const occurrence = literalAt(document, memo.lower, at, at + text.length)
    if (occurrence !== undefined) found.push(occurrence)
  }
  return found
}

function literalAt(document: Document, lower: string, start: number, end: number): Occurrence | undefined {
  const joint = /[\p{L}\p{N}]{2}/u
  if (joint.test(lower.slice(Math.max(0, start - 1), start + 1))) return undefined
  if (joint.test(lower.slice(end - 1, end + 1))) return undefined
  const sentence = document.sentences[sentenceAt(document, start)]
  if (sentence === undefined || end > sentence.end) return undefined
  let first = sentence.firstWord
  while (first + 1 < sentence.endWord && (document.words[first + 1]?.start ?? end) <= start) first += 1
  let last = first
  while (last + 1 < sentence.endWord && (document.words[last + 1]?.start ?? end) < end) last += 1
  return {
    start,
    end,
    first,
    last,
    sentence: sentence.index,
    lastSentence: sentence.index,
    spans: [{ start, end }],
  }
}
