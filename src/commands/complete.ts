import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { cleanLine } from '../render/clean.ts'
import { type Candidate, type CommandShape, completing } from '../report/completion.ts'
import { offerFor } from './candidates.ts'

/** Tells the shell to offer files. */
const FILES = ':files'

/** A blank would have to be quoted, by each shell in its own way. */
const isWord = (value: string): boolean => /^\S+$/.test(value)

const lineOf = (before: string, { value, about }: Candidate): string =>
  `${before}${cleanLine(value)}\t${cleanLine(about)}`

const linesFor = async (io: Io, tree: CommandShape, words: readonly string[]): Promise<readonly string[]> => {
  const wanted = completing(tree, words)
  const { values, files } = await offerFor(io, wanted)
  const fits = [...wanted.fixed, ...values].filter(
    ({ value }) => value.startsWith(wanted.word) && isWord(value),
  )
  return [...fits.map((each) => lineOf(wanted.before, each)), ...(files ? [FILES] : [])]
}

/** `mlsd complete -- <words>`, which the scripts of `mlsd completion` call: a candidate a line; never a complaint. */
export const runComplete = async (
  io: Io,
  tree: CommandShape,
  words: readonly string[],
): Promise<ExitCode> => {
  const lines = await linesFor(io, tree, words[0] === '--' ? words.slice(1) : words).catch(() => [])
  io.out.write(lines.map((line) => `${line}\n`).join(''))
  return EXIT.done
}
