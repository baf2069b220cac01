import type { CompiledPattern } from './compile.ts'
import { MIXED } from './numbered.ts'

/**
 * The patterns of a list by their slots, read in one go: for each pattern how many it has, and these as their number and
 * kind, those first that are looked up and not searched for. Most patterns are left out by it, and never read themselves.
 */
export type Sieve = Int32Array

const KIND_BITS = 2
const KIND = 3

export const slotIn = (code: number): number => code >> KIND_BITS
export const kindIn = (code: number): number => code & KIND

const sieves = new WeakMap<readonly CompiledPattern[], Sieve>()

export function sieveOf(patterns: readonly CompiledPattern[]): Sieve {
  const known = sieves.get(patterns)
  if (known !== undefined) return known
  const made: number[] = []
  for (const { ids, registry } of patterns) {
    const { kinds } = registry.numbered
    made.push(ids.length)
    for (const id of ids) if (((kinds[id] ?? 0) & MIXED) === 0) made.push(id << KIND_BITS)
    for (const id of ids) {
      const kind = kinds[id] ?? 0
      if ((kind & MIXED) !== 0) made.push((id << KIND_BITS) | kind)
    }
  }
  const sieve = Int32Array.from(made)
  sieves.set(patterns, sieve)
  return sieve
}
