/** A set of sentences of one document, thirty to a cell: small integers in plain arrays are the cheapest to make. */
export type Bits = number[]

const WIDTH = 30

/** No sentence of so many. */
export function noBits(size: number): Bits {
  return new Array<number>(Math.ceil(size / WIDTH)).fill(0)
}

/** Adds a sentence. */
export function setBit(bits: Bits, at: number): void {
  const cell = Math.trunc(at / WIDTH)
  bits[cell] = (bits[cell] ?? 0) | (1 << (at % WIDTH))
}

/** Is the sentence in the set? */
export function hasBit(bits: Bits, at: number): boolean {
  return at >= 0 && ((bits[Math.trunc(at / WIDTH)] ?? 0) & (1 << (at % WIDTH))) !== 0
}

/** Adds all sentences of another set. */
export function addAll(bits: Bits, other: Bits): void {
  for (let cell = 0; cell < bits.length; cell += 1) bits[cell] = (bits[cell] ?? 0) | (other[cell] ?? 0)
}

/** Keeps only the sentences that are in another set too; false when none is left. */
export function keepCommon(bits: Bits, other: Bits): boolean {
  let left = 0
  for (let cell = 0; cell < bits.length; cell += 1) {
    const both = (bits[cell] ?? 0) & (other[cell] ?? 0)
    bits[cell] = both
    left |= both
  }
  return left !== 0
}

/** Keeps only the sentences that are in another set or follow one that is; false when none is left. */
export function keepReached(bits: Bits, other: Bits): boolean {
  let left = 0
  let carry = 0
  for (let cell = 0; cell < bits.length; cell += 1) {
    const own = other[cell] ?? 0
    const both = (bits[cell] ?? 0) & (own | (own << 1) | carry)
    carry = (own >>> (WIDTH - 1)) & 1
    bits[cell] = both
    left |= both
  }
  return left !== 0
}

/** Every sentence of so many. */
export function allBits(size: number): Bits {
  return new Array<number>(Math.ceil(size / WIDTH)).fill(2 ** WIDTH - 1)
}

/** The sentences of the set, ascending. */
export function members(bits: Bits): readonly number[] {
  const found: number[] = []
  for (let cell = 0; cell < bits.length; cell += 1) {
    for (let rest = bits[cell] ?? 0; rest !== 0; rest &= rest - 1) {
      found.push(cell * WIDTH + 31 - Math.clz32(rest & -rest))
    }
  }
  return found
}
