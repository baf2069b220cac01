import { type Level, PHASES, type Phase } from '../bank/types.ts'
import { type Award, reached } from './allocate.ts'
import { type MistakeResult, type PhaseResult, VERDICTS, type Verdict } from './scorecard.ts'
import type { Tuning } from './tuning.ts'

/** What caps a verdict, and why. */
export interface Gate {
  readonly id: string
  readonly why: string
}

/** What a verdict is judged by. */
export interface VerdictInput {
  readonly level: Level
  readonly overall: number
  readonly phases: Readonly<Record<Phase, PhaseResult>>
  readonly awards: readonly Award[]
  readonly mistakes: readonly MistakeResult[]
  readonly disqualifying: ReadonlySet<string>
  readonly tuning: Tuning
}

/** The four phases as one figure, 0–100. */
export const overallOf = (phases: Readonly<Record<Phase, PhaseResult>>, tuning: Tuning): number =>
  PHASES.reduce((sum, phase) => sum + tuning.phases[phase] * phases[phase].score, 0)

const bandOf = ({ level, overall, tuning }: VerdictInput): Verdict =>
  VERDICTS[tuning.bands[level].filter((floor) => overall >= floor).length] ?? 'strong-no-hire'

/** Criteria of the problem itself, explained, that stand in for its crux: sound answers differ in what they decide on. */
const ENOUGH_OWN = 4

const ownArguments = ({ awards }: VerdictInput): number =>
  awards.filter((award) => award.compiled.origin === 'prompt' && reached(award, 'explained')).length

/** At L3 a sound general pipeline is enough; from L4 on something that decides this problem must be explained. */
const isUnspecific = (input: VerdictInput, crux: readonly Award[]): boolean =>
  input.level !== 'L3' &&
  crux.length > 0 &&
  !crux.some((award) => reached(award, 'explained')) &&
  ownArguments(input) < ENOUGH_OWN

/** What forbids a hire, the gravest first. */
export const gatesOf = (input: VerdictInput): readonly Gate[] => {
  const error = input.mistakes.find(({ id }) => input.disqualifying.has(id))
  const crux = input.awards.filter(({ compiled }) => compiled.criterion.crux)
  const empty = PHASES.filter((phase) => input.phases[phase].score === 0)
  const excellent = PHASES.filter((phase) => input.phases[phase].grade === 4)
  return [
    ...(error === undefined ? [] : [{ id: error.id, why: error.why }]),
    ...(isUnspecific(input, crux)
      ? [{ id: 'not-specific', why: `Nothing that decides this problem was explained: ${titles(crux)}.` }]
      : []),
    ...(empty.length >= 2 && excellent.length < 2
      ? [{ id: 'empty-phases', why: `Nothing was said in ${empty.join(' and ')}.` }]
      : []),
  ]
}

const titles = (awards: readonly Award[]): string =>
  awards.map(({ compiled }) => compiled.criterion.title ?? compiled.criterion.id).join('; ')

/** The verdict for the level, and the gate that capped it at no-hire, if one did. */
export const verdictOf = (input: VerdictInput): { readonly verdict: Verdict; readonly gate: Gate | null } => {
  const verdict = bandOf(input)
  const gate = gatesOf(input)[0]
  return gate !== undefined && VERDICTS.indexOf(verdict) > 1
    ? { verdict: 'no-hire', gate }
    : { verdict, gate: null }
}
