import { describe, expect, it } from 'vitest'
import { chainsIn } from '../../../src/scoring/diagram/chain.ts'
import { systemWords } from '../../../src/scoring/diagram/part.ts'

const chains = (line: string) => chainsIn(line).map((chain) => chain.map(({ key }) => key).join(' > '))

describe('chainsIn', () => {
  it.each([
    ['app -> gateway -> model', ['app > gatewai > model']],
    ['app → gateway ⇒ model', ['app > gatewai > model']],
    ['app => gateway ──> model', ['app > gatewai > model']],
    ['app ─► gateway ▶ model', ['app > gatewai > model']],
    ['app-->gateway-->model', ['app > gatewai > model']],
    ['app <- gateway <-- model', ['app > gatewai > model']],
    ['app --- gateway', ['app > gatewai']],
    ['A[App] -->|clicks| B{Gateway}', ['a > b']],
    ['A -- clicks --> B', ['a > b']],
    ['A -.-> B ==> C', ['a > b > c']],
    ['[the app] -> (a gateway) -> {model}', ['the app > a gatewai > model']],
    ['Serving: app → gateway → page, which is cached', ['app > gatewai > page']],
    ['Well, the app → gateway', ['the app > gatewai']],
    ['app → index (HNSW, 20 → 10 ms) → page', ['app > index > page']],
    ['app → ~3000 → ranker → 300 → page', ['app > ranker > page']],
    ['app → gateway; logs → Kafka → training', ['app > gatewai', 'log > kafka > train']],
    ['app → we think that it is late → model → page', ['model > page']],
    ['-> decide -> publish', ['decid > publish']],
  ])('reads %s', (line, expected) => {
    expect(chains(line)).toEqual(expected)
  })

  it.each([
    '1 % → 10 % → 100 %',
    'Labels are late → the model is stale',
    'no arrows at all, a - b -- c',
    'p50 < 10 ms and x >= 3',
    'a very long label that goes on and on and on → another very long label that goes on and on',
    '→',
    '',
  ])('reads no chain in %s', (line) => {
    expect(chains(line)).toEqual([])
  })
})

describe('systemWords', () => {
  it.each([
    ['app → gateway → model', 3],
    ['model → model → model', 1],
    ['LR → FM → DeepFM', 0],
    ['A[Client app] → B[Feature store]', 4],
  ])('counts the kinds of part in %s', (line, expected) => {
    expect(systemWords(chainsIn(line).flat())).toBe(expected)
  })
})
