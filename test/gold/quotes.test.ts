import { expect, it } from 'vitest'
import { readTexts } from '../../src/disk/compile.ts'
import { packageRoot } from '../../src/disk/compiled.ts'
import { contentSources } from '../../src/disk/sources.ts'
import { panel } from './panel.ts'

/** So many words in a row are no turn of speech any more. */
const RUN = 8

const runsOf = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

it('no rubric quotes the transcripts that it is measured by', () => {
  const gold = new Set(panel().flatMap(({ answers }) => Object.values(answers).flatMap(runsOf)))
  const rubrics = readTexts(contentSources(packageRoot())).texts.filter(({ file }) =>
    file.startsWith('rubrics/'),
  )
  const quotes = rubrics.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap(runsOf)
      .filter((run) => gold.has(run))
      .map((run) => `${file}: ${run}`),
  )
  expect(rubrics.length).toBeGreaterThan(20)
  expect(quotes).toEqual([])
})
