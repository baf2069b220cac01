import { resolveCompany } from '../bank/select.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderChecklist, renderChecklistMarkdown } from '../render/checklist.ts'
import { checklistOf, doorstepOf } from '../report/checklist.ts'
import { clockFor } from '../session/phases.ts'
import { canvasOf } from './canvas.ts'
import { found } from './found.ts'
import { levelNamed, promptNamed } from './named.ts'
import { tellNotices } from './notices.ts'
import { ownHabits } from './own-habits.ts'
import { print } from './print.ts'

export interface ChecklistArguments {
  readonly company?: string
  readonly level?: string
  readonly prompt?: string
  readonly minutes?: number
  readonly format?: 'text' | 'markdown'
  /** Most rows of the page. */
  readonly fit?: number
}

/** `mlsd checklist` */
export const runChecklist = async (
  io: Io,
  { company: name, level = 'L5', prompt: id, minutes, format = 'text', fit }: ChecklistArguments,
): Promise<ExitCode> => {
  const content = await openContent(io)
  const bank = await content.bank()
  const { guide } = await content.guide()
  const prompt = id === undefined ? null : (await content.prompt(promptNamed(bank, id).id)).prompt
  const wanted = name ?? prompt?.company
  const company = wanted === undefined ? null : found(resolveCompany(bank, wanted))
  const named = levelNamed(bank, company, level, guide.levels)
  const whole = checklistOf({
    rubrics: guide,
    clock: clockFor(minutes ?? prompt?.minutes ?? 45, guide.clock, company),
    level: named.level,
    levelName: named.name,
    company,
    prompt,
    personal: await ownHabits(io, content, guide),
  })
  const checklist = fit === undefined ? whole : doorstepOf(whole)
  const text =
    format === 'markdown'
      ? renderChecklistMarkdown(checklist, fit)
      : renderChecklist(checklist, await canvasOf(io), fit)
  await print(io, text)
  tellNotices(io, content)
  return EXIT.done
}
