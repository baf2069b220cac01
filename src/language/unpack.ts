import type { CompiledConcept, CompiledPattern, Lexicon } from './compile.ts'
import { joined, lexiconOf } from './compile.ts'
import { numberedSlots } from './numbered.ts'
import type { Pack, PackedPattern } from './pack.ts'
import { emptyRegistry } from './registry.ts'
import { openPack } from './stored.ts'

/** The lexicon of packs, each of which builds on those before it. Its concepts and phrases are made as they are needed. */
export function unpackLexicon(packs: readonly Pack[]): Lexicon {
  const concepts = new Map<string, CompiledConcept>()
  const stored = packs.map(openPack)
  // Only the first of several tells them.
  const lexicon = lexiconOf(
    concepts,
    emptyRegistry(stored, stored[0]?.known, numberedSlots(stored, concepts)),
  )
  for (const pack of packs) {
    for (const [id, says] of Object.entries(pack.concepts)) concepts.set(id, unpackConcept(id, says, lexicon))
  }
  return lexicon
}

/** The stored pattern of a text. */
export function storedPattern(source: string, lexicon: Lexicon): CompiledPattern | undefined {
  for (const { patterns } of lexicon.registry.stored) {
    const found = patterns.get(source)
    if (found !== undefined) return unpackPattern(found, source, lexicon)
  }
  return undefined
}

function unpackConcept(id: string, says: readonly PackedPattern[], lexicon: Lexicon): CompiledConcept {
  let made: readonly CompiledPattern[] | undefined
  return {
    id,
    get patterns() {
      made ??= says.map((pattern) => unpackPattern(pattern, `@${id}`, lexicon))
      return made
    },
  }
}

function unpackPattern(
  [flags = 0, window = 0, ...ids]: PackedPattern,
  source: string,
  lexicon: Lexicon,
): CompiledPattern {
  const form = { source, denied: (flags & 1) !== 0, ordered: (flags & 2) !== 0 }
  return joined(window === 0 ? form : { ...form, window }, ids, lexicon.registry)
}
