import type { Problem } from '../bank/bank-types.ts'
import type { Shelved } from '../bank/library.ts'
import type { Path } from '../bank/path.ts'
import { problemAt } from '../bank/placed.ts'
import type { PhaseTexts, Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { normaliseText } from '../language/normalise.ts'
import { prepare, type Scorer } from '../scoring/score.ts'
import { type CriterionResult, type Scorecard, VERDICTS, type Verdict } from '../scoring/scorecard.ts'
import { NO_ANSWERS, type Transcript } from '../session/transcript.ts'
import { GENERIC } from './generic.ts'

/** What the scorer makes of a prompt's own answers, at L5. */
export interface PromptProof {
  readonly problems: readonly Problem[]
  readonly outlines: readonly Scorecard[]
  readonly weak: Scorecard
  /** An able answer to no problem in particular. */
  readonly generic: Scorecard
}

const LEAST_GRADE = 3

const transcriptOf = (prompt: Prompt, phases: PhaseTexts): Transcript => {
  const entry = (text: string) => [{ at: null, text: normaliseText(text), after: null }]
  return {
    id: null,
    prompt: prompt.id,
    level: 'L5',
    minutes: null,
    answers: { ...NO_ANSWERS, ...Object.fromEntries(PHASES.map((phase) => [phase, entry(phases[phase])])) },
    complete: true,
    turns: [],
    selfRating: null,
    date: null,
    session: null,
  }
}

const rank = (verdict: Verdict | null): number => (verdict === null ? -1 : VERDICTS.indexOf(verdict))

const summed = ({ verdict, score, gate }: Scorecard): string =>
  `${verdict ?? 'no verdict'} (${score.toFixed(1)}${gate === null ? '' : `, held back by ${gate.id}`})`

/** So many criteria are named at a low place: enough to begin with. */
const TOLD = 3

/** What an answer leaves on the table in a phase, or of its own criteria: the most points first. */
const unsaid = ({ criteria }: Scorecard, isMeant: (result: CriterionResult) => boolean): string => {
  const left = criteria
    .filter((result) => isMeant(result) && (result.credit === 'absent' || result.credit === 'named'))
    .sort((a, b) => b.max - b.points - (a.max - a.points))
    .slice(0, TOLD)
    .map(
      ({ title, missing, credit }) =>
        `"${title}" (${credit === 'absent' ? 'not said' : 'only named'}${missing === null ? '' : `: ${missing}`})`,
    )
  return left.length === 0 ? '' : `; most would bring: ${left.join('; ')}`
}

interface Judged {
  readonly path: Path
  readonly card: Scorecard
}

const outlineProblems = (file: Shelved<Prompt>, { path, card }: Judged): readonly Problem[] => {
  const placed = { item: file.value, at: file, path }
  const low = PHASES.filter((phase) => (card.phases[phase]?.grade ?? 0) < LEAST_GRADE).map((phase) => {
    const { grade = 0, score = 0 } = card.phases[phase] ?? {}
    const found = `grade ${grade} (${score.toFixed(1)})${unsaid(card, (each) => each.phase === phase)}`
    return problemAt(placed, ['phases', phase], {
      expected: `an answer of grade ${LEAST_GRADE} or more at L5`,
      found,
    })
  })
  if (rank(card.verdict) >= rank('hire')) return low
  return [
    problemAt(placed, ['name'], {
      expected: 'an outline that scores hire or better at L5',
      found: `${summed(card)}${unsaid(card, ({ origin }) => origin === 'prompt')}`,
    }),
    ...low,
  ]
}

const weakProblems = (file: Shelved<Prompt>, { path, card }: Judged): readonly Problem[] =>
  rank(card.verdict) <= rank('no-hire')
    ? []
    : [
        problemAt({ item: file.value, at: file, path }, [], {
          expected: 'a weak answer that scores no-hire or less at L5',
          found: summed(card),
        }),
      ]

/** A prompt's outlines must pass and its weak answer must not. */
export const provePrompt = (file: Shelved<Prompt>, rubrics: Rubrics): PromptProof => {
  const prompt = file.value
  const scorer: Scorer = prepare({ prompt, rubrics, hash: '' })
  const judge = (phases: PhaseTexts): Scorecard => scorer.score(transcriptOf(prompt, phases))
  const outlines = prompt.outlines.map(({ phases }) => judge(phases))
  const weak = judge(prompt.weak)
  const problems = [
    ...outlines.flatMap((card, i) => outlineProblems(file, { path: ['outlines', i], card })),
    ...weakProblems(file, { path: ['weak'], card: weak }),
  ]
  return { problems, outlines, weak, generic: judge(GENERIC) }
}
