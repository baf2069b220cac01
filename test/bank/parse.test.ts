import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { companySchema } from '../../src/bank/company-schema.ts'
import type { FileKind } from '../../src/bank/kinds.ts'
import type { Forms } from '../../src/bank/parse.ts'
import { parseCompanyFile, parseFile, parsePromptFile, parseRubricFile } from '../../src/bank/parse.ts'
import type { promptSchema } from '../../src/bank/prompt-schema.ts'
import type {
  areaSchema,
  checklistSchema,
  conceptsSchema,
  familySchema,
  levelsSchema,
  mistakesSchema,
  phasesSchema,
} from '../../src/bank/rubric-schema.ts'
import { company, criterion, prompt, rubrics, yamlOf } from './samples.ts'

const complaints = (kind: FileKind, value: unknown) =>
  parseFile(kind, 'f.yaml', typeof value === 'string' ? value : yamlOf(value)).problems.map(
    ({ line, column, path, expected, found }) => `${line}:${column} ${path}: ${expected}, not ${found}`,
  )

const { areas, families, concepts, checklist, clock, phases, levels } = rubrics()

describe('every kind of file', () => {
  test.each<[FileKind, unknown]>([
    ['prompt', prompt()],
    ['company', company()],
    ['phases', { clock, phases }],
    ['levels', { levels }],
    ['checklist', checklist],
    ['area', areas[0]],
    ['family', families[0]],
    ['concepts', { concepts }],
    [
      'mistakes',
      {
        mistakes: [
          {
            id: 'model-first',
            kind: 'conduct',
            name: 'Model first',
            phase: 'clarify',
            lowers: 10,
            why: 'Nobody asked.',
            instead: 'Ask.',
            absent: ['asks-goal'],
            halves: [
              { within: 2, one: ['rows & years'], other: ['shuffle'] },
              { one: ['a'], other: ['b'] },
            ],
            families: ['ads', 'meta/ad-click-prediction'],
            hits: [],
            misses: [],
          },
        ],
      },
    ],
  ])('%s is read back as it was', (kind, value) => {
    expect(parseFile(kind, 'f.yaml', yamlOf(value))).toMatchObject({ file: 'f.yaml', value, problems: [] })
  })

  test('text is trimmed, as block scalars end in a newline', () => {
    const { value } = parseCompanyFile('f.yaml', yamlOf(company({ format: '  One hour.\n' })))
    expect(value?.format).toBe('One hour.')
  })

  test('the functions by kind agree', () => {
    expect(parsePromptFile('f.yaml', yamlOf(prompt())).value).toEqual(prompt())
    expect(parseRubricFile('area', 'f.yaml', yamlOf(areas[0])).value).toEqual(areas[0])
  })
})

describe('problems', () => {
  const broken = (path: string, change: (copy: Record<string, never>) => void): string[] => {
    const copy = structuredClone(prompt()) as unknown as Record<string, never>
    change(copy)
    return complaints('prompt', copy).map((complaint) => {
      expect(complaint).toContain(` ${path}:`)
      return complaint.replace(/^\d+:\d+ [^:]*: /, '')
    })
  }

  test.each<[string, (p: never) => void, string]>([
    ['title', (p: { title?: string }) => delete p.title, 'text, not nothing'],
    ['title', (p: { title: unknown }) => (p.title = 3), 'text, not a number (3)'],
    ['title', (p: { title: unknown }) => (p.title = ''), 'some text, not text ("")'],
    [
      'title',
      (p: { title: unknown }) => (p.title = 'x'.repeat(121)),
      'at most 120 characters, not 121 characters',
    ],
    ['minutes', (p: { minutes: unknown }) => (p.minutes = -1), 'at least 0, not a number (-1)'],
    ['trains', (p: { trains: unknown }) => (p.trains = []), 'at least 1 entry, not 0'],
    [
      'trains[0]',
      (p: { trains: unknown }) => (p.trains = ['maths']),
      'one of framing, data, modelling, system, trade-offs, communication, not text ("maths")',
    ],
    [
      'id',
      (p: { id: unknown }) => (p.id = '../../etc'),
      'company/slug in small letters, digits and hyphens, not text ("../../etc")',
    ],
    [
      'criteria[0].named',
      (p: { criteria: [{ named: unknown }] }) => (p.criteria[0].named = 3),
      'a list of patterns, not a number (3)',
    ],
    [
      'criteria[0].hits',
      (p: { criteria: [{ hits: unknown }] }) => (p.criteria[0].hits = {}),
      'a list of sentences, not keys ()',
    ],
    [
      'criteria[0].weight',
      (p: { criteria: [{ weight: unknown }] }) => (p.criteria[0].weight = 4),
      'one of 1, 2, 3, not a number (4)',
    ],
    [
      'criteria[0].explaned',
      (p: { criteria: [{ explaned: unknown }] }) => (p.criteria[0].explaned = []),
      'the key "explained", not the unknown key "explaned"',
    ],
    [
      'weak.zzzzzz',
      (p: { weak: Record<string, unknown> }) => (p.weak['zzzzzz'] = 'x'),
      'one of the keys clarify, design, deep-dive, trade-offs, not the unknown key "zzzzzz"',
    ],
    [
      'facts[0].source',
      (p: { facts: [{ source: unknown }] }) => (p.facts[0].source = { kind: 'rumour' }),
      '{kind: practice} or {kind: published, name: <text>, year: <year>}, not keys (kind)',
    ],
    [
      'facts[0].source',
      (p: { facts: [{ source: unknown }] }) => (p.facts[0].source = 'practice'),
      '{kind: practice} or {kind: published, name: <text>, year: <year>}, not text ("practice")',
    ],
    [
      'facts[0].source.year',
      (p: { facts: [{ source: unknown }] }) =>
        (p.facts[0].source = { kind: 'published', name: 'x', year: 'two' }),
      'a number, not text ("two")',
    ],
    [
      'facts[0].asks[0]',
      (p: { facts: [{ asks: unknown }] }) => (p.facts[0].asks = [{ 'How many': 'x' }]),
      'text, in quotes where it holds ": ", not keys (How many)',
    ],
    [
      'probes[0].holds[0].criterion',
      (p: { probes: [{ holds: unknown }] }) => (p.probes[0].holds = [{ criterion: 7 }]),
      'text, not a number (7)',
    ],
    [
      'probes[0].holds[0]',
      (p: { probes: [{ holds: unknown }] }) => (p.probes[0].holds = [{ say: 'x' }]),
      '{criterion: <id>} or {say: <text>, signals: ["<pattern>"]}, not keys (say)',
    ],
    [
      'curveballs[0].holds[0]',
      (p: { curveballs: [{ holds: unknown }] }) => (p.curveballs[0].holds = ['temporal-split']),
      '{criterion: <id>} or {say: <text>, signals: ["<pattern>"]}, not text ("temporal-split")',
    ],
    [
      'probes[0].holds',
      (p: { probes: [{ holds: unknown }] }) => (p.probes[0].holds = null),
      'a list of {criterion: <id>} or {say: <text>, signals: ["<pattern>"]}, not nothing',
    ],
    [
      'probes[0].holds[0].signals',
      (p: { probes: [{ holds: unknown }] }) => (p.probes[0].holds = [{ say: 'x', signals: 'x' }]),
      'a list of patterns, not text ("x")',
    ],
  ] as never)('%s', (path, change, expected) => {
    expect(broken(path, change as never)).toEqual([expected])
  })

  test('all are told, in the order of the file', () => {
    const text =
      'id: acme\nname: 3\nnmae: x\nlevels: {L5: [A5], L9: [A9]}\nclaims:\n  - text: t\n    yeer: 2026\n'
    expect(complaints('company', text)).toEqual([
      '1:1 aliases: a list, not nothing',
      '1:1 stresses: a list, not nothing',
      '1:1 format: text, not nothing',
      '1:1 probes: a list, not nothing',
      '1:1 products: a list, not nothing',
      '1:1 reading: a list, not nothing',
      '2:7 name: text, not a number (3)',
      '3:1 nmae: the key "name", not the unknown key "nmae"',
      '4:20 levels.L9: one of the keys L3, L4, L5, L6, not the unknown key "L9"',
      '6:5 claims[0].kind: text, not nothing',
      '6:5 claims[0].year: a number, not nothing',
      '7:5 claims[0].yeer: the key "year", not the unknown key "yeer"',
    ])
  })

  test('a value with a problem is not handed out, and places are still found', () => {
    const parsed = parseCompanyFile('f.yaml', 'id: acme\nname: 3\n')
    expect(parsed.value).toBeNull()
    expect(parsed.locate(['name'])).toEqual({ line: 2, column: 7 })
  })

  test('a file that is no YAML points at its top', () => {
    const parsed = parsePromptFile('f.yaml', '')
    expect(parsed.locate(['name'])).toEqual({ line: 1, column: 1 })
  })

  test('a criterion of the bank says where it belongs', () => {
    const { phase: _, ...placeless } = criterion()
    expect(complaints('area', { ...areas[0], criteria: [placeless] })[0]).toMatch(
      /criteria\[0\]\.phase: one of clarify, design, deep-dive, trade-offs, not nothing$/,
    )
  })
})

/** The hand-written form without `readonly`: then it must accept exactly what the schema lets through. */
type Writable<T> = T extends string | number | boolean ? T : { -readonly [Key in keyof T]: Writable<T[Key]> }

/** The bank's criteria must say more than the form asks for; see `criterion` in fields.ts. */
type Stated<T> = T extends {
  readonly hits: unknown
  readonly weight: unknown
  area?: infer Area
  phase?: infer Phase
}
  ? Omit<T, 'group' | 'meets'> & { area: Area; phase: Phase; title: string; why: string; earns: string }
  : T extends string | number | boolean
    ? T
    : { [Key in keyof T]: Stated<T[Key]> }

test('schema and types say the same', () => {
  type Expected<Kind extends FileKind> = Stated<Writable<Forms[Kind]>>
  expectTypeOf<Expected<'prompt'>>().toExtend<z.output<typeof promptSchema>>()
  expectTypeOf<Expected<'company'>>().toExtend<z.output<typeof companySchema>>()
  expectTypeOf<Expected<'phases'>>().toExtend<z.output<typeof phasesSchema>>()
  expectTypeOf<Expected<'levels'>>().toExtend<z.output<typeof levelsSchema>>()
  expectTypeOf<Expected<'checklist'>>().toExtend<z.output<typeof checklistSchema>>()
  expectTypeOf<Expected<'mistakes'>>().toExtend<z.output<typeof mistakesSchema>>()
  expectTypeOf<Expected<'area'>>().toExtend<z.output<typeof areaSchema>>()
  expectTypeOf<Expected<'family'>>().toExtend<z.output<typeof familySchema>>()
  expectTypeOf<Expected<'concepts'>>().toExtend<z.output<typeof conceptsSchema>>()
})
