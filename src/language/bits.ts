/** Sets of the sentences of one document, one behind the other: thirty-two sentences to a cell. */
export interface Sets {
  readonly cells: Int32Array
  /** Cells of one set. */
  readonly width: number
}

const CELL = 32

/** So many sets of a document of so many sentences, all empty. */
export function noSets(count: number, sentences: number): Sets {
  const width = Math.ceil(sentences / CELL)
  return { cells: new Int32Array(count * width), width }
}

/** Adds a sentence to a set. */
export function addTo({ cells, width }: Sets, set: number, sentence: number): void {
  const at = set * width + (sentence >>> 5)
  cells[at] = (cells[at] ?? 0) | (1 << (sentence & 31))
}

/** Adds all sentences of another set. */
export function addAll(sets: Sets, set: number, other: Sets, from: number): void {
  const { cells, width } = sets
  const to = set * width
  const start = from * width
  for (let cell = 0; cell < width; cell += 1)
    cells[to + cell] = (cells[to + cell] ?? 0) | (other.cells[start + cell] ?? 0)
}

/** Adds all sentences of one set to several: nearly all of its cells are empty. */
export function addToEach({ cells, width }: Sets, into: readonly number[], own: Sets): void {
  for (let cell = 0; cell < width; cell += 1) {
    const members = own.cells[cell] ?? 0
    if (members === 0) continue
    // Indexed: before it is optimised, a walk with `of` makes an object at every step.
    for (let at = 0; at < into.length; at += 1) {
      const to = (into[at] ?? 0) * width + cell
      cells[to] = (cells[to] ?? 0) | members
    }
  }
}

/** Where all of some slots may be filled: in which sentences, and in which together with the sentence before. */
export interface Common {
  /** One set. */
  readonly alone: Sets
  /** One set: of each pair its second sentence. */
  readonly pairs: Sets
}

/** All sentences, and of pairs those that these end; none where no pair is asked for. */
export function every(sentences: number, seconds: Sets = noSets(1, sentences)): Common {
  const alone = noSets(1, sentences)
  alone.cells.fill(-1)
  return { alone, pairs: seconds }
}

/** Begins with what another holds. */
export function fill({ alone, pairs }: Common, from: Common): void {
  for (let cell = 0; cell < alone.width; cell += 1) {
    alone.cells[cell] = from.alone.cells[cell] ?? 0
    pairs.cells[cell] = from.pairs.cells[cell] ?? 0
  }
}

/**
 * Of what another holds, the pairs that begin in some sentences, and all that may tell whether these are met: the
 * sentences themselves, and the second of each pair.
 */
export function fillFrom({ alone, pairs }: Common, from: Common, beginnings: Sets): void {
  let carry = 0
  for (let cell = 0; cell < alone.width; cell += 1) {
    const own = beginnings.cells[cell] ?? 0
    const seconds = ((own << 1) | carry) & (from.pairs.cells[cell] ?? 0)
    carry = own >>> (CELL - 1)
    alone.cells[cell] = (own | seconds) & (from.alone.cells[cell] ?? 0)
    pairs.cells[cell] = seconds
  }
}

/** Is a sentence in the set? */
export function has({ cells, width }: Sets, set: number, sentence: number): boolean {
  return ((cells[set * width + (sentence >>> 5)] ?? 0) & (1 << (sentence & 31))) !== 0
}

/** Keeps only what is in another set too; false when nothing is left. */
export function keep(common: Common, other: Sets, set: number): boolean {
  return keepOf(common, common, other, set)
}

/** Begins with what `from` holds and another set too; false when that is nothing. */
export function keepOf({ alone, pairs }: Common, from: Common, other: Sets, set: number): boolean {
  const { cells, width } = other
  const row = set * width
  let left = 0
  let carry = 0
  for (let cell = 0; cell < width; cell += 1) {
    const own = cells[row + cell] ?? 0
    const one = (from.alone.cells[cell] ?? 0) & own
    const two = (from.pairs.cells[cell] ?? 0) & (own | (own << 1) | carry)
    carry = own >>> (CELL - 1)
    alone.cells[cell] = one
    pairs.cells[cell] = two
    left |= one | two
  }
  return left !== 0
}

/** Adds to a set the sentences in which what is common may begin. */
export function addBeginnings(sets: Sets, set: number, { alone, pairs }: Common): void {
  const { cells, width } = sets
  const to = set * width
  for (let cell = 0; cell < width; cell += 1) {
    const pair = pairs.cells[cell] ?? 0
    const first = (pair >>> 1) | ((pairs.cells[cell + 1] ?? 0) << (CELL - 1))
    cells[to + cell] = (cells[to + cell] ?? 0) | (alone.cells[cell] ?? 0) | first
  }
}

/** Is there nothing in the set? */
export function isEmpty({ cells, width }: Sets, set: number): boolean {
  for (let cell = set * width; cell < (set + 1) * width; cell += 1) if (cells[cell] !== 0) return false
  return true
}

const NONE: readonly number[] = []

/** The sentences of the first set, ascending. */
export function members(sets: Sets): readonly number[] {
  const size = sizeOf(sets)
  if (size === 0) return NONE
  const { cells, width } = sets
  // Made in its size: one that grows takes room for seventeen at once.
  const found = new Array<number>(size).fill(0)
  let at = 0
  for (let cell = 0; cell < width; cell += 1) {
    for (let rest = cells[cell] ?? 0; rest !== 0; rest &= rest - 1) {
      found[at] = cell * CELL + CELL - 1 - Math.clz32(rest & -rest)
      at += 1
    }
  }
  return found
}

/** How many sentences the first set holds. */
function sizeOf({ cells, width }: Sets): number {
  let size = 0
  for (let cell = 0; cell < width; cell += 1)
    for (let rest = cells[cell] ?? 0; rest !== 0; rest &= rest - 1) size += 1
  return size
}
