import { type Argument, Command, type Option } from 'commander'
import { ENTRIES } from './entries.ts'
import type { Entry } from './entry.ts'
import type { ExitCode } from './errors.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import type { CommandShape, OptionShape, ValueShape } from './report/completion.ts'
import { VERSION } from './version.ts'

/** Where the action of the chosen command leaves its exit code. */
export interface Exit {
  code: ExitCode
}

const examplesText = (title: string, lines: readonly string[]): string =>
  `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`

const moreText = (lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${lines.join('\n')}`)

const addEntry = (program: Command, io: Io, exit: Exit, entry: Entry): void => {
  const name = entry.usage.split(' ')[0] ?? entry.usage
  const help = HELP[name]
  const command = program
    .command(entry.usage)
    .description(help?.summary ?? '')
    .summary(help?.brief ?? '')
    .helpGroup(entry.group)
    .addHelpText('after', moreText(help?.more ?? []))
    .addHelpText('after', examplesText('Examples:', help?.examples ?? []))
  for (const option of entry.options) command.addOption(option)
  for (const argument of command.registeredArguments) {
    const choices = entry.choices?.[argument.name()]
    if (choices !== undefined) argument.choices(choices)
  }
  command.action(async () => {
    const positional = Object.fromEntries(
      (entry.arguments ?? []).flatMap((key, at) =>
        command.args[at] === undefined ? [] : [[key, command.args[at]]],
      ),
    )
    exit.code = await entry.run(io, { ...(command.opts() as object), ...positional } as never)
  })
}

/** Every command has options: saying so would only push what it does off the screen. */
const HELP_LAYOUT = {
  minWidthToWrap: 20,
  subcommandTerm: (command: Command): string =>
    `${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim(),
}

/** Of all commands only the one that is called by its name: the others would cost a tenth of the start. */
const entriesFor = (called: string | undefined): readonly Entry[] => {
  const entry = called !== undefined && Object.hasOwn(ENTRIES, called) ? ENTRIES[called] : undefined
  return entry === undefined ? Object.values(ENTRIES).map((each) => each()) : [entry()]
}

/** The commander tree: names, options, help. Each action imports its command only when it runs. */
export const buildProgram = (io: Io, exit: Exit, called?: string): Command => {
  const program = new Command('mlsd')
    .description(HELP['mlsd']?.summary ?? '')
    .usage('<command> [options]')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .version(VERSION, '-V, --version', 'print the version')
    .option('--no-color', 'no colours (NO_COLOR is honoured as well)')
    .option('--no-pager', 'long output all at once (PAGER=cat does so as well)')
    .configureHelp(HELP_LAYOUT)
    .exitOverride()
    .showHelpAfterError('Run mlsd --help to see what there is.')
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
  for (const entry of entriesFor(called)) addEntry(program, io, exit, entry)
  return program.addHelpText('after', examplesText('Start here:', HELP['mlsd']?.examples ?? []))
}

const argumentShape = (argument: Argument): ValueShape => ({
  names: [argument.name()],
  choices: argument.argChoices ?? [],
})

const optionShape = (option: Option): OptionShape => {
  const [placeholder] = /(?<=[<[])[^\]>]+/.exec(option.flags) ?? []
  return {
    flags: [option.long, option.short].filter((flag) => typeof flag === 'string'),
    about: option.description,
    value:
      placeholder === undefined
        ? null
        : { names: [option.attributeName(), placeholder], choices: option.argChoices ?? [] },
  }
}

/** The tree as its help shows it, for completion. */
export const shapeOf = (command: Command): CommandShape => {
  const help = command.createHelp()
  return {
    name: command.name(),
    about: command.description(),
    options: help.visibleOptions(command).map(optionShape),
    arguments: command.registeredArguments.map(argumentShape),
    commands: help.visibleCommands(command).map(shapeOf),
  }
}
