import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { allocate } from '../../src/scoring/allocate.ts'
import { creditIn, DRAWING } from '../../src/scoring/credit.ts'
import { diagramsIn } from '../../src/scoring/diagram.ts'
import { readText } from '../../src/scoring/reading.ts'
import { compileCriterion } from '../../src/scoring/rubric.ts'
import { proofOf } from '../../src/scoring/why.ts'

const drawings = (text: string) => {
  const document = readDocument(text)
  return diagramsIn(document).map(({ first, last, line, parts, links }) => ({
    parts: parts.map(({ key }) => key).join(' | '),
    links,
    sentences: [first, last],
    line: document.sentences[line]?.text,
  }))
}

describe('diagramsIn', () => {
  it('reads a line of arrows', () => {
    expect(drawings('First this. Serving: app -> gateway -> model, fine. Then that.')).toEqual([
      {
        parts: 'app | gatewai | model',
        links: 2,
        sentences: [1, 1],
        line: 'Serving: app -> gateway -> model, fine.',
      },
    ])
  })

  it('reads lines that share a part as one, and shows the fullest', () => {
    expect(drawings('events -> stream -> counters\nrequest -> counters -> policy -> page')).toEqual([
      {
        parts: 'event | stream | counter | request | polici | page',
        links: 5,
        sentences: [0, 1],
        line: 'request -> counters -> policy -> page',
      },
    ])
  })

  it('reads mermaid, the words of its boxes too', () => {
    const text =
      '```mermaid\ngraph LR\n  A[Client] --> B(API gateway)\n  B -->|features| C{Ranker}\n```\nAfterwards.'
    expect(drawings(text)).toMatchObject([
      { parts: 'a | b | c', links: 2, line: 'A[Client] --> B(API gateway)' },
    ])
  })

  it('reads boxes', () => {
    const text =
      'So:\n\n+--------+     +-------+     +--------+\n| Client | --> | API   | --> | Ranker |\n+--------+     +-------+     +--------+\n\nFine.'
    expect(drawings(text)).toMatchObject([
      { parts: 'client | api | ranker', links: 2, line: '| Client | --> | API   | --> | Ranker |' },
    ])
  })

  it('reads what hangs below an arrow', () => {
    const text =
      'payment API -> feature fetch -> rules -> model\n      ^\nevent stream -> aggregation (Flink)'
    expect(drawings(text)).toMatchObject([
      { parts: 'payment api | featur fetch | rule | model', sentences: [0, 2] },
    ])
  })

  it.each([
    ['a ladder of models', 'LR → FM → DeepFM → DCN → DIN → DIEN'],
    ['a ramp', '1 % → 10 % → 100 % of the users'],
    ['causes', 'Labels are late → the model is stale → users of the app leave the page'],
    ['two parts', 'The app → the model.'],
    ['one link', 'Fallback: last good page → country popular.'],
    ['links that do not meet', 'store late → cached page; queue full → request dropped'],
    ['parts of nothing', 'crop → style → pins → ideas'],
    ['a table', '| app | model | store |\n| page | queue | log |'],
    ['a list', 'app, gateway, model, store, page'],
    ['a sum', '25k/s × 6 keys → 150k reads/s → 8 machines'],
  ])('sees no drawing in %s', (_, text) => {
    expect(drawings(text)).toEqual([])
  })

  it('ends a drawing at a blank line', () => {
    expect(
      drawings('app -> gateway -> model\n\nlogs -> stream -> training').map(({ parts }) => parts),
    ).toEqual(['app | gatewai | model', 'log | stream | train'])
  })

  it('is read in pieces where it has no end', () => {
    const found = drawings('app -> gateway -> model\n'.repeat(170))
    expect(found.map(({ sentences }) => sentences)).toEqual([
      [0, 79],
      [80, 159],
      [160, 169],
    ])
  })

  it('sees any chain of three known parts, whatever the arrow', () => {
    const part = fc.constantFrom('app', 'gateway', 'ranker', 'feature store', 'vector index', 'rules', 'page')
    const arrow = fc.constantFrom(' -> ', ' → ', ' => ', ' ⇒ ', ' --> ', '→', ' ──> ')
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 3, maxLength: 7 }), arrow, (parts, sign) => {
        const [found] = drawings(parts.join(sign))
        expect(found?.links).toBe(parts.length - 1)
      }),
    )
  })

  it('never fails on any text', () => {
    const piece = fc.constantFrom(
      ...['app', ' -> ', '→', '[', ']', '(', '│', '┌──┐', '\n', '```\n', '; ', '|', '---', 'model', 'v'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { parts, links } of drawings(pieces.join(''))) {
          expect(parts.split(' | ').length).toBeGreaterThanOrEqual(3)
          expect(links).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })
})

describe('a criterion that is read off drawings', () => {
  const { lexicon } = compileLexicon([{ id: 'reason', says: ['because'] }])
  const criterion: Criterion = {
    id: 'draws',
    weight: 1,
    reads: 'diagram',
    named: ['sketch & app'],
    hits: [],
    misses: [],
  }
  const compiled = compileCriterion(criterion, 'universal', lexicon)
  const finding = (text: string) => creditIn(compiled, readText(text, lexicon))

  it.each([
    ['a small drawing', 'app -> gateway -> model', 'named'],
    ['a whole system', 'app -> gateway -> feature store -> model -> rules -> page', 'explained'],
    ['a whole system with figures', 'app -> gateway -> store (5 ms) -> model (20 ms) -> page', 'argued'],
    ['a small one with its reason', 'app -> gateway -> model, because the app is dumb', 'explained'],
    ['words that say so', 'I would sketch the app.', 'named'],
    ['no drawing', 'The app calls a gateway and that a model.', undefined],
    ['no system', 'LR -> FM -> DIN', undefined],
  ])('gives %s its credit', (_, text, credit) => {
    expect(finding(text)?.credit).toBe(credit)
  })

  it('shows the line, and that it was drawn', () => {
    const reading = readText('First.\n\nlogs -> queue -> training\napp -> gateway -> queue -> page', lexicon)
    const { first, last, pattern, bare } = creditIn(compiled, reading) ?? {}
    expect(reading.document.sentences[first ?? -1]?.text).toBe('app -> gateway -> queue -> page')
    expect([last, pattern, bare]).toEqual([first, DRAWING, false])
  })

  it('is proved with the drawn line', () => {
    const reading = readText('First.\n\napp -> gateway -> model', lexicon)
    const [award] = allocate([compiled], reading)
    if (award === undefined) throw new Error('one criterion, one award')
    expect(proofOf(award, reading).traces).toMatchObject([
      {
        list: 'named',
        pattern: '(a drawing of parts and links)',
        matched: [],
        evidence: { phase: 'design', quote: 'app -> gateway -> model', start: 8, end: 31 },
        credit: 'named',
        counted: true,
      },
    ])
  })

  it('is not met by drawings where none are asked for', () => {
    const { reads: _, ...plain } = criterion
    const without = compileCriterion(plain, 'universal', lexicon)
    expect(creditIn(without, readText('app -> gateway -> model', lexicon))).toBeNull()
  })
})

describe('lines of a drawing', () => {
  const { lexicon } = compileLexicon([])
  const sound = (text: string) => readText(text, lexicon).remarks.map(({ soundness }) => soundness)

  it('are no bare lists', () => {
    const parts = 'app -> cards, device, basket, history, age, score / model -> gateway -> page'
    expect(sound(parts)).toEqual(['sound'])
    expect(sound(parts.replaceAll(' ->', ','))).toEqual(['list'])
  })

  it('may name again what was said in words, but not be drawn twice', () => {
    const words = 'The mobile app calls the public gateway, the feature store, the ranker model and the page.'
    const line = 'mobile app -> public gateway -> feature store -> ranker model -> page'
    expect(sound(`${words}\n\n${line}\n\n${line}`)).toEqual(['sound', 'sound', 'repeat'])
    expect(sound(`${words} ${line.replaceAll(' ->', ' and')}.`)).toEqual(['sound', 'repeat'])
  })

  it('without words are not repetitions', () => {
    const text =
      '┌─────┐\n│ App │\n└──┬──┘\n   │\n┌──▼──┐\n│ API │\n└──┬──┘\n   │\n┌──▼────┐\n│ Model │\n└───────┘'
    expect(new Set(sound(text))).toEqual(new Set(['sound']))
  })
})
