import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Evidence } from '../scoring/scorecard.ts'
import { ENTRY_BREAK } from '../session/transcript.ts'
import type { Judgement } from './judgement.ts'
import type { Stretch } from './transcript.ts'

/** A passage of the candidate, and all that quotes it. */
export interface Passage {
  /** From 1, in the order of the phases. */
  readonly number: number
  readonly phase: Phase
  readonly start: number
  readonly end: number
  /** Labels of what quotes it: `P3` a point, `M1` a mistake, `F1` figures. */
  readonly labels: readonly string[]
}

/** Something of the judgement that quotes the candidate. */
interface Quoting {
  readonly label: string
  readonly evidence: readonly Evidence[]
}

const labelled = (
  letter: string,
  results: readonly { readonly evidence: readonly Evidence[] }[],
): readonly Quoting[] => results.map(({ evidence }, index) => ({ label: `${letter}${index + 1}`, evidence }))

/** Every quoted passage once, however many points it serves. */
export const passagesOf = ({ earned, mistakes, contradictions }: Judgement): readonly Passage[] => {
  const passages = new Map<string, { phase: Phase; start: number; end: number; labels: string[] }>()
  const quoting = [...labelled('P', earned), ...labelled('M', mistakes), ...labelled('F', contradictions)]
  for (const { label, evidence } of quoting) {
    for (const { phase, start, end } of evidence) {
      const key = passageKey({ phase, start, end })
      const known = passages.get(key)
      if (known === undefined) passages.set(key, { phase, start, end, labels: [label] })
      else if (!known.labels.includes(label)) known.labels.push(label)
    }
  }
  return [...passages.values()]
    .sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || a.start - b.start || a.end - b.end)
    .map((passage, index) => ({ number: index + 1, ...passage }))
}

/** What tells one passage from another. */
export const passageKey = ({ phase, start, end }: Pick<Evidence, 'phase' | 'start' | 'end'>): string =>
  `${phase} ${start} ${end}`

/** Where each speech begins in the text of its phase; null for what is no entry of the candidate. */
export const offsetsOf = (conversation: readonly Stretch[]): readonly (readonly (number | null)[])[] => {
  const next = new Map<string, number>()
  return conversation.map(({ phase, speeches }) =>
    speeches.map(({ by, kind, text }) => {
      if (phase === 'close' || by !== 'candidate' || kind !== 'answer') return null
      const offset = next.get(phase) ?? 0
      next.set(phase, offset + text.length + ENTRY_BREAK.length)
      return offset
    }),
  )
}
