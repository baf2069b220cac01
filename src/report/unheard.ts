import type { Prompt } from '../bank/prompt-types.ts'
import { assumes, isProposed } from '../interviewer/proposed.ts'
import { questionsIn } from '../interviewer/questions.ts'
import { leftToThem, nearlyHeard } from '../interviewer/refs.ts'
import type { Session, Utterance } from '../session/session.ts'
import { type AboutFacts, aboutFacts } from './asked-by-words.ts'
import { type SpokenEntry, spokenIn } from './spoken.ts'

/** What a fact was perhaps asked or assumed by, and what became of it. */
export interface Unheard {
  /** The words, in one line. */
  readonly words: string
  /** Milliseconds since the start. */
  readonly at: number
  readonly state: 'yours' | 'assumed' | 'unheard'
}

const wordsOf = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** The first thing that was nearly taken for a fact, and was answered without it. */
const byAnswer = ({ utterances }: Session, id: string): Unheard | null => {
  const reply = utterances.findIndex(({ by, ref }) => by === 'interviewer' && nearlyHeard(ref).includes(id))
  const asked = utterances.slice(0, Math.max(0, reply)).findLast(({ by }) => by === 'candidate')
  if (asked === undefined) return null
  const state = leftToThem(utterances[reply]?.ref ?? null) ?? 'unheard'
  return { words: wordsOf(asked.text), at: asked.at, state }
}

const isAssumed = (text: string): boolean => assumes(text) || isProposed(text)

/** What an entry asks, in Clarify, and what it assumes, anywhere. */
const sayingsIn = ({ stage, text }: Utterance, sentences: readonly string[]): readonly string[] => {
  const assumed = sentences.filter(isAssumed)
  const asked = stage === 'clarify' ? questionsIn(text).filter(({ fragment }) => !fragment) : []
  return [...assumed, ...asked.map((question) => question.text)]
}

/** What was told in reply to an entry. */
const toldTo = (utterances: readonly Utterance[], turn: number): ReadonlySet<string> => {
  const after = utterances.slice(turn + 1)
  const end = after.findIndex(({ by }) => by === 'candidate')
  const replies = end === -1 ? after : after.slice(0, end)
  return new Set(replies.flatMap(({ kind, ref }) => (kind === 'answer' && ref !== null ? [ref] : [])))
}

/** The facts that words of one entry are plainly about, be it that another fact was told to them. */
const aboutIn = (session: Session, about: AboutFacts, { turn, sentences }: SpokenEntry) => {
  const entry = session.utterances[turn]
  if (entry === undefined) return []
  const told = toldTo(session.utterances, turn)
  const texts = sentences.map(({ sentence }) => sentence.text)
  return sayingsIn(entry, texts).flatMap((saying) => {
    const assumed = isAssumed(saying)
    const unheard: Unheard = { words: wordsOf(saying), at: entry.at, state: assumed ? 'assumed' : 'unheard' }
    return about(saying, { told, isAssumed: assumed }).map((id) => [id, unheard] as const)
  })
}

/** Tells for the facts that were not told by what they were asked or assumed all the same; null where by nothing. */
export const unheardIn = (
  session: Session,
  prompt: Pick<Prompt, 'facts'>,
): ((id: string) => Unheard | null) => {
  const about = aboutFacts(prompt)
  // of two the first one is kept: the later go into the map before it
  const words = new Map(
    spokenIn(session)
      .flatMap((entry) => aboutIn(session, about, entry))
      .reverse(),
  )
  return (id) => byAnswer(session, id) ?? words.get(id) ?? null
}
