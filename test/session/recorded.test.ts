import { describe, expect, it } from 'vitest'
import { openingOf, resultOf } from '../../src/session/recorded.ts'
import { START, started } from './events.ts'

const BARE = {
  at: START,
  prompt: 'meta/news-feed-ranking',
  title: 'News Feed ranking',
  company: 'meta',
  level: 'L5',
  levelName: 'E5',
  minutes: 45,
}
const imported = { words: 'sha256:w', complete: true, timed: false }

describe('what a list tells of a round', () => {
  it.each([
    ['a round', {}, {}],
    ['one phase', { phase: 'design' }, { phase: 'design' }],
    ['one phase again', { phase: 'design', again: 'a' }, { phase: 'design', again: 'a' }],
    ['a text from elsewhere', { imported }, { imported }],
    ['a script, which makes no difference', { scripted: true }, {}],
  ] as const)('%s', (_, changes, more) => {
    expect(openingOf(started(changes))).toEqual({ ...BARE, ...more })
  })

  it('its score, without what it was judged by', () => {
    const result = { score: 70, verdict: 'hire', phases: { design: 3 } }
    expect(resultOf({ ...result, engine: '1', at: START } as never)).toEqual(result)
  })
})
