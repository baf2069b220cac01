import type { Derived, Measures, PackedClassifier } from '../bank/derived.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { ScoredRubrics } from '../bank/rubric-types.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import { once } from '../language/once.ts'
import type { Pack } from '../language/pack.ts'
import { unpackLexicon } from '../language/unpack.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'
import { type Award, allocate } from './allocate.ts'
import { type AskedCriteria, askedCriteria, askedIn } from './asked.ts'
import { type Classifier, unpacked } from './classifier/packed.ts'
import { type Places, placesIn } from './classifier/places.ts'
import { promptClassifier, universalClassifier } from './classifier/points.ts'
import { isConversation } from './conversation.ts'
import { measuresOf } from './measure.ts'
import { type CompiledMistake, mistakesFor } from './mistake-rules.ts'
import { mistakesIn } from './mistakes.ts'
import { parOf } from './par.ts'
import { type Reading, readAnswer } from './reading.ts'
import { type CompiledCriterion, criteriaFor } from './rubric.ts'
import type { MistakeResult } from './scorecard.ts'
import { type Echoes, echoesOf } from './soundness.ts'
import { densityOf } from './specificity.ts'
import { type Stamps, stampsOf } from './stamps.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What the scorer needs besides the transcript. */
export interface ScorerInput {
  readonly prompt: Prompt
  readonly rubrics: ScoredRubrics
  /** Of prompt and rubrics together, `sha256:…`. */
  readonly hash: string
  /** What was reckoned from prompt and rubrics before, to save the time. */
  readonly derived?: Derived
  /** What tells the points of all problems, where it was learned before. */
  readonly universal?: PackedClassifier
  /** The same of its family, for a problem that was not built. */
  readonly family?: PackedClassifier
  /** What was compiled from prompt and rubrics before, for the same reason; then the concepts are not asked for. */
  readonly packs?: readonly Pack[]
  /** What the patterns are compiled with, where others use it as well. */
  readonly lexicon?: Lexicon
}

/** What the interviewer says or would say when asked: whoever recites it has designed nothing. */
const told = ({ statement, facts }: Prompt): Echoes =>
  echoesOf([statement, ...facts.map(({ answer }) => answer)])

const saidIn = ({ turns }: Transcript, told: Echoes): Echoes =>
  echoesOf(
    turns.filter(({ by }) => by !== 'candidate').map(({ text }) => text),
    told,
  )

/** Everything about a prompt that does not depend on the answer. */
interface Compiled {
  readonly prompt: Prompt
  readonly rubrics: ScoredRubrics
  readonly hash: string
  readonly lexicon: Lexicon
  readonly criteria: readonly CompiledCriterion[]
  /** Of all problems, and of this one and its family. */
  readonly classifiers: readonly Classifier[]
  /** What probes and curveballs hold besides. */
  readonly asked: () => AskedCriteria
  readonly mistakes: readonly CompiledMistake[]
  /** Points that each mistake costs its phase. */
  readonly lowers: ReadonlyMap<string, number>
  readonly disqualifying: ReadonlySet<string>
  readonly vocabulary: ReadonlySet<string>
  /** What would only echo the interviewer. */
  readonly told: Echoes
}

/** A compiled rubric with what strong answers hold by it. */
export interface Judge extends Compiled {
  readonly par: Measures
}

/** The lexicon that a rubric is compiled with. */
export const lexiconFor = ({ rubrics, packs }: Pick<ScorerInput, 'rubrics' | 'packs'>): Lexicon =>
  packs === undefined ? compileLexicon(rubrics.concepts).lexicon : unpackLexicon(packs)

const compile = (input: ScorerInput, learned?: PackedClassifier): Compiled => {
  const { prompt, rubrics, hash, derived, lexicon = lexiconFor(input) } = input
  const universal = input.universal ?? universalClassifier(rubrics)
  const own = learned ?? derived?.classifier ?? promptClassifier(prompt, rubrics, input.family)
  const criteria = criteriaFor(prompt, rubrics, lexicon)
  return {
    prompt,
    rubrics,
    hash,
    lexicon,
    criteria,
    classifiers: [universal, own].map(unpacked),
    asked: once(() => askedCriteria(prompt, lexicon)),
    mistakes: mistakesFor(rubrics.mistakes, prompt, lexicon),
    lowers: new Map(rubrics.mistakes.map(({ id, lowers }) => [id, lowers])),
    disqualifying: new Set(rubrics.mistakes.filter((each) => each.disqualifies).map(({ id }) => id)),
    told: told(prompt),
    vocabulary: derived === undefined ? vocabularyOf(prompt, rubrics) : new Set(derived.vocabulary),
  }
}

interface Weighed {
  readonly reading: Reading
  readonly awards: readonly Award[]
}

interface WeighedRound extends Weighed {
  /** When and after what each thing was said. */
  readonly stamps: Stamps
  /** How near its sentences come to points. */
  readonly places: Places
}

type PhaseTexts = Readonly<Record<Phase, string>>

const weigh = ({ lexicon, criteria, classifiers }: Compiled, texts: PhaseTexts, echoes: Echoes): Weighed => {
  const reading = readAnswer(texts, echoes, lexicon)
  return {
    reading,
    awards: allocate(criteria, reading, { keeps: () => 1, places: placesIn(classifiers, reading) }),
  }
}

/** Reads an answer and finds what each criterion earns. */
export const weighTranscript = (compiled: Compiled, transcript: Transcript): WeighedRound => {
  const texts = PHASES.map((phase) => [phase, phaseText(transcript, phase)] as const)
  const echoes = saidIn(transcript, compiled.told)
  const reading = readAnswer(Object.fromEntries(texts) as PhaseTexts, echoes, compiled.lexicon)
  const stamps = stampsOf(transcript, reading)
  const criteria = [...compiled.criteria, ...askedIn(transcript, compiled.asked)]
  const places = placesIn(compiled.classifiers, reading)
  return { reading, stamps, places, awards: allocate(criteria, reading, { keeps: stamps.keeps, places }) }
}

const ownPoints = ({ criteria }: Prompt): Record<Phase, number> => {
  const points: Record<Phase, number> = { clarify: 0, design: 0, 'deep-dive': 0, 'trade-offs': 0 }
  for (const { phase = 'design', weight } of criteria) points[phase] += weight
  return points
}

const parFor = (compiled: Compiled): Measures => {
  const { prompt, vocabulary } = compiled
  const outlines = prompt.outlines.map(({ phases }) => {
    const { reading, awards } = weigh(compiled, phases, compiled.told)
    // A drawing is welcome, not owed: outlines draw because they are short.
    const owed = awards.filter(({ compiled }) => compiled.criterion.reads === undefined)
    return measuresOf(reading, owed, vocabulary)
  })
  return parOf(outlines, ownPoints(prompt))
}

/** Compiles a prompt's rubric. */
export const judgeFor = (input: ScorerInput): Judge => {
  const compiled = compile(input)
  return { ...compiled, par: input.derived?.par ?? parFor(compiled) }
}

/** Reckons what a judge may be given, so that it need not do so again: a build does it once. */
export const derive = (input: ScorerInput): Derived => {
  const classifier = promptClassifier(input.prompt, input.rubrics)
  const compiled = compile(input, classifier)
  return { vocabulary: [...compiled.vocabulary], par: parFor(compiled), classifier }
}

/** An answer weighed: all that is found in it, before any figure of the tuning grades it. */
export interface Weighing extends WeighedRound {
  readonly transcript: Transcript
  readonly measures: Measures
  readonly made: readonly MistakeResult[]
  /** Share of its words that belong to this problem, 0–1. */
  readonly density: number
}

/** What was never come to in a round that was broken off, or drilled one phase, was not left out. */
const isDue = ({ evidence, phase }: MistakeResult, { complete, answers }: Transcript): boolean =>
  complete || evidence.length > 0 || answers[phase].length > 0

/** Weighs an answer. */
export const weighingOf = (judge: Judge, transcript: Transcript): Weighing => {
  const { mistakes, vocabulary } = judge
  const weighed = weighTranscript(judge, transcript)
  const { reading, awards } = weighed
  const judged = mistakes.filter(({ rule }) => !rule.interaction || isConversation(transcript, rule.phase))
  return {
    ...weighed,
    transcript,
    measures: measuresOf(reading, awards, vocabulary),
    made: mistakesIn(judged, weighed).filter((one) => isDue(one, transcript)),
    density: densityOf(reading, vocabulary),
  }
}
