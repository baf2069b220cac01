import { type Level, PHASES, type Phase, type Prompt, type Rubrics } from '../bank/types.ts'
import { compileLexicon } from '../language/lexicon.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'
import { type Award, allocate } from './allocate.ts'
import { areaResults, competencyResults } from './areas.ts'
import { oneDecimal } from './grading.ts'
import { mistakesFor, mistakesIn, sentenceEvidence } from './mistakes.ts'
import { phaseResults } from './phases.ts'
import { type Reading, readAnswer } from './reading.ts'
import { criteriaFor } from './rubric.ts'
import type { CriterionResult, Scorecard } from './scorecard.ts'
import { densityOf, specificityOf } from './substance.ts'
import { overallOf, verdictOf } from './verdict.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Changes whenever the same text and rubric may score differently. */
export const ENGINE_VERSION = '1'

/** What the scorer needs besides the transcript. */
export interface ScorerInput {
  readonly prompt: Prompt
  readonly rubrics: Rubrics
  /** Of prompt and rubrics together, `sha256:…`. */
  readonly hash: string
}

/** A rubric compiled once, ready for any number of transcripts of its prompt. */
export interface Scorer {
  readonly score: (transcript: Transcript) => Scorecard
}

const isAsked = ({ compiled }: Award, level: Level): boolean =>
  compiled.criterion.levels?.includes(level) ?? true

const criterionResult = (award: Award, reading: Reading, level: Level): CriterionResult => {
  const { criterion, origin } = award.compiled
  const { finding } = award
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
    missing: award.credit === 'argued' || !isAsked(award, level) ? null : (criterion.earns ?? null),
  }
}

const interviewerWords = (prompt: Prompt, { turns }: Transcript): readonly string[] => [
  prompt.statement,
  ...turns.filter(({ by }) => by !== 'candidate').map(({ text }) => text),
]

/** Compiles a prompt's rubric. The same transcript and rubric give the same scorecard, byte for byte. */
export const prepare = ({ prompt, rubrics, hash }: ScorerInput): Scorer => {
  const { lexicon } = compileLexicon(rubrics.concepts)
  const criteria = criteriaFor(prompt, rubrics, lexicon)
  const mistakes = mistakesFor(rubrics.mistakes, prompt, lexicon)
  const lowers = new Map(rubrics.mistakes.map(({ id, lowers: points }) => [id, points]))
  const disqualifying = new Set(rubrics.mistakes.filter((each) => each.disqualifies).map(({ id }) => id))
  const vocabulary = vocabularyOf(prompt, rubrics)

  const score = (transcript: Transcript): Scorecard => {
    const texts = Object.fromEntries(PHASES.map((phase) => [phase, phaseText(transcript, phase)])) as Record<
      Phase,
      string
    >
    const reading = readAnswer(texts, interviewerWords(prompt, transcript), lexicon)
    const awards = allocate(criteria, reading)
    const judged = transcript.turns.length > 0 ? mistakes : mistakes.filter(({ rule }) => !rule.interaction)
    const made = mistakesIn(judged, reading, awards)
    const specificity = specificityOf(densityOf(reading, vocabulary))
    const phases = phaseResults({ reading, awards, mistakes: made, lowers, vocabulary, specificity })
    const overall = oneDecimal(overallOf(phases))
    const { level } = transcript
    const { verdict, gate } = verdictOf({ level, overall, phases, awards, mistakes: made, disqualifying })
    return {
      schema: 1,
      id: transcript.id,
      prompt: prompt.id,
      level,
      score: overall,
      verdict: transcript.complete ? verdict : null,
      ...(transcript.complete ? {} : { incomplete: true as const }),
      gate: transcript.complete ? gate : null,
      phases,
      areas: areaResults(awards),
      competencies: competencyResults(awards, rubrics),
      criteria: awards
        .filter((award) => award.credit !== 'absent' || isAsked(award, level))
        .map((award) => criterionResult(award, reading, level)),
      mistakes: made,
      engine: { version: ENGINE_VERSION, rubric: hash },
    }
  }
  return { score }
}
