import type { InterviewerKind } from '../bank/vocabulary.ts'
import type { Content } from '../disk/content.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderHost } from '../render/host.ts'
import { renderHostMarkdown } from '../render/markdown-host.ts'
import { hostSheet } from '../report/host.ts'
import { clockFor } from '../session/phases.ts'
import { canvasOf } from './canvas.ts'
import { levelNamed, promptNamed } from './named.ts'

/** For which round the sheet is. */
export interface HostArguments {
  readonly prompt: string
  readonly level?: string
  readonly minutes?: number
  readonly interviewer?: InterviewerKind
  readonly format?: 'text' | 'markdown'
}

/** The sheet of the one who interviews, as it is printed. */
export const hostText = async (
  io: Io,
  content: Content,
  { prompt: text, level = 'L5', minutes, interviewer = 'product', format = 'text' }: HostArguments,
): Promise<string> => {
  const bank = await content.bank({ id: text })
  const { guide } = await content.guide()
  const { prompt } = await content.prompt(promptNamed(bank, text).id)
  const company = bank.companies.find(({ id }) => id === prompt.company) ?? null
  const named = levelNamed(bank, company, level, guide.levels)
  const sheet = hostSheet({
    prompt,
    company,
    guide,
    clock: clockFor(minutes ?? prompt.minutes ?? 45, guide.clock, company),
    level: named.level,
    levelName: named.name,
    interviewer,
  })
  return format === 'markdown' ? renderHostMarkdown(sheet) : renderHost(sheet, await canvasOf(io))
}

const ROUND = ['level', 'minutes', 'interviewer', 'format'] as const

/** Options of a round make no sense without the sheet, and must not spoil the problem by bringing it. */
export const refuseRound = (prompt: string, given: Partial<HostArguments>): void => {
  const stray = ROUND.find((option) => given[option] !== undefined)
  if (stray === undefined) return
  throw new UserError({
    expected: `--${stray} goes with --host, the interviewer’s sheet`,
    next: `To interview somebody: mlsd show ${prompt} --host --${stray} ${given[stray]}`,
  })
}
