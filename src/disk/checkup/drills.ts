import type { DrillAnswer } from '../../session/drill-event.ts'
import { drillFiles, readDrill } from '../drills.ts'
import type { Places } from '../places.ts'
import { gatherUnreadable, type Unreadable } from './concern.ts'

/** How the recorded drills stand. */
export interface DrillsState {
  readonly held: number
  /** When each card was answered, and how well; not in which words. */
  readonly answers: readonly Pick<DrillAnswer, 'card' | 'at' | 'credit'>[]
  readonly unreadable: readonly Unreadable[]
}

/** Reads every drill from beginning to end. */
export const drillsState = ({ drills }: Pick<Places, 'drills'>): DrillsState => {
  let held = 0
  const answers: DrillsState['answers'][number][] = []
  const { unreadable, attempt } = gatherUnreadable()
  const look = (path: string): void => {
    for (const event of readDrill(path)) {
      if (event.type !== 'drilled') continue
      const { card, at, credit } = event
      answers.push({ card, at, credit })
    }
    held += 1
  }
  attempt(() => {
    for (const path of drillFiles(drills)) attempt(() => look(path))
  })
  return { held, answers, unreadable }
}
