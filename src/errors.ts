/** Exit codes, one meaning each; the README documents them. */
export const EXIT = {
  done: 0,
  no: 1,
  usage: 2,
  bug: 70,
  io: 74,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What a person is told when something is wrong: never a stack trace. */
export interface Complaint {
  /** What was expected, or what is wrong, in one sentence. */
  readonly expected: string
  /** What was found instead. */
  readonly found?: string
  /** What to type or do next. */
  readonly next?: string
}

/** A mistake in the input or the surroundings, as opposed to a bug in this program. */
export class UserError extends Error {
  readonly complaint: Complaint
  readonly exitCode: ExitCode

  constructor(complaint: Complaint, exitCode: ExitCode = EXIT.usage) {
    super(complaint.expected)
    this.name = 'UserError'
    this.complaint = complaint
    this.exitCode = exitCode
  }
}
