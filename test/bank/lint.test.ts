import { describe, expect, test } from 'vitest'
import type { Company, Problem } from '../../src/bank/bank-types.ts'
import { readLibrary } from '../../src/bank/library.ts'
import { inFileOrder, lintContent } from '../../src/bank/lint.ts'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Criterion, MistakeRule } from '../../src/bank/rubric-types.ts'
import { company, complete, criterion, learnable, rubrics, yamlOf } from './samples.ts'

const base = rubrics()

const mistake = (over: Partial<MistakeRule> = {}): MistakeRule => ({
  id: 'random-split',
  kind: 'technical',
  name: 'Random split',
  phase: 'design',
  lowers: 10,
  why: 'Leaks.',
  instead: 'By time.',
  when: ['random split'],
  hits: ['A random split.'],
  misses: ['A split by time.'],
  ...over,
})

const hasCriteria = (value: unknown): value is { readonly criteria: readonly Criterion[] } =>
  typeof value === 'object' && value !== null && 'criteria' in value

const spoken = (value: unknown, file: string): unknown =>
  hasCriteria(value) ? learnable(value, file) : value

const SOURCES = {
  'prompts/acme/company.yaml': company(),
  'prompts/acme/parcel-eta.yaml': complete(),
  'rubrics/areas/data.yaml': base.areas[0],
  'rubrics/families/forecasting.yaml': base.families[0],
  'rubrics/concepts/built-in.yaml': { concepts: base.concepts },
  'rubrics/mistakes/technical.yaml': { mistakes: [mistake()] },
}

const lint = (changed: Readonly<Record<string, unknown>>, known: readonly Company[] = []) => {
  const files = Object.entries({ ...SOURCES, ...changed }).filter(([, value]) => value !== null)
  const library = readLibrary(
    files.map(([file, value]) => ({
      file,
      text: typeof value === 'string' ? value : yamlOf(spoken(value, file)),
    })),
  )
  expect(library.problems).toEqual([])
  return lintContent(library, { companies: known, standard: 'complete' })
}

const said = (problems: readonly Problem[]) =>
  problems.map(({ path, expected, found }) => `${path}: ${expected}, not ${found}`)

const ofPrompt = (change: Partial<Prompt>) => said(lint({ 'prompts/acme/parcel-eta.yaml': complete(change) }))

test('a complete library is clean', () => {
  expect(lint({})).toEqual([])
})

describe('ids', () => {
  const [fact] = complete().facts
  const many = complete().criteria

  test.each<[string, Partial<Prompt>, string[]]>([
    [
      'a fact twice',
      { facts: [...complete().facts, ...(fact ? [fact] : [])] },
      ['facts[10].id: one fact of each name, not "scale", as in line 18'],
    ],
    [
      'a criterion twice',
      { criteria: [...many, criterion()] },
      ['criteria[8].id: one criterion of each name, not "temporal-split", as in line 190'],
    ],
    [
      'a criterion called like a universal one',
      { criteria: [...many, criterion({ id: 'names-sources' })] },
      ['criteria[8].id: one criterion of each name, not "names-sources", as in rubrics/areas/data.yaml:7'],
    ],
    [
      'a criterion called like one of its family',
      { criteria: [...many, criterion({ id: 'quantiles' })] },
      [
        'criteria[8].id: one criterion of each name, not "quantiles", as in rubrics/families/forecasting.yaml:6',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(ofPrompt(change)).toEqual(expected)
  })

  test('a company’s name, a mistake and a family’s criterion', () => {
    const family = { ...base.families[0], criteria: [criterion({ id: 'names-sources' })] }
    expect(
      said(
        lint({
          'prompts/other/company.yaml': company({ id: 'other', aliases: ['Acme Corp', 'acme'] }),
          'rubrics/mistakes/conduct.yaml': { mistakes: [mistake()] },
          'rubrics/families/forecasting.yaml': family,
        }),
      ),
    ).toEqual([
      'aliases[0]: one company of each name, not "acme corp", as in prompts/acme/company.yaml:1',
      'aliases[1]: one company of each name, not "acme", as in prompts/acme/company.yaml:1',
      'criteria[0].id: one criterion of each name, not "names-sources", as in rubrics/areas/data.yaml:7',
      'mistakes[0].id: one mistake of each name, not "random-split", as in rubrics/mistakes/technical.yaml:3',
    ])
  })

  test('a company called like one that is known besides', () => {
    const meta = company({ id: 'meta', name: 'Meta', aliases: ['facebook'] })
    const own = company({ name: 'Facebook', aliases: ['META', 'acme corp'] })
    expect(said(lint({ 'prompts/acme/company.yaml': own }, [meta]))).toEqual([
      'name: a name that is free, not "Facebook", which means Meta (meta)',
      'aliases[0]: a name that is free, not "META", which means Meta (meta)',
    ])
    expect(lint({ 'prompts/acme/company.yaml': own }, [{ ...own, name: 'Facebook' }])).toEqual([])
  })

  test('a file in another place than its id', () => {
    const moved = {
      'prompts/acme/parcel-eta.yaml': null,
      'prompts/acme/moved.yaml': complete(),
      'rubrics/areas/labels.yaml': base.areas[0],
      'rubrics/areas/data.yaml': null,
    }
    expect(said(lint(moved))).toEqual([
      'id: acme/moved, as the file is named, not acme/parcel-eta',
      'id: labels, as the file is named, not data',
    ])
  })
})

describe('references', () => {
  const [fact] = complete().facts
  const [probe] = complete().probes
  if (!fact || !probe) throw new Error('the sample is empty')

  test.each<[string, Partial<Prompt>, string[]]>([
    [
      'a family',
      { family: 'forcasting' },
      ['family: a family that exists; "forecasting" is near, not "forcasting"'],
    ],
    [
      'a company',
      { company: 'other' },
      [
        'company: the company of the id that exists, not "other"',
        'company: a company that exists, not "other"',
      ],
    ],
    [
      'what a fact changes',
      {
        facts: [
          ...complete().facts.slice(1),
          { ...fact, changes: [{ criterion: 'temporal-spilt', why: 'x' }] },
        ],
      },
      [
        'facts[9].changes[0].criterion: a criterion that exists; "temporal-split" is near, not "temporal-spilt"',
      ],
    ],
    [
      'what a probe holds',
      {
        probes: [
          ...complete().probes.slice(1),
          {
            ...probe,
            holds: [{ criterion: 'zzz' }, { criterion: 'quantiles' }, { criterion: 'names-sources' }],
          },
        ],
      },
      ['probes[7].holds[0].criterion: a criterion that exists, not "zzz"'],
    ],
  ])('%s', (_, change, expected) => {
    expect(ofPrompt(change)).toEqual(expected)
  })

  test('of mistakes', () => {
    const mistakes = [
      mistake({
        absent: ['temporal-split', 'nothing'],
        credit: 'quantile',
        families: ['forecasting', 'acme/parcel-eta', 'vision'],
      }),
      mistake({ id: 'silent', when: [] }),
    ]
    expect(said(lint({ 'rubrics/mistakes/technical.yaml': { mistakes } }))).toEqual([
      'mistakes[0].absent[1]: a criterion that exists, not "nothing"',
      'mistakes[0].credit: a criterion that exists; "quantiles" is near, not "quantile"',
      'mistakes[0].families[2]: a family or a prompt that exists, not "vision"',
      'mistakes[1]: "when", "halves" or "absent", not none of them',
    ])
  })

  test('a company that is known elsewhere will do', () => {
    expect(said(lint({ 'prompts/acme/company.yaml': null }))).toEqual([
      'company: a company that exists, not "acme"',
    ])
    expect(lint({ 'prompts/acme/company.yaml': null }, [company()])).toEqual([])
  })
})

describe('patterns', () => {
  test('are told at their column', () => {
    const source = [
      'id: data',
      'name: Data',
      'competency: data',
      'say: Sources.',
      'criteria:',
      '  - id: names-sources',
      '    phase: design',
      '    area: data',
      '    weight: 2',
      '    title: Sources',
      '    why: So.',
      '    earns: So.',
      '    named: ["log & @nowhere", "good"]',
      '    not: ["a & b > c"]',
      '    hits: [a good log, a better log, the best log]',
      '    misses: [b, c]',
      '    said: [d, e, f, g, h, i]',
      '    beside: [j, k]',
    ].join('\n')
    const problems = lint({ 'rubrics/areas/data.yaml': source })
    expect(problems.map(({ line, column, path, found }) => `${line}:${column} ${path} ${found}`)).toEqual([
      '13:20 criteria[0].named[0] the unknown concept "@nowhere"',
      '14:18 criteria[0].not[0] "> c"',
    ])
    expect(problems[1]?.expected).toBe(
      "a pattern that can be read ('&' and '>' cannot be mixed in one pattern)",
    )
  })

  test('that say with a word what takes a sign', () => {
    const named = ['temporal split', 'split AND time OR date', 'the word =AND | and so']
    const criteria = complete().criteria.map((each, i) => (i === 7 ? { ...each, named } : each))
    expect(ofPrompt({ criteria })).toEqual([
      'criteria[7].named[1]: & between two slots; =AND is the word itself, not the word "AND"',
      'criteria[7].named[1]: | between alternatives; =OR is the word itself, not the word "OR"',
    ])
  })

  test('of concepts, holds and mistakes too', () => {
    const [probe] = complete().probes
    if (!probe) throw new Error('the sample is empty')
    const says = {
      'rubrics/concepts/built-in.yaml': {
        concepts: [
          ...base.concepts,
          { id: 'one', means: 'x', says: ['@two'], hits: ['x'], misses: [] },
          { id: 'two', means: 'x', says: ['@one'], hits: ['x'], misses: [] },
        ],
      },
    }
    const probes = [...complete().probes.slice(1), { ...probe, holds: [{ say: 'x', signals: ['a ||'] }] }]
    const problems = lint({
      ...says,
      'prompts/acme/parcel-eta.yaml': complete({ probes }),
      'rubrics/mistakes/technical.yaml': {
        mistakes: [
          mistake({ when: ['ok', '@gone'], unless: ['~3'], halves: [{ one: ['ok'], other: ['a ||'] }] }),
        ],
      },
    })
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'prompts/acme/parcel-eta.yaml probes[7].holds[0].signals[0]',
      'rubrics/concepts/built-in.yaml concepts[2].says[0]',
      'rubrics/mistakes/technical.yaml mistakes[0].when[1]',
      'rubrics/mistakes/technical.yaml mistakes[0].unless[0]',
      'rubrics/mistakes/technical.yaml mistakes[0].halves[0].other[0]',
    ])
  })
})

describe('counts', () => {
  const { facts, criteria, probes, curveballs, tradeOffs, outlines, hints } = complete()
  test.each<[string, Partial<Prompt>, string]>([
    ['facts', { facts: facts.slice(1) }, 'facts: at least 10 facts, not 9'],
    ['probes', { probes: probes.slice(1) }, 'probes: at least 8 probes, not 7'],
    ['curveballs', { curveballs: curveballs.slice(1) }, 'curveballs: at least 3 curveballs, not 2'],
    ['trade-offs', { tradeOffs: tradeOffs.slice(1) }, 'tradeOffs: at least 4 trade-offs, not 3'],
    ['outlines', { outlines: outlines.slice(1) }, 'outlines: at least 2 outlines, not 1'],
    ['hints', { hints: { ...hints, design: ['a'] } }, 'hints.design: at least 3 hints, not 1'],
    ['criteria', { criteria: criteria.slice(0, 7) }, 'criteria: 8 to 14 criteria of its own, not 7'],
    [
      'crux',
      { criteria: criteria.map((each) => criterion({ id: each.id })) },
      'criteria: 2 to 3 criteria with crux: true, not 0',
    ],
    [
      'hits',
      { criteria: [...criteria, criterion({ id: 'x', hits: ['a temporal split'] })] },
      'criteria[8].hits: at least 3 hits, not 1',
    ],
    [
      'misses',
      { criteria: [...criteria, criterion({ id: 'x', misses: ['no'] })] },
      'criteria[8].misses: at least 2 misses, not 1',
    ],
  ])('%s', (_, change, expected) => {
    expect(ofPrompt(change)).toEqual([expected])
  })
})

test.each([
  [
    'Design a system that says when a parcel arrives, with splits by time.',
    ['the words of "Splits by time" (temporal-split)'],
  ],
  ['Design a system that names its sources.', ['the words of "Names sources" (names-sources)']],
  ['Design a system that splits parcels.', []],
])('a statement must not give a criterion away: %s', (statement, found) => {
  const own = complete().criteria.map((each, i) => (i === 0 ? each : { ...each, title: 'x' }))
  const problems = lint({
    'prompts/acme/parcel-eta.yaml': complete({ statement, criteria: own }),
    'rubrics/families/forecasting.yaml': {
      ...base.families[0],
      criteria: [criterion({ id: 'quantiles', title: 'Quantiles' })],
    },
  })
  expect(problems.map((problem) => problem.found)).toEqual(found)
})

test('problems stand in the order of the files', () => {
  const at = (file: string, line: number, column: number): Problem => ({
    file,
    line,
    column,
    path: '',
    expected: '',
    found: '',
  })
  const [a, b, c, d] = [at('a', 1, 2), at('a', 1, 9), at('a', 3, 1), at('b', 1, 1)] as const
  expect(inFileOrder([d, c, b, a])).toEqual([a, b, c, d])
})
