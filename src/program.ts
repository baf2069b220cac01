import { Command, InvalidArgumentError, Option } from 'commander'
import { PHASES } from './bank/types.ts'
import type { ExitCode } from './errors.ts'
import { EVERYDAY, HELP, MORE } from './help.ts'
import type { Io } from './io.ts'
import { VERDICTS } from './scoring/scorecard.ts'
import { VERSION } from './version.ts'

/** Where the action of the chosen command leaves its exit code. */
export interface Exit {
  code: ExitCode
}

/** One command: how it is called, and the module that is loaded only when it runs. */
interface Entry {
  readonly usage: string
  readonly group: string
  readonly options: readonly Option[]
  /** Names under which the positional arguments are handed to `run`. */
  readonly arguments?: readonly string[]
  readonly run: (io: Io, given: never) => Promise<ExitCode>
}

const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`)
  }

const json = () => new Option('--json', 'print JSON, for machines')
const plain = () =>
  new Option('--plain', 'line by line, no redrawing (by itself where no terminal can redraw)')
const company = (what: string) => new Option('-c, --company <id>', what)
const level = () =>
  new Option('-l, --level <level>', 'L3, L4, L5, L6, or the company’s own name (default: L5)')
const minutes = (least = 20) =>
  new Option('-m, --minutes <minutes>', 'length of the round, 20 to 90 (default: 45)').argParser(
    wholeNumber(least, 90),
  )
/** A phase alone may be as short as one likes. */
const SHORTEST = 3
const phase = () => new Option('--phase <phase>', 'one phase alone, in 6 or 12 minutes').choices(PHASES)
const format = (...choices: [string, ...string[]]) =>
  new Option('--format <format>', choices.join(' or ')).choices(choices).default(choices[0])

const practice = (): Entry => ({
  usage: 'practice [prompt]',
  group: EVERYDAY,
  arguments: ['prompt'],
  options: [
    company('practise what this company asks'),
    level(),
    phase(),
    minutes(SHORTEST),
    new Option('--untimed', 'no clock').conflicts('minutes'),
    new Option('--seed <number>', 'the same seed makes the same choices').argParser(
      wholeNumber(0, 999_999_999),
    ),
    new Option('--interviewer <kind>', 'who asks').choices(['infrastructure', 'research', 'product']),
    new Option('--answers <file>', 'take the answers from a transcript'),
    plain(),
    new Option('--json', 'print the scorecard as JSON at the end'),
  ],
  run: async (io, given) => (await import('./commands/practice.ts')).runPractice(io, given),
})

const redo = (): Entry => ({
  usage: 'redo [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [phase(), minutes(SHORTEST), new Option('--untimed', 'no clock').conflicts('minutes'), plain()],
  run: async (io, given) => (await import('./commands/redo.ts')).runRedo(io, given),
})

const resume = (): Entry => ({
  usage: 'resume [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [plain()],
  run: async (io, given) => (await import('./commands/resume.ts')).runResume(io, given),
})

const checklist = (): Entry => ({
  usage: 'checklist',
  group: EVERYDAY,
  options: [
    company('with what this company stresses'),
    level(),
    minutes(),
    new Option('--prompt <id>', 'for one problem'),
    format('text', 'markdown'),
  ],
  run: async (io, given) => (await import('./commands/checklist.ts')).runChecklist(io, given),
})

const exportEntry = (): Entry => ({
  usage: 'export [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [
    format('markdown', 'json'),
    new Option('-o, --output <file>', 'write to a file, not standard output'),
  ],
  run: async (io, given) => (await import('./commands/export.ts')).runExport(io, given),
})

const list = (): Entry => ({
  usage: 'list',
  group: EVERYDAY,
  options: [company('only this company'), new Option('--family <id>', 'only this family'), json()],
  run: async (io, given) => (await import('./commands/list.ts')).runList(io, given),
})

const history = (): Entry => ({
  usage: 'history',
  group: EVERYDAY,
  options: [json()],
  run: async (io, given) => (await import('./commands/history.ts')).runHistory(io, given),
})

const show = (): Entry => ({
  usage: 'show <prompt>',
  group: EVERYDAY,
  arguments: ['prompt'],
  options: [new Option('--spoilers', 'with facts, rubric and outlines'), json()],
  run: async (io, given) => (await import('./commands/show.ts')).runShow(io, given),
})

const score = (): Entry => ({
  usage: 'score [transcript]',
  group: MORE,
  arguments: ['file'],
  options: [
    level(),
    json(),
    new Option('--jsonl', 'one transcript per line in, one scorecard per line out'),
    new Option('--rubric <file>', 'with --jsonl: judge short answers against your own rubric').implies({
      jsonl: true,
    }),
    new Option('--min-verdict <verdict>', 'exit with 1 below this').choices(VERDICTS),
  ],
  run: async (io, given) => (await import('./commands/score.ts')).runScore(io, given),
})

const why = (): Entry => ({
  usage: 'why [subject] [criterion]',
  group: MORE,
  arguments: ['subject', 'criterion'],
  options: [json()],
  run: async (io, given) => (await import('./commands/why.ts')).runWhy(io, given),
})

const rescore = (): Entry => ({
  usage: 'rescore [session]',
  group: MORE,
  arguments: ['session'],
  options: [new Option('--all', 'every finished round'), level(), json()],
  run: async (io, given) => (await import('./commands/rescore.ts')).runRescore(io, given),
})

const check = (): Entry => ({
  usage: 'check [folder]',
  group: MORE,
  arguments: ['folder'],
  options: [json()],
  run: async (io, given) => (await import('./commands/check.ts')).runCheck(io, given),
})

const guide = (): Entry => ({
  usage: 'guide [topic]',
  group: MORE,
  arguments: ['topic'],
  options: [format('text', 'markdown')],
  run: async (io, given) => (await import('./commands/guide.ts')).runGuide(io, given),
})

const newEntry = (): Entry => ({
  usage: 'new <kind> <id>',
  group: MORE,
  arguments: ['kind', 'id'],
  options: [new Option('--family <id>', 'with a prompt: its family').default('ranking')],
  run: async (io, given) => (await import('./commands/new.ts')).runNew(io, given),
})

const ENTRIES = [
  practice,
  redo,
  resume,
  checklist,
  exportEntry,
  list,
  history,
  show,
  guide,
  score,
  why,
  rescore,
  check,
  newEntry,
]

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
    .exitOverride()
    .showHelpAfterError('Run mlsd --help to see what there is.')
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
  for (const entry of ENTRIES) addEntry(program, io, exit, entry())
  return program.addHelpText('after', examplesText('Start here:', HELP['mlsd']?.examples ?? []))
}
