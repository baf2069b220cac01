import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/bank/prompt-types.ts'
import { readDocument } from '../../src/language/document.ts'
import { contentStems, factMarks, kinship, takesUp, usedBy } from '../../src/report/fact-marks.ts'

const fact = (id: string, answer: string, more: Partial<Fact> = {}): Fact => ({
  id,
  topic: id,
  answer,
  asks: [],
  changes: [],
  source: { kind: 'practice' },
  ...more,
})

const facts = [
  fact('latency', 'The list must be there in 200 milliseconds, on an old tablet too.', {
    asks: ['How fast must it be?', 'Is it a tablet?', 'How many milliseconds?'],
  }),
  fact('breakage', 'One toy in 25 breaks, 12.5 percent within 30 days; the shop refunds broken toys.', {
    asks: ['How many toys break?', 'Who refunds?'],
  }),
  fact('labels', 'Parents return a form after 30 days, and 12.5 percent of forms are empty.', {
    asks: ['Where do labels come from?'],
    changes: [{ criterion: 'label-delay', why: 'Training has to wait for the forms.' }],
  }),
]

const marks = factMarks({ facts, statement: 'Design a system that ranks 25 toys for a child.' })
const of = (id: string) => marks[facts.findIndex((one) => one.id === id)]!

describe('takesUp', () => {
  it.each([
    ['latency', 'We have 200 ms for everything.', true],
    ['latency', 'A call costs some ms.', true],
    ['latency', 'A call costs 300 µs.', true],
    ['latency', 'A call costs 3 s.', false],
    ['latency', 'A tablet shows the list.', true],
    ['latency', 'The list is short.', false],
    ['latency', 'It is fast.', false],
    ['latency', 'That costs 0.2 s.', true],
    ['breakage', 'We keep logs for 30 days.', false],
    ['breakage', 'The shop refunds it.', true],
    ['breakage', 'Toys are ranked for the child.', false],
    ['breakage', 'A share of 12.5 percent is a lot.', false],
    ['breakage', 'With 25 toys on a page it fits.', false],
    ['labels', 'The form comes after 30 days, so we train later.', true],
    ['labels', 'Every form is read.', false],
    ['labels', 'Parents fill in forms.', true],
  ])('%s: %s %s', (id, text, expected) => {
    const [sentence] = readDocument(text).sentences
    expect(takesUp(sentence!, of(id))).toBe(expected)
  })
})

describe('kinship', () => {
  it.each([
    ['latency', 'Some ms per call.', 1],
    ['latency', 'A minute per call.', 0],
    ['labels', 'We train when the forms are there.', 2],
    ['labels', 'A two-tower model.', 0],
    ['breakage', 'Refunds of 12.5 percent.', 2],
  ])('%s: %s %i', (id, text, expected) => {
    expect(kinship(text, of(id))).toBe(expected)
  })
})

describe('usedBy', () => {
  it.each([
    ['latency', 'We have 200 ms for everything.', 'How fast?', true],
    ['latency', 'A call costs some ms.', 'How fast?', false],
    ['latency', 'A call costs 5 ms on a tablet.', 'How fast?', true],
    ['breakage', 'The shop refunds it.', 'What breaks?', true],
    ['breakage', 'The shop refunds it.', 'Does the shop refund?', false],
    ['labels', 'Every form is read.', 'Where from?', false],
    ['labels', `Parents fill in forms${', and then again they do'.repeat(10)}.`, 'Where from?', false],
  ])('%s: %s after %s: %s', (id, text, question, expected) => {
    const [sentence] = readDocument(text).sentences
    expect(usedBy(sentence!, of(id), contentStems(question)) > 0).toBe(expected)
  })
})
