import type { Prompt } from '../bank/prompt-types.ts'
import type { Session } from '../session/session.ts'
import type { Line } from './step.ts'

/** How many hints of the present phase were opened. */
export const hintsOpened = (session: Session): number =>
  session.utterances.filter(({ kind, stage }) => kind === 'hint' && stage === session.stage).length

/** The next rung of the present phase's ladder; null when all were given, or where there is none. */
export const nextHint = (session: Session, prompt: Prompt): Line | null => {
  if (session.stage === 'close') return null
  const opened = hintsOpened(session)
  const text = prompt.hints[session.stage][opened]
  return text === undefined ? null : { by: 'coach', kind: 'hint', text, ref: `hint:${opened + 1}` }
}
