/** What a question back is told by, before the ids of the two facts. */
export const WHICH_REF = 'stock:which:'

/** What is said where no fact is told, with the facts that were nearly heard. */
export const stockRef = (kind: string, near: readonly string[] = []): string =>
  ['stock', kind, ...new Set(near)].join(':')

const KINDS: ReadonlySet<string> = new Set(['open', 'unknown', 'beyond', 'yours', 'agreed', 'assume'])

/** What an answer left to the candidate: a decision that was handed back, or an assumption that was agreed to. */
export const leftToThem = (ref: string | null): 'yours' | 'assumed' | null => {
  const [stock, kind = ''] = ref?.split(':') ?? []
  if (stock !== 'stock') return null
  if (kind === 'agreed' || kind === 'assume') return 'assumed'
  return kind === 'yours' ? 'yours' : null
}

/** The ids of the facts that a question was perhaps about, from what its answer is told by. */
export const nearlyHeard = (ref: string | null): readonly string[] => {
  const [stock, kind = '', ...ids] = ref?.split(':') ?? []
  return stock === 'stock' && (KINDS.has(kind) || kind === 'which') ? ids : []
}
