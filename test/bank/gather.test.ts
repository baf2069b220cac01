import { describe, expect, test } from 'vitest'
import { gatherRubrics, missingParts, NO_RUBRICS, type RubricFile } from '../../src/bank/gather.ts'
import { criterion, rubrics } from './samples.ts'

const { clock, phases, levels, checklist, areas, families, concepts } = rubrics()
const area = (id: 'framing' | 'data' | 'serving'): RubricFile => ({
  kind: 'area',
  value: { id, name: id, competency: 'data', say: id, criteria: [criterion()] },
})

describe('rubrics of files', () => {
  test('are the sum of them', () => {
    const files: RubricFile[] = [
      { kind: 'concepts', value: { concepts } },
      { kind: 'levels', value: { levels: [...levels].reverse() } },
      { kind: 'phases', value: { clock, phases } },
      { kind: 'checklist', value: checklist },
      ...areas.map((value): RubricFile => ({ kind: 'area', value })),
      ...families.map((value): RubricFile => ({ kind: 'family', value })),
      { kind: 'mistakes', value: { mistakes: [] } },
    ]
    expect(gatherRubrics(files)).toEqual(rubrics())
  })

  test('areas stand in the order of an answer', () => {
    const { areas: ordered } = gatherRubrics([area('serving'), area('framing'), area('data')])
    expect(ordered.map(({ id }) => id)).toEqual(['framing', 'data', 'serving'])
  })

  test('the later of equal ids stands', () => {
    const own: RubricFile[] = [
      {
        kind: 'concepts',
        value: { concepts: [{ id: 'reason', means: 'mine', says: ['so'], hits: ['so'], misses: [] }] },
      },
      { kind: 'family', value: { id: 'mine', name: 'Mine', about: 'x', criteria: [criterion()] } },
    ]
    const merged = gatherRubrics(own, rubrics())
    expect(merged.concepts.map(({ means }) => means)).toEqual(['mine'])
    expect(merged.families.map(({ id }) => id)).toEqual(['forecasting', 'mine'])
  })
})

test.each([
  [rubrics(), []],
  [NO_RUBRICS, ['rubrics/phases.yaml', 'rubrics/levels.yaml', 'rubrics/areas', 'rubrics/concepts']],
  [rubrics({ clock: [] }), ['rubrics/phases.yaml']],
  [rubrics({ families: [], mistakes: [] }), []],
])('what is missing', (value, missing) => {
  expect(missingParts(value)).toEqual(missing)
})
