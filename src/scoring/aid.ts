/** How a point came about, the best way first. */
export type Aid = 'volunteered' | 'probe' | 'hint'

/** What stands before the number of a hint. */
export const HINT = 'hint:'

/** How something came about that was said after this. */
export const aidOf = (after: string | null): Aid => {
  if (after === null) return 'volunteered'
  return after.startsWith(HINT) ? 'hint' : 'probe'
}
