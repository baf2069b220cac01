import { describe, expect, test } from 'vitest'
import { proveLibrary } from '../../src/proof/library.ts'
import { notesOnPrompts } from '../../src/proof/own-notes.ts'
import { criterion, prompt } from '../bank/samples.ts'
import { shelf, told } from './shelf.ts'

const outline = (words: number) => {
  const phases = { ...prompt().weak, design: 'trees '.repeat(words) }
  return { name: 'Trees', phases }
}
const notesFor = (of: Parameters<typeof shelf>[0]) => {
  const library = shelf(of)
  const notes = told(notesOnPrompts(library, proveLibrary(library)))
  return notes.filter((each) => !each.startsWith('facts'))
}
const [LONG] = [outline(300)]

describe('an outline', () => {
  test.each([
    ['is thin', outline(20), ['outlines[0]: 29']],
    ['is long enough', LONG, []],
  ])('%s', (_, one, expected) => {
    expect(notesFor({ prompt: { outlines: [one] } })).toEqual(expected)
  })

  test('may be missing', () => {
    expect(notesFor({ prompt: { outlines: [] } })).toEqual([
      'title: none, so they stand against the least that a strong answer to the bundled problems holds',
    ])
  })
})

describe('a point', () => {
  const shared = { hits: ['We use a temporal split.'], misses: ['It rains.'] }
  const own = (hits: readonly string[]) =>
    notesFor({
      criterion: shared,
      prompt: { outlines: [LONG], criteria: [criterion({ id: 'mine', hits, named: ['rows'] })] },
    })

  test('that the family asks for already', () => {
    expect(own(['A temporal split of rows.', 'We split rows by time.'])).toEqual([
      'criteria[0].hits: hits that "quantiles" hears too, all of them (Splits by time)',
    ])
  })

  test('that shares but one hit with the family’s is its own', () => {
    expect(own(['A temporal split of rows.', 'Rows are weighed.'])).toEqual([])
  })
})
