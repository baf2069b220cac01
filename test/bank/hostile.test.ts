import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILE_KINDS, type FileKind } from '../../src/bank/kinds.ts'
import { parseFile } from '../../src/bank/parse.ts'
import { readYaml } from '../../src/bank/yaml.ts'
import { company, complete, rubrics, yamlOf } from './samples.ts'

/** What a stranger may write: YAML's own signs, half-finished, with control characters between them. */
const scraps = fc.array(
  fc.constantFrom(
    'a: ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\n',
    '  ',
    '\t',
    '&x ',
    '*x',
    '!!js ',
    '|\n',
    '>-\n',
    '---\n',
    '? ',
    '#',
    ',',
    ':',
    '\u001b',
    '\u0000',
    'é',
    '👩‍👩‍👧',
    '\ud800',
    '<<: ',
    '__proto__: ',
    '1e999',
    '0x1',
    '~',
  ),
  { maxLength: 60 },
)

const hostile = fc.oneof(
  scraps.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const isWithin = (text: string, line: number, column: number): boolean => {
  const lines = text.split('\n')
  return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1
}

describe('whatever the text', () => {
  test('reading YAML throws nothing, and either gives a value or says why not, within the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { value, problems } = readYaml('f.yaml', text)
        expect(value === undefined).toBe(problems.length > 0)
        for (const { line, column } of problems) expect(isWithin(text, line, column)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a content file is either of its form or has problems, each within the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILE_KINDS), hostile, (kind, text) => {
        const { value, problems } = parseFile(kind, 'f.yaml', text)
        expect(value === null).toBe(problems.length > 0)
        for (const { line, column } of problems) expect(isWithin(text, line, column)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const { areas, families, concepts, checklist, clock, phases, levels } = rubrics()

const GOOD: readonly (readonly [FileKind, unknown])[] = [
  ['prompt', complete()],
  ['company', company()],
  ['phases', { clock, phases }],
  ['levels', { levels }],
  ['checklist', checklist],
  ['area', areas[0]],
  ['family', families[0]],
  ['concepts', { concepts }],
]

type Path = readonly (string | number)[]

/** Every place in a value. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

const replaced = (value: unknown, path: Path, by: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return by
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, unknown>) }
  const container = copy as Record<string | number, unknown>
  container[step] = replaced(container[step], rest, by)
  return copy
}

const junk = fc.constantFrom<unknown>(
  null,
  3.5,
  true,
  '',
  [],
  {},
  [[]],
  { unknown: 1 },
  'x'.repeat(20_000),
  '\u0007',
  -1,
)

describe('a good file with one thing spoilt', () => {
  test('is told at that thing, or at what holds it, or is still good', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.nat(), junk, ([kind, good], pick, by) => {
        const paths = pathsOf(good)
        const path = paths[pick % paths.length] ?? []
        const { value, problems } = parseFile(kind, 'f.yaml', yamlOf(replaced(good, path, by)))
        expect(value === null).toBe(problems.length > 0)
        const [first] = path
        for (const problem of problems) {
          expect(problem.path === '(file)' || problem.path.startsWith(String(first))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('and an unknown key beside it is told by its name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), ([kind, good]) => {
        const { problems } = parseFile(kind, 'f.yaml', yamlOf({ ...(good as object), surprise: 1 }))
        expect(problems.map(({ path, found }) => `${path}: ${found}`)).toEqual([
          'surprise: the unknown key "surprise"',
        ])
      }),
    )
  })
})
