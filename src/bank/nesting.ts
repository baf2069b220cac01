import type { CST } from 'yaml'

/** How deep lists and maps may stand in each other; content has eight levels. */
export const MAX_DEPTH = 50

const innerOf = (token: CST.Token): readonly CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((each) => each !== undefined && each !== null),
  )
}

/**
 * The offset of the first list or map that stands too deep; null where none does. Asked before the nodes are
 * made, as that is done by a function within a function: where the stack ends, the engine may end with it.
 */
export const tooDeep = (tokens: readonly CST.Token[]): number | null => {
  let level: readonly CST.Token[] = tokens
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level
    if (depth > MAX_DEPTH && first !== undefined) return first.offset
    level = level.flatMap(innerOf)
  }
  return null
}
