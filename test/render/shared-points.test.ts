import { expect, test } from 'vitest'
import { renderConcepts, renderSharedPoints } from '../../src/render/shared-points.ts'
import { plainTheme } from '../../src/render/theme.ts'

const canvas = { width: 44, theme: plainTheme }

test('points stand with their ids, under what they are shared by', () => {
  const text = renderSharedPoints(
    [
      {
        name: 'Vision',
        about: 'Pictures are compared.',
        points: [{ id: 'alike', title: 'Asks what alike means' }],
      },
      {
        name: 'Data',
        about: null,
        points: [{ id: 'sources-and-volume', title: 'Says where rows come from' }],
      },
    ],
    canvas,
  )
  expect(`\n${text}\n`).toMatchInlineSnapshot(`
    "
    Vision
    Pictures are compared.
      Asks what alike means  alike

    Data
      Says where rows come from
        sources-and-volume
    "
  `)
})

test('concepts stand as a pattern names them', () => {
  expect(renderConcepts([{ id: 'cost', means: 'What is paid.' }], canvas)).toBe('@cost  What is paid.')
})
