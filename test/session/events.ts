import fc from 'fast-check'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { FINISHES, SAYINGS, type SessionEvent, STAGES, type Started } from '../../src/session/event.ts'

/** 2026-03-02, 10:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 10)

export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** The first event of a 45-minute round; `changes` replace fields. */
export const started = (changes: Partial<Started> = {}): Started => ({
  type: 'started',
  at: START,
  schema: 1,
  session: '20260302-100000-0001',
  prompt: 'meta/news-feed-ranking',
  title: 'News Feed ranking',
  company: 'meta',
  companyName: 'Meta',
  level: 'L5',
  levelName: 'E5',
  minutes: 45,
  seed: 1,
  interviewer: 'product',
  clock: { clarify: 6, design: 20, 'deep-dive': 12, 'trade-offs': 4 },
  statement: 'Design the ranking system behind the Facebook News Feed.',
  promptHash: 'sha256:p',
  rubricHash: 'sha256:r',
  ...changes,
})

/** An event without its time. */
type Timeless = SessionEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never

/** A round told as pairs of seconds since the start and what happened; begins with `started`. */
export const round = (
  steps: readonly (readonly [seconds: number, event: Timeless])[],
  first: Started = started(),
): readonly SessionEvent[] => [
  first,
  ...steps.map(([seconds, event]) => ({ ...event, at: START + seconds * SECOND }) as SessionEvent),
]

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('  \n '), fc.lorem())
const at = fc.integer({ min: START - 10 * MINUTE, max: START + 90 * MINUTE })
const ref = fc.constantFrom('scale', 'hint:1', 'labels-delay')
const grades = fc.dictionary(fc.constantFrom(...PHASES), fc.integer({ min: 0, max: 4 }))

/** Any event at any time, the first one among them. */
export const anyEvent = (): fc.Arbitrary<SessionEvent> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ at }).map((fields) => started(fields)) },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          type: fc.constant('said' as const),
          at,
          by: fc.constantFrom('interviewer' as const, 'coach' as const),
          kind: fc.constantFrom(...SAYINGS),
          text: anyText,
          ref,
        },
        { requiredKeys: ['type', 'at', 'by', 'kind', 'text'] },
      ),
    },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          type: fc.constant('answered' as const),
          at,
          text: anyText,
          after: fc.constantFrom(null, 'probe:x'),
        },
        { requiredKeys: ['type', 'at', 'text'] },
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('moved' as const), at, to: fc.constantFrom(...STAGES) }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('asked' as const), at, text: anyText }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('paused' as const), at }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('resumed' as const), at }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('rated' as const), at, ratings: grades }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('finished' as const),
        at,
        reason: fc.constantFrom(...FINISHES),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('scored' as const),
        at,
        score: fc.float({ min: 0, max: 100, noNaN: true }),
        verdict: fc.constantFrom('hire', 'no-hire', null),
        phases: grades,
        engine: fc.constant('1'),
      }),
    },
  ) as fc.Arbitrary<SessionEvent>

/** Any journal, in any order; half of them begin as a journal should. */
export const anyJournal = (): fc.Arbitrary<readonly SessionEvent[]> =>
  fc
    .tuple(fc.boolean(), fc.array(anyEvent(), { maxLength: 60 }))
    .map(([proper, events]) => (proper ? [started(), ...events] : events))
