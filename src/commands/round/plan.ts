import type { Bank, Company } from '../../bank/bank-types.ts'
import type { Prompt } from '../../bank/prompt-types.ts'
import type { Guide } from '../../bank/rubric-types.ts'
import { choosePrompt, resolveCompany } from '../../bank/select.ts'
import { INTERVIEWER_KINDS, type InterviewerKind, type Phase } from '../../bank/vocabulary.ts'
import type { Content, OpenPrompt } from '../../disk/content.ts'
import type { Near } from '../../disk/content-form.ts'
import { places } from '../../disk/places.ts'
import { listSessions } from '../../disk/sessions.ts'
import { UserError } from '../../errors.ts'
import type { Io } from '../../io.ts'
import type { Started } from '../../session/event.ts'
import { clockFor } from '../../session/phases.ts'
import type { Transcript } from '../../session/transcript.ts'
import { found } from '../found.ts'
import { levelNamed, promptNamed } from '../named.ts'

/** What `mlsd practice` is given. */
export interface PracticeArgs {
  readonly prompt?: string
  readonly company?: string
  readonly level?: string
  readonly minutes?: number
  readonly untimed?: boolean
  readonly seed?: number
  readonly interviewer?: InterviewerKind
  /** The one phase to practise. */
  readonly phase?: Phase
  /** Id of the round it was practised in before. */
  readonly again?: string
  readonly answers?: string
  readonly plain?: boolean
  readonly json?: boolean
}

/** A round that is about to begin; its id comes with its file. */
export interface RoundPlan {
  readonly started: Omit<Started, 'session'>
  readonly open: OpenPrompt
  readonly guide: Guide
}

const USUAL_MINUTES = 45
const LEAST_MINUTES = 20

/** Minutes of a drill, by its phase. */
const DRILL_MINUTES: Readonly<Record<Phase, number>> = {
  clarify: 6,
  design: 12,
  'deep-dive': 12,
  'trade-offs': 6,
}

/** When each prompt was last practised to the end. */
const practisedIn = (io: Io): ReadonlyMap<string, number> => {
  const rounds = listSessions(places(io)).filter(
    ({ finished, started }) => finished && started.phase === undefined,
  )
  return new Map(rounds.toReversed().map(({ started }) => [started.prompt, started.at]))
}

const nearOf = ({ prompt, company }: PracticeArgs): Near | undefined => {
  if (prompt !== undefined) return { id: prompt }
  return company === undefined ? undefined : { company }
}

const promptId = (io: Io, bank: Bank, args: PracticeArgs, seed: number): string => {
  if (args.prompt !== undefined) return promptNamed(bank, args.prompt).id
  const company = args.company === undefined ? {} : { company: found(resolveCompany(bank, args.company)) }
  return found(choosePrompt({ bank, ...company, practised: practisedIn(io), seed })).id
}

const companyOf = (bank: Bank, args: PracticeArgs, prompt: Prompt): Company | null => {
  if (args.company !== undefined) return found(resolveCompany(bank, args.company))
  return bank.companies.find(({ id }) => id === prompt.company) ?? null
}

/** What a written transcript says of its round; what is typed counts more. */
const withScript = (args: PracticeArgs, script: Transcript | null): PracticeArgs => {
  if (script === null) return args
  if (args.prompt !== undefined && args.prompt !== script.prompt) {
    const expected = `the answers are to ${script.prompt}, not to ${args.prompt}`
    throw new UserError({ expected, next: 'Leave the prompt out, or give its own answers.' })
  }
  const { prompt, level, minutes } = script
  const length = minutes === null || args.phase !== undefined ? {} : { minutes }
  return { ...length, level, ...args, prompt }
}

/** Length of a round and minutes of its phases. */
const timesOf = (
  args: PracticeArgs,
  guide: Guide,
  company: Company | null,
): Pick<Started, 'minutes' | 'clock'> => {
  const { phase, minutes, untimed } = args
  if (phase === undefined) {
    if (minutes !== undefined && minutes < LEAST_MINUTES) {
      const expected = `a whole round takes ${LEAST_MINUTES} to 90 minutes, not ${minutes}`
      throw new UserError({
        expected,
        next: `For one phase: mlsd practice --phase design --minutes ${minutes}`,
      })
    }
    const length = minutes ?? USUAL_MINUTES
    return { minutes: untimed ? null : length, clock: clockFor(length, guide.clock, company).phases }
  }
  const length = minutes ?? DRILL_MINUTES[phase]
  const clock = { clarify: 0, design: 0, 'deep-dive': 0, 'trade-offs': 0, [phase]: length }
  return { minutes: untimed ? null : length, clock }
}

/** Decides everything about a round before it begins. */
export const planRound = async (
  io: Io,
  content: Content,
  given: PracticeArgs,
  script: Transcript | null,
): Promise<RoundPlan> => {
  const args = withScript(given, script)
  const seed = args.seed ?? io.random()
  const bank = await content.bank(nearOf(args))
  const open = await content.prompt(promptId(io, bank, args, seed))
  const { prompt, hash: promptHash } = open
  const { guide, hash: rubricHash } = await content.guide()
  const company = companyOf(bank, args, prompt)
  const { level, name: levelName } = levelNamed(bank, company, args.level ?? 'L5', guide.levels)
  const started: RoundPlan['started'] = {
    type: 'started',
    at: io.now(),
    schema: 1,
    prompt: prompt.id,
    title: prompt.title,
    company: company?.id ?? prompt.company,
    companyName: company?.name ?? prompt.company,
    level,
    levelName,
    ...timesOf(args, guide, company),
    seed,
    interviewer: args.interviewer ?? INTERVIEWER_KINDS[seed % INTERVIEWER_KINDS.length] ?? 'product',
    statement: prompt.statement,
    promptHash,
    rubricHash,
    ...(script === null ? {} : { scripted: true as const }),
    ...(args.phase === undefined ? {} : { phase: args.phase }),
    ...(args.again === undefined ? {} : { again: args.again }),
  }
  return { started, open, guide }
}
