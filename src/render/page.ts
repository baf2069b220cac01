/** A part of a page: its head, and items of one or more rows, the first the most important. */
export interface PagePart {
  readonly head: readonly string[]
  readonly items: readonly (readonly string[])[]
  /** How many items it should keep; all of them where it must be whole. */
  readonly least: number
}

/** A part without items takes no room at all. */
const rowsOf = (part: PagePart, kept: number, gap: number): number =>
  kept === 0
    ? 0
    : gap + part.head.length + part.items.slice(0, kept).reduce((sum, item) => sum + item.length, 0)

type Floor = (part: PagePart) => number

/** A part that must be whole gives up nothing. */
const downTo =
  (floor: (part: PagePart) => number) =>
  (part: PagePart): number =>
    part.least >= part.items.length ? part.items.length : floor(part)

/** What parts give up, round by round: down to their least, to half of it, to one item, and only then to nothing. */
const FLOORS: readonly Floor[] = [
  downTo(({ least }) => Math.max(1, least)),
  downTo(({ least }) => Math.max(1, Math.ceil(least / 2))),
  downTo(() => 1),
  downTo(() => 0),
]

/** Index of the part furthest above its floor; of equals the later one, as what stands first matters most. */
const richest = (parts: readonly PagePart[], kept: readonly number[], floor: Floor): number => {
  const spare = parts.map((part, index) => (kept[index] ?? 0) - floor(part))
  const most = Math.max(0, ...spare)
  return most === 0 ? -1 : spare.lastIndexOf(most)
}

/** How many items of each part fit on a page of `limit` rows, with `gap` rows before each part. */
export const itemsThatFit = (parts: readonly PagePart[], limit: number, gap = 1): number[] => {
  const kept = parts.map((part) => part.items.length)
  const total = (): number => parts.reduce((sum, part, index) => sum + rowsOf(part, kept[index] ?? 0, gap), 0)
  for (const floor of FLOORS) {
    for (let index = 0; total() > limit && index !== -1; ) {
      index = richest(parts, kept, floor)
      if (index !== -1) kept[index] = (kept[index] ?? 0) - 1
    }
  }
  return kept
}
