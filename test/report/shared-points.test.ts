import { expect, test } from 'vitest'
import { conceptRows, sharedPoints } from '../../src/report/shared-points.ts'
import { rubrics } from '../bank/samples.ts'

test('the points of a family stand before everybody’s', () => {
  expect(sharedPoints(rubrics(), 'forecasting')).toEqual([
    {
      name: 'Forecasting',
      about: 'When and how many.',
      points: [{ id: 'quantiles', title: 'Splits by time' }],
    },
    { name: 'Data', about: null, points: [{ id: 'names-sources', title: 'Names sources' }] },
  ])
})

const concept = (id: string, means: string, says: readonly string[]) => ({
  id,
  means,
  says,
  hits: [],
  misses: [],
})
const concepts = [
  concept('cost', 'What is paid.', ['price | bill']),
  concept('drift', 'The world changes.', ['moves away']),
  concept('bill-shock', 'Too much at once.', ['surprise']),
]

test.each([
  ['', ['bill-shock', 'cost', 'drift']],
  // by its name before one that only says it
  ['bill', ['bill-shock', 'cost']],
  ['@Drift', ['drift']],
  ['world', ['drift']],
  ['moon', []],
])('concepts that have to do with %j', (word, ids) => {
  expect(conceptRows({ concepts }, word).map(({ id }) => id)).toEqual(ids)
})
