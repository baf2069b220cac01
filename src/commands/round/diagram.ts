import { renderDrawing } from '../../render/drawing.ts'
import { drawingEntry, drawingOf } from '../../report/drawing.ts'
import type { Session } from '../../session/session.ts'
import type { Reply } from '../../terminal/asker.ts'
import { obey } from './obey.ts'
import { answered, ended, viewOf } from './perform.ts'
import { left, type Round, type Turned } from './round.ts'
import * as words from './words.ts'

const ask = (round: Round, session: Session, draft: string): Promise<Reply> => {
  const { asker, plain } = round.room
  const hintKeys = plain ? words.PLAIN_DIAGRAM_KEYS : words.DIAGRAM_KEYS
  return asker.entry({ ...viewOf(round, session), draft, hintKeys, history: [] })
}

const said = ({ room }: Round, text: string): Turned => {
  room.asker.say(text)
  return { happenings: [] }
}

/** What comes of anything but lines: the drawing is left, and the round goes on or stops. */
const leaving = (
  round: Round,
  session: Session,
  reply: Exclude<Reply, { kind: 'text' }>,
): Promise<Turned> | Turned => {
  if (reply.kind === 'end') return ended(round)
  if (reply.kind === 'interrupted') return left(round)
  return reply.name === 'diagram' ? said(round, words.DIAGRAM_LEFT) : obey(round, session, reply.name)
}

/** `/diagram`: lines with arrows, shown as the drawing they make, and sent as an entry once they are wanted. */
export const drawDiagram = async (round: Round, session: Session): Promise<Turned> => {
  const { asker, canvas, plain } = round.room
  if (session.stage === 'close') return said(round, words.NO_DIAGRAM_HERE)
  asker.say(words.DIAGRAM_HOW)
  let draft = round.draft.read()
  for (;;) {
    const reply = await ask(round, session, draft)
    if (reply.kind !== 'text') return leaving(round, session, reply)
    const text = drawingEntry(reply.text)
    asker.say(`\n${renderDrawing(drawingOf(text), reply.text, canvas)}\n`)
    if (await asker.confirm(words.SEND_DRAWING, true)) return answered(round, { ...reply, text })
    asker.say(words.DIAGRAM_AGAIN)
    // Where lines are only read there is nothing to go on writing in.
    draft = plain ? '' : reply.text
    round.draft.keep(reply.text)
  }
}
