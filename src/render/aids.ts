import type { Aids } from '../report/aids.ts'
import type { Aid } from '../scoring/aid.ts'
import { counted } from './section.ts'

/** `12 points: 9 volunteered, 2 after a question, 1 after a hint`; what did not happen is left out. */
export const aidsText = ({ volunteered, prompted, hinted }: Aids): string => {
  const parts = [
    ...(volunteered === 0 ? [] : [`${volunteered} volunteered`]),
    ...(prompted === 0 ? [] : [`${prompted} after a question`]),
    ...(hinted === 0 ? [] : [`${hinted} after a hint`]),
  ]
  const all = volunteered + prompted + hinted
  return all === 0 ? 'No points' : `${counted(all, 'point')}: ${parts.join(', ')}`
}

/** How a point came about, where it did not come by itself. */
export const AID_WORDS: Readonly<Record<Exclude<Aid, 'volunteered'>, string>> = {
  probe: 'after a question',
  hint: 'after a hint',
}
