import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDrawing } from '../../src/render/drawing.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { drawingEntry, drawingOf } from '../../src/report/drawing.ts'

const shown = (text: string, width = 80): string =>
  renderDrawing(drawingOf(drawingEntry(text)), text, { width, theme: plainTheme })

const LOOP = `Client -> API
API -> Retrieval
API -> Feature store
Retrieval -> Ranker
Feature store -> Ranker
Ranker -> Filter -> Page
Ranker -> Event log
Event log -> Trainer -> Model registry -> Ranker`

describe('a drawing', () => {
  it('goes on in its row, branches below, and points up at what is drawn already', () => {
    expect(shown(LOOP)).toMatchInlineSnapshot(`
      "  Client → API
                 ├─→ Retrieval → Ranker
                 │               ├─→ Filter → Page
                 │               └─→ Event log → Trainer → Model registry → Ranker ↑
                 └─→ Feature store → Ranker ↑

      Read as 10 parts and 11 arrows."
    `)
  })

  it('goes on below where the row is full', () => {
    expect(shown(LOOP, 60)).toMatchInlineSnapshot(`
      "  Client → API
                 ├─→ Retrieval → Ranker
                 │               ├─→ Filter → Page
                 │               └─→ Event log → Trainer ↓
                 └─→ Feature store → Ranker ↑
        Trainer → Model registry → Ranker ↑

      Read as 10 parts and 11 arrows."
    `)
  })

  it('may be a circle', () => {
    expect(shown('app -> api -> model -> app')).toMatchInlineSnapshot(`
      "  app → api → model → app ↑

      Read as 3 parts and 3 arrows."
    `)
  })

  it('says what is missing', () => {
    expect(shown('app -> model\nand so on\nand on')).toMatchInlineSnapshot(`
      "  app → model

      Not a drawing yet: it takes three parts of a system and two arrows that join
      them.
      No parts and arrows were found in:
      - and so on
      - and on"
    `)
  })

  it('says which parts hang together with nothing that counts', () => {
    expect(shown('app -> api -> model\nleft -> right')).toMatchInlineSnapshot(`
      "  app → api → model
        left → right

      Read as 3 parts and 2 arrows.
      2 more hang together with none of these."
    `)
  })

  it('of boxes stays as it is', () => {
    const boxes =
      '+-----+     +-----+     +-------+\n| App | --> | API | --> | Model |\n+-----+     +-----+     +-------+'
    expect(shown(boxes)).toContain(boxes.replaceAll('\n', '\n  '))
  })

  it('shows no escapes', () => {
    expect(shown('app\x1b[31m -> a\x07pi -> model')).not.toMatch(/[\x1b\x07]/)
  })

  const part = fc.constantFrom(
    'app',
    'api',
    'feature store',
    'candidate ranker',
    'event log',
    'trainer',
    'a part with a rather long name',
    '位置 服务',
  )
  const line = fc.array(part, { minLength: 2, maxLength: 8 }).map((parts) => parts.join(' -> '))

  it('fits, names every part, and ends, whatever leads where', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 60, max: 120 }),
        (lines, width) => {
          const text = lines.join('\n')
          const rows = shown(text, width).split('\n')
          expect(rows.filter((row) => displayWidth(row) > width)).toEqual([])
          const { parts, links } = drawingOf(drawingEntry(text))
          const linked = parts.filter(({ key }) => links.some((link) => link.includes(key)))
          expect(linked.filter(({ label }) => !rows.some((row) => row.includes(label.slice(0, 4))))).toEqual(
            [],
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
