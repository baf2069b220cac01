import {
  type Asker,
  COMMANDS,
  type CommandName,
  type EntryView,
  looksLikeCommand,
  type Reply,
  TOO_LATE,
} from './asker.ts'
import { createLineReader, type LineRead, type LineReader } from './lines.ts'
import { confirmed, rated } from './plain-questions.ts'

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

/** What is asked about a word with a slash that is no command. */
export const unknownCommand = (word: string): string =>
  `${word} is not a command (${COMMANDS.map((name) => `/${name}`).join(' ')}). Send it as text?`

/** What was pasted instead of an answer is read on with the lines of the entry. */
const isText = async (
  { interactive, write }: PlainSeat,
  lines: LineReader,
  line: string,
): Promise<boolean> => {
  if (!interactive || !looksLikeCommand(line)) return true
  const pasted: string[] = []
  const questions = { lines, write, keep: (text: string) => pasted.push(...text.split('\n')) }
  const meant = await confirmed(questions, unknownCommand(line.trim()), false)
  lines.unread(...pasted)
  return meant
}

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
const restOf = async (lines: LineReader, kept: string[], note: () => void): Promise<'whole' | 'stopped'> => {
  for (;;) {
    note()
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
    if (view.oneLine === true && !seat.interactive) return textReply(seat, kept)
    const note = (): void => view.onDraft?.(kept.join('\n'))
    // a pipe has its text still; a person who is killed has it only here
    const rest = await restOf(lines, kept, seat.interactive ? note : () => undefined)
    if (rest === 'whole') return textReply(seat, kept)
    note()
    return { kind: 'interrupted' }
  }
}

const DRAFT = 'You had begun to write:'
const SEND_DRAFT = 'Send it as it is?'

/** Asks line by line: pipes, terminals that cannot redraw, and people who prefer it. No escape codes. */
export const createPlainAsker = (seat: PlainSeat): Asker => {
  const { interactive, write, echo } = seat
  const lines = createLineReader(seat.in, seat.stopped)
  let kept: string[] = []
  const keep = (text: string): void => {
    if (text.trim() !== '') kept.push(text)
  }
  const tellLost = (): void => {
    if (kept.length > 0) write(`${TOO_LATE}\n`)
    kept = []
  }
  const confirm = (question: string, fallback: boolean): Promise<boolean> =>
    confirmed({ lines, write, keep }, question, fallback)
  const sendsDraft = async (draft: string): Promise<boolean> => {
    if (!interactive || draft.trim() === '') return false
    write(`${DRAFT}\n${echo(draft)}\n`)
    return confirm(SEND_DRAFT, true)
  }
  return {
    entry: async (view) => {
      const draft = [view.draft, ...kept].filter((text) => text.trim() !== '').join('\n')
      kept = []
      if (draft !== view.draft) view.onDraft?.(draft)
      if (await sendsDraft(draft)) return { kind: 'text', text: draft }
      if (interactive) write([view.left(), view.hintKeys].filter(Boolean).join('   ').concat('\n'))
      return readEntry(seat, lines, view)
    },
    confirm: async (question, fallback) => (interactive ? confirm(question, fallback) : fallback),
    rate: async (phases) => {
      tellLost()
      return interactive ? rated({ lines, write, keep }, phases) : null
    },
    say: (text) => write(`${text}\n`),
    close: () => {
      lines.close()
      tellLost()
    },
  }
}
