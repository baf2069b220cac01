import { type Content, openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderShowing } from '../render/show.ts'
import { safeJson } from '../report/json.ts'
import { showingOf } from '../report/show.ts'
import { canvasOf } from './canvas.ts'
import { type HostArguments, hostText, refuseRound } from './host.ts'
import { promptNamed } from './named.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'
import { type SharedArguments, sharedText } from './show-shared.ts'

export interface ShowArguments extends Omit<HostArguments, 'prompt'>, SharedArguments {
  readonly prompt?: string
  readonly spoilers?: boolean
  /** The sheet of the one who interviews; the options of a round go with it. */
  readonly host?: boolean
}

/** A prompt as it may be read before it is practised, or with all it holds. */
const shownText = async (
  io: Io,
  content: Content,
  { prompt: text, spoilers = false, json = false, ...round }: ShowArguments & HostArguments,
): Promise<string> => {
  refuseRound(text, round)
  const bank = await content.bank({ id: text })
  const { prompt } = await content.prompt(promptNamed(bank, text).id)
  const company = bank.companies.find(({ id }) => id === prompt.company) ?? null
  const showing = showingOf(prompt, { company, spoilers })
  return json ? safeJson(showing, 2) : renderShowing(showing, await canvasOf(io))
}

const promptText = async (io: Io, content: Content, given: ShowArguments): Promise<string> => {
  const { prompt } = given
  if (prompt === undefined)
    throw new UserError({
      expected: 'a prompt to show',
      next: 'For example: mlsd show uber/ride-eta\nAll: mlsd list',
    })
  const named = { ...given, prompt }
  return given.host === true ? hostText(io, content, named) : shownText(io, content, named)
}

/** `mlsd show <prompt>`, `mlsd show --family <id>`, `mlsd show --concepts [word]` */
export const runShow = async (io: Io, given: ShowArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  try {
    const shared = await sharedText(io, content, given)
    await print(io, shared ?? (await promptText(io, content, given)))
    return EXIT.done
  } finally {
    // an own prompt that cannot be found may be one that was left out
    tellNotices(io, content)
  }
}
