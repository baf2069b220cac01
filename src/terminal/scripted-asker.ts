import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Entry, Transcript } from '../session/transcript.ts'
import type { Asker, Reply } from './asker.ts'

const NEXT: Reply = { kind: 'command', name: 'next' }

const replyOf = ({ text, at, after }: Entry): Reply => ({
  kind: 'text',
  text,
  after,
  ...(at === null ? {} : { at }),
})

/** The whole round as the replies a person would give; one that was broken off ends with its last entry. */
const repliesOf = (
  { answers, complete }: Transcript,
  phases: readonly Phase[] = PHASES,
): readonly Reply[] => {
  const replies = phases.flatMap((phase) => [...answers[phase].map(replyOf), NEXT])
  if (complete) return [...replies, NEXT]
  return replies.slice(0, replies.findLastIndex(({ kind }) => kind === 'text') + 1)
}

/** What a script is played with; `phase` where only one is. */
interface ScriptArgs {
  readonly write: (text: string) => void
  readonly echo: (text: string) => string
  readonly phase?: Phase | undefined
}

/** A candidate whose words are written already. */
export const createScriptedAsker = (transcript: Transcript, { write, echo, phase }: ScriptArgs): Asker => {
  const replies = [
    ...(phase === undefined ? repliesOf(transcript) : repliesOf({ ...transcript, complete: true }, [phase])),
  ]
  return {
    entry: async () => {
      const reply = replies.shift() ?? { kind: 'end' }
      const words = reply.kind === 'text' ? reply.text : reply.kind === 'command' ? `/${reply.name}` : null
      if (words !== null) write(`${echo(words)}\n`)
      return reply
    },
    confirm: async () => true,
    rate: async () => transcript.selfRating,
    say: (text) => write(`${text}\n`),
    close: () => undefined,
  }
}
