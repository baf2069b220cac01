/** What a question back is told by, before the ids of the two facts. */
export const WHICH_REF = 'stock:which:'

/** What is said where no fact is told, with the fact that was nearly heard. */
export const stockRef = (kind: string, near?: string): string =>
  `stock:${kind}${near === undefined ? '' : `:${near}`}`

const KINDS: ReadonlySet<string> = new Set(['open', 'unknown', 'beyond', 'yours', 'agreed', 'assume'])

/** What was settled between the two: a decision that was handed back, an assumption that was agreed to. */
const SETTLED: ReadonlySet<string> = new Set(['yours', 'agreed', 'assume'])

/** Whether what an answer is told by left the matter to the candidate. */
export const isLeftToThem = (ref: string | null): boolean => {
  const [stock, kind = ''] = ref?.split(':') ?? []
  return stock === 'stock' && SETTLED.has(kind)
}

/** The ids of the facts that a question was perhaps about, from what its answer is told by. */
export const nearlyHeard = (ref: string | null): readonly string[] => {
  const [stock, kind = '', ...ids] = ref?.split(':') ?? []
  return stock === 'stock' && (KINDS.has(kind) || kind === 'which') ? ids : []
}
