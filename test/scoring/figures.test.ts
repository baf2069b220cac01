import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import { scored } from './world.ts'

const contradictions = (answers: Parameters<typeof scored>[0]) => scored(answers).contradictions ?? []

const texts = (answers: Parameters<typeof scored>[0]) =>
  contradictions(answers).map(({ id, says, comesTo }) => `${id}: ${says} | ${comesTo}`)

describe('figures that do not agree', () => {
  it('are shown with their sentence and its place in the phase', () => {
    const design = 'First flour.\nWe store 100M × 2 KB = 2 TB of it. Then rest.'
    expect(contradictions({ clarify: 'Who eats?', design })).toEqual([
      {
        id: 'sum',
        says: '100M × 2 KB = 2 TB',
        comesTo: '200 GB',
        evidence: [{ phase: 'design', quote: 'We store 100M × 2 KB = 2 TB of it.', start: 13, end: 47 }],
      },
    ])
    expect(design.slice(13, 47)).toBe('We store 100M × 2 KB = 2 TB of it.')
  })

  it('are shown with both lines, of whatever phases', () => {
    const found = contradictions({
      clarify: 'Bread in p99 100 ms. We have 500M users.',
      design: 'Oven lookup 40 ms + dough retrieval 60 ms + crust model 80 ms.',
      'trade-offs': 'Storage: 50M users × 1 KB.',
    })
    expect(
      found.map(({ id, evidence }) => [id, ...evidence.map(({ phase, quote }) => `${phase}: ${quote}`)]),
    ).toEqual([
      [
        'latency',
        'clarify: Bread in p99 100 ms.',
        'design: Oven lookup 40 ms + dough retrieval 60 ms + crust model 80 ms.',
      ],
      ['restated', 'clarify: We have 500M users.', 'trade-offs: Storage: 50M users × 1 KB.'],
    ])
  })

  it('quote one line where promise and stages share it', () => {
    const [found] = contradictions({ design: '100 ms: 55 network, 35 retrieval, 30 ranker.' })
    expect(found).toMatchObject({ id: 'latency', says: '100 ms', comesTo: '120 ms' })
    expect(found?.evidence).toHaveLength(1)
  })

  it('come in the order of the answer', () => {
    expect(
      texts({
        clarify: 'A recall of 110%. 10k TPS = about 86M payments a day.',
        design: '800 × 3 ms = 24 s.',
      }),
    ).toEqual([
      'share: recall of 110% | 110 %',
      'conversion: 10k TPS = about 86M payments a day | 864M a day',
      'sum: 800 × 3 ms = 24 s | 2.4 s',
    ])
  })

  it('are eight at most', () => {
    const design = Array.from({ length: 12 }, (_, at) => `${at + 3} × 7 ms = 900 ms.`).join(' ')
    expect(contradictions({ design })).toHaveLength(8)
  })

  it('are not sought in what was said after a curveball', () => {
    const later = (after: string | null) => ({
      clarify: 'We have 10k TPS.',
      design: [
        { at: 1, text: 'Bread.' },
        { at: 2, text: 'Then we have 100k TPS.', ...(after === null ? {} : { after }) },
        { at: 3, text: 'More bread.' },
      ],
    })
    const found = (after: string | null) => contradictions(later(after) as never).length
    expect([found(null), found('probe:oven'), found('curveball:crowd')]).toEqual([1, 1, 0])
  })

  it('change no score', () => {
    const right = scored({ design: 'We preheat because 800 × 3 ms = 2.4 s is late.' })
    const wrong = scored({ design: 'We preheat because 800 × 3 ms = 9.4 s is late.' })
    expect(wrong.contradictions).toHaveLength(1)
    expect([wrong.score, wrong.verdict, wrong.phases]).toEqual([right.score, right.verdict, right.phases])
  })

  it('quote exactly what stands there, in any text', () => {
    const piece = fc.constantFrom(
      ...[
        '5M/4 = 3M. ',
        'p99 100 ms. ',
        '\n- ',
        'We have 9M users. ',
        'We have 90M users. ',
        '80/30 split. ',
      ],
      ...[
        'retrieval 40 ms, features 60 ms, ranking 80 ms. ',
        '```\n',
        'é😀 ',
        '1 TB = 2 GB ',
        'recall of 120%; ',
      ],
    )
    const phase = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.tuple(phase, phase, phase, phase), (four) => {
        const answers = Object.fromEntries(PHASES.map((each, at) => [each, four[at] ?? ''])) as Record<
          Phase,
          string
        >
        for (const { evidence } of contradictions(answers)) {
          expect([1, 2]).toContain(evidence.length)
          for (const { phase: at, quote, start, end } of evidence) {
            expect(answers[at].slice(start, end)).toBe(quote)
            expect(quote).not.toBe('')
          }
        }
      }),
    )
  })
})
