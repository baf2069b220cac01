import type { Derived, Measures } from '../bank/derived.ts'
import { type Level, PHASES, type Phase, type Prompt, type ScoredRubrics } from '../bank/types.ts'
import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import type { Pack } from '../language/pack.ts'
import { unpackLexicon } from '../language/unpack.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'
import { type Award, allocate } from './allocate.ts'
import { areaResults, competencyResults } from './areas.ts'
import { contradictionsIn } from './figures.ts'
import { oneDecimal } from './grading.ts'
import { measuresOf } from './measure.ts'
import { type CompiledMistake, mistakesFor, mistakesIn, sentenceEvidence } from './mistakes.ts'
import { parOf } from './par.ts'
import { phaseResults } from './phases.ts'
import { type Reading, readAnswer } from './reading.ts'
import { type CompiledCriterion, criteriaFor } from './rubric.ts'
import type { CriterionResult, Scorecard } from './scorecard.ts'
import { densityOf, specificityOf } from './specificity.ts'
import { overallOf, verdictOf } from './verdict.ts'
import { vocabularyOf } from './vocabulary.ts'
import { type Proof, proofOf } from './why.ts'

/** Changes whenever the same text and rubric may score differently. */
export const ENGINE_VERSION = '1'

/** What the scorer needs besides the transcript. */
export interface ScorerInput {
  readonly prompt: Prompt
  readonly rubrics: ScoredRubrics
  /** Of prompt and rubrics together, `sha256:…`. */
  readonly hash: string
  /** What was reckoned from prompt and rubrics before, to save the time. */
  readonly derived?: Derived
  /** What was compiled from prompt and rubrics before, for the same reason; then the concepts are not asked for. */
  readonly packs?: readonly Pack[]
}

/** A rubric compiled once, ready for any number of transcripts of its prompt. */
export interface Scorer {
  readonly score: (transcript: Transcript) => Scorecard
  /** How each criterion came by its credit, in the rubric's order. */
  readonly why: (transcript: Transcript) => readonly Proof[]
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

/** Everything about a prompt that does not depend on the answer. */
interface Compiled {
  readonly prompt: Prompt
  readonly rubrics: ScoredRubrics
  readonly hash: string
  readonly lexicon: Lexicon
  readonly criteria: readonly CompiledCriterion[]
  readonly mistakes: readonly CompiledMistake[]
  /** Points that each mistake costs its phase. */
  readonly lowers: ReadonlyMap<string, number>
  readonly disqualifying: ReadonlySet<string>
  readonly vocabulary: ReadonlySet<string>
}

/** A compiled rubric with what strong answers hold by it. */
interface Judge extends Compiled {
  readonly par: Measures
}

const compile = ({ prompt, rubrics, hash, derived, packs }: ScorerInput): Compiled => {
  const lexicon = packs === undefined ? compileLexicon(rubrics.concepts).lexicon : unpackLexicon(packs)
  return {
    prompt,
    rubrics,
    hash,
    lexicon,
    criteria: criteriaFor(prompt, rubrics, lexicon),
    mistakes: mistakesFor(rubrics.mistakes, prompt, lexicon),
    lowers: new Map(rubrics.mistakes.map(({ id, lowers }) => [id, lowers])),
    disqualifying: new Set(rubrics.mistakes.filter((each) => each.disqualifies).map(({ id }) => id)),
    vocabulary: derived === undefined ? vocabularyOf(prompt, rubrics) : new Set(derived.vocabulary),
  }
}

interface Weighed {
  readonly reading: Reading
  readonly awards: readonly Award[]
}

type PhaseTexts = Readonly<Record<Phase, string>>

const weigh = (
  { lexicon, criteria }: Compiled,
  texts: PhaseTexts,
  interviewer: readonly string[],
): Weighed => {
  const reading = readAnswer(texts, interviewer, lexicon)
  return { reading, awards: allocate(criteria, reading) }
}

const weighTranscript = (compiled: Compiled, transcript: Transcript): Weighed => {
  const texts = PHASES.map((phase) => [phase, phaseText(transcript, phase)] as const)
  return weigh(
    compiled,
    Object.fromEntries(texts) as PhaseTexts,
    interviewerWords(compiled.prompt, transcript),
  )
}

const parFor = (compiled: Compiled): Measures => {
  const { prompt, vocabulary } = compiled
  const outlines = prompt.outlines.map(({ phases }) => {
    const { reading, awards } = weigh(compiled, phases, [prompt.statement])
    return measuresOf(reading, awards, vocabulary)
  })
  return parOf(outlines)
}

/** Reckons what `prepare` may be given, so that it need not do so again: a build does it once. */
export const derive = (input: ScorerInput): Derived => {
  const compiled = compile(input)
  return { vocabulary: [...compiled.vocabulary], par: parFor(compiled) }
}

const scorecardOf = (judge: Judge, transcript: Transcript): Scorecard => {
  const { prompt, rubrics, mistakes, vocabulary, par } = judge
  const { level, complete } = transcript
  const { reading, awards } = weighTranscript(judge, transcript)
  const judged = transcript.turns.length > 0 ? mistakes : mistakes.filter(({ rule }) => !rule.interaction)
  const made = mistakesIn(judged, reading, awards)
  const specificity = specificityOf(densityOf(reading, vocabulary))
  const measures = measuresOf(reading, awards, vocabulary)
  const { texts } = reading
  const phases = phaseResults({ ...judge, texts, measures, par, awards, mistakes: made, specificity })
  const score = oneDecimal(overallOf(phases))
  const { verdict, gate } = verdictOf({ ...judge, level, overall: score, phases, awards, mistakes: made })
  return {
    schema: 1,
    id: transcript.id,
    prompt: prompt.id,
    level,
    score,
    verdict: complete ? verdict : null,
    ...(complete ? {} : { incomplete: true as const }),
    gate: complete ? gate : null,
    phases,
    areas: areaResults(awards),
    competencies: competencyResults(awards, rubrics),
    criteria: awards
      .filter((award) => award.credit !== 'absent' || isAsked(award, level))
      .map((award) => criterionResult(award, reading, level)),
    mistakes: made,
    contradictions: contradictionsIn(reading, transcript.answers),
    engine: { version: ENGINE_VERSION, rubric: judge.hash },
  }
}

/** Compiles a prompt's rubric. The same transcript and rubric give the same scorecard, byte for byte. */
export const prepare = (input: ScorerInput): Scorer => {
  const compiled = compile(input)
  const judge: Judge = { ...compiled, par: input.derived?.par ?? parFor(compiled) }
  return {
    score: (transcript) => scorecardOf(judge, transcript),
    why: (transcript) => {
      const { reading, awards } = weighTranscript(judge, transcript)
      return awards.map((award) => proofOf(award, reading))
    },
  }
}
