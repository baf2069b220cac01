import { describe, expect, test } from 'vitest'
import { RECKONER } from '../../src/commands/compile-content.ts'
import { compileContent } from '../../src/disk/compile.ts'
import { company, complete, learnable, learnableRubrics } from '../bank/samples.ts'
import { scratch } from './scratch.ts'

const { clock, phases, levels, checklist, areas, families, concepts } = learnableRubrics()

const SOURCES = {
  'prompts/acme/company.yaml': company(),
  'prompts/acme/parcel-eta.yaml': learnable(complete(), 'eta'),
  'rubrics/phases.yaml': { clock, phases },
  'rubrics/levels.yaml': { levels },
  'rubrics/checklist.yaml': checklist,
  'rubrics/areas/data.yaml': areas[0],
  'rubrics/families/forecasting.yaml': families[0],
  'rubrics/concepts/built-in.yaml': { concepts },
}

const problemsOf = (changed: Readonly<Record<string, unknown>>) => {
  const sources = Object.entries({ ...SOURCES, ...changed }).filter(([, value]) => value !== null)
  const { files, problems } = compileContent(scratch(Object.fromEntries(sources)), RECKONER)
  return {
    names: [...files.keys()],
    problems: problems.map(({ file, path, found }) => `${file} ${path}: ${found}`),
  }
}

describe('compiling the content', () => {
  test('makes one index, three files per prompt, one per family, how all are asked, and the rubrics whole and in part', () => {
    expect(problemsOf({})).toEqual({
      names: [
        'prompts/acme/parcel-eta.json',
        'kin/acme/parcel-eta.json',
        'rules/acme/parcel-eta.json',
        'families/forecasting.json',
        'asked.json',
        'rules.json',
        'guide.json',
        'lessons.json',
        'cards.json',
        'rubrics.json',
        'index.json',
      ],
      problems: [],
    })
  })

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['form', { 'prompts/acme/company.yaml': 'id: 3' }, 'prompts/acme/company.yaml id: a number (3)'],
    [
      'a reference',
      { 'prompts/acme/parcel-eta.yaml': complete({ family: 'gone' }) },
      'prompts/acme/parcel-eta.yaml family: "gone"',
    ],
    ['a part that is missing', { 'rubrics/levels.yaml': null }, 'rubrics/levels.yaml (file): none'],
    ['a stray file', { 'rubrics/notes.yaml': 'a: 1' }, 'rubrics/notes.yaml (file): rubrics/notes.yaml'],
    [
      'a file that is too long',
      { 'rubrics/levels.yaml': `# ${'x'.repeat(266_000)}` },
      'rubrics/levels.yaml (file): 260 KB',
    ],
  ])('makes nothing of %s that is wrong', (_, changed, expected) => {
    const { names, problems } = problemsOf(changed)
    expect(names).toEqual([])
    expect(problems).toContain(expected)
  })
})
