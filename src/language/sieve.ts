import { type Common, fill, keep } from './bits.ts'
import type { CompiledPattern } from './compile.ts'
import type { Memo } from './memo.ts'

/** For each pattern of a list how many of its slots are filled by phrases alone, and the numbers of these: read in one go. */
type Sieve = readonly number[]

const sieves = new WeakMap<readonly CompiledPattern[], Sieve>()

function sieveOf(patterns: readonly CompiledPattern[]): Sieve {
  const known = sieves.get(patterns)
  if (known !== undefined) return known
  const made: number[] = []
  for (const { slots } of patterns) {
    const head = made.push(0) - 1
    for (const { id, others } of slots) if (others.length === 0) made.push(id)
    made[head] = made.length - head - 1
  }
  sieves.set(patterns, made)
  return made
}

/** The patterns of a list that may be met where it is looked, as far as their phrases can tell: most are left out unread. */
export function sifted(
  patterns: readonly CompiledPattern[],
  memo: Memo,
  where: Common,
): readonly CompiledPattern[] {
  const sieve = sieveOf(patterns)
  let left: CompiledPattern[] | undefined
  let from = 1
  for (let at = 0; at < patterns.length; at += 1) {
    const to = from + (sieve[from - 1] ?? 0)
    const pattern = passes(sieve, from, to, memo, where) ? patterns[at] : undefined
    from = to + 1
    if (pattern === undefined) continue
    if (left === undefined) left = [pattern]
    else left.push(pattern)
  }
  return left ?? NONE
}

const NONE: readonly CompiledPattern[] = []

function passes(sieve: Sieve, from: number, to: number, { common, gathered }: Memo, where: Common): boolean {
  fill(common, where)
  for (let at = from; at < to; at += 1) if (!keep(common, gathered.slots, sieve[at] ?? 0)) return false
  return true
}
