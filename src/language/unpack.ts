import type { CompiledConcept, CompiledOther, CompiledPattern, CompiledSlot, Lexicon } from './compile.ts'
import { joined, lexiconOf } from './compile.ts'
import type { Pack, PackedPattern } from './pack.ts'
import type { Registry } from './registry.ts'
import { emptyRegistry } from './registry.ts'
import { openPack } from './stored.ts'

/** The lexicon of packs, each of which builds on those before it. Its concepts and phrases are made as they are needed. */
export function unpackLexicon(packs: readonly Pack[]): Lexicon {
  const concepts = new Map<string, CompiledConcept>()
  const stored = packs.map(openPack)
  // Only the first of several tells them.
  const lexicon = lexiconOf(concepts, emptyRegistry(stored, stored[0]?.known))
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
  [flags = 0, window = 0, ...slots]: PackedPattern,
  source: string,
  lexicon: Lexicon,
): CompiledPattern {
  const form = { source, denied: (flags & 1) !== 0, ordered: (flags & 2) !== 0 }
  return joined(
    window === 0 ? form : { ...form, window },
    slots.map((id) => slotAt(id, lexicon)),
    lexicon.registry,
  )
}

/** Slots that have been read, by number. */
const read = new WeakMap<Registry, (CompiledSlot | undefined)[]>()

function slotAt(id: number, lexicon: Lexicon): CompiledSlot {
  const known = read.get(lexicon.registry) ?? noneRead(lexicon.registry)
  known[id] ??= readSlot(id, lexicon)
  return known[id]
}

function noneRead(registry: Registry): (CompiledSlot | undefined)[] {
  const none = new Array<CompiledSlot | undefined>(registry.slotCount).fill(undefined)
  read.set(registry, none)
  return none
}

const NO_OTHERS: readonly CompiledOther[] = []

function readSlot(id: number, { registry, concepts }: Lexicon): CompiledSlot {
  for (const { others } of registry.stored) {
    const found = others.get(id)
    if (found === undefined) continue
    const [reaching, ...texts] = found
    return { id, others: texts.map((text) => readOther(text, concepts)), reaching: reaching === '1' }
  }
  return { id, others: NO_OTHERS, reaching: false }
}

function readOther(text: string, concepts: Lexicon['concepts']): CompiledOther {
  const rest = text.slice(1)
  if (text.startsWith("'")) return { kind: 'literal', text, literal: rest }
  if (text.startsWith('#')) return { kind: 'quantity', text, units: rest === '' ? [] : rest.split('|') }
  const concept = concepts.get(rest)
  if (concept === undefined) throw new RangeError(`a pack without the concept '${rest}' that it names`)
  return { kind: 'concept', concept }
}
