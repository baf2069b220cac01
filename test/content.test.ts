import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readTexts } from '../src/disk/compile.ts'
import { packageRoot } from '../src/disk/compiled.ts'
import { contentSources } from '../src/disk/sources.ts'
import { checkBundle } from '../src/proof/check.ts'
import { renderLesson } from '../src/render/lesson.ts'
import { paragraph } from '../src/render/section.ts'
import { plainTheme } from '../src/render/theme.ts'

/** Rows of a lesson: a tall terminal window, or half a sheet of paper. */
const SCREEN = 48

const { texts, problems: unread } = readTexts(contentSources(packageRoot()))
const { library, proof, problems } = checkBundle({ texts, unread, base: null })

const told = (file: string) =>
  problems
    .filter((problem) => problem.file === file)
    .map(
      ({ line, column, path, expected, found }) =>
        `${line}:${column} ${path}: expected ${expected}, found ${found}`,
    )

/** Sentences and patterns that stand twice in one list: a pattern met twice would count as two that agree. */
const doubled = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const parts: readonly unknown[] = Object.values(value)
  const lines = Array.isArray(value) ? parts.filter((each) => typeof each === 'string' && / /.test(each)) : []
  const again = lines.filter((line, at) => lines.indexOf(line) < at).map(String)
  return [...again, ...parts.flatMap(doubled)]
}

describe('the bundled content', () => {
  test.each(texts.map(({ file, text }) => [file, text] as const))(
    '%s says nothing twice in one list',
    (_, text) => {
      expect(doubled(parse(text))).toEqual([])
    },
  )

  test.each(texts.map(({ file }) => file))('%s', (file) => {
    expect(told(file)).toEqual([])
  })

  test('has no other problem', () => {
    const known = new Set(texts.map(({ file }) => file))
    expect(problems.filter(({ file }) => !known.has(file))).toEqual([])
  })

  test('has the companies that are asked about most, and complete prompts', () => {
    expect(library.companies.length).toBeGreaterThanOrEqual(15)
    expect(library.prompts.map(({ value }) => value.id)).toEqual(
      expect.arrayContaining([
        'google/smart-compose',
        'google/youtube-video-recommendation',
        'meta/ad-click-prediction',
        'meta/news-feed-ranking',
        'stripe/payment-fraud',
        'uber/ride-eta',
      ]),
    )
  })

  test.each(library.rubrics.lessons.map((lesson) => [lesson.id, lesson] as const))(
    'the lesson %s fits a screen',
    (_, lesson) => {
      const rows = renderLesson(lesson, { width: 80, theme: plainTheme }).split('\n')
      expect(rows.length).toBeLessThanOrEqual(SCREEN)
    },
  )

  test('asks for every criterion that is not tied to one prompt, but for the habit of checking in', () => {
    const { areas, families, asks } = library.rubrics
    const shared = [...areas, ...families].flatMap(({ criteria }) => criteria.map(({ id }) => id))
    const asked = new Set(asks.map(({ criterion }) => criterion))
    expect(shared.filter((id) => !asked.has(id))).toEqual(['checks-in'])
  })

  test.each(library.rubrics.cards.map((card) => [card.id, card] as const))(
    'the card %s is answered in four rows, with a number',
    (_, { answer, holds }) => {
      expect(paragraph(answer, 80, '  ').length).toBeLessThanOrEqual(4)
      expect(answer).toMatch(/\d/)
      expect(holds.length).toBeGreaterThanOrEqual(2)
    },
  )

  test.each([...proof.prompts.keys()])('%s tells good answers from a weak one', (id) => {
    const proved = proof.prompts.get(id)
    const scores = (proved?.outlines ?? []).map(({ score }) => score)
    expect(Math.min(...scores) - (proved?.weak.score ?? 100)).toBeGreaterThan(30)
  })
})
