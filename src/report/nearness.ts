import type { Outline } from '../bank/prompt-types.ts'
import type { Criterion } from '../bank/rubric-types.ts'
import type { Phase } from '../bank/vocabulary.ts'
import { readDocument } from '../language/document.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'
import { contentStems } from './fact-marks.ts'

/** A sentence of the candidate; `start` is its place in the text of its phase. */
export interface NearSentence {
  readonly quote: string
  readonly start: number
}

/** So many words in common, none of them commonplace, before one sentence is about another. */
const KIN = 3

const shared = (text: string, stems: ReadonlySet<string>): number =>
  [...contentStems(text)].filter((stem) => stems.has(stem)).length

/** What a criterion is about, in all the words that stand for it. */
const aboutOf = ({ title = '', earns = '', hits }: Criterion): ReadonlySet<string> =>
  contentStems([title, earns, ...hits].join('\n'))

/** The sentence of a phase that has most to do with a criterion; null where none has enough. */
export const nearestSentence = (
  transcript: Pick<Transcript, 'answers'>,
  phase: Phase,
  criterion: Criterion,
): NearSentence | null => {
  const about = aboutOf(criterion)
  const text = phaseText(transcript, phase)
  const ranked = readDocument(text)
    .sentences.map(({ start, end }) => ({ quote: text.slice(start, end), start }))
    .map((sentence) => ({ sentence, kin: shared(sentence.quote, about) }))
    .sort((a, b) => b.kin - a.kin)
  const [best] = ranked
  return best === undefined || best.kin < KIN ? null : best.sentence
}

/** Of several ways to answer well the one that is nearest to what was said; of equals the first. */
export const nearestOutline = (
  outlines: readonly Outline[],
  transcript: Pick<Transcript, 'answers'>,
): Outline | null => {
  const said = contentStems(
    Object.values(transcript.answers)
      .flat()
      .map(({ text }) => text)
      .join('\n'),
  )
  const kin = ({ phases }: Outline): number => {
    const stems = contentStems(Object.values(phases).join('\n'))
    return [...stems].filter((stem) => said.has(stem)).length / Math.max(1, stems.size)
  }
  return outlines.reduce<Outline | null>(
    (best, one) => (best === null || kin(one) > kin(best) ? one : best),
    null,
  )
}
