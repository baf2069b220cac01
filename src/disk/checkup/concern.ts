import { UserError } from '../../errors.ts'

/** A file that cannot be read, and what to do; nothing of what it says. */
export interface Unreadable {
  readonly what: string
  readonly next: string
}

/** What a failure to read comes to; a bug stays one. */
export const unreadableBy = (error: unknown): Unreadable => {
  if (!(error instanceof UserError)) throw error
  const { expected, next = 'Look at its permissions, or move it elsewhere.' } = error.complaint
  return { what: expected, next }
}

/** Does what may fail to read, one thing after another, and gathers what did. */
export const gatherUnreadable = (): {
  readonly unreadable: readonly Unreadable[]
  readonly attempt: (act: () => void) => void
} => {
  const unreadable: Unreadable[] = []
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      unreadable.push(unreadableBy(error))
    }
  }
  return { unreadable, attempt }
}
