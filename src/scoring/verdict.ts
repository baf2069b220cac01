import { type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Aid } from './aid.ts'
import { type Award, BARE, reached } from './allocate.ts'
import { exacted } from './conversation.ts'
import { CREDIT_VALUE, oneDecimal } from './grading.ts'
import { type MistakeResult, type OwnResult, type PhaseResult, VERDICTS, type Verdict } from './scorecard.ts'
import { type Tuning, UNAIDED } from './tuning.ts'

/** What caps a verdict, and why. */
export interface Gate {
  readonly id: string
  readonly why: string
  /** The best verdict it lets through. */
  readonly cap: Verdict
}

/** What a verdict is judged by. */
export interface VerdictInput {
  readonly level: Level
  readonly overall: number
  readonly phases: Readonly<Record<Phase, PhaseResult>>
  readonly awards: readonly Award[]
  readonly mistakes: readonly MistakeResult[]
  readonly disqualifying: ReadonlySet<string>
  /** The best way in which any of the crux was come by; null where that is not known. */
  readonly cruxAid: Aid | null
  readonly tuning: Tuning
}

/** What came of the points of this problem alone; null where it has none. */
export const ownResult = (
  awards: readonly Award[],
  exacting: number,
  { own: { enough } }: Tuning,
): OwnResult | null => {
  const own = awards.filter(({ compiled }) => compiled.origin === 'prompt')
  const max = own.reduce((sum, award) => sum + award.max, 0)
  const made = own.reduce(
    (sum, { credit, max, finding }) => sum + CREDIT_VALUE[credit] * (finding?.bare ? BARE : 1) * max,
    0,
  )
  if (max === 0) return null
  return {
    score: oneDecimal(exacted(100 * Math.min(1, made / max / enough), exacting)),
    made: own.filter((award) => reached(award, 'named')).length,
    of: own.length,
  }
}

/** The four phases and the problem's own points as one figure, 0–100. */
export const overallOf = (
  phases: Readonly<Record<Phase, PhaseResult>>,
  ownPoints: OwnResult | null,
  { phases: shares, own }: Tuning,
): number => {
  const spoken = PHASES.reduce((sum, phase) => sum + shares[phase] * phases[phase].score, 0)
  return ownPoints === null ? spoken : (1 - own.share) * spoken + own.share * ownPoints.score
}

const bandOf = ({ level, overall, tuning }: VerdictInput): Verdict =>
  VERDICTS[tuning.bands[level].filter((floor) => overall >= floor).length] ?? 'strong-no-hire'

/** Criteria of the problem itself, explained, that stand in for its crux: sound answers differ in what they decide on. */
const ENOUGH_OWN = 4
/** Parts of the crux that do the same when they are no more than named. */
const ENOUGH_NAMED = 2

const ownArguments = ({ awards }: VerdictInput): number =>
  awards.filter((award) => award.compiled.origin === 'prompt' && reached(award, 'explained')).length

/** At L3 a sound general pipeline is enough; from L4 on something that decides this problem must be explained. */
const isUnspecific = (input: VerdictInput, crux: readonly Award[]): boolean =>
  input.level !== 'L3' &&
  crux.length > 0 &&
  !crux.some((award) => reached(award, 'explained')) &&
  crux.filter((award) => reached(award, 'named') && award.finding?.bare !== true).length < ENOUGH_NAMED &&
  ownArguments(input) < ENOUGH_OWN

/** Share of its own criteria's points below which an answer might be one to a neighbouring problem: for a hire, for a strong hire. */
const OWN_SHARE: Readonly<Record<Level, readonly [number, number]>> = {
  L3: [0, 0],
  L4: [0.08, 0.16],
  L5: [0.15, 0.3],
  L6: [0.25, 0.4],
}

const ownShare = ({ awards }: VerdictInput): number => {
  const own = awards.filter(({ compiled }) => compiled.origin === 'prompt')
  const max = own.reduce((sum, award) => sum + award.max, 0)
  return max === 0 ? 1 : own.reduce((sum, award) => sum + award.points, 0) / max
}

/** A good answer to a neighbour earns what is shared and little of what is asked here. */
const tooGeneral = (input: VerdictInput): readonly Gate[] => {
  const share = ownShare(input)
  const [hire, strong] = OWN_SHARE[input.level]
  const why = `Only ${Math.round(100 * share)} % of what this problem asks beyond its neighbours was said.`
  if (share < hire) return [{ id: 'too-general', why, cap: 'no-hire' }]
  return share < strong ? [{ id: 'too-general', why, cap: 'hire' }] : []
}

/** From L5 on what decides the problem is expected unasked; where a hint had to tell it, an L6 does not pass. */
const prompted = ({ level, cruxAid }: VerdictInput): readonly Gate[] => {
  if (!UNAIDED.includes(level) || cruxAid === null || cruxAid === 'volunteered') return []
  const cap = level === 'L6' && cruxAid === 'hint' ? 'no-hire' : 'hire'
  const why = `What decides this problem came only after a ${cruxAid === 'hint' ? 'hint' : 'question of the interviewer'}.`
  return [{ id: 'prompted', why, cap }]
}

/** What forbids a hire, or a strong one; of those that let the same through, the gravest first. */
export const gatesOf = (input: VerdictInput): readonly Gate[] => {
  const error = input.mistakes.find(({ id }) => input.disqualifying.has(id))
  // Words alone may miss what was said in others: too little to forbid a hire by.
  const crux = input.awards.filter(({ compiled: { criterion } }) => criterion.crux && !criterion.byWords)
  const empty = PHASES.filter((phase) => input.phases[phase].score === 0)
  const excellent = PHASES.filter((phase) => input.phases[phase].grade === 4)
  return [
    ...(error === undefined ? [] : [{ id: error.id, why: error.why, cap: 'no-hire' as const }]),
    ...(isUnspecific(input, crux)
      ? [
          {
            id: 'not-specific',
            why: `Nothing that decides this problem was explained: ${titles(crux)}.`,
            cap: 'no-hire' as const,
          },
        ]
      : []),
    ...(empty.length >= 2 && excellent.length < 2
      ? [{ id: 'empty-phases', why: `Nothing was said in ${empty.join(' and ')}.`, cap: 'no-hire' as const }]
      : []),
    ...prompted(input),
    ...tooGeneral(input),
  ]
}

const titles = (awards: readonly Award[]): string =>
  awards.map(({ compiled }) => compiled.criterion.title ?? compiled.criterion.id).join('; ')

const above = (verdict: Verdict, cap: Verdict): boolean => VERDICTS.indexOf(verdict) > VERDICTS.indexOf(cap)

/** The verdict for the level, and the gate that capped it, if one did. */
export const verdictOf = (
  input: VerdictInput,
): { readonly verdict: Verdict; readonly gate: Pick<Gate, 'id' | 'why'> | null } => {
  const verdict = bandOf(input)
  const gate = gatesOf(input)
    .filter(({ cap }) => above(verdict, cap))
    .reduce<Gate | undefined>(
      (least, each) => (least === undefined || above(least.cap, each.cap) ? each : least),
      undefined,
    )
  return gate === undefined
    ? { verdict, gate: null }
    : { verdict: gate.cap, gate: { id: gate.id, why: gate.why } }
}
