import type { CompiledPhrase } from './compile.ts'
import type { Document } from './document.ts'
import type { Finding } from './filling.ts'
import { findingOf } from './filling.ts'
import type { Ground } from './find.ts'
import { findPhrase } from './find.ts'
import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import { phrasesWith } from './registry.ts'
import { plainStem } from './stem.ts'

/** Where phrases are sought, and what is known of those of one ordinary word: their inflections share a stem. */
export interface Gathering extends Ground {
  /** Null where the word stands nowhere. */
  readonly stems: Map<string, Finding | null>
}

/** For each slot of a registry where its phrases stand: found from the words of the document, not from the slots. */
export function gather(gathering: Gathering, registry: Registry): (Finding[] | undefined)[] {
  const lists = listsFor(gathering, registry)
  const bySlot: (Finding[] | undefined)[] = new Array(registry.slotCount).fill(undefined)
  const seen = new Uint8Array(registry.phrases.size)
  for (const phrases of lists) {
    for (const phrase of phrases) {
      if (seen[phrase.id] === 1) continue
      seen[phrase.id] = 1
      const finding = phraseFinding(phrase, gathering)
      if (finding !== null) enter(bySlot, phrase, finding)
    }
  }
  return bySlot
}

/** Where these phrases stand, none twice. */
export function findingsOf(phrases: readonly CompiledPhrase[], gathering: Gathering): readonly Finding[] {
  const found = new Set<Finding>()
  for (const phrase of phrases) {
    const finding = phraseFinding(phrase, gathering)
    if (finding !== null) found.add(finding)
  }
  return [...found]
}

/** The phrases whose longest word stands in the document. */
function listsFor({ document, typos }: Ground, registry: Registry): readonly (readonly CompiledPhrase[])[] {
  const lists: (readonly CompiledPhrase[])[] = []
  const add = (stem: string): void => {
    const phrases = phrasesWith(registry, stem)
    if (phrases !== undefined) lists.push(phrases)
  }
  for (const stem of document.index.keys()) add(stem)
  // A word written in capitals has its own stem; a pattern may know the word in lower case.
  for (const name of document.names.keys()) add(plainStem(name))
  for (const long of typos.keys()) add(long)
  return lists
}

function enter(bySlot: (Finding[] | undefined)[], { slots }: CompiledPhrase, finding: Finding): void {
  for (const slot of slots) {
    const list = bySlot[slot]
    if (list === undefined) bySlot[slot] = [finding]
    else if (!list.includes(finding)) list.push(finding)
  }
}

function phraseFinding({ words, key }: CompiledPhrase, gathering: Gathering): Finding | null {
  const { document, stems } = gathering
  const [word] = words
  const shared =
    words.length === 1 && word !== undefined && isOrdinary(word, document) ? word.stem : undefined
  const known = shared === undefined ? undefined : stems.get(shared)
  if (known !== undefined) return known
  const found = findingOf(findPhrase(gathering, words, key), document.sentences.length) ?? null
  if (shared !== undefined) stems.set(shared, found)
  return found
}

/** Does its stem alone decide where a word stands? */
function isOrdinary(word: PatternWord, document: Document): boolean {
  if (word.name !== undefined || word.exact !== undefined) return false
  return word.alt === undefined || !document.names.has(word.alt)
}
