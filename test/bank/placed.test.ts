import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import {
  placedConcepts,
  placedCriteria,
  placedHolds,
  placedMistakes,
  problemAt,
} from '../../src/bank/placed.ts'
import type { MistakeRule } from '../../src/bank/rubric-types.ts'
import { prompt, rubrics, yamlOf } from './samples.ts'

const { areas, families, concepts } = rubrics()

const mistake: MistakeRule = {
  id: 'late',
  kind: 'conduct',
  name: 'Late',
  phase: 'clarify',
  lowers: 5,
  why: 'x',
  instead: 'y',
  absent: ['quantiles'],
  hits: [],
  misses: [],
}

const library = readLibrary([
  { file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(prompt()) },
  { file: 'rubrics/areas/data.yaml', text: yamlOf(areas[0]) },
  { file: 'rubrics/families/forecasting.yaml', text: yamlOf(families[0]) },
  { file: 'rubrics/concepts/built-in.yaml', text: yamlOf({ concepts }) },
  { file: 'rubrics/mistakes/conduct.yaml', text: yamlOf({ mistakes: [mistake] }) },
])

const where = (
  placed: readonly { readonly at: { readonly file: string }; readonly path: readonly unknown[] }[],
) => placed.map(({ at, path }) => `${at.file} ${path.join('.')}`)

describe('where things stand', () => {
  test('criteria, with what they belong to', () => {
    expect(placedCriteria(library).map(({ item, origin, owner }) => [item.id, origin, owner])).toEqual([
      ['names-sources', 'universal', ''],
      ['quantiles', 'family', 'forecasting'],
      ['temporal-split', 'prompt', 'acme/parcel-eta'],
    ])
    expect(where(placedCriteria(library))).toEqual([
      'rubrics/areas/data.yaml criteria.0',
      'rubrics/families/forecasting.yaml criteria.0',
      'prompts/acme/parcel-eta.yaml criteria.0',
    ])
  })

  test('concepts, mistakes, and what answers hold', () => {
    expect(where(placedConcepts(library))).toEqual(['rubrics/concepts/built-in.yaml concepts.0'])
    expect(where(placedMistakes(library))).toEqual(['rubrics/mistakes/conduct.yaml mistakes.0'])
    expect(where(placedHolds(library))).toEqual([
      'prompts/acme/parcel-eta.yaml probes.0.holds.0',
      'prompts/acme/parcel-eta.yaml probes.0.holds.1',
      'prompts/acme/parcel-eta.yaml curveballs.0.holds.0',
    ])
  })

  test('a problem is put at the place', () => {
    const [concept] = placedConcepts(library)
    if (concept === undefined) throw new Error('no concept')
    const at = problemAt(concept, ['says', 0], { expected: 'more', found: 'less', inside: 2 })
    const whole = problemAt(concept, [], { expected: 'more', found: 'less' })
    expect(at).toMatchObject({
      file: 'rubrics/concepts/built-in.yaml',
      path: 'concepts[0].says[0]',
      expected: 'more',
    })
    expect(whole.path).toBe('concepts[0]')
    const again = problemAt(concept, ['says', 0], { expected: 'more', found: 'less' })
    expect(at.column - again.column).toBe(3)
    expect(at.line).toBe(again.line)
  })
})
