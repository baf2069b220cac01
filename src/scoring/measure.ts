import type { Measure, Measures } from '../bank/derived.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Sentence, Token } from '../language/document.ts'
import type { Award } from './allocate.ts'
import { CREDIT_VALUE } from './grading.ts'
import type { Reading, Remark } from './reading.ts'

/** Shorter texts are measured as if they had this many words, so that one lucky phrase is not dense. */
const SHORT = 40
/** Own stems from which a sentence's argument is one about this problem. */
const ABOUT_IT = 2
const MOST_MARKS = 2
/** What a criterion of another phase is worth to the phase in which it was said. */
const GUEST = 0.5

/** What is asked of this problem alone tells a candidate apart; what is asked of all is said by most. */
export const OWN = 2.2

const weightOf = ({ compiled }: Award): number => (compiled.origin === 'prompt' ? OWN : 1)

const pointsOf = (awards: readonly Award[]): number =>
  awards.reduce((sum, award) => sum + weightOf(award) * award.points, 0)

/** Distinct stems of this problem that a sentence asserts. */
const ownStems = (sentence: Sentence, vocabulary: ReadonlySet<string>): readonly string[] => {
  const { words, scopes } = sentence
  const own: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const { stem, start } = words[at] as Token
    if (!vocabulary.has(stem) || own.includes(stem)) continue
    if (!scopes.some((scope) => start >= scope.start && start < scope.end)) own.push(stem)
  }
  return own
}

const distinct = (lists: readonly (readonly string[])[]): number => {
  const all = new Set<string>()
  for (const list of lists) for (const stem of list) all.add(stem)
  return all.size
}

const marksOf = ({ marks }: Remark): number =>
  [marks.reason, marks.number, marks.cost || marks.rejects, marks.consequence].filter(Boolean).length

const wordsIn = (remarks: readonly Remark[]): number =>
  remarks.reduce((sum, { sentence }) => sum + sentence.endWord - sentence.firstWord, 0)

/** A phase is graded on what is said in it: what was said elsewhere can no more than double that. */
const criteriaIn = (awards: readonly Award[], phase: Phase): number => {
  const native = awards.filter(({ home }) => home === phase)
  const guests = awards.filter(({ home, said }) => home !== phase && said === phase)
  const here =
    pointsOf(native.filter(({ said }) => said === phase)) +
    guests.reduce((sum, award) => sum + weightOf(award) * GUEST * CREDIT_VALUE[award.credit] * award.max, 0)
  return here + Math.min(here, pointsOf(native.filter(({ said }) => said !== phase)))
}

/** Measures each phase; length counts by its square root, so that neither length nor brevity pays. */
export const measuresOf = (
  reading: Reading,
  awards: readonly Award[],
  vocabulary: ReadonlySet<string>,
): Measures =>
  Object.fromEntries(
    PHASES.map((phase) => {
      const remarks = reading.remarks.filter((remark) => remark.phase === phase)
      const words = Math.max(SHORT, wordsIn(remarks))
      const sound = remarks
        .filter(({ soundness }) => soundness === 'sound')
        .map((remark) => ({ remark, own: ownStems(remark.sentence, vocabulary) }))
      const argument = sound
        .filter(({ own }) => own.length >= ABOUT_IT)
        .reduce((sum, { remark }) => sum + Math.min(MOST_MARKS, marksOf(remark)), 0)
      const measure: Measure = {
        specific: distinct(sound.map(({ own }) => own)) / Math.sqrt(words),
        argued: argument / Math.sqrt(words / 10),
        criteria: criteriaIn(awards, phase),
      }
      return [phase, measure]
    }),
  ) as Record<Phase, Measure>
