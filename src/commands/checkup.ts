import { brokenParts } from '../bank/broken-parts.ts'
import { bankState } from '../disk/checkup/bank.ts'
import { type DrillsState, drillsState } from '../disk/checkup/drills.ts'
import { countDrafts, folderState, isThere } from '../disk/checkup/folders.ts'
import { namelessly, programState } from '../disk/checkup/program.ts'
import { sessionsState } from '../disk/checkup/sessions.ts'
import { packageRoot } from '../disk/compiled.ts'
import { openContent } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import type { Checkup, ToolFacts } from '../report/doctor.ts'
import { scheduleOf } from '../study/schedule.ts'
import { editorCommand } from '../terminal/run-editor.ts'
import { pagerCommand } from '../terminal/run-pager.ts'
import { plainReason } from './plain.ts'

/** An empty variable names no editor, but says that there is to be no pager. */
const editorSetBy = ({ env }: Io): string | null =>
  ['VISUAL', 'EDITOR'].find((name) => env[name]?.trim()) ?? null
const pagerSetBy = ({ env }: Io): string | null =>
  ['MLSD_PAGER', 'PAGER'].find((name) => env[name] !== undefined) ?? null

const toolFacts = (io: Io, command: string | null, setBy: string | null): ToolFacts => ({
  command,
  setBy,
  there: command === null ? null : isThere(command, io.env['PATH']),
})

const coloursBecause = ({ env, colour, out }: Io): string => {
  if (env['FORCE_COLOR']) return 'FORCE_COLOR is set'
  if (colour > 0) return 'as the terminal says'
  if (env['NO_COLOR']) return 'NO_COLOR is set'
  if (env['TERM'] === 'dumb') return 'TERM is dumb'
  return out.isTTY ? '--no-color, or as the terminal says' : 'the output is no terminal'
}

const terminalFacts = (io: Io): Checkup['terminal'] => {
  const { env, width, colour } = io
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return {
    type: env['TERM'] ?? null,
    columns: width,
    colours: colour,
    coloursBecause: coloursBecause(io),
    unicode: /utf-?8/i.test(locale) || process.platform === 'win32',
    plain: plainReason(io),
  }
}

/** Which cards are due by the answers alone: to judge all rounds for it would take long. */
const drillFacts = ({ held, answers, unreadable }: DrillsState, now: number): Checkup['drills'] => {
  const cards = [...new Set(answers.map(({ card }) => card))]
  const isDue = (wanted: string): boolean =>
    (scheduleOf(answers.filter(({ card }) => card === wanted))?.due ?? now) <= now
  return { held, cards: cards.length, due: cards.filter(isDue).length, unreadable }
}

/** Takes home and name out of everything that is a text. */
const cleaned = <T>(value: T, clean: (text: string) => string): T =>
  JSON.parse(JSON.stringify(value), (_key, each) => (typeof each === 'string' ? clean(each) : each)) as T

/** A bank that cannot be opened is told of elsewhere. */
const faultyPrompts = async (io: Io): Promise<Checkup['faulty']> => {
  try {
    const content = await openContent(io)
    const own = (await content.bank()).prompts.filter((prompt) => prompt.own)
    const { rubrics } = own.length === 0 ? { rubrics: null } : await content.rubrics()
    if (rubrics === null) return []
    const opened = await Promise.all(own.map(({ id }) => content.prompt(id)))
    return opened
      .map(({ prompt }) => ({ id: prompt.id, parts: brokenParts(prompt, rubrics) }))
      .filter(({ parts }) => parts > 0)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/** Looks at everything around the program that may be wrong. */
export const checkupOf = async (io: Io): Promise<Checkup> => {
  const own = places(io)
  const root = packageRoot()
  const folders = [
    { name: 'data', ...folderState(own.home) },
    { name: 'cache', ...folderState(own.cache) },
  ]
  const found: Checkup = {
    program: programState(root),
    folders,
    terminal: terminalFacts(io),
    editor: toolFacts(io, editorCommand(io.env), editorSetBy(io)),
    pager: toolFacts(io, pagerCommand(io.env), pagerSetBy(io)),
    banks: { bundled: await bankState(root, own.cache), own: await bankState(own.home, own.cache) },
    sessions: sessionsState(own),
    drills: drillFacts(drillsState(own), io.now()),
    drafts: countDrafts(own.drafts),
    faulty: await faultyPrompts(io),
  }
  return cleaned(found, namelessly(io.env['HOME']))
}
