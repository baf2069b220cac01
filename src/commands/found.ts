import type { Looked } from '../bank/select.ts'
import { UserError } from '../errors.ts'

/** What was looked for; a UserError with the complaint where there is none. */
export const found = <T>(looked: Looked<T>): T => {
  if ('found' in looked) return looked.found
  throw new UserError(looked.complaint)
}
