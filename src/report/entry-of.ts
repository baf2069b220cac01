import type { Evidence } from '../scoring/scorecard.ts'
import { ENTRY_BREAK, type Entry, type Transcript } from '../session/transcript.ts'

/** The entry a quote comes from. */
export const entryOf = ({ answers }: Transcript, { phase, start }: Evidence): Entry | null => {
  let end = 0
  for (const entry of answers[phase]) {
    end += entry.text.length
    if (start < end) return entry
    end += ENTRY_BREAK.length
  }
  return null
}
