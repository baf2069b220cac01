import type { Criterion } from '../bank/rubric-types.ts'
import type { Credit } from '../bank/vocabulary.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { normaliseText } from '../language/normalise.ts'
import { creditIn, rankOf } from './credit.ts'
import { sentenceEvidence } from './evidence.ts'
import { readAnswer } from './reading.ts'
import { compileCriterion } from './rubric.ts'
import { echoesOf } from './soundness.ts'

/** What one idea of a good answer earned. */
export interface HeldCredit {
  readonly title: string
  /** What would have earned it. */
  readonly earns: string
  readonly credit: Credit
  readonly quote: string | null
}

/** The judgement of one answer of a drill. */
export interface DrillJudgement {
  readonly credit: Credit
  readonly held: readonly HeldCredit[]
}

/** What an answer is judged by. */
export interface DrillRule {
  readonly criteria: readonly Criterion[]
  /** `any`: the best of the criteria counts; `all`: each is one part of the answer. */
  readonly takes: 'any' | 'all'
  /** What the interviewer said: whoever repeats it has answered nothing. */
  readonly said: readonly string[]
}

const best = (credits: readonly Credit[]): Credit =>
  credits.reduce<Credit>((most, one) => (rankOf(one) > rankOf(most) ? one : most), 'absent')

/** In part is named; whole is explained, and argued where one part is. */
const together = (credits: readonly Credit[]): Credit => {
  if (credits.every((credit) => credit === 'absent')) return 'absent'
  if (credits.includes('absent')) return 'named'
  return credits.includes('argued') ? 'argued' : 'explained'
}

/** Judges an answer in words, as the scorer would in a round. */
export const judgeDrilled = (
  text: string,
  { criteria, takes, said }: DrillRule,
  lexicon: Lexicon,
): DrillJudgement => {
  const echoes = echoesOf(said.map(normaliseText))
  const design = normaliseText(text)
  const reading = readAnswer({ clarify: '', design, 'deep-dive': '', 'trade-offs': '' }, echoes, lexicon)
  const held = criteria.map((criterion): HeldCredit => {
    const finding = creditIn(compileCriterion(criterion, 'asked', lexicon), reading)
    return {
      title: criterion.title ?? criterion.id,
      earns: criterion.earns ?? '',
      credit: finding?.credit ?? 'absent',
      quote: finding === null ? null : sentenceEvidence(reading, finding.first, finding.last).quote,
    }
  })
  const credits = held.map(({ credit }) => credit)
  return { credit: takes === 'any' ? best(credits) : together(credits), held }
}
