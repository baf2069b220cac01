import { describe, expect, test } from 'vitest'
import { parsePromptFile } from '../../src/bank/parse.ts'
import { promptScaffold } from '../../src/bank/prompt-scaffold.ts'
import { SAMPLES } from '../../src/bank/sample/samples.ts'
import { AREAS, PHASES } from '../../src/bank/vocabulary.ts'

const SCAFFOLD = promptScaffold({ id: 'acme/mail', family: 'search' })
const COMMENTS = SCAFFOLD.split('\n').filter((line) => line.trimStart().startsWith('#'))

const read = (text: string) => parsePromptFile('prompts/acme/mail.yaml', text)

test('is a prompt of the form that is asked', () => {
  expect(read(SCAFFOLD).problems).toEqual([])
  expect(read(SCAFFOLD).value).toMatchObject({ id: 'acme/mail', company: 'acme', family: 'search' })
})

test('its comments name every phase and area, and no line of them is longer than a screen of code', () => {
  for (const word of [...PHASES, ...AREAS]) expect(COMMENTS.join('\n')).toContain(word)
  expect(COMMENTS.filter((line) => line.length > 125)).toEqual([])
})

test.each(['robots', 'constructor'])(
  'a family of one’s own, %s, begins with a sample of another',
  (family) => {
    const { value } = read(promptScaffold({ id: 'acme/x', family }))
    expect(value).toMatchObject({ family, title: SAMPLES.ranking?.title })
  },
)

/** So much is read in two minutes and a half. */
const MOST_WORDS = 500

describe.each(Object.entries(SAMPLES))('the sample of %s', (family, sample) => {
  const text = promptScaffold({ id: 'acme/mail', family })

  test('is what its file holds, and is read in two minutes', () => {
    expect(read(text)).toMatchObject({ problems: [], value: { ...sample, id: 'acme/mail', family } })
    expect(text.match(/[\p{L}\d]\S*/gu)?.length).toBeLessThanOrEqual(MOST_WORDS)
  })
})

test('a form with blanks names the places that are to be filled', () => {
  const { problems, value } = read(promptScaffold({ id: 'acme/mail', family: 'search', empty: true }))
  expect(value).toBeNull()
  expect(problems.map(({ path }) => path).slice(0, 6)).toMatchInlineSnapshot(`
    [
      "title",
      "statement",
      "facts[0].topic",
      "facts[0].answer",
      "facts[0].asks[0]",
      "facts[0].asks[1]",
    ]
  `)
  expect(new Set(problems.map(({ expected, found }) => `${expected}, not ${found}`))).toMatchInlineSnapshot(`
    Set {
      "some text, not text ("")",
    }
  `)
})
