import { cached, keep } from './cache.ts'

/** Of a file: its size, and the time of its last change of any kind, which unlike that of writing no tool can set back. */
export type Stamp = readonly [size: number, changed: number]

/** What was made of many files, kept in one; and when that is worth it: the usual values are for people, others for tests. */
export interface StampedUse {
  /** The file it is kept in. */
  readonly place: string
  /** What else it was made from. */
  readonly key: string
  /** It is written again when so many more could be kept. */
  readonly worth?: number
  /** Milliseconds a file must have rested to be kept: a change right after would leave size and time as they were. */
  readonly rest?: number
}

/** What is made of a file; many have a part in common, and what is kept once is read back several times as fast. */
export type Parts = readonly unknown[]

export interface Stamped {
  /** What was made of this file as it is now; null where that is not known. */
  find(name: string, stamp: Stamp): Parts | null
  /** What is made of it now; the stamp is from before it was read. */
  add(name: string, stamp: Stamp, parts: Parts): void
  /** Keeps what was found and added, and forgets all other files. */
  close(): void
}

/** By the name of a file its stamp, and the numbers of its parts. */
interface Kept {
  readonly entries: Readonly<Record<string, readonly number[]>>
  readonly parts: Parts
}

const EMPTY: Kept = { entries: {}, parts: [] }

const isKept = (value: unknown): value is Kept => {
  const { entries, parts } = (value ?? {}) as Partial<Kept>
  return typeof entries === 'object' && entries !== null && Array.isArray(parts)
}

const known = ({ entries, parts }: Kept, name: string, stamp: Stamp): Parts | null => {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
  if (!Array.isArray(entry) || entry[0] !== stamp[0] || entry[1] !== stamp[1]) return null
  const found: unknown[] = []
  for (let at = 2; at < entry.length; at += 1) found.push(parts[entry[at] ?? -1])
  return found.includes(undefined) ? null : found
}

type Good = readonly [name: string, stamp: Stamp, parts: Parts]

/** Each different part once. */
const packed = (good: readonly Good[]): Kept => {
  const numbers = new Map<string, number>()
  const all: unknown[] = []
  const numberOf = (part: unknown): number => {
    const text = JSON.stringify(part)
    const number = numbers.get(text) ?? all.push(part) - 1
    numbers.set(text, number)
    return number
  }
  const entries = good.map(([name, stamp, parts]) => [name, [...stamp, ...parts.map(numberOf)]] as const)
  return { entries: Object.fromEntries(entries), parts: all }
}

export const openStamped = ({ place, key, worth = 50, rest = 2000 }: StampedUse): Stamped => {
  const value = cached<unknown>(place, key)
  const kept = isKept(value) ? value : EMPTY
  const settled = Date.now() - rest
  const good: Good[] = []
  let fresh = 0
  return {
    find: (name, stamp) => {
      const parts = known(kept, name, stamp)
      if (parts !== null) good.push([name, stamp, parts])
      return parts
    },
    add: (name, stamp, parts) => {
      if (stamp[1] > settled) return
      good.push([name, stamp, parts])
      fresh += 1
    },
    close: () => {
      if (fresh >= worth) keep(place, key, packed(good))
    },
  }
}
