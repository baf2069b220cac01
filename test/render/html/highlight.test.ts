import { expect, it } from 'vitest'
import { highlighted } from '../../../src/render/html/highlight.ts'

const passage = (number: number, start: number, end: number, ...labels: string[]) =>
  ({ number, phase: 'design', start, end, labels }) as const
const link = (label: string): string =>
  `<a class="ref" href="#${label}" aria-label="to ${label}">${label}</a>`

it.each([
  ['nothing', [], 'ab&lt;de'],
  ['another phase', [{ ...passage(1, 10, 12, 'P1'), phase: 'clarify' as const }], 'ab&lt;de'],
  ['one', [passage(1, 11, 13, 'P1')], `a<span id="q1"></span><mark>b&lt;</mark><sup>${link('P1')}</sup>de`],
  [
    'two that overlap',
    [passage(1, 10, 13, 'P1'), passage(2, 12, 15, 'P2', 'M1')],
    `<span id="q1"></span><mark>ab</mark><span id="q2"></span><mark>&lt;</mark><sup>${link('P1')}</sup><mark>de</mark><sup>${link('P2')} ${link('M1')}</sup>`,
  ],
  [
    'what counts against the candidate',
    [passage(1, 11, 13, 'M1', 'F1')],
    `a<span id="q1"></span><mark class="against">b&lt;</mark><sup>${link('M1')} ${link('F1')}</sup>de`,
  ],
  ['one that began before', [passage(1, 5, 11, 'P1')], `<mark>a</mark><sup>${link('P1')}</sup>b&lt;de`],
])('marks %s', (_, passages, html) => {
  expect(highlighted({ phase: 'design', offset: 10, text: 'ab<de' }, passages)).toBe(html)
})
