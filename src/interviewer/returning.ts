import type { Utterance } from '../session/session.ts'
import { pick } from './chance.ts'
import { interviewer } from './directions.ts'
import { isCheckIn } from './kinds.ts'
import { lowered } from './lowered.ts'
import { IT_STANDS, type Phrases } from './phrases.ts'
import { answersBeside, pushesBack } from './premise.ts'
import { AGAIN, currentProbe, isAnswered } from './pressing.ts'
import { BACK_TO_IT, EVEN_SO, STILL_STANDS } from './pressing-words.ts'
import { asksDirection } from './proposals.ts'
import { isOnlyAsking, lastQuestion } from './questions.ts'
import { read } from './read.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'
import { isThin } from './thin.ts'

/** The most words of a question that is said again; a longer one is only pointed to. */
const LONGEST = 14
/** The fewest: `How?` needs what stands before it. */
const FEWEST = 3

const ASKING: ReadonlySet<Utterance['kind']> = new Set(['probe', 'follow-up'])

const wordsIn = (text: string): number => text.split(/\s+/).length

/** What was asked last, in its last sentence, and the one before where that is next to nothing; null where it is long. */
const shortOf = ({ here }: Scene): string | null => {
  const last = here.findLast(({ kind }) => ASKING.has(kind))?.text ?? ''
  const sentences = last.split(/(?<=[.?!])\s+/)
  const asks = sentences.at(-1) ?? ''
  const short = wordsIn(asks) < FEWEST ? sentences.slice(-2).join(' ') : asks
  return wordsIn(short) <= LONGEST ? short : null
}

/** Whether an entry asks, and says next to nothing beside it. */
const mostlyAsks = (scene: Scene): boolean => {
  const { text } = scene.entry
  const last = lastQuestion(text)
  if (last === null || isCheckIn(last) || asksDirection(last)) return false
  const said = read(text).sentences.filter(({ question }) => !question)
  return isOnlyAsking(text) || isThin(scene, said.map((sentence) => sentence.text).join(' '))
}

const wordsFor = (scene: Scene, short: string | null): Phrases => {
  const doubts = pushesBack(scene.entry.text)
  if (short === null) return doubts ? STILL_STANDS : [IT_STANDS]
  return doubts ? EVEN_SO : BACK_TO_IT
}

/** The question of the problem again, in short and once, where it was only doubted, or met by a question, and is still open. */
export const comingBack = (scene: Scene): Line | null => {
  const { entry, here, started, turn } = scene
  const probe = currentProbe(scene)
  const since = here.slice(here.findLastIndex(({ kind }) => kind === 'probe'))
  const isOver = probe === undefined || since.some(({ ref }) => ref === AGAIN)
  const onlyDoubts = pushesBack(entry.text) && !answersBeside(entry.text)
  if (isOver || !(onlyDoubts || mostlyAsks(scene)) || isAnswered(scene, probe)) return null
  const short = shortOf(scene)
  const words = pick(wordsFor(scene, short), started.seed, turn)
  return interviewer('follow-up', short === null ? words : `${words} ${lowered(short)}`, AGAIN)
}

/** What is said to an entry, and then the question again, unless something is asked already. */
export const withReturn = (lines: readonly Line[], back: Line | null): readonly Line[] =>
  back === null || lines.some(({ text }) => text.endsWith('?')) ? lines : [...lines, back]
