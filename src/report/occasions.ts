import type { Prompt } from '../bank/prompt-types.ts'
import { HINT } from '../scoring/aid.ts'
import type { Session } from '../session/session.ts'

/** In words what an entry was said after, by its stamp. */
export type Occasions = Readonly<Record<string, string>>

/** What may be asked or changed in a round. */
type Asking = Pick<Prompt, 'probes' | 'curveballs'>

/** As much of a question as reminds of it. */
const MOST = 60

const clippedTo = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`

/** The sentence that asks, or tells what to do: what stands before it sets the scene, or leads over to it. */
const gist = (text: string): string => {
  const sentences = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!])\s+/)
  return clippedTo(sentences.find((one) => one.endsWith('?')) ?? sentences.at(-1) ?? '', MOST)
}

/** As it was said; else, where only the stamp is known, as the bank has it. */
const wordsOf = ({ utterances }: Session, asking: Asking | null, kind: string, id: string): string | null =>
  utterances.find((one) => one.kind === kind && one.ref === id)?.text ??
  asking?.probes.find((one) => kind === 'probe' && one.id === id)?.question ??
  asking?.curveballs.find((one) => kind === 'curveball' && one.id === id)?.change ??
  null

const occasion = (session: Session, asking: Asking | null, after: string): string => {
  if (after.startsWith(HINT)) return `hint ${after.slice(HINT.length)}`
  const [kind = '', ...rest] = after.split(':')
  const name = kind === 'curveball' ? 'change' : 'question'
  const words = wordsOf(session, asking, kind, rest.join(':'))
  return words === null ? `a ${name}` : `the ${name} “${gist(words)}”`
}

/** Every stamp of a round in words. */
export const occasionsOf = (session: Session, asking: Asking | null): Occasions => {
  const stamps = Object.values(session.answers).flatMap((entries) =>
    entries.flatMap(({ after }) => after ?? []),
  )
  return Object.fromEntries([...new Set(stamps)].map((after) => [after, occasion(session, asking, after)]))
}

/** What a reader is told of a stamp. */
export const occasionOf = (occasions: Occasions, after: string): string => occasions[after] ?? 'a question'
