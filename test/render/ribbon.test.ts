import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { ribbonRows, timeBar, timeBlocks } from '../../src/render/ribbon.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import type { Ribbon } from '../../src/report/ribbon.ts'

const timed = (planned: readonly (number | null)[], spent: readonly number[]): Ribbon['phases'] =>
  PHASES.map((phase, place) => ({ phase, spent: spent[place] ?? null, planned: planned[place] ?? null }))

const ribbon: Ribbon = {
  phases: timed([6, 20, 12, 4], [700, 600, 0, 240]),
  first: { metric: 59, number: 60, baseline: 1020, data: 1309, serving: 1451, monitoring: null },
}

const untimed: Ribbon = { ...ribbon, phases: timed([], [60, 600, 0, 10]) }

const draw = (of: Ribbon | null, width = 80) => ribbonRows(of, { width, theme: plainTheme })

describe('timeBar', () => {
  it.each([
    [{ spent: 300, planned: 5 }, '█████'],
    [{ spent: 120, planned: 5 }, '██░░░'],
    [{ spent: 420, planned: 5 }, '█████++'],
    [{ spent: 310, planned: 5 }, '█████'],
    [{ spent: 340, planned: 5 }, '█████+'],
    [{ spent: 0, planned: 5 }, '░░░░░'],
    [{ spent: 1, planned: 5 }, '█░░░░'],
    [{ spent: null, planned: 5 }, '░░░░░'],
    [{ spent: 180, planned: null }, '███'],
    [{ spent: 0, planned: null }, '░'],
  ])('%j', (timing, bar) => {
    expect(timeBar(timing, 1)).toBe(bar)
  })
})

describe('ribbonRows', () => {
  it('is two rows', () => {
    expect(draw(ribbon).join('\n')).toMatchInlineSnapshot(`
      "Time        Clarify ███+++  Design █████░░░░░  Deep Dive ░░░░░░  Trade-offs ██
      First (min) metric 0  number 1  baseline 17  data 21  serving 24  monitoring –"
    `)
  })

  it('works at 60 columns', () => {
    expect(draw(ribbon, 60).join('\n')).toMatchInlineSnapshot(`
      "Time  Clarify █+  Design ██░░  Deep Dive ░░░  Trade-offs █
      First (min) metric 0, number 1, baseline 17, data 21,
                  serving 24, monitoring –"
    `)
  })

  it('shows shares where there was no plan', () => {
    expect(draw(untimed).join('\n')).toMatchInlineSnapshot(`
      "Time        Clarify █  Design ██████████  Deep Dive ░  Trade-offs █
      First (min) metric 0  number 1  baseline 17  data 21  serving 24  monitoring –"
    `)
  })

  it.each([60, 66, 72, 76, 80])('fits %i columns', (width) => {
    for (const row of [...draw(ribbon, width), ...draw(untimed, width)])
      expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })

  it('has fewer phases where a round was broken off', () => {
    expect(draw({ phases: ribbon.phases.slice(0, 2), first: null })).toEqual([
      'Time        Clarify ██████++++++  Design ██████████░░░░░░░░░░',
    ])
    expect(draw({ phases: [], first: null })).toEqual([])
  })

  it('leaves the bars out where there is no room for them', () => {
    expect(draw({ ...ribbon, first: null }, 50)).toEqual([])
  })

  it('is nothing where no time is known, and one row where nothing was judged', () => {
    expect(draw(null)).toEqual([])
    expect(draw({ ...ribbon, first: null })).toHaveLength(1)
  })
})

describe('timeBlocks', () => {
  it('is two small tables', () => {
    expect(timeBlocks(ribbon).join('\n\n')).toMatchInlineSnapshot(`
      "## Time

      | phase | against the plan | time |
      | --- | --- | --- |
      | Clarify | ██████++++++ | 11:40 of 6:00 |
      | Design | ██████████░░░░░░░░░░ | 10:00 of 20:00 |
      | Deep Dive | ░░░░░░░░░░░░ | 0:00 of 12:00 |
      | Trade-offs | ████ | 4:00 of 4:00 |

      | what | when |
      | --- | --- |
      | first metric | 0:59 |
      | first number | 1:00 |
      | first baseline | 17:00 |
      | first word on data | 21:49 |
      | first word on serving | 24:11 |
      | first word on monitoring | – |"
    `)
  })

  it('is nothing where no time is known', () => {
    expect(timeBlocks(null)).toEqual([])
    expect(timeBlocks({ ...ribbon, first: null })).toHaveLength(2)
  })
})
