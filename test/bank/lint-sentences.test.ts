import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import { lintContent } from '../../src/bank/lint.ts'
import { lintSentences } from '../../src/bank/lint-sentences.ts'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { criterion, prompt, rubrics, yamlOf } from './samples.ts'

const WHOLE: Partial<Criterion> = {
  hits: ['We cut by week.', 'Weeks divide it.', 'Later weeks test.'],
  misses: ['We shuffle.', 'Rows are many.'],
  said: ['One a.', 'Two b.', 'Three c.', 'Four d.', 'Five e.', 'Six f.'],
  beside: ['Near it.', 'Nearer still.'],
}

/** Two prompts: the first has one whole point, the second one with these sentences. */
const library = (over: Partial<Criterion>) => {
  const texts = [
    ['p', WHOLE],
    ['q', over],
  ].map(([slug, sentences]) => ({
    file: `prompts/acme/${slug as string}.yaml`,
    text: yamlOf(
      prompt({ id: `acme/${slug as string}`, criteria: [criterion(sentences as Partial<Criterion>)] }),
    ),
  }))
  const read = readLibrary(texts, rubrics())
  expect(read.problems).toEqual([])
  return read
}
const OTHER: Partial<Criterion> = {
  hits: ['Ah.', 'Oh.', 'Eh.'],
  misses: ['No.', 'Nay.'],
  said: ['1 k', '2 k', '3 k', '4 k', '5 k', '6 k'],
  beside: ['7 k', '8 k'],
}
const lint = (over: Partial<Criterion>) =>
  lintSentences(library({ ...OTHER, ...over })).map(
    ({ file, path, expected, found }) => `${file} ${path}: ${expected}, not ${found}`,
  )

const FILE = 'prompts/acme/q.yaml criteria[0]'

describe('the sentences of a bank', () => {
  const { said = [], beside = [] } = OTHER
  test.each<[string, Partial<Criterion>, readonly string[]]>([
    ['are enough', {}, []],
    ['are five', { said: said.slice(1) }, [`${FILE}.said: at least 6 sentences in "said", not 5`]],
    [
      'sound so but once',
      { beside: beside.slice(1) },
      [`${FILE}.beside: at least 2 sentences in "beside", not 1`],
    ],
    ['are none where a point is drawn', { said: [], beside: [], reads: 'diagram' }, []],
  ])('%s', (_, over, problems) => {
    expect(lint(over)).toEqual(problems)
  })

  test('are wanted where there are none at all', () => {
    const { said: _1, beside: _2, ...rest } = criterion(OTHER)
    const [first] = library(OTHER).prompts
    if (first === undefined) throw new Error('there are two')
    const bare = readLibrary([{ file: first.file, text: yamlOf(prompt({ criteria: [rest] })) }], rubrics())
    expect(lintSentences(bare).map(({ path, found }) => `${path} ${found}`)).toEqual([
      'criteria[0].said 0',
      'criteria[0].beside 0',
    ])
  })
})

describe('a sentence', () => {
  const twice = (place: string, line: number) =>
    `${FILE}.${place}: a sentence of its own, not the words of prompts/acme/p.yaml:${line}`

  test.each<[string, Partial<Criterion>, readonly string[]]>([
    [
      'may not be another’s hit',
      { said: ['One k', 'We cut by week.', '3 k', '4 k', '5 k', '6 k'] },
      [twice('said[1]', 50)],
    ],
    ['nor what another is missed by', { hits: ['Ah.', 'Oh.', 'We shuffle.'] }, [twice('hits[2]', 55)]],
    ['nor what another says', { beside: ['7 k', 'Two b.'] }, [twice('beside[1]', 60)]],
    ['nor what is beside another', { misses: ['Near it.', 'Nay.'] }, [twice('misses[0]', 67)]],
    ['in other signs and capitals', { hits: ['WE “cut” — by week!', 'Oh.', 'Eh.'] }, [twice('hits[0]', 50)]],
    ['but in other forms of its words', { hits: ['We cut by weeks.', 'Oh.', 'Eh.'] }, []],
    ['or with another figure', { said: ['9 k', '2 k', '3 k', '4 k', '5 k', '6 k'] }, []],
    ['of nothing but signs', { beside: ['≠ →', '→ ≠'] }, []],
  ])('%s', (_, over, problems) => {
    expect(lint(over)).toEqual(problems)
  })

  test('stands once in its own point as well', () => {
    const problems = lint({ said: ['1 k', '2 k', '3 k', '4 k', '5 k', 'Oh.'] })
    expect(problems).toEqual([
      `${FILE}.said[5]: a sentence of its own, not the words of prompts/acme/q.yaml:51`,
    ])
  })
})

test('somebody’s own problems need none of it', () => {
  const bare = library({ ...WHOLE, said: [], beside: [] })
  const about = (standard: 'complete' | 'playable') =>
    lintContent(bare, { companies: [], standard }).filter(
      ({ path, expected }) => /said|beside/.test(path) || expected === 'a sentence of its own',
    ).length
  expect(about('playable')).toBe(0)
  expect(about('complete')).toBeGreaterThan(6)
})
