import type { CompiledConcept, CompiledOther, CompiledSlot } from './compile.ts'
import type { Stored } from './stored.ts'

/** The slots of a registry by number; stored ones are read when they are first asked for. */
export interface NumberedSlots {
  readonly made: (CompiledSlot | undefined)[]
  /** What must be known of each before it is read: 0 where all its alternatives are phrases, else a sum of the two below. */
  readonly kinds: number[]
  readonly read: (id: number) => CompiledSlot
}

/** Some alternatives of the slot are no phrases. */
export const MIXED = 1
/** A concept in it may reach over two linked sentences. */
export const REACHING = 2

const kindOf = (mixed: boolean, reaching: boolean): number => (mixed ? MIXED : 0) + (reaching ? REACHING : 0)

/** The slots of what was stored; concepts are looked up by their ids. */
export function numberedSlots(
  stored: readonly Stored[],
  concepts: ReadonlyMap<string, CompiledConcept>,
): NumberedSlots {
  const count = stored.at(-1)?.slots ?? 0
  const kinds = new Array<number>(count).fill(0)
  for (const { others } of stored)
    for (const [id, [reaching, ...texts]] of others) kinds[id] = kindOf(texts.length > 0, reaching === '1')
  return {
    made: new Array<CompiledSlot | undefined>(count).fill(undefined),
    kinds,
    read: (id) => readSlot(id, stored, concepts),
  }
}

/** Enters a slot that was compiled. */
export function enterNumbered({ made, kinds }: NumberedSlots, slot: CompiledSlot): void {
  made[slot.id] = slot
  kinds[slot.id] = kindOf(slot.others.length > 0, slot.reaching)
}

/** The slot of a number. */
export function slotAt({ made, read }: NumberedSlots, id: number): CompiledSlot {
  const slot = made[id] ?? read(id)
  made[id] = slot
  return slot
}

const NO_OTHERS: readonly CompiledOther[] = []

function readSlot(
  id: number,
  stored: readonly Stored[],
  concepts: ReadonlyMap<string, CompiledConcept>,
): CompiledSlot {
  for (const { others } of stored) {
    const found = others.get(id)
    if (found === undefined) continue
    const [reaching, ...texts] = found
    return { id, others: texts.map((text) => readOther(text, concepts)), reaching: reaching === '1' }
  }
  return { id, others: NO_OTHERS, reaching: false }
}

function readOther(text: string, concepts: ReadonlyMap<string, CompiledConcept>): CompiledOther {
  const rest = text.slice(1)
  if (text.startsWith("'")) return { kind: 'literal', text, literal: rest }
  if (text.startsWith('#')) return { kind: 'quantity', text, units: rest === '' ? [] : rest.split('|') }
  const concept = concepts.get(rest)
  if (concept === undefined) throw new RangeError(`a pack without the concept '${rest}' that it names`)
  return { kind: 'concept', concept }
}
