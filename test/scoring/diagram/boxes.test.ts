import { describe, expect, it } from 'vitest'
import { boxesIn, isBoxLine } from '../../../src/scoring/diagram/boxes.ts'

const boxes = (drawing: string) => {
  const { parts, links } = boxesIn(drawing.split('\n'))
  return [parts.map(({ key }) => key), links]
}

const SIDE_BY_SIDE = `
┌────────┐    ┌─────────┐    ┌────────┐
│ Client │──▶│ Gateway │──▶│ Ranker │
│ (app)  │    │ 5 ms    │    │ 40 ms  │
└────────┘    └─────────┘    └────────┘`

const ONE_BELOW_ANOTHER = `
┌─────────────┐
│  User app   │
└──────┬──────┘
       │
┌──────▼──────┐
│  Retrieval  │
│  • FAISS    │
└──────┬──────┘
       │
┌──────▼──────┐
│  Ranking    │
└─────────────┘`

const PLAIN = `
+--------+     +-------+     +--------+
| Client | --> | API   | --> | Ranker |
+--------+     +-------+     +--------+`

describe('boxesIn', () => {
  it.each([
    ['side by side', SIDE_BY_SIDE, [['client', 'gatewai', 'ranker'], 2]],
    ['one below another', ONE_BELOW_ANOTHER, [['user app', 'retriev', 'rank'], 2]],
    ['in plain signs', PLAIN, [['client', 'api', 'ranker'], 2]],
    ['a table', '| a thing | another |\n|---|---|\n| more | most |', [[], 0]],
    ['prose', 'We draw nothing | here.', [[], 0]],
  ])('reads boxes %s', (_, drawing, expected) => {
    expect(boxes(drawing)).toEqual(expected)
  })
})

describe('isBoxLine', () => {
  it.each([
    ['┌────────┐', true],
    ['│ Client │', true],
    ['   │', true],
    ['  v   v', true],
    ['+-----+', true],
    ['| Client | --> | API |', true],
    ['We score with a model.', false],
    ['a | b', false],
    ['v0: popularity', false],
  ])('%s: %s', (line, expected) => {
    expect(isBoxLine(line)).toBe(expected)
  })
})
