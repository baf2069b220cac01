import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { normaliseText } from '../../src/language/normalise.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { decodeEvent, encodeEvent } from '../../src/session/event-text.ts'
import { refusal } from '../../src/session/refusal.ts'
import { apply, replay } from '../../src/session/replay.ts'
import { elapsedOf, NEW_SESSION } from '../../src/session/session.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { phaseText } from '../../src/session/transcript.ts'
import { anyJournal, MINUTE, round, SECOND, START, started } from './events.ts'

const said = (kind: 'probe' | 'follow-up' | 'curveball' | 'hint' | 'answer' | 'check-in', ref: string) =>
  ({ type: 'said', by: 'interviewer', kind, text: '…', ref }) as const
const answered = (text: string) => ({ type: 'answered', text }) as const
const moved = (to: 'clarify' | 'design' | 'deep-dive' | 'trade-offs' | 'close') =>
  ({ type: 'moved', to }) as const

describe('a round', () => {
  it('keeps entries by phase, with their time and normalised', () => {
    const session = replay(
      round([
        [10, answered('Who is it for?\r\n')],
        [65, moved('design')],
        [125, answered('Cafe\u0301 \u202etext')],
      ]),
    )
    expect(session.answers.clarify).toEqual([{ at: 10 * SECOND, text: 'Who is it for?\n', after: null }])
    expect(session.answers.design).toEqual([{ at: 125 * SECOND, text: 'Café text', after: null }])
    expect(session.stage).toBe('design')
    expect(session.visited).toEqual(['clarify', 'design'])
  })

  it.each([
    ['a probe', [said('probe', 'labels'), answered('a')], ['probe:labels']],
    [
      'a follow-up',
      [said('probe', 'p'), answered('a'), said('follow-up', 'p'), answered('b')],
      ['probe:p', 'probe:p'],
    ],
    [
      'the word that all is asked',
      [said('probe', 'p'), answered('a'), said('check-in', 'stock:covered:deep-dive'), answered('b')],
      ['probe:p', null],
    ],
    ['a curveball', [said('curveball', 'no-clicks'), answered('a')], ['curveball:no-clicks']],
    ['a hint, for one entry', [said('hint', 'hint:2'), answered('a'), answered('b')], ['hint:2', null]],
    [
      'a hint on a probe, and the probe again',
      [said('probe', 'p'), said('hint', 'hint:1'), answered('a'), answered('b')],
      ['hint:1', 'probe:p'],
    ],
    [
      'two probes',
      [said('probe', 'p'), answered('a'), said('probe', 'q'), answered('b')],
      ['probe:p', 'probe:q'],
    ],
    ['an answer of the interviewer', [said('answer', 'scale'), answered('a')], [null]],
    [
      'a probe left behind in another phase',
      [said('probe', 'p'), moved('trade-offs'), answered('elsewhere'), moved('deep-dive'), answered('a')],
      ['probe:p'],
    ],
  ] as const)('stamps what follows %s', (_, events, stamps) => {
    const session = replay(
      round([[1, moved('deep-dive')], ...events.map((event, i) => [i + 2, event] as const)]),
    )
    expect(session.answers['deep-dive'].map(({ after }) => after)).toEqual(stamps)
  })

  it('takes the stamp a written transcript gives, null among them', () => {
    const session = replay(
      round([
        [1, moved('deep-dive')],
        [2, said('probe', 'p')],
        [3, { type: 'answered', text: 'a', after: null }],
        [4, { type: 'answered', text: 'b', after: 'hint:1' }],
      ]),
    )
    expect(session.answers['deep-dive'].map(({ after }) => after)).toEqual([null, 'hint:1'])
  })

  it('leaves pauses and the hours between a kill and its resume out of the time', () => {
    const paused = replay(
      round([
        [60, { type: 'paused' }],
        [3600, { type: 'resumed' }],
        [3630, answered('a')],
      ]),
    )
    expect(elapsedOf(paused)).toBe(90 * SECOND)
    const killed = replay(
      round([
        [60, answered('a')],
        [9000, { type: 'resumed' }],
        [9030, answered('b')],
      ]),
    )
    expect(elapsedOf(killed)).toBe(90 * SECOND)
  })

  it('counts a clock that was set back as no time, and goes on from there', () => {
    const session = replay(
      round([
        [60, answered('a')],
        [-600, answered('b')],
        [-570, answered('c')],
      ]),
    )
    expect(session.answers.clarify.map(({ at }) => at)).toEqual([60 * SECOND, 60 * SECOND, 90 * SECOND])
  })

  it('puts time where it was spent', () => {
    const session = replay(
      round([
        [120, moved('design')],
        [180, moved('clarify')],
        [200, moved('design')],
        [800, moved('deep-dive')],
      ]),
    )
    expect(session.spent).toEqual({
      clarify: 140 * SECOND,
      design: 660 * SECOND,
      'deep-dive': 0,
      'trade-offs': 0,
      close: 0,
    })
  })
})

describe('what cannot happen', () => {
  const running = replay([started()])
  const closing = replay(round([[1, moved('close')]]))
  const paused = replay(round([[1, { type: 'paused' }]]))
  const over = replay(round([[1, { type: 'finished', reason: 'done' }]]))
  const at = START + MINUTE

  it.each([
    [
      'an entry before the start',
      NEW_SESSION,
      { type: 'answered', at, text: 'a' },
      'the round has not been started',
    ],
    ['a second start', running, started(), 'the round was started before'],
    ['an empty entry', running, { type: 'answered', at, text: ' \n\u202e' }, 'there is nothing in it'],
    [
      'a move to where it stands',
      running,
      { type: 'moved', at, to: 'clarify' },
      'that is where the round stands',
    ],
    [
      'a closing question before the close',
      running,
      { type: 'asked', at, text: 'a' },
      'the phases are not done',
    ],
    ['a judgement before the close', running, { type: 'rated', at, ratings: {} }, 'the phases are not done'],
    [
      'a score before the end',
      running,
      { type: 'scored', at, score: 1, verdict: null, phases: {}, engine: '1' },
      'the round is not over',
    ],
    ['an entry at the close', closing, { type: 'answered', at, text: 'a' }, 'only the last words are left'],
    ['an empty question', closing, { type: 'asked', at, text: '' }, 'there is nothing in it'],
    ['an entry in a pause', paused, { type: 'answered', at, text: 'a' }, 'the round is paused'],
    [
      'words in a pause',
      paused,
      { type: 'said', at, by: 'coach', kind: 'hint', text: 'a' },
      'the round is paused',
    ],
    ['an entry after the end', over, { type: 'answered', at, text: 'a' }, 'the round is over'],
    ['going on after the end', over, { type: 'resumed', at }, 'the round is over'],
  ] as const)('refuses %s', (_, session, event, why) => {
    expect(refusal(session, event as SessionEvent)).toBe(why)
    expect(apply(session, event as SessionEvent)).toBe(session)
  })

  it.each([
    ['a pause in a pause is refused, going on is not', paused, { type: 'resumed', at }],
    ['a killed round goes on without a pause', running, { type: 'resumed', at }],
    ['a paused round may be ended', paused, { type: 'finished', at, reason: 'end-of-input' }],
    [
      'an ended round is scored',
      over,
      { type: 'scored', at, score: 1, verdict: null, phases: {}, engine: '1' },
    ],
    ['the close may be left again', closing, { type: 'moved', at, to: 'trade-offs' }],
  ] as const)('%s', (_, session, event) => {
    expect(refusal(session, event as SessionEvent)).toBeNull()
  })
})

describe('replay', () => {
  it('never throws, whatever the order, and equals the live round', () => {
    fc.assert(
      fc.property(anyJournal(), (events) => {
        const live = events.reduce(apply, NEW_SESSION)
        const read = events.map((event) => decodeEvent(encodeEvent(event).trimEnd(), 1) as SessionEvent)
        expect(replay(read)).toEqual(live)
      }),
    )
  })

  it('may be split anywhere', () => {
    fc.assert(
      fc.property(anyJournal(), fc.nat(60), (events, cut) => {
        const first = replay(events.slice(0, cut))
        expect(events.slice(cut).reduce(apply, first)).toEqual(replay(events))
      }),
    )
  })

  it('keeps every entry that was accepted, in order, in the transcript', () => {
    fc.assert(
      fc.property(anyJournal(), (events) => {
        const accepted: Record<string, string[]> = {}
        let session = NEW_SESSION
        for (const event of events) {
          if (event.type === 'answered' && refusal(session, event) === null) {
            const phase = session.stage
            accepted[phase] = [...(accepted[phase] ?? []), normaliseText(event.text)]
          }
          session = apply(session, event)
        }
        if (session.started === null) return
        const transcript = sessionTranscript(session)
        for (const phase of PHASES) {
          expect(transcript.answers[phase].map(({ text }) => text)).toEqual(accepted[phase] ?? [])
          expect(phaseText(transcript, phase)).toBe((accepted[phase] ?? []).join('\n\n'))
        }
      }),
    )
  })

  it('never lets time run backwards', () => {
    fc.assert(
      fc.property(anyJournal(), (events) => {
        let session = NEW_SESSION
        for (const event of events) {
          const next = apply(session, event)
          expect(elapsedOf(next)).toBeGreaterThanOrEqual(elapsedOf(session))
          session = next
        }
        const times = session.utterances.map(({ at }) => at)
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }),
    )
  })
})
