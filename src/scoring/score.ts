import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Level, Phase } from '../bank/vocabulary.ts'
import type { Transcript } from '../session/transcript.ts'
import type { Award } from './allocate.ts'
import { areaResults, competencyResults } from './areas.ts'
import { tellingWords } from './classifier/telling.ts'
import { exactingOf } from './conversation.ts'
import { ENGINE_VERSION } from './engine.ts'
import { sentenceEvidence } from './evidence.ts'
import { contradictionsIn } from './figures.ts'
import { oneDecimal } from './grading.ts'
import { phaseResults } from './phases.ts'
import type { CriterionResult, Scorecard } from './scorecard.ts'
import { specificityOf } from './specificity.ts'
import { cruxAid, stampOf } from './stamps.ts'
import { TUNING, type Tuning } from './tuning.ts'
import { overallOf, ownResult, verdictOf } from './verdict.ts'
import {
  type Judge,
  judgeFor,
  type ScorerInput,
  type Weighing,
  weighingOf,
  weighTranscript,
} from './weigh.ts'
import { type ByWords, type Proof, proofOf } from './why.ts'

export type { ScorerInput } from './weigh.ts'
export { derive, lexiconFor } from './weigh.ts'

/** A rubric compiled once, ready for any number of transcripts of its prompt. */
export interface Scorer {
  /** Judges a transcript of this prompt. Pure, and quick: no clock, chance, disk or network; it never throws. */
  readonly score: (transcript: Transcript) => Scorecard
  /** The two halves of `score`, for those who try other figures. */
  readonly weigh: (transcript: Transcript) => Weighing
  readonly grade: (weighing: Weighing, tuning: Tuning) => Scorecard
  /** How each criterion came by its credit, in the rubric's order. */
  readonly why: (transcript: Transcript) => readonly Proof[]
}

const isAsked = ({ compiled }: Award, level: Level): boolean =>
  compiled.criterion.levels?.includes(level) ?? true

/** What would earn more; who has said it already is told where it counts, not that it was missed. */
const missingOf = ({ compiled, credit, fuller, home }: Award): string | null => {
  if (credit === 'argued') return null
  if (fuller === null || fuller.credit === 'named') return compiled.criterion.earns ?? null
  return fuller.phase === home
    ? `You ${fuller.credit} it, in a sentence that earns other points already: give it a sentence of its own.`
    : `You ${fuller.credit} it in ${PHASE_NAMES[fuller.phase]}, where it counts less: bring it up in ${PHASE_NAMES[home]}.`
}

const criterionResult = (award: Award, { reading, stamps, transcript }: Weighing): CriterionResult => {
  const { criterion, origin } = award.compiled
  const { finding } = award
  const stamp = stampOf(award, stamps)
  return {
    id: criterion.id,
    title: criterion.title ?? criterion.id,
    phase: award.home,
    area: criterion.area ?? 'framing',
    origin,
    crux: criterion.crux ?? false,
    credit: award.credit,
    points: Math.round(award.points * 100) / 100,
    max: award.max,
    evidence: finding === null ? [] : [sentenceEvidence(reading, finding.first, finding.last)],
    missing: isAsked(award, transcript.level) ? missingOf(award) : null,
    ...(stamp === null ? {} : { stamp }),
  }
}

/** A round that was broken off, or drilled one phase, is graded on what was spoken of. */
const spokenIn = (phases: Scorecard['phases'], texts: Readonly<Record<Phase, string>>): Scorecard['phases'] =>
  Object.fromEntries(Object.entries(phases).filter(([phase]) => texts[phase as Phase].trim() !== ''))

const scorecardOf = (judge: Judge, weighing: Weighing, tuning: Tuning): Scorecard => {
  const { prompt, rubrics, par } = judge
  const { transcript, reading, stamps, awards, measures, made, density } = weighing
  const { level, complete } = transcript
  const { texts } = reading
  const specificity = specificityOf(density, tuning)
  const exacting = exactingOf(transcript, tuning)
  const phases = phaseResults({
    ...judge,
    texts,
    measures,
    par,
    awards,
    mistakes: made,
    specificity,
    exacting,
    tuning,
  })
  const own = ownResult(awards, exacting['deep-dive'], tuning)
  const score = oneDecimal(overallOf(phases, own, tuning))
  const { verdict, gate } = verdictOf({
    ...judge,
    level,
    overall: score,
    phases,
    awards,
    mistakes: made,
    cruxAid: cruxAid(awards, reading, transcript, stamps),
    tuning,
  })
  return {
    schema: 1,
    id: transcript.id,
    prompt: prompt.id,
    level,
    score,
    verdict: complete ? verdict : null,
    ...(complete ? {} : { incomplete: true as const }),
    gate: complete ? gate : null,
    phases: complete ? phases : spokenIn(phases, texts),
    ...(own === null ? {} : { own }),
    areas: areaResults(awards),
    competencies: competencyResults(awards, rubrics),
    criteria: awards
      .filter((award) => award.credit !== 'absent' || isAsked(award, level))
      .map((award) => criterionResult(award, weighing)),
    mistakes: made,
    contradictions: contradictionsIn(reading, transcript.answers),
    engine: { version: ENGINE_VERSION, rubric: judge.hash },
  }
}

/** Compiles a prompt's rubric. The same transcript and rubric give the same scorecard, byte for byte. */
export const prepare = (input: ScorerInput): Scorer => {
  const judge = judgeFor(input)
  return {
    score: (transcript) => scorecardOf(judge, weighingOf(judge, transcript), TUNING),
    weigh: (transcript) => weighingOf(judge, transcript),
    grade: (weighing, tuning) => scorecardOf(judge, weighing, tuning),
    why: (transcript) => {
      const { reading, awards, places } = weighTranscript(judge, transcript)
      const byWords: ByWords = {
        telling: (id, finding) => tellingWords(judge.classifiers, reading, id, finding),
        places,
      }
      return awards.map((award) => proofOf(award, reading, byWords))
    },
  }
}
