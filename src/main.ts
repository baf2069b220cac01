import { type Command, CommanderError } from 'commander'
import { type Complaint, EXIT, type ExitCode, UserError } from './errors.ts'
import { type Io, processIo } from './io.ts'
import { buildProgram, shapeOf } from './program.ts'

const complaintText = ({ expected, found, next }: Complaint): string =>
  [
    `mlsd: ${expected}`,
    ...(found === undefined ? [] : [`  found: ${found}`]),
    ...(next === undefined ? [] : next.split('\n').map((line) => `  ${line}`)),
  ].join('\n')

const reportBug = async (error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> => {
  const { writeBugReport } = await import('./disk/bug-report.ts')
  const where = writeBugReport(io, argv, error)
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error)
  io.err.write(`mlsd: this is a bug in mlsd (${what}). ${where}\n`)
  return EXIT.bug
}

const codeOf = (error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> | ExitCode => {
  // commander has already printed its help or its complaint
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof UserError) {
    io.err.write(`${complaintText(error.complaint)}\n`)
    return error.exitCode
  }
  return reportBug(error, argv, io)
}

/** A reader that goes away (`mlsd list | head -1`) is no error; a terminal that was closed is none either; a full disk is. */
const leaveWhenUnwritable = (io: Io, stream: NodeJS.WriteStream, name: string): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    // The hang-up that comes along ends the program once everything is saved.
    if (error.code === 'EIO') return
    const why = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message)
    if (stream !== io.err) io.err.write(`mlsd: cannot write to ${name}: ${why}\n`)
    process.exit(EXIT.io)
  })
}

const complete = async (io: Io, words: readonly string[]): Promise<ExitCode> => {
  const { runComplete } = await import('./commands/complete.ts')
  return runComplete(io, shapeOf(buildProgram(io, { code: EXIT.done })), words)
}

/** Help for a command that there is none of is told so: commander would show all its help, and no reason. */
const explained = (program: Command, argv: readonly string[]): readonly string[] => {
  const [first, wanted] = argv
  if (first !== 'help' || wanted === undefined || wanted.startsWith('-')) return argv
  return ['help', ...program.commands.map((command) => command.name())].includes(wanted) ? argv : [wanted]
}

/** The whole program: arguments in, exit code out; the one place that turns errors into text and codes. */
export const main = async (argv: readonly string[], io: Io = processIo(argv)): Promise<ExitCode> => {
  leaveWhenUnwritable(io, io.out, 'standard output')
  leaveWhenUnwritable(io, io.err, 'standard error')
  const exit = { code: EXIT.done as ExitCode }
  try {
    if (argv.length === 0 && io.isTTY) return await (await import('./commands/wizard.ts')).runWizard(io)
    // Not by way of commander, which would take the words to be completed for its own.
    if (argv[0] === 'complete') return await complete(io, argv.slice(1))
    const program = buildProgram(io, exit, argv[0])
    await program.parseAsync([...explained(program, argv)], { from: 'user' })
    return exit.code
  } catch (error) {
    return codeOf(error, argv, io)
  }
}
