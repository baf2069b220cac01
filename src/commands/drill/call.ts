import { UserError } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { type DrillCall, drillCallOf, dueReport } from '../../report/drill.ts'
import { openDesk, waitingAt } from './desk.ts'

/** So many of the latest rounds are looked at: nobody waits longer for one line. */
const LATEST = 30

/** Why one should drill now; null where there is no need, or where nobody can tell: it is a line beside other things. */
export const drillCall = async (io: Io): Promise<DrillCall | null> => {
  try {
    const desk = await openDesk(io, { most: LATEST, quiet: true })
    return drillCallOf(dueReport(waitingAt(desk, [], io.now()), desk.rounds.length))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return null
  }
}
