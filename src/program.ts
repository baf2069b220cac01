import { Command } from 'commander'
import { ENTRIES, type Entry } from './entries.ts'
import type { ExitCode } from './errors.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'

/** Where the action of the chosen command leaves its exit code. */
export interface Exit {
  code: ExitCode
}

const examplesText = (title: string, lines: readonly string[]): string =>
  `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`

const addEntry = (program: Command, io: Io, exit: Exit, entry: Entry): void => {
  const name = entry.usage.split(' ')[0] ?? entry.usage
  const help = HELP[name]
  const command = program
    .command(entry.usage)
    .description(help?.summary ?? '')
    .helpGroup(entry.group)
    .addHelpText('after', examplesText('Examples:', help?.examples ?? []))
  for (const option of entry.options) command.addOption(option)
  command.action(async () => {
    const positional = Object.fromEntries(
      (entry.arguments ?? []).flatMap((key, at) =>
        command.args[at] === undefined ? [] : [[key, command.args[at]]],
      ),
    )
    exit.code = await entry.run(io, { ...(command.opts() as object), ...positional } as never)
  })
}

/** The commander tree: names, options, help. Each action imports its command only when it runs. */
export const buildProgram = (io: Io, exit: Exit): Command => {
  const program = new Command('mlsd')
    .description(HELP['mlsd']?.summary ?? '')
    .usage('<command> [options]')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .version(VERSION, '-V, --version', 'print the version')
    .option('--no-color', 'no colours (NO_COLOR is honoured as well)')
    .option('--no-pager', 'long output all at once (PAGER=cat does so as well)')
    .exitOverride()
    .showHelpAfterError('Run mlsd --help to see what there is.')
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
  for (const entry of ENTRIES) addEntry(program, io, exit, entry())
  return program.addHelpText('after', examplesText('Start here:', HELP['mlsd']?.examples ?? []))
}
