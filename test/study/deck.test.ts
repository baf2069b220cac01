import { describe, expect, it } from 'vitest'
import type { ConceptCard } from '../../src/bank/card.ts'
import type { CriterionResult } from '../../src/scoring/scorecard.ts'
import type { DrillAnswer } from '../../src/session/drill-event.ts'
import { deckOf } from '../../src/study/deck.ts'
import type { DeckRound } from '../../src/study/misses.ts'
import { turnsAt, waitingIn } from '../../src/study/queue.ts'
import { result, scorecard } from '../fixtures/round.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 21, 9)

const round = (
  day: number,
  criteria: readonly CriterionResult[],
  prompt = 'meta/toy-ranking',
): DeckRound => ({
  at: START + day * DAY,
  prompt,
  family: 'ranking',
  scorecard: { ...scorecard, criteria },
})

const answer = (day: number, card: string, credit: DrillAnswer['credit']): DrillAnswer => ({
  type: 'drilled',
  at: START + day * DAY,
  card,
  prompt: null,
  probe: null,
  question: '?',
  text: 'x',
  credit,
})

const concept = (id: string, area: ConceptCard['area']): ConceptCard => ({
  id,
  area,
  question: `${id}?`,
  answer: id,
  holds: [],
})

const asks = ['a', 'b', 'c', 'd', 'e', 'f'].map((criterion) => ({ criterion, question: `${criterion}?` }))

const rules = [{ id: 'no-f', absent: ['f', 'e'] }]

const dealt = (rounds: readonly DeckRound[], answers: readonly DrillAnswer[] = []) =>
  deckOf({ rounds, answers, cards: [], asks, rules }).map(
    ({ card, due, reps }) => `${card.key} ${due === null ? '-' : (due - START) / DAY} ${reps}`,
  )

describe('deckOf', () => {
  it('keeps the five heaviest misses of a round, own criteria by their problem', () => {
    const criteria = [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => result(id, { max: at + 1 })),
      result('own', { origin: 'prompt', crux: true, max: 3 }),
      result('asked:1', { origin: 'asked', max: 9 }),
      result('nobody-asks', { max: 9 }),
    ]
    expect(dealt([round(0, criteria)])).toEqual([
      'missed:meta/toy-ranking:own 0 0',
      'missed:f 0 0',
      'missed:e 0 0',
      'missed:d 0 0',
      'missed:c 0 0',
    ])
  })

  const heavy = (prompt: string) =>
    ['1', '2', '3', '4', '5'].map((id) => result(`${prompt}-${id}`, { origin: 'prompt', max: 3 }))
  const habits = ['a', 'b', 'c', 'd'].map((id, at) => result(id, { max: 1 + at / 10 }))

  it('has room for what is missed again and again beside what weighs more in each round', () => {
    const [one, other] = [
      round(0, [...heavy('x'), ...habits], 'meta/x'),
      round(1, [...heavy('y'), ...habits], 'meta/y'),
    ]
    expect(dealt([one]).filter((line) => /missed:[a-f] /.test(line))).toEqual([])
    expect(dealt([one, other]).slice(5)).toEqual([
      'missed:d 1 0',
      'missed:c 1 0',
      'missed:b 1 0',
      'missed:meta/y:y-1 1 0',
      'missed:meta/y:y-2 1 0',
    ])
  })

  it('says in how many of the latest five rounds a point was missed', () => {
    const rounds = [0, 1, 2, 3, 4, 5, 6].map((day) =>
      round(day, [result('a', { credit: day === 4 ? 'argued' : 'named' })]),
    )
    const [card] = deckOf({ rounds, answers: [], cards: [], asks, rules })
    expect(card).toMatchObject({ times: 4, lost: 2 * 0.75 * 4 })
  })

  it('weighs a miss twice that was held against the round as a mistake', () => {
    const mistake = {
      id: 'no-f',
      kind: 'conduct',
      phase: 'design',
      evidence: [],
      why: '',
      instead: '',
    } as const
    const one = round(0, [result('a', { max: 3 }), result('e', { max: 2 }), result('f', { max: 2 })])
    const made = { ...one, scorecard: { ...one.scorecard, mistakes: [mistake] } }
    const order = (rounds: readonly DeckRound[]) =>
      deckOf({ rounds, answers: [], cards: [], asks, rules }).map(({ card }) => card.key)
    expect(order([{ ...one, scorecard: { ...one.scorecard, mistakes: [] } }])).toEqual([
      'missed:a',
      'missed:e',
      'missed:f',
    ])
    expect(order([made])).toEqual(['missed:f', 'missed:a', 'missed:e'])
  })

  it.each<[string, Partial<CriterionResult>, boolean]>([
    ['absent', { credit: 'absent' }, true],
    ['named', { credit: 'named' }, true],
    ['explained', { credit: 'explained' }, false],
    ['not asked at the level', { missing: null }, false],
  ])('a point that is %s', (_name, more, isKept) => {
    expect(dealt([round(0, [result('a', more)])]).length).toBe(Number(isKept))
  })

  it('leaves out phases that were not graded', () => {
    const { phases: _, ...rest } = scorecard
    const criteria = [result('a')]
    const one = { ...round(0, []), scorecard: { ...rest, criteria, phases: {} } }
    expect(dealt([one])).toEqual([])
  })

  it('is due since it was last missed; made good in a round, or long ago, it is let go', () => {
    const good = result('a', { credit: 'explained' })
    expect(dealt([round(0, [result('a')]), round(2, [result('a')])])).toEqual(['missed:a 2 0'])
    expect(dealt([round(0, [result('a')]), round(2, [good])])).toEqual([])
    const others = [1, 2, 3, 4, 5].map((day) => round(day, []))
    expect(dealt([round(0, [result('a')]), ...others.slice(1)])).toEqual(['missed:a 0 0'])
    expect(dealt([round(0, [result('a')]), ...others])).toEqual([])
  })

  it('goes by the answers once it was drilled, and by rounds that come after', () => {
    const missed = round(0, [result('a')])
    const drilled = [answer(1, 'missed:a', 'explained')]
    expect(dealt([missed], drilled)).toEqual(['missed:a 4 1'])
    expect(dealt([missed, round(4, [result('a', { credit: 'argued' })])], drilled)[0]).toMatch(/ 2$/)
    expect(dealt([missed, round(4, [result('a')])], drilled)).toEqual(['missed:a 5 2'])
  })

  it('deals concepts with no time until they were asked', () => {
    const cards = [concept('x', 'data'), concept('y', 'labels')]
    const deck = deckOf({ rounds: [], answers: [answer(0, 'concept:y', 'absent')], cards, asks, rules })
    expect(deck.map(({ card, due }) => [card.key, due])).toEqual([
      ['concept:x', null],
      ['concept:y', START + DAY],
    ])
  })
})

describe('waitingIn', () => {
  const cards = [concept('x', 'data'), concept('x2', 'data'), concept('y', 'labels'), concept('z', 'data')]
  const rounds = [round(0, [result('a', { max: 1 }), result('b', { max: 3 })])]
  const answers = [answer(0, 'concept:z', 'absent'), answer(0.5, 'concept:x2', 'argued')]
  const waiting = (day: number) =>
    waitingIn(deckOf({ rounds, answers, cards, asks, rules }), START + day * DAY, ['labels'])
  const keys = (list: readonly { card: { key: string } }[]) => list.map(({ card }) => card.key)

  it('puts what was asked before first, then the costliest; fresh ones by area in turn', () => {
    expect(keys(waiting(1).due)).toEqual(['concept:z', 'missed:b', 'missed:a'])
    expect(keys(waiting(1).fresh)).toEqual(['concept:y', 'concept:x'])
    expect(keys(waiting(0).due)).toEqual(['missed:b', 'missed:a'])
  })

  it('says when the next one falls due', () => {
    expect(waiting(0.5).next).toBe(START + DAY)
    expect(waiting(200).next).toBeNull()
  })

  it('has a fresh concept for every third card', () => {
    expect(keys(turnsAt(waiting(1), 0))[0]).toBe('concept:z')
    expect(keys(turnsAt(waiting(1), 2))).toEqual([
      'concept:y',
      'concept:z',
      'missed:b',
      'missed:a',
      'concept:x',
    ])
  })
})
