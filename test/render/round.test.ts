import { describe, expect, it } from 'vitest'
import {
  leftText,
  renderCommands,
  renderEntry,
  renderLine,
  renderNote,
  renderPaused,
  renderPhaseHead,
  renderResumed,
  renderRoundHead,
  renderTime,
} from '../../src/render/round.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { paceOf } from '../../src/session/pace.ts'
import { replay } from '../../src/session/replay.ts'
import { MINUTE, round, START, started } from '../session/events.ts'

const canvas = { width: 72, theme: plainTheme }
const narrow = { width: 44, theme: plainTheme }
const LONG =
  'The whole risk decision gets 100 milliseconds at the 99th percentile, inside the authorisation call.'

const paceAfter = (minutes: number, changes = {}) =>
  paceOf(replay(round([[60, { type: 'moved', to: 'design' }]], started(changes))), START + minutes * MINUTE)

describe('what is said', () => {
  it('hangs beside the name', () => {
    expect(renderLine({ by: 'interviewer', text: LONG }, canvas)).toMatchInlineSnapshot(`
      "Interviewer  The whole risk decision gets 100 milliseconds at the 99th
                   percentile, inside the authorisation call."
    `)
  })

  it('goes on without the name', () => {
    expect(renderLine({ by: 'interviewer', text: 'And so on.' }, canvas, true)).toBe(
      '             And so on.',
    )
  })

  it('has the coach all in one voice', () => {
    const theme = { ...plainTheme, coach: (text: string) => `<${text}>` }
    expect(renderLine({ by: 'coach', text: LONG }, { width: 60, theme })).toMatchInlineSnapshot(`
      "<Coach        The whole risk decision gets 100 milliseconds>
      <             at the 99th percentile, inside the>
      <             authorisation call.>"
    `)
  })

  it('marks only the interviewer’s name', () => {
    const theme = { ...plainTheme, interviewer: (text: string) => `<${text}>` }
    expect(renderLine({ by: 'interviewer', text: 'Go on.' }, { width: 60, theme })).toBe(
      '<Interviewer>  Go on.',
    )
  })

  it('loses every escape on the way', () => {
    expect(renderLine({ by: 'interviewer', text: 'a\u001b[31mred\u202e' }, canvas)).toBe('Interviewer  ared')
    expect(renderEntry('a\u001b]0;title\u0007b', canvas)).toBe('┃ ab')
  })

  it('shows an entry behind its gutter, line by line', () => {
    expect(renderEntry('one\n\n  - two', canvas)).toBe('┃ one\n┃\n┃   - two')
  })

  it('wraps a note', () => {
    expect(renderNote(LONG, narrow).split('\n')).toHaveLength(3)
  })
})

describe('heads', () => {
  it('of a round', () => {
    expect(renderRoundHead(started(), canvas)).toMatchInlineSnapshot(`
      "Meta · News Feed ranking · L5 (E5) · 45 min                       seed 1
      ────────────────────────────────────────────────────────────────────────"
    `)
    expect(renderRoundHead(started({ minutes: null, levelName: 'L5' }), canvas).split('\n')[0]).toBe(
      'Meta · News Feed ranking · L5 · untimed                           seed 1',
    )
  })

  it('of a round on a narrow screen, without the seed', () => {
    expect(renderRoundHead(started(), narrow).split('\n')).toEqual([
      'Meta · News Feed ranking · L5 (E5) · 45 min',
      '─'.repeat(44),
    ])
  })

  it('of a phase', () => {
    const phase = {
      id: 'deep-dive',
      goal: 'one or two parts, down to the mechanism and its numbers',
    } as const
    expect(renderPhaseHead(phase, 12, canvas)).toMatchInlineSnapshot(`
      "DEEP DIVE  12 min · one or two parts, down to the mechanism
                 and its numbers"
    `)
    expect(renderPhaseHead({ id: 'clarify', goal: 'agree' }, null, canvas)).toBe('CLARIFY  agree')
  })
})

describe('the clock', () => {
  it.each([
    [3, 'Design: 18 min left · 42 in all'],
    [20.5, 'Design: 1 min left · 25 in all'],
    [25, 'Design: 4 min over · 20 in all'],
    [50, 'Design: 29 min over · out of time'],
  ])('after %d minutes', (minutes, text) => {
    expect(leftText(paceAfter(minutes), 'design')).toBe(text)
  })

  it('counts up without one', () => {
    expect(leftText(paceAfter(3, { minutes: null }), 'design')).toBe('Design · 3 min so far')
  })

  it('has no phase at the close', () => {
    expect(leftText(paceAfter(3), 'close')).toBe('42 min left in all')
  })

  it('in full', () => {
    expect(renderTime(paceAfter(3.5), { stage: 'design', started: null })).toMatchInlineSnapshot(`
      "  Clarify     1:00 of 6:00
      > Design      2:30 of 20:00
        Deep Dive   0:00 of 12:00
        Trade-offs  0:00 of 4:00
        In all      3:30 of 45:00"
    `)
    expect(
      renderTime(paceAfter(3.5, { minutes: null }), { stage: 'design', started: null })
        .split('\n')
        .at(-1),
    ).toBe('  In all      3:30')
  })
})

describe('stopping and going on', () => {
  it('does not say that a round is saved which is nowhere', () => {
    expect(renderPaused(paceAfter(3), 'design', null, canvas)).toBe('Paused at Design, 18:00 left.')
  })

  it.each([
    [3, 'design', 'Paused at Design, 18:00 left. Everything you sent is saved.'],
    [30, 'design', 'Paused at Design. Everything you sent is saved.'],
    [30, 'close', 'Paused at Close. Everything you sent is saved.'],
  ] as const)('after %d minutes', (minutes, stage, text) => {
    expect(renderPaused(paceAfter(minutes), stage, '20260302-100000-0001', canvas)).toBe(
      `${text}\nGo on:  mlsd resume 20260302-100000-0001`,
    )
  })

  it.each([
    [0, 'Back in Design, 0 entries so far. Design: 18 min left · 42 in all.'],
    [1, 'Back in Design, 1 entry so far. Design: 18 min left · 42 in all.'],
  ])('with %d entries', (entries, text) => {
    expect(renderResumed(paceAfter(3), 'design', entries)).toBe(text)
  })
})

describe('the commands of a round', () => {
  const help = { next: 'go on to the next part', back: 'go back', diagram: 'draw it' }

  it('stand two beside each other where there is room', () => {
    expect(renderCommands(help, 'A note.', canvas)).toBe(
      ['/next     go on to the next part  /back     go back', '/diagram  draw it', 'A note.'].join('\n'),
    )
  })

  it('stand below each other on a narrow screen', () => {
    expect(renderCommands(help, 'A note that takes more than a row of it.', { ...narrow, width: 30 })).toBe(
      [
        '/next     go on to the next part',
        '/back     go back',
        '/diagram  draw it',
        'A note that takes more than a',
        'row of it.',
      ].join('\n'),
    )
  })
})
