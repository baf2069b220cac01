import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderShowing } from '../render/show.ts'
import { safeJson } from '../report/json.ts'
import { showingOf } from '../report/show.ts'
import { canvasOf } from './canvas.ts'
import { promptNamed } from './named.ts'
import { tellNotices } from './notices.ts'

export interface ShowArguments {
  readonly prompt: string
  readonly spoilers?: boolean
  readonly json?: boolean
}

/** `mlsd show <prompt>` */
export const runShow = async (
  io: Io,
  { prompt: text, spoilers = false, json = false }: ShowArguments,
): Promise<ExitCode> => {
  const content = await openContent(io)
  try {
    const bank = await content.bank()
    const { prompt } = await content.prompt(promptNamed(bank, text).id)
    const company = bank.companies.find(({ id }) => id === prompt.company) ?? null
    const showing = showingOf(prompt, { company, spoilers })
    io.out.write(`${json ? safeJson(showing, 2) : renderShowing(showing, await canvasOf(io))}\n`)
    return EXIT.done
  } finally {
    // an own prompt that cannot be found may be one that was left out
    tellNotices(io, content)
  }
}
