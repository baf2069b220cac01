import { normaliseText } from '../../language/normalise.ts'
import { renderEntry, renderLine, renderNote, renderResumed, renderRoundHead } from '../../render/round.ts'
import { paceOf } from '../../session/pace.ts'
import type { Session, Utterance } from '../../session/session.ts'
import type { Round } from './round.ts'
import { EDITED } from './words.ts'

/** Hashes of what a round is judged by now. */
export interface Hashes {
  readonly promptHash: string
  readonly rubricHash: string
}

/** The last entry and what was said to it: enough to find the thread again. */
const lastWords = ({ utterances }: Session): readonly Utterance[] => {
  const from = utterances.findLastIndex(({ by }) => by === 'candidate')
  return utterances.slice(Math.max(0, from))
}

/** Says where the round stands before it goes on. */
export const recall = (round: Round, session: Session, now: Hashes): void => {
  const { started, answers, stage } = session
  const { asker, canvas } = round.room
  if (started === null) return
  const entries = stage === 'close' ? session.questions.length : answers[stage].length
  const pace = paceOf(session, round.clock.now())
  asker.say(renderRoundHead(started, canvas))
  asker.say(renderResumed(pace, stage, entries))
  if (started.promptHash !== now.promptHash || started.rubricHash !== now.rubricHash)
    asker.say(renderNote(EDITED, canvas))
  const told = lastWords(session)
  const statement = { by: 'interviewer' as const, text: started.statement }
  if (!told.some(({ ref }) => ref === 'problem')) asker.say(`\n${renderLine(statement, canvas)}`)
  told.forEach((each, index) => {
    const again = told[index - 1]?.by === each.by && told[index - 1]?.stage === each.stage
    const shown = each.by === 'candidate' ? renderEntry(each.text, canvas) : renderLine(each, canvas, again)
    asker.say(`${again ? '' : '\n'}${shown}`)
  })
}

/** Killed between the two, a round has its last entry in the journal and still as a draft. */
export const dropSentDraft = ({ draft }: Pick<Round, 'draft'>, { utterances }: Session): void => {
  const sent = utterances.findLast(({ by }) => by === 'candidate')?.text
  if (sent !== undefined && normaliseText(draft.read()).trim() === sent.trim()) draft.drop()
}
