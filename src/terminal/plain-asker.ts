import {
  type Asker,
  COMMANDS,
  type CommandName,
  type EntryView,
  type RatedPhase,
  type Reply,
  type SelfRating,
} from './asker.ts'
import { createLineReader, type LineRead, type LineReader } from './lines.ts'

/** Where lines come from and go to. */
export interface PlainSeat {
  readonly in: NodeJS.ReadableStream
  readonly write: (text: string) => void
  /** A person reads and types here, so questions may be asked. */
  readonly interactive: boolean
  /** How an entry is shown again where it cannot be seen being typed. */
  readonly echo: (text: string) => string
  readonly stopped: AbortSignal
}

const commandNamed = (line: string): CommandName | null =>
  COMMANDS.find((name) => line.trim() === `/${name}`) ?? null

const looksLikeCommand = (line: string): boolean => /^\/[a-z]+$/i.test(line.trim())

/** What is asked about a word with a slash that is no command. */
export const unknownCommand = (word: string): string =>
  `${word} is not a command (${COMMANDS.map((name) => `/${name}`).join(' ')}). Send it as text?`

const asked = async (seat: PlainSeat, lines: LineReader, question: string): Promise<string | null> => {
  seat.write(`${question} `)
  const read = await lines.next()
  return read.kind === 'line' ? read.text.trim().toLowerCase() : null
}

const confirmed = async (
  seat: PlainSeat,
  lines: LineReader,
  question: string,
  fallback: boolean,
): Promise<boolean> => {
  if (!seat.interactive) return fallback
  const answer = await asked(seat, lines, `${question} ${fallback ? '(Y/n)' : '(y/N)'}`)
  if (answer === null) return false
  return answer === '' ? fallback : answer.startsWith('y')
}

const isText = async (seat: PlainSeat, lines: LineReader, line: string): Promise<boolean> =>
  !seat.interactive || !looksLikeCommand(line) || confirmed(seat, lines, unknownCommand(line.trim()), false)

const textReply = (seat: PlainSeat, kept: readonly string[]): Reply => {
  const text = kept.join('\n')
  if (!seat.interactive) seat.write(`${seat.echo(text)}\n`)
  return { kind: 'text', text }
}

const commandReply = (seat: PlainSeat, name: CommandName): Reply => {
  if (!seat.interactive) seat.write(`${seat.echo(`/${name}`)}\n`)
  return { kind: 'command', name }
}

/** The reply that a first line is by itself; null where it begins a text, or is nothing. */
const firstReply = (seat: PlainSeat, read: LineRead): Reply | null => {
  if (read.kind === 'end') return { kind: 'end' }
  if (read.kind === 'stopped') return { kind: 'interrupted' }
  const name = commandNamed(read.text)
  return name === null ? null : commandReply(seat, name)
}

/** Lines up to an empty one, a command or the end belong to the text that was begun. */
const restOf = async (lines: LineReader, kept: string[]): Promise<'whole' | 'stopped'> => {
  for (;;) {
    const read = await lines.next()
    if (read.kind !== 'line') return read.kind === 'stopped' ? 'stopped' : 'whole'
    if (read.text.trim() === '') return 'whole'
    if (commandNamed(read.text) !== null) {
      lines.unread(read.text)
      return 'whole'
    }
    kept.push(read.text)
  }
}

const readEntry = async (seat: PlainSeat, lines: LineReader, view: EntryView): Promise<Reply> => {
  for (;;) {
    const read = await lines.next()
    const reply = firstReply(seat, read)
    if (reply !== null || read.kind !== 'line') return reply ?? { kind: 'end' }
    if (read.text.trim() === '' || !(await isText(seat, lines, read.text))) continue
    const kept = [read.text]
    if ((await restOf(lines, kept)) === 'whole') return textReply(seat, kept)
    view.onDraft?.(kept.join('\n'))
    return { kind: 'interrupted' }
  }
}

const DRAFT = 'You had begun to write:'
const SEND_DRAFT = 'Send it as it is?'

const sendsDraft = async (seat: PlainSeat, lines: LineReader, draft: string): Promise<boolean> => {
  if (!seat.interactive || draft.trim() === '') return false
  seat.write(`${DRAFT}\n${seat.echo(draft)}\n`)
  return confirmed(seat, lines, SEND_DRAFT, true)
}

const rated = async (
  seat: PlainSeat,
  lines: LineReader,
  phases: readonly RatedPhase[],
): Promise<SelfRating | null> => {
  if (!seat.interactive) return null
  const ratings: SelfRating = {}
  seat.write('Before I show you: how did it go? 0 to 4 each, Enter skips.\n')
  for (const { id, name } of phases) {
    const answer = await asked(seat, lines, `  ${name}:`)
    if (answer === null) return null
    if (/^[0-4]$/.test(answer)) ratings[id] = Number(answer)
  }
  return ratings
}

/** Asks line by line: pipes, terminals that cannot redraw, and people who prefer it. No escape codes. */
export const createPlainAsker = (seat: PlainSeat): Asker => {
  const lines = createLineReader(seat.in, seat.stopped)
  return {
    entry: async (view) => {
      if (await sendsDraft(seat, lines, view.draft)) return { kind: 'text', text: view.draft }
      if (seat.interactive) seat.write([view.left(), view.hintKeys].filter(Boolean).join('   ').concat('\n'))
      return readEntry(seat, lines, view)
    },
    confirm: (question, fallback) => confirmed(seat, lines, question, fallback),
    rate: (phases) => rated(seat, lines, phases),
    say: (text) => seat.write(`${text}\n`),
    close: () => lines.close(),
  }
}
