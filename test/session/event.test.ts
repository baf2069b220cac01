import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEvent, encodeEvent } from '../../src/session/event-text.ts'
import { anyEvent, START, started } from './events.ts'

const line = (changes: Record<string, unknown>): string => JSON.stringify({ ...started(), ...changes })

describe('decodeEvent', () => {
  it.each([
    [
      'a cut line',
      '{"type":"answered","at":17',
      'torn',
      'expected JSON, found a line that is cut off or edited',
    ],
    ['an empty line', '', 'torn', 'expected JSON, found a line that is cut off or edited'],
    [
      'zeros, as a lost block leaves them',
      '\0\0\0',
      'torn',
      'expected JSON, found a line that is cut off or edited',
    ],
    ['a list', '[]', 'broken', 'expected an event, found a list'],
    ['a number', '4', 'broken', 'expected an event, found 4'],
    ['null', 'null', 'broken', 'expected an event, found null'],
    ['no type', '{"at":1}', 'broken', 'expected a known type of event, found nothing'],
    ['an unknown type', '{"type":"sung"}', 'broken', 'expected a known type of event, found "sung"'],
    [
      'a name every object has',
      '{"type":"toString"}',
      'broken',
      'expected a known type of event, found "toString"',
    ],
    ['a newer form', line({ schema: 2 }), 'newer', 'form 2; this mlsd reads up to form 1'],
    ['a form that is no number', line({ schema: 'x' }), 'broken', 'started.schema: expected 1, found "x"'],
    ['no time', '{"type":"paused"}', 'broken', 'paused.at: expected a number, found nothing'],
    [
      'a text that is a number',
      '{"type":"answered","at":1,"text":5}',
      'broken',
      'answered.text: expected a text, found 5',
    ],
    [
      'an unknown stage',
      '{"type":"moved","at":1,"to":"lunch"}',
      'broken',
      'moved.to: expected one of clarify, design, deep-dive, trade-offs, close, found "lunch"',
    ],
    [
      'a level that does not exist',
      line({ level: 'L9' }),
      'broken',
      'started.level: expected one of L3, L4, L5, L6, found "L9"',
    ],
    [
      'no minutes at all',
      line({ minutes: 0 }),
      'broken',
      'started.minutes: expected a number above 0, or null, found 0',
    ],
    [
      'a clock with a phase missing',
      line({ clock: { clarify: 1, design: 2, 'deep-dive': 3 } }),
      'broken',
      'started.clock: expected a number for trade-offs, found a mapping',
    ],
    [
      'a grade of five',
      '{"type":"rated","at":1,"ratings":{"design":5}}',
      'broken',
      'rated.ratings: expected a number from 0 to 4 for design, found a mapping',
    ],
    [
      'a grade for no phase',
      '{"type":"rated","at":1,"ratings":{"lunch":3}}',
      'broken',
      'rated.ratings: expected only the keys clarify, design, deep-dive, trade-offs, found a mapping',
    ],
    [
      'a long text where a word should be',
      `{"type":"finished","at":1,"reason":"${'x'.repeat(60)}"}`,
      'broken',
      'finished.reason: expected one of done, time, end-of-input, found a long text',
    ],
  ])('tells of %s', (_, text, problem, message) => {
    expect(decodeEvent(text, 7)).toEqual({ kind: 'problem', problem, line: 7, message })
  })

  it('reads a round without a clock and with a scripted candidate', () => {
    const event = started({ minutes: null, scripted: true })
    expect(decodeEvent(JSON.stringify(event), 1)).toEqual(event)
  })

  it('gives back every event that was written', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const text = encodeEvent(event)
        expect(text.endsWith('\n')).toBe(true)
        expect(text.indexOf('\n')).toBe(text.length - 1)
        expect(decodeEvent(text.trimEnd(), 1)).toEqual(event)
      }),
    )
  })

  it('never throws, whatever a line holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeEvent(text, 1)).toMatchObject({ kind: 'problem', line: 1 })
      }),
    )
  })

  it('never throws on an event with one field replaced', () => {
    fc.assert(
      fc.property(anyEvent(), fc.nat(), fc.jsonValue(), (event, pick, value) => {
        const keys = Object.keys(event)
        const changed = { ...event, [keys[pick % keys.length]!]: value }
        const decoded = decodeEvent(JSON.stringify(changed), 1)
        expect('kind' in decoded || 'type' in decoded).toBe(true)
      }),
    )
  })

  it('keeps a line whole though a text has newlines of every kind', () => {
    const event = { type: 'answered', at: START, text: 'one\ntwo\r\nthree\u2028four' } as const
    expect(encodeEvent(event).split('\n')).toHaveLength(2)
    expect(decodeEvent(encodeEvent(event).trimEnd(), 1)).toEqual(event)
  })
})
