import { draftFile } from '../../disk/drafts.ts'
import { freshDrill } from '../../disk/drills.ts'
import { places, spareFolders } from '../../disk/places.ts'
import { createRecorder } from '../../disk/recorder.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { renderDrillEnd, renderDrillHead, renderDue } from '../../render/drill.ts'
import { type DueReport, drillSummary } from '../../report/drill.ts'
import type { DrillEvent } from '../../session/drill-event.ts'
import { openRoom } from '../round/room.ts'
import { type Desk, waitingAt } from './desk.ts'
import { type Drill, type Drilled, playDrill } from './play.ts'
import { GO_ON, NOWHERE, SAVED, savedElsewhere } from './words.ts'

/** What a drill is held with. */
interface Holding {
  readonly desk: Desk
  readonly report: DueReport
  readonly minutes: number
  readonly company: string | null
  readonly plain: boolean
}

/** Says where the answers are when they are not where they should be. */
const settled = ({ recorder, room }: Drill): ExitCode => {
  const kept = recorder.settle()
  if (kept.kind === 'saved') return EXIT.done
  const { expected } = kept.complaint
  room.warn(kept.kind === 'elsewhere' ? savedElsewhere(expected, kept.path) : `${expected}. ${NOWHERE}`)
  return EXIT.io
}

const endDrill = (drill: Drill, { answers, stop }: Drilled): ExitCode => {
  const { room, desk, now, recorder } = drill
  const { asker, canvas, watch, plain } = room
  try {
    if (answers.length > 0 && stop === null) recorder.append({ type: 'ended', at: now() })
    const code = answers.length === 0 ? EXIT.done : settled(drill)
    asker.say(renderDrillEnd(drillSummary(answers, waitingAt(desk, answers, now())), canvas))
    const saved = code === EXIT.done ? `${SAVED} ` : ''
    if (stop !== null) asker.say(`${saved}${GO_ON}  ${canvas.theme.accent('mlsd drill')}`)
    return code || (stop ?? EXIT.done)
  } finally {
    asker.close()
    // a terminal that closes may send its signal late, or twice
    if (stop === null || plain) watch.end()
  }
}

/** Holds a drill in the terminal, or over a pipe. */
export const holdDrill = async (
  io: Io,
  { desk, report, minutes, company, plain }: Holding,
): Promise<ExitCode> => {
  const room = await openRoom(io, { plain, script: null })
  const home = places(io)
  const { id, path } = freshDrill(home, io.now(), io.random())
  const drill: Drill = {
    id,
    desk,
    room,
    recorder: createRecorder<DrillEvent>({ path, fallbacks: spareFolders(io) }),
    minutes,
    company,
    now: io.now,
    draftOf: (card) => draftFile(home, `drill-${card.replace(/[^a-z0-9-]+/gi, '.')}`),
  }
  const nothing = report.cards.length + report.fresh === 0
  room.asker.say(nothing ? renderDue(report, room.canvas) : renderDrillHead(minutes, report, room.canvas))
  return endDrill(drill, await playDrill(drill))
}
