import { STAGE_NAMES } from '../../bank/phase-names.ts'
import { renderCommands, renderTime } from '../../render/round.ts'
import { paceOf } from '../../session/pace.ts'
import { neighbour, type Session } from '../../session/session.ts'
import type { CommandName } from '../../terminal/asker.ts'
import { left, type Round, type Turned } from './round.ts'
import * as words from './words.ts'

const NOTHING: Turned = { happenings: [] }

/** Fewer words than this may be a slip of the hand. */
const FEW_WORDS = 10

const said = ({ room }: Round, text: string): Turned => {
  room.asker.say(text)
  return NOTHING
}

const wordsIn = ({ answers, stage }: Session): number =>
  stage === 'close' ? 0 : answers[stage].flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length

const next = async ({ room }: Round, session: Session): Promise<Turned> => {
  const to = neighbour(session, 1)
  if (to === null) return NOTHING
  const count = wordsIn(session)
  const goesOn =
    count >= FEW_WORDS ||
    // Enter alone should not throw a phase away; where nobody is asked, the command counts
    (await room.asker.confirm(words.fewWords(count, STAGE_NAMES[session.stage]), !room.interactive))
  return goesOn ? { happenings: [{ type: 'moved', to }] } : NOTHING
}

const back = (round: Round, session: Session): Turned => {
  const to = neighbour(session, -1)
  return to === null ? said(round, words.FIRST_PART) : { happenings: [{ type: 'moved', to }] }
}

const hint = async (round: Round, session: Session): Promise<Turned> => {
  const line = round.interviewer.hint(session)
  if (line === null) return said(round, words.NO_MORE_HINTS)
  const isFirst = session.utterances.every(({ kind }) => kind !== 'hint')
  const wanted =
    !isFirst || (await round.room.asker.confirm(words.hintPrice(session.started?.level ?? 'L5'), true))
  return wanted ? { happenings: [{ type: 'said', ...line }] } : NOTHING
}

/** The draft goes to a file and comes back into the prompt, to be read over before it is sent. */
const editor = async (round: Round): Promise<Turned> => {
  const { room, draft } = round
  if (room.asker.edit === undefined) return said(round, words.NO_EDITOR)
  const isWell = draft.begin() && (await room.asker.edit(draft.path))
  return isWell ? NOTHING : said(round, `${words.EDITOR_FAILED} ${draft.path}`)
}

const helpNote = ({ room }: Round): string =>
  room.plain ? words.HELP_NOTE : `${words.HELP_NOTE} ${words.HELP_KEYS}`

/** What a command of the candidate does. */
export const obey = async (round: Round, session: Session, name: CommandName): Promise<Turned> => {
  switch (name) {
    case 'next':
      return next(round, session)
    case 'back':
      return back(round, session)
    case 'hint':
      return hint(round, session)
    case 'time':
      return said(round, renderTime(paceOf(session, round.clock.now()), session))
    case 'help':
      return said(round, renderCommands(words.COMMAND_HELP, helpNote(round), round.room.canvas))
    case 'diagram':
      return (await import('./diagram.ts')).drawDiagram(round, session)
    case 'editor':
      return editor(round)
    case 'pause':
    case 'quit':
      return left(round, true)
  }
}
