const two = (value: number): string => String(value).padStart(2, '0')

/** Whole seconds as `m:ss`, with as many minutes as there are. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${two(Math.floor(seconds % 60))}`

/** `5:40 of 6:00`; the plan is left out where there is none, and so is a time that is not known. */
export const timingText = ({
  spent,
  planned,
}: {
  /** Seconds. */
  readonly spent: number | null
  /** Minutes. */
  readonly planned: number | null
}): string => {
  if (spent === null) return planned === null ? '' : `of ${planned}:00`
  return planned === null ? clockText(spent) : `${clockText(spent)} of ${clockText(planned * 60)}`
}
