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
  const [head] = words
  if (head === undefined || !words.every((word) => mayHold(document, memo.typos, word))) return NONE
  const found: Occurrence[] = []
  for (const place of placesOf(document, memo, head)) {
    const places = words.length === 1 ? undefined : follow(document, memo, words, [place])
    if (places !== undefined) found.push(several(document, places))
    else if (words.length === 1) {
      memo.singles[place] ??= single(document, place)
      const one = memo.singles[place]
      if (one !== undefined) found.push(one)
    }
  }
  return found
}

/** Two steps of the place count leave room for one word or one parting sign between neighbours. */
const STEP = 2

function follow(
  document: Document,
  memo: Memo,
  words: readonly PatternWord[],
  places: readonly number[],
): readonly number[] | undefined {
  const word = words[places.length]
  const last = places.at(-1)
  if (word === undefined || last === undefined) return places
  for (let next = last + 1; next <= last + STEP && next < document.words.length; next += 1) {
    if ((document.places[next] ?? 0) - (document.places[last] ?? 0) > STEP) break
    if (!isWord(document, memo, word, next)) continue
    const found = follow(document, memo, words, [...places, next])
    if (found !== undefined) return found
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
  return all.filter((place) => isWord(document, memo, word, place))
}

/** The document's slip for a word it lacks. */
function typoOf(memo: Memo, word: PatternWord): string | undefined {
  return word.name === undefined && word.exact === undefined ? memo.typos.get(word.stem) : undefined
}

function isWord(document: Document, memo: Memo, word: PatternWord, place: number): boolean {
  const token = document.words[place]
  if (token === undefined) return false
  if (word.exact !== undefined) return isExact(token, word.exact)
  if (word.name !== undefined) return isName(token, word.name)
  if (token.stem === word.stem) return true
  if (token.fixed) return token.folded === word.alt
  return token.stem === typoOf(memo, word)
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
