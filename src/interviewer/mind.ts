import type { FactKin } from '../bank/derived.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Area, Credit } from '../bank/vocabulary.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { once } from '../language/once.ts'
import type { Started } from '../session/event.ts'
import type { Session, Utterance } from '../session/session.ts'
import { factFinder } from './finder.ts'
import { earFor, type Hearing } from './hearing.ts'
import { reactionTo } from './reactions.ts'
import { read } from './read.ts'
import type { Scene, Senses } from './scene.ts'
import type { Line, React } from './step.ts'

/** How far a criterion was argued so far. */
export interface Standing {
  readonly id: string
  readonly area: Area
  readonly credit: Credit
}

/** What an interviewer needs to understand what is said. */
export interface MindInput {
  readonly prompt: Prompt
  readonly kin: FactKin
  /** That of the scorer: to make another takes longer, and as much memory again. */
  readonly lexicon: () => Lexicon
  readonly standing: (session: Session) => readonly Standing[]
}

const candidateText = ({ utterances }: Session): string =>
  utterances
    .filter(({ by, kind }) => by === 'candidate' && kind === 'answer')
    .map(({ text }) => text)
    .join('\n\n')

const hearingOf = (session: Session, standing: readonly Standing[]): Hearing => ({
  credits: new Map(standing.map(({ id, credit }) => [id, credit])),
  touched: new Set(standing.filter(({ credit }) => credit !== 'absent').map(({ area }) => area)),
  document: read(candidateText(session)),
})

const sensesOf = ({ prompt, kin, lexicon, standing }: MindInput): Senses => ({
  prompt,
  finder: once(() => factFinder({ ...prompt, kin }, lexicon())),
  ear: once(() => earFor(lexicon())),
  hearing: (session) => hearingOf(session, standing(session)),
})

const sceneOf = (session: Session, started: Started, senses: Senses, place: number): Scene | null => {
  const entry = session.utterances[place]
  if (entry === undefined) return null
  const before = session.utterances.slice(0, place)
  const here = before.filter(({ stage }) => stage === entry.stage)
  const turn = before.filter(({ by }) => by === 'candidate').length
  return { senses, session, started, entry, before, here, turn }
}

/** Understands entries against one prompt; nothing is compiled before it is needed. */
export const prepareMind = (input: MindInput): React => {
  const senses = sensesOf(input)
  // a reaction takes several steps to be said, and the utterance it answers never changes
  const reactions = new WeakMap<Utterance, readonly Line[]>()
  return (session, place) => {
    const { started } = session
    const scene = started === null ? null : sceneOf(session, started, senses, place)
    if (scene === null) return []
    const lines = reactions.get(scene.entry) ?? reactionTo(scene)
    reactions.set(scene.entry, lines)
    return lines
  }
}
