import type { Problem } from '../bank/bank-types.ts'

interface FolderFacts {
  readonly name: string
  readonly path: string
  readonly exists: boolean
  readonly problem: string | null
}

/** A program of the person's: an editor, a pager. */
export interface ToolFacts {
  /** null where none is used. */
  readonly command: string | null
  /** The variable that names it; null for the usual one. */
  readonly setBy: string | null
  /** null where only the shell could tell. */
  readonly there: boolean | null
}

interface BankFacts {
  readonly companies: number
  readonly prompts: number
  readonly rubrics: number
  readonly broken: readonly Omit<Problem, 'found'>[]
}

/** What was found on this machine; paths are already without home and name. */
export interface Checkup {
  readonly program: {
    readonly mlsd: string
    readonly node: string
    readonly platform: string
    readonly engines: string
  }
  readonly folders: readonly FolderFacts[]
  readonly terminal: {
    readonly type: string | null
    readonly columns: number
    readonly colours: 0 | 1 | 2 | 3
    readonly coloursBecause: string
    readonly unicode: boolean
    /** Why rounds go line by line; null where they are redrawn. */
    readonly plain: string | null
  }
  readonly editor: ToolFacts
  readonly pager: ToolFacts
  readonly banks: { readonly bundled: BankFacts; readonly own: BankFacts }
  readonly sessions: {
    readonly finished: number
    readonly open: number
    readonly unreadable: readonly Concern[]
  }
  readonly drills: {
    readonly held: number
    /** Cards that were ever asked, and those of them that by these answers are due. */
    readonly cards: number
    readonly due: number
    readonly unreadable: readonly Concern[]
  }
  readonly drafts: number
  /** The person's prompts with parts that mean nothing, and how many. */
  readonly faulty: readonly { readonly id: string; readonly parts: number }[]
}

/** Something that does not work as it should, and what to do. */
export interface Concern {
  readonly what: string
  readonly next: string
}

export interface Diagnosis {
  readonly schema: 1
  readonly healthy: boolean
  readonly concerns: readonly Concern[]
  readonly checkup: Checkup
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number)

const isAtLeast = (version: readonly number[], least: readonly number[]): boolean => {
  const at = least.findIndex((part, index) => part !== (version[index] ?? 0))
  return at === -1 || (version[at] ?? 0) > (least[at] ?? 0)
}

/** Whether a version is in a range such as `^20.19.0 || >=24.0.0`, the only two signs our own range has. */
export const isWithin = (version: string, range: string): boolean =>
  range.split('||').some((part) => {
    const [, sign = '', least = ''] = /^\s*(\^|>=)([\d.]+)\s*$/.exec(part) ?? []
    const [own, wanted] = [numbersOf(version), numbersOf(least)]
    return sign !== '' && isAtLeast(own, wanted) && (sign === '>=' || own[0] === wanted[0])
  })

const ofProgram = ({ program: { node, engines } }: Checkup): readonly Concern[] =>
  isWithin(node, engines)
    ? []
    : [{ what: `Node ${node} is not one of ${engines}.`, next: 'Install one of these versions of Node.' }]

const FOLDER_NEXT: Readonly<Record<string, string>> = {
  data: 'Make it writable, or set MLSD_HOME to a folder that is: rounds are not kept until then.',
  cache: 'Make it writable: until then, files of your own are read anew every time.',
}

const ofFolders = ({ folders }: Checkup): readonly Concern[] =>
  folders.flatMap(({ name, path, problem }) =>
    problem === null
      ? []
      : [
          {
            what: `The ${name} folder ${path} cannot be written: ${problem}.`,
            next: FOLDER_NEXT[name] ?? '',
          },
        ],
  )

/** A tool that is set and missing; nobody asked for the usual one. */
const ofTool = (what: string, { command, setBy, there }: ToolFacts): readonly Concern[] =>
  setBy === null || there !== false
    ? []
    : [{ what: `The ${what} "${command}" is not there.`, next: `Set ${setBy} to a command that is.` }]

const ofFiles = ({ banks: { bundled, own } }: Checkup): readonly Concern[] =>
  [...bundled.broken, ...own.broken].map(({ file, line, column, path, expected }) => ({
    what: `${file}:${line}:${column} is left out: ${path} is to be ${expected}.`,
    next: 'mlsd check',
  }))

const ofFaulty = ({ faulty }: Checkup): readonly Concern[] =>
  faulty.map(({ id, parts }) => ({
    what: `Your own ${id} has ${parts} broken ${parts === 1 ? 'part' : 'parts'}, never heard in a round.`,
    next: `mlsd check ${id}`,
  }))

/** What needs attention, the gravest first. */
export const diagnosisOf = (checkup: Checkup): Diagnosis => {
  const concerns = [
    ...ofProgram(checkup),
    ...ofFolders(checkup),
    ...checkup.sessions.unreadable,
    ...checkup.drills.unreadable,
    ...ofFiles(checkup),
    ...ofFaulty(checkup),
    ...ofTool('editor', checkup.editor),
    ...ofTool('pager', checkup.pager),
  ]
  return { schema: 1, healthy: concerns.length === 0, concerns, checkup }
}
