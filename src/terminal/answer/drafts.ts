/** Tells of the draft at most once in a while, and at the end. */
export interface DraftKeeper {
  /** The draft may have changed; read when it is time to tell. */
  note(draft: () => string): void
  /** Tells now what has not been told. */
  flush(): void
  /** The draft was sent: there is nothing to tell any more. */
  drop(): void
}

// Milliseconds of typing that may be lost when the program is killed.
const WAIT = 700

export const createDraftKeeper = (first: string, tell: (draft: string) => void): DraftKeeper => {
  let told = first
  let latest: (() => string) | null = null
  let timer: NodeJS.Timeout | undefined

  const drop = (): void => {
    clearTimeout(timer)
    timer = undefined
    latest = null
  }
  const flush = (): void => {
    const draft = latest?.() ?? told
    drop()
    if (draft === told) return
    told = draft
    tell(draft)
  }
  return {
    note: (draft) => {
      latest = draft
      timer ??= setTimeout(flush, WAIT)
    },
    flush,
    drop,
  }
}
