import { type Content, openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderShowing } from '../render/show.ts'
import { safeJson } from '../report/json.ts'
import { showingOf } from '../report/show.ts'
import { canvasOf } from './canvas.ts'
import { type HostArguments, hostText, refuseRound } from './host.ts'
import { promptNamed } from './named.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'

export interface ShowArguments extends HostArguments {
  readonly spoilers?: boolean
  readonly json?: boolean
  /** The sheet of the one who interviews; the options of a round go with it. */
  readonly host?: boolean
}

/** A prompt as it may be read before it is practised, or with all it holds. */
const shownText = async (
  io: Io,
  content: Content,
  { prompt: text, spoilers = false, json = false, ...round }: ShowArguments,
): Promise<string> => {
  refuseRound(text, round)
  const bank = await content.bank({ id: text })
  const { prompt } = await content.prompt(promptNamed(bank, text).id)
  const company = bank.companies.find(({ id }) => id === prompt.company) ?? null
  const showing = showingOf(prompt, { company, spoilers })
  return json ? safeJson(showing, 2) : renderShowing(showing, await canvasOf(io))
}

/** `mlsd show <prompt>` */
export const runShow = async (io: Io, given: ShowArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  try {
    const text =
      given.host === true ? await hostText(io, content, given) : await shownText(io, content, given)
    await print(io, text)
    return EXIT.done
  } finally {
    // an own prompt that cannot be found may be one that was left out
    tellNotices(io, content)
  }
}
