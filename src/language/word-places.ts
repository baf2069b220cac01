import type { Document } from './document.ts'
import type { PatternWord } from './pattern.ts'
import type { Token } from './token.ts'

/** Stems of long pattern words that a document lacks → its stem one slip away. */
export type Typos = ReadonlyMap<string, string>

/** A lower-case pattern word may stand in the text as a name in capitals, and a name in lower case. */
function altPlaces(document: Document, word: PatternWord): readonly number[] | undefined {
  if (word.alt === undefined) return undefined
  return (word.name === undefined ? document.names : document.index).get(word.alt)
}

const NOWHERE: readonly number[] = []

/** Where a word stands, ascending. */
export function placesOf(document: Document, typos: Typos, word: PatternWord): readonly number[] {
  const byStem = document.index.get(word.stem) ?? NOWHERE
  const alt = altPlaces(document, word) ?? NOWHERE
  const typo = byStem.length + alt.length === 0 ? typoOf(typos, word) : undefined
  const places = typo === undefined ? byStem : (document.index.get(typo) ?? NOWHERE)
  if (alt.length === 0 && word.name === undefined && word.exact === undefined) return places
  const all = alt.length === 0 ? places : [...new Set([...places, ...alt])].sort((a, b) => a - b)
  return all.filter((place) => isWord(document, typos, word, place))
}

/** The document's slip for a word it lacks. */
function typoOf(typos: Typos, word: PatternWord): string | undefined {
  return word.name === undefined && word.exact === undefined ? typos.get(word.stem) : undefined
}

/** Is it the word that stands at this place? */
export function isWord(document: Document, typos: Typos, word: PatternWord, place: number): boolean {
  const token = document.words[place]
  if (token === undefined) return false
  if (word.exact !== undefined) return isExact(token, word.exact)
  if (word.name !== undefined) return isName(token, word.name)
  if (token.stem === word.stem) return true
  if (token.fixed) return token.folded === word.alt
  return token.stem === typoOf(typos, word)
}

const CAPITAL = /\p{Lu}/u

function isExact(token: Token, exact: string): boolean {
  return CAPITAL.test(exact) ? token.text === exact : token.folded === exact
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
