/** A value in a usage line: `--company <id>` has the names `company` and `id`. */
export interface ValueShape {
  readonly names: readonly string[]
  /** All that it may be, where that is fixed. */
  readonly choices: readonly string[]
}

/** An option as help lists it. */
export interface OptionShape {
  /** `--company` and `-c`. */
  readonly flags: readonly string[]
  readonly about: string
  readonly value: ValueShape | null
}

/** A command as help lists it. */
export interface CommandShape {
  readonly name: string
  readonly about: string
  readonly options: readonly OptionShape[]
  readonly arguments: readonly ValueShape[]
  readonly commands: readonly CommandShape[]
}

/** One thing that could be typed, and a word on it. */
export interface Candidate {
  readonly value: string
  readonly about: string
}

/** What could stand where the cursor is. */
export interface Completing {
  /** The word so far, behind `before`. */
  readonly word: string
  /** What is already typed of the word and stays: `--company=`. */
  readonly before: string
  readonly fixed: readonly Candidate[]
  /** Names of the values that could stand here, the most telling first. */
  readonly names: readonly string[]
  /** Values of options that were typed before, by the name of the option. */
  readonly given: Readonly<Record<string, string>>
}

/** How far the words before the cursor have led. */
interface Walked {
  readonly command: CommandShape
  readonly positional: number
  readonly options: boolean
  /** The option whose value comes next. */
  readonly open: OptionShape | null
  readonly used: readonly OptionShape[]
  readonly given: Readonly<Record<string, string>>
}

const nameOf = ({ value }: OptionShape): string => value?.names[0] ?? ''

const optionNamed = (root: CommandShape, { command }: Walked, flag: string): OptionShape | null =>
  [...command.options, ...root.options].find(({ flags }) => flags.includes(flag)) ?? null

const flagStep = (root: CommandShape, at: Walked, word: string): Walked => {
  const [flag = '', ...rest] = word.split('=')
  const option = optionNamed(root, at, flag)
  if (option === null) return at
  const used = [...at.used, option]
  if (option.value === null) return { ...at, used }
  if (!word.includes('=')) return { ...at, used, open: option }
  return { ...at, used, given: { ...at.given, [nameOf(option)]: rest.join('=') } }
}

const wordStep = (at: Walked, word: string): Walked => {
  const inner = at.command.commands.find(({ name }) => name === word)
  if (at.positional === 0 && inner !== undefined) return { ...at, command: inner }
  const name = at.command.arguments[at.positional]?.names[0] ?? ''
  return { ...at, positional: at.positional + 1, given: { ...at.given, [name]: word } }
}

const step =
  (root: CommandShape) =>
  (at: Walked, word: string): Walked => {
    if (at.open !== null) return { ...at, open: null, given: { ...at.given, [nameOf(at.open)]: word } }
    if (at.options && word === '--') return { ...at, options: false }
    return at.options && word.startsWith('-') ? flagStep(root, at, word) : wordStep(at, word)
  }

const ofCommands = (commands: readonly CommandShape[]): readonly Candidate[] =>
  commands.map(({ name, about }) => ({ value: name, about }))

/** The long form of every option that was not given yet. */
const ofOptions = (root: CommandShape, { command, used }: Walked): readonly Candidate[] =>
  [...new Set([...command.options, ...root.options])]
    .filter(({ flags }) => !used.some((option) => option.flags[0] === flags[0]))
    .map(({ flags, about }) => ({ value: flags[0] ?? '', about }))
    .filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at)

/** What a value may be; `command` stands for the commands themselves. */
const ofValue = (root: CommandShape, { names, choices }: ValueShape): Pick<Completing, 'fixed' | 'names'> => {
  if (names[0] === 'command') return { fixed: ofCommands(root.commands), names: [] }
  return choices.length > 0
    ? { fixed: choices.map((value) => ({ value, about: '' })), names: [] }
    : { fixed: [], names }
}

const here = (root: CommandShape, at: Walked, word: string): Pick<Completing, 'fixed' | 'names'> => {
  if (at.open?.value) return ofValue(root, at.open.value)
  if (at.options && word.startsWith('-')) return { fixed: ofOptions(root, at), names: [] }
  const argument = at.command.arguments[at.positional]
  if (argument !== undefined) return ofValue(root, argument)
  if (at.positional > 0) return { fixed: word === '' ? ofOptions(root, at) : [], names: [] }
  const { commands } = at.command
  return { fixed: commands.length > 0 ? ofCommands(commands) : ofOptions(root, at), names: [] }
}

/** What could be typed for the last of the words, by the commands there are. */
export const completing = (root: CommandShape, words: readonly string[]): Completing => {
  const last = words.at(-1) ?? ''
  const begin: Walked = { command: root, positional: 0, options: true, open: null, used: [], given: {} }
  const at = words.slice(0, -1).reduce(step(root), begin)
  const cut = last.indexOf('=') + 1
  const option =
    at.options && at.open === null && cut > 0 ? optionNamed(root, at, last.slice(0, cut - 1)) : null
  if (option?.value)
    return {
      ...ofValue(root, option.value),
      given: at.given,
      before: last.slice(0, cut),
      word: last.slice(cut),
    }
  return { ...here(root, at, last), given: at.given, before: '', word: last }
}
