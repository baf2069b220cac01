import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { replay } from '../../src/session/replay.ts'
import { NEW_SESSION } from '../../src/session/session.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { phaseText, transcriptForm } from '../../src/session/transcript.ts'
import { anyJournal, round, started } from './events.ts'

const form = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  prompt: 'meta/news-feed-ranking',
  level: 'L5',
  answers: {
    clarify: 'Who is it for?',
    design: 'Rank posts.',
    'deep-dive': 'Position bias.',
    'trade-offs': 'Cost.',
  },
  ...changes,
})

const problemsOf = (changes: Record<string, unknown>): string[] =>
  transcriptOf(form(changes)).problems.map(
    ({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`,
  )

describe('reading a transcript', () => {
  it('takes plain answers', () => {
    const { transcript, problems } = transcriptOf(form())
    expect(problems).toEqual([])
    expect(transcript).toEqual({
      id: null,
      prompt: 'meta/news-feed-ranking',
      level: 'L5',
      minutes: null,
      answers: {
        clarify: [{ at: null, text: 'Who is it for?', after: null }],
        design: [{ at: null, text: 'Rank posts.', after: null }],
        'deep-dive': [{ at: null, text: 'Position bias.', after: null }],
        'trade-offs': [{ at: null, text: 'Cost.', after: null }],
      },
      complete: true,
      turns: [],
      selfRating: null,
      date: null,
      session: null,
    })
  })

  it('takes entries with times and stamps, and mixes them with plain ones', () => {
    const design = [
      { at: 300.9, text: 'Rank.', after: 'hint:2' },
      'And log.',
      { text: 'Then train.', after: 'probe:labels-delay' },
      { text: '', after: null },
    ]
    const { transcript } = transcriptOf(form({ answers: { design } }))
    expect(transcript?.answers.design).toEqual([
      { at: 300, text: 'Rank.', after: 'hint:2' },
      { at: null, text: 'And log.', after: null },
      { at: null, text: 'Then train.', after: 'probe:labels-delay' },
    ])
    expect(transcript?.answers.clarify).toEqual([])
    expect(transcript && phaseText(transcript, 'design')).toBe('Rank.\n\nAnd log.\n\nThen train.')
  })

  it.each(['deep_dive', 'deep-dive', 'Deep-Dive'])('reads %s as the deep dive', (key) => {
    const { transcript } = transcriptOf(form({ answers: { [key]: 'x' }, selfRating: { [key]: 3 } }))
    expect(transcript?.answers['deep-dive']).toHaveLength(1)
    expect(transcript?.selfRating).toEqual({ 'deep-dive': 3 })
  })

  it('normalises on entry', () => {
    const { transcript } = transcriptOf(form({ answers: { design: 'Cafe\u0301\r\nbar\u001b[31m' } }))
    expect(transcript && phaseText(transcript, 'design')).toBe('Café\nbar[31m')
  })

  it('takes an empty phase, null, a lower-case level, a number for an id, and keys it does not know', () => {
    const { transcript, problems } = transcriptOf(
      form({
        id: 12,
        level: 'l4',
        minutes: null,
        complete: false,
        date: '2026-03-02',
        notes: 'mine',
        answers: { clarify: null, design: '  ' },
      }),
    )
    expect(problems).toEqual([])
    expect(transcript).toMatchObject({
      id: '12',
      level: 'L4',
      minutes: null,
      complete: false,
      date: '2026-03-02',
    })
    expect(PHASES.map((phase) => transcript?.answers[phase].length)).toEqual([0, 0, 0, 0])
  })

  it('reads turns, in either spelling of a phase', () => {
    const turns = [
      { at: 0, phase: 'clarify', by: 'interviewer', kind: 'statement', text: 'Design it.' },
      { at: 9, phase: 'trade_offs', by: 'candidate', kind: 'answer', text: 'Cost.' },
      { phase: 'close', by: 'coach', text: 'Saved.' },
    ]
    expect(transcriptOf(form({ turns })).transcript?.turns).toEqual([
      turns[0],
      { ...turns[1], phase: 'trade-offs' },
      { at: null, phase: 'close', by: 'coach', kind: 'answer', text: 'Saved.' },
    ])
  })

  it.each([
    [
      { prompt: undefined },
      'prompt: expected the id of a prompt, such as meta/news-feed-ranking, found nothing',
    ],
    [{ prompt: ' ' }, 'prompt: expected the id of a prompt, such as meta/news-feed-ranking, found " "'],
    [{ level: 'L9' }, 'level: expected one of L3, L4, L5, L6, found "L9"'],
    [{ level: undefined }, 'level: expected one of L3, L4, L5, L6, found nothing'],
    [{ minutes: '45' }, 'minutes: expected a number above 0, found "45"'],
    [{ minutes: -1 }, 'minutes: expected a number above 0, found -1'],
    [{ complete: 'no' }, 'complete: expected true or false, found "no"'],
    [
      { answers: undefined },
      'answers: expected a mapping of clarify, design, deep-dive, trade-offs, found nothing',
    ],
    [
      { answers: ['x'] },
      'answers: expected a mapping of clarify, design, deep-dive, trade-offs, found a list',
    ],
    [
      { answers: { lunch: 'x' } },
      'answers.lunch: expected one of clarify, design, deep-dive, trade-offs, found "lunch"',
    ],
    [
      { answers: { deep_dive: 'x', 'deep-dive': 'y' } },
      'answers.deep-dive: expected each phase once, found "deep-dive"',
    ],
    [{ answers: { design: 5 } }, 'answers.design: expected a text, or a mapping with a text, found 5'],
    [
      { answers: { design: ['x', { at: 3 }] } },
      'answers.design[1]: expected a text, or a mapping with a text, found a mapping',
    ],
    [
      { answers: { design: [{ text: 'x', at: '1:20' }] } },
      'answers.design[0].at: expected whole seconds since the start, found "1:20"',
    ],
    [
      { answers: { design: [{ text: 'x', after: 'lunch' }] } },
      'answers.design[0].after: expected probe:<id>, hint:<n> or curveball:<id>, found "lunch"',
    ],
    [{ selfRating: { design: 7 } }, 'selfRating.design: expected a number from 0 to 4, found 7'],
    [
      { selfRating: { lunch: 1 } },
      'selfRating.lunch: expected one of clarify, design, deep-dive, trade-offs, found "lunch"',
    ],
    [{ turns: 'none' }, 'turns: expected a list, found "none"'],
    [
      { turns: [{ at: 1, phase: 'lunch', by: 'coach', text: '' }] },
      'turns[0].phase: expected one of clarify, design, deep-dive, trade-offs, close, found "lunch"',
    ],
    [
      { turns: [{ at: 1, phase: 'design', by: 'dog', text: '' }] },
      'turns[0].by: expected one of interviewer, candidate, coach, found "dog"',
    ],
    [
      { turns: [{ at: 1, phase: 'design', by: 'coach', text: 4 }] },
      'turns[0].text: expected a text, found 4',
    ],
  ])('%j', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
    expect(transcriptOf(form(changes)).transcript).toBeNull()
  })

  it('tells every problem at once', () => {
    expect(problemsOf({ prompt: 3, level: 'x', answers: { lunch: 'x', design: 5 } })).toHaveLength(4)
  })

  it.each([
    ['a list', [], 'a list'],
    ['a text', 'hello', '"hello"'],
    ['nothing', null, 'null'],
  ])('refuses %s', (_, value, found) => {
    expect(transcriptOf(value).problems).toEqual([
      { path: '', expected: 'a transcript: a mapping with prompt, level and answers', found },
    ])
  })

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, answers) => {
        expect(transcriptOf(value).transcript).toBeNull()
        transcriptOf(form({ answers, turns: value, selfRating: answers }))
      }),
    )
  })
})

describe('the transcript of a session', () => {
  it('says what the round was and who said what, in whole seconds', () => {
    const session = replay(
      round([
        [0, { type: 'said', by: 'interviewer', kind: 'statement', text: 'Design it.' }],
        [61.9, { type: 'answered', text: 'Who is it for?' }],
        [120, { type: 'moved', to: 'close' }],
        [130, { type: 'asked', text: 'How do your tests run?' }],
        [140, { type: 'rated', ratings: { clarify: 2 } }],
        [141, { type: 'finished', reason: 'done' }],
      ]),
    )
    expect(sessionTranscript(session)).toEqual({
      id: null,
      prompt: 'meta/news-feed-ranking',
      level: 'L5',
      minutes: 45,
      answers: {
        clarify: [{ at: 61, text: 'Who is it for?', after: null }],
        design: [],
        'deep-dive': [],
        'trade-offs': [],
      },
      complete: true,
      turns: [
        { at: 0, phase: 'clarify', by: 'interviewer', kind: 'statement', text: 'Design it.' },
        { at: 61, phase: 'clarify', by: 'candidate', kind: 'answer', text: 'Who is it for?' },
        { at: 130, phase: 'close', by: 'candidate', kind: 'question', text: 'How do your tests run?' },
      ],
      selfRating: { clarify: 2 },
      date: '2026-03-02',
      session: '20260302-100000-0001',
    })
  })

  const phases = ['clarify', 'design', 'deep-dive', 'trade-offs'] as const
  const everyPhase = phases.flatMap((phase, index) => [
    ...(index === 0 ? [] : [[index, { type: 'moved', to: phase }] as const]),
    [index, { type: 'answered', text: phase }] as const,
  ])
  const endOfInput = [9, { type: 'finished', reason: 'end-of-input' }] as const

  it.each([
    ['not finished', [[1, { type: 'answered', text: 'a' }]], false],
    ['broken off in Design', [[1, { type: 'moved', to: 'design' }], endOfInput], false],
    ['every phase answered, then the input ended', [...everyPhase, endOfInput], true],
    ['walked to the close in silence', [[1, { type: 'moved', to: 'close' }], endOfInput], true],
  ] as const)('%s: complete is %3$s', (_, steps, complete) => {
    expect(sessionTranscript(replay(round(steps))).complete).toBe(complete)
  })

  it('has none before the start', () => {
    expect(() => sessionTranscript(NEW_SESSION)).toThrow(
      'a session without its first event has no transcript',
    )
  })

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyJournal(), (events) => {
        const session = replay([started({ session: 'other' }), ...events])
        const transcript = sessionTranscript(session)
        const written = JSON.parse(JSON.stringify(transcriptForm(transcript))) as unknown
        const wellStamped = PHASES.every((phase) =>
          transcript.answers[phase].every(
            ({ after }) => after === null || /^(hint:\d|\w+:[\w-]+)$/.test(after),
          ),
        )
        if (!wellStamped) return
        expect(transcriptOf(written)).toEqual({ transcript, problems: [] })
      }),
    )
  })

  it('is written with no more than it needs', () => {
    const { transcript } = transcriptOf(form({ minutes: 30, selfRating: { design: 1 } }))
    expect(transcript && transcriptForm(transcript)).toEqual(form({ minutes: 30, selfRating: { design: 1 } }))
  })
})
