import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClockRow } from '../../src/bank/rubric-types.ts'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { apportion, clockFor, type RoundClock } from '../../src/session/phases.ts'

const row = (
  minutes: number,
  [statement, clarify, design, deep, trade, close]: readonly [number, number, number, number, number, number],
): ClockRow => ({
  minutes,
  statement,
  phases: { clarify, design, 'deep-dive': deep, 'trade-offs': trade },
  close,
})

const ROWS = [row(60, [3, 7, 30, 10, 5, 5]), row(45, [1, 6, 20, 12, 4, 2]), row(20, [0, 4, 9, 4, 3, 0])]

const shown = ({ statement, phases, close }: RoundClock): string =>
  [statement, ...PHASES.map((phase) => phases[phase]), close].join(' ')

const sum = (clock: RoundClock): number =>
  shown(clock)
    .split(' ')
    .map(Number)
    .reduce((a, b) => a + b, 0)

describe('clockFor', () => {
  it.each([
    [20, '0 4 9 4 3 0'],
    [25, '0 5 11 6 3 0'],
    [30, '0 5 14 7 3 1'],
    [35, '0 5 16 9 4 1'],
    [40, '1 6 18 10 4 1'],
    [45, '1 6 20 12 4 2'],
    [50, '2 6 24 11 4 3'],
    [60, '3 7 30 10 5 5'],
    [75, '4 9 38 12 6 6'],
    [90, '4 11 45 15 8 7'],
  ])('%i minutes', (minutes, parts) => {
    expect(shown(clockFor(minutes, ROWS))).toBe(parts)
  })

  it('always adds up, in whole minutes, with something in every phase', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), (minutes) => {
        const clock = clockFor(minutes, ROWS)
        expect(sum(clock)).toBe(minutes)
        expect(clock.minutes).toBe(minutes)
        for (const phase of PHASES) expect(clock.phases[phase]).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 71 },
    )
  })

  it('gives Design the most time at every length', () => {
    for (let minutes = 20; minutes <= 90; minutes += 1) {
      const { phases } = clockFor(minutes, ROWS)
      expect(Math.max(...PHASES.map((phase) => phases[phase]))).toBe(phases.design)
    }
  })

  it('splits the phases as a company does, at its own length and at others', () => {
    const company = { phaseMinutes: { clarify: 5, design: 15, 'deep-dive': 17, 'trade-offs': 5 } }
    expect(shown(clockFor(45, ROWS, company))).toBe('1 5 15 17 5 2')
    expect(shown(clockFor(20, ROWS, company))).toBe('0 3 7 8 2 0')
    expect(sum(clockFor(73, ROWS, company))).toBe(73)
  })

  it('does as the table says for a company without a clock of its own', () => {
    expect(clockFor(45, ROWS, {})).toEqual(clockFor(45, ROWS))
  })

  it('stretches a table of one row', () => {
    expect(shown(clockFor(90, [ROWS[1]!]))).toBe('2 12 40 24 8 4')
  })

  it('needs a table', () => {
    expect(() => clockFor(45, [])).toThrow('a clock table without rows')
  })
})

describe('apportion', () => {
  it.each([
    [[1, 1, 1], 10, [4, 3, 3]],
    [[0, 0], 0, [0, 0]],
    [[2.5, 2.5], 5, [3, 2]],
    [[1, 2, 3], 6, [1, 2, 3]],
    [[0.1, 0.2, 0.7], 10, [1, 2, 7]],
  ])('%j into %i', (shares, total, whole) => {
    expect(apportion(shares, total)).toEqual(whole)
  })

  it('adds up and stays within one of its share', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 200 }), (parts, total) => {
        const all = parts.reduce((a, b) => a + b, 0)
        const whole = apportion(parts, total)
        expect(whole.reduce((a, b) => a + b, 0)).toBe(total)
        whole.forEach((value, index) => {
          expect(Math.abs(value - (parts[index]! * total) / all)).toBeLessThanOrEqual(1 + 1e-6)
        })
      }),
    )
  })
})
