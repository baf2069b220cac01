import { describe, expect, test } from 'vitest'
import { expectedId, misplaced } from '../../src/bank/expected-id.ts'
import { readLibrary } from '../../src/bank/library.ts'
import { parsePromptFile } from '../../src/bank/parse.ts'
import { summaryOf } from '../../src/bank/summary.ts'
import { company, prompt, rubrics, yamlOf } from './samples.ts'

const { areas, concepts } = rubrics()

describe('a library', () => {
  test('keeps what could be read, and tells of the rest', () => {
    const library = readLibrary([
      { file: 'prompts/acme/company.yaml', text: yamlOf(company()) },
      { file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(prompt()) },
      { file: 'prompts/acme/broken.yaml', text: 'title: 3' },
      { file: 'rubrics/areas/data.yaml', text: yamlOf(areas[0]) },
      { file: 'rubrics/concepts/built-in.yaml', text: yamlOf({ concepts }) },
      { file: 'rubrics/readme.yaml', text: 'a: 1' },
    ])
    expect(library.prompts.map(({ value }) => value)).toEqual([prompt()])
    expect(library.companies.map(({ value }) => value)).toEqual([company()])
    expect(library.files.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      'rubrics/areas/data.yaml area',
      'rubrics/concepts/built-in.yaml concepts',
    ])
    expect(library.rubrics).toMatchObject({ areas, concepts })
    expect(new Set(library.problems.map(({ file }) => file))).toEqual(
      new Set(['prompts/acme/broken.yaml', 'rubrics/readme.yaml']),
    )
  })

  test('may stand on the rubrics of another', () => {
    expect(readLibrary([], rubrics()).rubrics).toEqual(rubrics())
  })
})

describe('ids and places', () => {
  test.each([
    ['prompts/meta/news-feed-ranking.yaml', 'meta/news-feed-ranking'],
    ['news-feed-ranking.yaml', null],
    ['prompts/meta/company.yaml', 'meta'],
    ['rubrics/areas/data.yaml', 'data'],
    ['rubrics/families/ads.yaml', 'ads'],
    ['rubrics/concepts/built-in.yaml', null],
  ])('%s → %s', (file, id) => {
    expect(expectedId(file)).toBe(id)
  })

  test('an id elsewhere than its place is a problem', () => {
    const text = '# a note\n'.concat(yamlOf(prompt()))
    expect(misplaced(parsePromptFile('prompts/acme/parcel-eta.yaml', text))).toEqual([])
    expect(misplaced(parsePromptFile('prompts/acme/other.yaml', text))).toEqual([
      {
        file: 'prompts/acme/other.yaml',
        line: 3,
        column: 8,
        path: 'id',
        expected: 'acme/other, as the file is named',
        found: 'acme/parcel-eta',
      },
    ])
  })
})

test('a summary has nothing that would spoil the round', () => {
  const summary = summaryOf(prompt(), true)
  expect(Object.keys(summary).sort()).toEqual(
    ['asked', 'company', 'family', 'id', 'own', 'statement', 'title', 'trains'].sort(),
  )
  expect(summary.own).toBe(true)
})
