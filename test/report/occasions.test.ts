import { describe, expect, it } from 'vitest'
import { occasionOf, occasionsOf } from '../../src/report/occasions.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { replay } from '../../src/session/replay.ts'
import { prompt } from '../fixtures/round.ts'
import { session, started } from '../fixtures/session.ts'

const [probe] = prompt.probes
const [curveball] = prompt.curveballs

/** A round in which one thing was said after a stamp. */
const stamped = (after: string, said: readonly SessionEvent[] = []) =>
  replay([started, ...said, { type: 'answered', at: started.at, text: 'Yes.', after }])

const asked = (text: string): SessionEvent => ({
  type: 'said',
  at: started.at,
  by: 'interviewer',
  kind: 'probe',
  text,
  ref: 'x',
})

describe('occasionsOf', () => {
  it('tells the words that were said, not the id', () => {
    expect(occasionsOf(session, prompt)).toEqual({
      'hint:1': 'hint 1',
      'probe:labels-1': 'the question “Which *one*?”',
    })
  })

  it.each<[string, string, readonly SessionEvent[], string]>([
    ['of a script, those of the bank', `probe:${probe?.id}`, [], `the question “${probe?.question}”`],
    ['of a change', `curveball:${curveball?.id}`, [], `the change “${curveball?.change}”`],
    ['that nobody knows any more', 'probe:gone', [], 'a question'],
    ['of a change that is gone', 'curveball:gone', [], 'a change'],
    ['of a hint', 'hint:3', [], 'hint 3'],
    [
      'the sentence that tells what to do',
      'probe:x',
      [asked('Something else. It is three on Sunday. Take me through to Monday.')],
      'the question “Take me through to Monday.”',
    ],
    ['the sentence that asks', 'probe:x', [asked('A scene.\nIs it? Then go.')], 'the question “Is it?”'],
    [
      'as many as remind of it',
      'probe:x',
      [asked('Is it the one that comes back mirrored in the corner of another video, or another one?')],
      'the question “Is it the one that comes back mirrored in the corner of …”',
    ],
  ])('tells the words %s', (_, after, said, words) => {
    expect(occasionsOf(stamped(after, said), prompt)).toEqual({ [after]: words })
  })

  it('does without a bank', () => {
    expect(occasionOf(occasionsOf(stamped('probe:x'), null), 'probe:x')).toBe('a question')
    expect(occasionOf({}, 'probe:y')).toBe('a question')
  })
})
