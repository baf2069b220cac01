import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** Who may import whom: each room, and the rooms whose files it may import besides its own. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  language: [],
  bank: ['language'],
  session: ['language', 'bank'],
  scoring: ['language', 'bank', 'session'],
  interviewer: ['language', 'bank', 'session', 'scoring'],
  study: ['language', 'bank', 'session', 'scoring', 'interviewer'],
  proof: ['language', 'bank', 'session', 'scoring', 'interviewer'],
  report: ['language', 'bank', 'session', 'scoring', 'interviewer', 'study', 'proof'],
  render: ['language', 'bank', 'session', 'scoring', 'interviewer', 'study', 'proof', 'report'],
  terminal: ['language', 'bank', 'session', 'scoring', 'interviewer', 'study', 'proof', 'report', 'render'],
  disk: ['language', 'bank', 'session'],
}

/** Files beside the rooms: what they may import, and who may import them (`*`: everybody). */
const FLOORS: Readonly<
  Record<string, { readonly imports: readonly string[]; readonly importedBy: readonly string[] }>
> = {
  'errors.ts': { imports: [], importedBy: ['*'] },
  'version.ts': { imports: [], importedBy: ['*'] },
  'io.ts': {
    imports: ['errors.ts'],
    importedBy: ['disk', 'terminal', 'commands', 'judge.ts', 'api.ts', 'entry.ts', 'program.ts', 'main.ts'],
  },
  'help.ts': {
    imports: ['bank'],
    importedBy: ['entries.ts', 'entries-learning.ts', 'entries-tools.ts', 'program.ts'],
  },
  'options.ts': { imports: ['bank'], importedBy: ['entries.ts', 'entries-learning.ts', 'entries-tools.ts'] },
  'entry.ts': {
    imports: ['errors.ts', 'io.ts'],
    importedBy: ['entries.ts', 'entries-learning.ts', 'entries-tools.ts', 'program.ts'],
  },
  'entries-learning.ts': { imports: ['*'], importedBy: ['entries.ts'] },
  'entries-tools.ts': { imports: ['*'], importedBy: ['entries.ts'] },
  'entries.ts': { imports: ['*'], importedBy: ['program.ts'] },
  'judge.ts': { imports: ['*'], importedBy: ['api.ts', 'commands'] },
  'api.ts': { imports: ['*'], importedBy: ['commands'] },
  'program.ts': { imports: ['*'], importedBy: ['main.ts'] },
  'main.ts': { imports: ['*'], importedBy: [] },
}

const PURE = ['language', 'bank', 'session', 'scoring', 'interviewer', 'study', 'proof', 'report', 'render']

/** The one home of each package; a name that ends in `/` or `:` stands for all that begin with it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  // main.ts turns commander's own errors into exit codes.
  commander: [
    'options.ts',
    'entry.ts',
    'entries.ts',
    'entries-learning.ts',
    'entries-tools.ts',
    'program.ts',
    'main.ts',
  ],
  inquirer: ['terminal/'],
  '@inquirer/': ['terminal/'],
  chalk: ['terminal/'],
  ora: ['terminal/'],
  yaml: ['bank/', 'session/event.ts'],
  zod: ['bank/', 'session/event.ts'],
  stemmer: ['language/'],
  'ts-fsrs': ['study/'],
  'env-paths': ['disk/'],
  'fast-string-width': ['render/'],
  'fast-wrap-ansi': ['render/'],
  'node:fs': ['disk/'],
  'node:os': ['disk/'],
  'node:crypto': ['disk/'],
  'node:child_process': ['terminal/'],
  'node:path': ['disk/', 'commands/', 'terminal/'],
  'node:': ['disk/', 'terminal/', 'commands/'],
}

/** What must not load before it is needed: entry, and the packages it may not reach without `await import`. */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora'],
  'commands/list.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora'],
  'commands/checklist.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora'],
  'commands/progress.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora', 'stemmer'],
  'commands/plan.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora', 'stemmer'],
  'commands/history.ts': ['yaml', 'zod', '@inquirer/', 'inquirer', 'chalk', 'ora'],
}

const MAX_LINES = 200
const MAX_COMMAND_LINES = 50

interface Import {
  readonly target: string
  readonly lazy: boolean
  readonly types: boolean
}

const src = fileURLToPath(new URL('../src', import.meta.url))

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.name.endsWith('.ts') ? [relative(src, path)] : []
  })

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(join(src, file), 'utf8')
  const resolved = (target: string) => (target.startsWith('.') ? join(dirname(file), target) : target)
  return [
    ...[...text.matchAll(STATIC)].map(([, types, target = '']) => ({
      target: resolved(target),
      lazy: false,
      types: types !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, target = '']) => ({
      target: resolved(target),
      lazy: true,
      types: false,
    })),
  ]
}

const FILES = filesIn(src).sort()
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]))
const isOurs = (target: string): boolean => target.endsWith('.ts')
const roomOf = (file: string): string => file.split('/')[0] ?? file

const mayImport = (from: string, to: string): boolean => {
  const [room, target] = [roomOf(from), roomOf(to)]
  const floor = FLOORS[target]
  if (floor !== undefined) return floor.importedBy.includes('*') || floor.importedBy.includes(room)
  if (room === target || room === 'commands') return true
  const allowed = FLOORS[room]?.imports ?? ROOMS[room] ?? []
  return allowed.includes('*') || allowed.includes(target)
}

const belongs = (pattern: string, target: string): boolean =>
  target === pattern ||
  (/[/:]$/.test(pattern) ? target.startsWith(pattern) : target.startsWith(`${pattern}/`))

const mayUse = (file: string, target: string): boolean => {
  const [name] = Object.keys(PACKAGES)
    .filter((pattern) => belongs(pattern, target))
    .sort((a, b) => b.length - a.length)
  return (PACKAGES[name ?? ''] ?? []).some(
    (home) => file === home || (home.endsWith('/') && file.startsWith(home)),
  )
}

const offences = (isOffence: (file: string, of: Import) => boolean): string[] =>
  FILES.flatMap((file) =>
    (IMPORTS.get(file) ?? [])
      .filter((each) => isOffence(file, each))
      .map(({ target }) => `${file} imports ${target}`),
  )

describe('the house', () => {
  test('every file stands in a room or on a floor that the tables know', () => {
    const known = [...Object.keys(ROOMS), ...Object.keys(FLOORS), 'commands']
    expect(FILES.filter((file) => !known.includes(roomOf(file)))).toEqual([])
  })

  test('rooms import only what is left of them', () => {
    expect(offences((file, { target }) => isOurs(target) && !mayImport(file, target))).toEqual([])
  })

  test('every package is used in its home only', () => {
    expect(offences((file, { target }) => !isOurs(target) && !mayUse(file, target))).toEqual([])
  })

  test('pure rooms know nothing of the machine', () => {
    expect(offences((file, { target }) => PURE.includes(roomOf(file)) && target.startsWith('node:'))).toEqual(
      [],
    )
  })

  test('every import names a file that is there', () => {
    expect(offences((_, { target }) => isOurs(target) && !IMPORTS.has(target))).toEqual([])
  })
})

/** The circles of imports that are loaded together; a type or an `await import` closes none. */
const circles = (): readonly string[] => {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const { target, lazy, types } of IMPORTS.get(file) ?? []) {
      if (isOurs(target) && !lazy && !types) visit(target, [...path, file])
    }
    done.add(file)
  }
  for (const file of FILES) visit(file, [])
  return found
}

test('no imports run in a circle', () => {
  expect(circles()).toEqual([])
})

/** The packages that load with a file, before anything is done. */
const loadedWith = (entry: string): ReadonlySet<string> => {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const { target, lazy, types } of IMPORTS.get(file) ?? []) {
      if (lazy || types) continue
      if (isOurs(target)) visit(target)
      else packages.add(target)
    }
  }
  visit(entry)
  return packages
}

test.each(Object.entries(LAZY))('%s loads quickly', (entry, heavy) => {
  expect([...loadedWith(entry)].filter((target) => heavy.some((name) => belongs(name, target)))).toEqual([])
})

/** Lines with something in them. */
const written = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length

const IMPORT = /^import [\s\S]*?from '[^']+'$/gm

test('no file is longer than can be read at once', () => {
  const long = FILES.map((file) => ({ file, lines: written(readFileSync(join(src, file), 'utf8')) })).filter(
    ({ lines }) => lines > MAX_LINES,
  )
  expect(long).toEqual([])
})

test('a command is a few wires', () => {
  const long = FILES.filter((file) => file.startsWith('commands/'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
    .filter(({ text }) => /^export const run[A-Z]/m.test(text))
    .map(({ file, text }) => ({ file, lines: written(text.replace(IMPORT, '')) }))
    .filter(({ lines }) => lines > MAX_COMMAND_LINES)
  expect(long).toEqual([])
})
