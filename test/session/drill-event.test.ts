import { expect, test } from 'vitest'
import { decodeDrillEvent } from '../../src/session/drill-event.ts'

const began = { type: 'began', at: 1, schema: 1, drill: '20261121-090000-0042', minutes: 5 }
const drilled = {
  type: 'drilled',
  at: 2,
  card: 'concept:x',
  prompt: null,
  probe: null,
  question: 'Why?',
  text: 'So.',
  credit: 'named',
}

test.each([[began], [drilled], [{ type: 'ended', at: 3 }]])('reads %j', (event) => {
  expect(decodeDrillEvent(JSON.stringify(event), 1)).toEqual(event)
})

test.each([
  ['{"type":"drilled","at":2,"ca', 'torn', 'expected JSON, found a line that is cut off or edited'],
  ['[]', 'broken', 'expected an event, found a list'],
  [JSON.stringify({ ...began, schema: 2 }), 'newer', 'form 2; this mlsd reads up to form 1'],
  [JSON.stringify({ type: 'answered', at: 1 }), 'broken', 'expected a known type of event, found "answered"'],
  [
    JSON.stringify({ ...drilled, credit: 'good' }),
    'broken',
    'drilled.credit: expected one of absent, named, explained, argued, found "good"',
  ],
  [JSON.stringify({ ...drilled, at: null }), 'broken', 'drilled.at: expected a number, found null'],
])('refuses %s', (line, problem, message) => {
  expect(decodeDrillEvent(line, 7)).toEqual({ kind: 'problem', problem, line: 7, message })
})
