import type { Sets } from './bits.ts'
import { addTo, addToEach, noSets } from './bits.ts'
import type { CompiledPhrase } from './compile.ts'
import type { Document } from './document.ts'
import type { Ground } from './find.ts'
import { findPhrase, occurrencesAt } from './find.ts'
import { holdingOf, meet } from './holding.ts'
import type { Occurrence } from './occurrence.ts'
import type { Registry } from './registry.ts'
import type { Shelf } from './shelf.ts'
import { BARE, shelfOf } from './shelf.ts'
import { plainStem } from './stem.ts'
import { typosOf } from './typo.ts'
import type { Typos } from './word-places.ts'

/** A phrase that stands in a document; inflections of one word are one. */
interface Spoken {
  /** How many words it has. */
  readonly words: number
  /** Of all its words, one occurrence behind the other. */
  readonly places: readonly number[]
  /** Made when they are first asked for. */
  occurrences: readonly Occurrence[] | undefined
}

/** The phrases of a registry that stand in a document. */
export interface Gathered {
  readonly ground: Ground
  readonly spoken: Spoken[]
  /** By the number of a phrase: one more than its place in `spoken`; 0 where it was not sought, -1 where it stands nowhere. */
  readonly numbers: Int32Array
  /** By the number of a slot: the sentences in which its phrases stand. */
  readonly slots: Sets
  /** One set, for the sentences of the phrase at hand. */
  readonly own: Sets
}

/** Gathers what stands in a document: found from its words, not from the slots. */
export function gather(document: Document, registry: Registry): Gathered {
  const typos = typosOf(document, registry)
  // A word written in capitals has its own stem; a pattern may know the word in lower case.
  const named = new Set([...document.names.keys()].map(plainStem))
  const { shelves, ordinary } = shelvesFor(document, named, typos, registry)
  const { length: sentences } = document.sentences
  // Not before the shelves: to read them may bring more words into the registry.
  const holding = holdingOf(document, typos, registry)
  const gathered: Gathered = {
    ground: {
      document,
      typos,
      singles: new Array(document.words.length).fill(undefined),
    },
    spoken: [],
    numbers: new Int32Array(registry.phrases.size),
    slots: noSets(registry.slotCount, sentences),
    own: noSets(1, sentences),
  }
  for (let at = 0; at < shelves.length; at += 1) {
    const shelf = shelves[at] ?? BARE
    const places = ordinary[at]
    if (places === undefined) for (const phrase of shelf.ordinary) gatherPhrase(gathered, phrase)
    else if (shelf.ids.length > 0) gatherOrdinary(gathered, shelf, places)
    if (shelf.others.length > 0) gatherOthers(gathered, shelf, holding)
  }
  return gathered
}

/** The phrases whose longest word may stand in a document. */
interface Shelved {
  readonly shelves: readonly Shelf[]
  /** For each where its word stands, unless it stands there in capitals too, or by a slip only. */
  readonly ordinary: readonly (readonly number[] | undefined)[]
}

/** To read them may bring more into the registry. */
function shelvesFor(
  { index }: Document,
  named: ReadonlySet<string>,
  typos: Typos,
  registry: Registry,
): Shelved {
  const shelves: Shelf[] = []
  const ordinary: (readonly number[] | undefined)[] = []
  const enter = (stem: string, places?: readonly number[]): void => {
    const shelf = shelfOf(registry, stem)
    if (shelf === undefined) return
    shelves.push(shelf)
    ordinary.push(places)
  }
  for (const [stem, places] of index) enter(stem, named.has(stem) ? undefined : places)
  for (const stem of named) enter(stem)
  for (const stem of typos.keys()) enter(stem)
  return { shelves, ordinary }
}

/** All phrases of one word with a stem stand where it does. */
function gatherOrdinary(gathered: Gathered, { ids, slots }: Shelf, places: readonly number[]): void {
  const number = gathered.spoken.push({ words: 1, places, occurrences: undefined })
  for (let at = 0; at < ids.length; at += 1) gathered.numbers[ids[at] ?? 0] = number
  enter(gathered, places, 1, slots)
}

function gatherOthers(gathered: Gathered, { others, numbers }: Shelf, holding: Sets): void {
  let to = 0
  for (let at = 0; at < others.length; at += 1) {
    const from = to + 1
    to = from + (numbers[to] ?? 0)
    const phrase = meet(holding, numbers, from, to) ? others[at] : undefined
    if (phrase !== undefined) gatherPhrase(gathered, phrase)
  }
}

function gatherPhrase(gathered: Gathered, phrase: CompiledPhrase): void {
  const { ground, spoken, numbers } = gathered
  const { id, slots, words } = phrase
  if (numbers[id] !== 0) return
  const places = findPhrase(ground, phrase)
  numbers[id] =
    places.length === 0 ? -1 : spoken.push({ words: words.length, places, occurrences: undefined })
  if (places.length > 0) enter(gathered, places, words.length, slots)
}

/** Adds the sentences of a phrase of so many words to those of its slots. */
function enter(
  { ground, slots, own }: Gathered,
  places: readonly number[],
  words: number,
  into: readonly number[],
): void {
  const { sentenceOf } = ground.document
  own.cells.fill(0)
  for (let at = 0; at < places.length; at += words) addTo(own, 0, sentenceOf[places[at] ?? 0] ?? 0)
  addToEach(slots, into, own)
}

/** The occurrences of each phrase of a slot that stands in the document. */
export function spokenIn(
  { ground, spoken, numbers }: Gathered,
  { bySlot }: Registry,
  slot: number,
): readonly (readonly Occurrence[])[] {
  const found = numbersOf(bySlot[slot] ?? NO_PHRASES, numbers)
  // Made in its size: one that grows takes room for seventeen at once.
  const lists = new Array<readonly Occurrence[]>(found.length).fill(NO_OCCURRENCES)
  for (let at = 0; at < found.length; at += 1) {
    const one = spoken[(found[at] ?? 0) - 1]
    if (one === undefined) continue
    one.occurrences ??= occurrencesAt(ground, one.places, one.words)
    lists[at] = one.occurrences
  }
  return lists
}

const NO_PHRASES: readonly number[] = []
const NO_OCCURRENCES: readonly Occurrence[] = []

/** The places in `spoken`, and one, of those phrases that stand in the document, ascending, none twice. */
function numbersOf(phrases: readonly number[], numbers: Int32Array): readonly number[] {
  let found: number[] | undefined
  for (let at = 0; at < phrases.length; at += 1) {
    const number = numbers[phrases[at] ?? 0] ?? 0
    if (number <= 0) continue
    if (found === undefined) found = [number]
    else if (!found.includes(number)) insert(found, number)
  }
  return found ?? NO_PHRASES
}

/** They are few: to move some up costs less than to sort them all in the end. */
function insert(ascending: number[], number: number): void {
  let at = ascending.length
  for (; at > 0 && (ascending[at - 1] ?? 0) > number; at -= 1) ascending[at] = ascending[at - 1] ?? 0
  ascending[at] = number
}
