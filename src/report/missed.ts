import type { Criterion } from '../bank/rubric-types.ts'
import type { Area, Credit, Phase } from '../bank/vocabulary.ts'
import type { CriterionResult } from '../scoring/scorecard.ts'
import type { Proof, Trace } from '../scoring/why.ts'
import { entryAt, type Transcript } from '../session/transcript.ts'
import type { Gap, GapsInput } from './gaps.ts'
import { lostOn } from './judgement.ts'
import { nearestSentence } from './nearness.ts'

/** Words of the candidate, with their place. */
export interface SaidWords {
  readonly phase: Phase
  readonly quote: string
  /** Whole seconds since the start; null where it is not known. */
  readonly at: number | null
}

/** What was said towards a point that was missed. */
export interface NearWords extends SaidWords {
  /**
   * earned: it earned what was earned; uncounted: it meets the rule and was not counted; perhaps: it may have meant the
   * point; near: it is only about it.
   */
  readonly kind: 'earned' | 'uncounted' | 'perhaps' | 'near'
}

/** A point that was missed, in whole or in part, as an argument to make. */
export interface MissedPoint {
  readonly id: string
  readonly title: string
  readonly area: Area
  readonly crux: boolean
  readonly credit: Credit
  readonly lost: number
  /** Why interviewers want it. */
  readonly why: string
  /** What would have earned it. */
  readonly earns: string
  /** null where nothing was said towards it. */
  readonly yours: NearWords | null
}

/** A mistake with what to say instead. */
export interface ReviewedMistake {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly instead: string
  readonly quote: string | null
}

/** What missed points are drawn up from. */
export interface MissedInput extends GapsInput {
  readonly transcript: Transcript
  readonly proofs: readonly Proof[]
  /** By id. */
  readonly criteria: ReadonlyMap<string, Criterion>
  /** What would lift the score most comes first. */
  readonly gaps: readonly Gap[]
}

/** Words with their phase and time. */
export const placed = (
  { transcript }: Pick<MissedInput, 'transcript'>,
  phase: Phase,
  quote: string,
  start: number,
): SaidWords => ({
  phase,
  quote,
  at: entryAt(transcript, phase, start)?.at ?? null,
})

/** Words that merely name a thing meet many a rule by chance, and so does a sentence that speaks of something else. */
const isTelling = ({ list, faint }: Trace): boolean => list !== 'named' && list !== 'words' && !faint

/** What comes nearest by its words; where nothing was learned of the point, what shares most of its words. */
const nearestWords = (
  books: MissedInput,
  { id, phase }: CriterionResult,
  nearest: Proof['nearest'],
): NearWords | null => {
  if (nearest === undefined) {
    const criterion = books.criteria.get(id)
    const near = criterion === undefined ? null : nearestSentence(books.transcript, phase, criterion)
    return near === null ? null : { ...placed(books, phase, near.quote, near.start), kind: 'near' }
  }
  if (nearest === null) return null
  const { evidence, clear } = nearest
  return {
    ...placed(books, evidence.phase, evidence.quote, evidence.start),
    kind: clear ? 'perhaps' : 'near',
  }
}

/** What earned; else what met a rule in vain; else what is about it. */
const yoursOf = (books: MissedInput, result: CriterionResult): NearWords | null => {
  const [first] = result.evidence
  if (first !== undefined) return { ...placed(books, first.phase, first.quote, first.start), kind: 'earned' }
  const proof = books.proofs.find(({ id }) => id === result.id)
  const vain = proof?.traces.find(isTelling)?.evidence
  if (vain !== undefined) return { ...placed(books, vain.phase, vain.quote, vain.start), kind: 'uncounted' }
  return nearestWords(books, result, proof?.nearest)
}

/** A question of the round asked for it: that is why. */
const questionFor = ({ probes, curveballs }: MissedInput['prompt'], id: string): string => {
  const probe = probes.find((each) => id.startsWith(`probe:${each.id}:`))?.question
  const change = curveballs.find((each) => id.startsWith(`curveball:${each.id}:`))?.change
  const words = probe ?? change
  return words === undefined ? '' : `It was asked for: “${words}”`
}

const missedPoint = (books: MissedInput, one: CriterionResult): MissedPoint => {
  const { id, title, area, crux, credit, missing } = one
  const why = books.criteria.get(id)?.why ?? questionFor(books.prompt, id)
  return {
    id,
    title,
    area,
    crux,
    credit,
    lost: lostOn(one),
    why,
    // What a question holds beside the rubric is its own title.
    earns: missing === title ? '' : (missing ?? ''),
    yours: yoursOf(books, one),
  }
}

/** The points of a phase that were missed, what would lift the score most first. */
export const missedIn = (books: MissedInput, phase: Phase): readonly MissedPoint[] => {
  const results = new Map(books.scorecard.criteria.map((one) => [one.id, one]))
  return books.gaps.flatMap((gap) => {
    const result = results.get(gap.id)
    return gap.kind === 'mistake' || gap.phase !== phase || result === undefined
      ? []
      : [missedPoint(books, result)]
  })
}

/** The mistakes that count against a phase. */
export const mistakesIn = ({ scorecard, rubrics }: MissedInput, wanted: Phase): readonly ReviewedMistake[] =>
  scorecard.mistakes
    .filter(({ phase }) => phase === wanted)
    .map(({ id, why, instead, evidence: [first] }) => {
      const name = rubrics.mistakes.find((rule) => rule.id === id)?.name ?? id
      return { id, name, why, instead, quote: first?.quote ?? null }
    })
