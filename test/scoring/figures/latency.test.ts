import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Phase } from '../../../src/bank/vocabulary.ts'
import { readDocument } from '../../../src/language/document.ts'
import { overrunIn } from '../../../src/scoring/figures/latency.ts'
import { lineOf } from '../../../src/scoring/figures/line.ts'

/** Clarify is what stands before the bar. */
const overrun = (text: string) => {
  const lines = readDocument(text.replace(' | ', '\n\n')).sentences.map(lineOf)
  const bar = text.indexOf(' | ')
  const phaseOf = ({ start }: { readonly start: number }): Phase => (start <= bar ? 'clarify' : 'design')
  const found = overrunIn(lines, phaseOf)
  return found === undefined ? 'kept' : `${found.stages.says} for ${found.promise.says}`
}

describe('a latency promise', () => {
  it.each([
    ['p99 100 ms. | Retrieval takes 40 ms, feature lookup 60 ms and ranking 80 ms.', '180 ms for 100 ms'],
    ['p99 < 100 ms. | Retrieval 40ms + features 60ms + ranking 80ms.', '180 ms for 100 ms'],
    ['100 ms p99. | gateway 10 ms → feature lookup 40 ms → model 90 ms → rules 40 ms', '180 ms for 100 ms'],
    [
      'A hard limit of 150 ms. | It hits the gateway (5 ms), reads features from the store (60 ms), runs retrieval (40 ms) and ranking (90 ms).',
      '195 ms for 150 ms',
    ],
    ['The API answers in 1 s. | Path: retrieval 300 ms; rerank 200 ms; model 900 ms.', '1.4 s for 1 s'],
    [
      'p99 100 ms. | Latency budget:\n- retrieval 40 ms\n- features 60 ms\n- ranking 80 ms\n\nThat is all.',
      '180 ms for 100 ms',
    ],
    ['Who waits? | 100 ms: 25 network, 35 retrieval, 30 features, 40 ranker.', '130 ms for 100 ms'],
    ['Who waits? | Retrieval 40 ms, features 60 ms, ranking 80 ms. 90 ms end to end.', '180 ms for 90 ms'],
  ])('is not kept: %s', (text, expected) => {
    expect(overrun(text)).toBe(expected)
  })

  it.each([
    ['the stages fit', 'p99 200 ms. | Retrieval takes 40 ms, feature lookup 60 ms and ranking 80 ms.'],
    ['they fit but for rounding', 'p99 100 ms. | Retrieval 40 ms, feature lookup 40 ms, ranking 25 ms.'],
    ['they run side by side', 'p99 100 ms. | Retrieval 40 ms and features 60 ms in parallel, ranking 50 ms.'],
    ['they are limits', 'p99 100 ms. | Timeouts: retrieval 60 ms, features 60 ms, ranker 60 ms.'],
    ['they are alternatives', 'p99 100 ms. | GBDT 5 ms, transformer 60 ms, cross-encoder 120 ms.'],
    [
      'they are alternatives by name',
      'p99 100 ms. | A light ranker 40 ms, a net 80 ms, or an encoder at 90 ms.',
    ],
    ['they are steps of one figure', 'p99 100 ms. | Latency fell 180 → 140 → 90 ms with a smaller model.'],
    ['two of them only', 'p99 100 ms. | Retrieval takes 60 ms and ranking 80 ms.'],
    ['they are no parts', 'p99 100 ms. | Latency: Peru 60 ms, Kenya 80 ms, Japan 90 ms.'],
    ['they are offline', 'p99 100 ms. | Nightly path: embed 300 ms, score 500 ms, write 200 ms.'],
    [
      'the promise is a part',
      'Feature reads within 30 ms. | Retrieval 40 ms, features 60 ms, ranking 80 ms.',
    ],
    ['the promise is a question', 'Is p99 100 ms? | Retrieval 40 ms, features 60 ms, ranking 80 ms.'],
    ['the promise is denied', 'p99 100 ms is not needed. | Retrieval 40 ms, features 60 ms, ranking 80 ms.'],
    [
      'the most patient counts',
      'p99 100 ms, the report within 2 s. | Retrieval 40 ms, features 60 ms, ranking 80 ms.',
    ],
    ['the total is not a stage', 'p99 100 ms. | Reads 15 ms, scoring 5, rules 2, p99 ~60.'],
    [
      'their sum is said, and what it is of',
      'p99 120 ms. | The model takes 15 ms, lookup 20 ms, ranker 5 ms, network and the rest 30, so about 70 of the 120.',
    ],
    [
      'a piece of its own',
      'Within 800 ms. | Retrieval 120 ms, rerank 80 ms, prefill 300 ms; the rest of the store makes 5 s.',
    ],
    [
      'a heading binds its list',
      'Who waits? | 100 ms: 40 retrieval, 30 features. Later: network 60 ms, store 70 ms, ranker 80 ms.',
    ],
    ['nothing is promised', 'Who waits? | Retrieval 400 ms, features 600 ms, ranking 800 ms.'],
    ['hours', 'p99 100 ms. | Budget: labels 2 h, features 3 h, model 4 h.'],
  ])('says nothing where %s', (_, text) => {
    expect(overrun(text)).toBe('kept')
  })

  it('is kept by any stages that fit, and broken by any that do not', () => {
    const stage = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(stage, stage, stage, stage, (a, b, c, promise) => {
        const text = `p99 ${promise} ms. | Retrieval takes ${a} ms, feature lookup ${b} ms, ranking ${c} ms.`
        expect(overrun(text) === 'kept').toBe(a + b + c <= promise * 1.1 + 1e-9)
      }),
    )
  })
})
