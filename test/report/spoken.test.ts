import { describe, expect, it } from 'vitest'
import { spokenIn } from '../../src/report/spoken.ts'
import { phaseText } from '../../src/session/transcript.ts'
import { session } from '../fixtures/session.ts'

describe('spokenIn', () => {
  const entries = spokenIn(session)

  it('has the entries in the order of the round', () => {
    expect(entries.map(({ phase, at }) => [phase, at])).toEqual([
      ['clarify', 40],
      ['design', 761],
      ['clarify', 830],
      ['deep-dive', 900],
      ['trade-offs', 1100],
    ])
  })

  it('has offsets in the text of the phase', () => {
    for (const { phase, start, end, turn, sentences } of entries) {
      const text = phaseText(session, phase)
      expect(text.slice(start, end)).toBe(session.utterances[turn]?.text)
      for (const one of sentences) expect(text.slice(one.start, one.end)).toBe(one.sentence.text)
    }
  })
})
