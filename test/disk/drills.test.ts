import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshDrill, readDrills } from '../../src/disk/drills.ts'
import { createRecorder } from '../../src/disk/recorder.ts'
import type { DrillEvent } from '../../src/session/drill-event.ts'
import { scratch } from './scratch.ts'

const drilled = (at: number, card = 'concept:x'): DrillEvent => ({
  type: 'drilled',
  at,
  card,
  prompt: null,
  probe: null,
  question: 'Why?',
  text: 'Two\nlines.',
  credit: 'named',
})
const line = (event: DrillEvent): string => `${JSON.stringify(event)}\n`

test('reads what was written, drill by drill; none where there is no folder', () => {
  const home = scratch()
  const places = { drills: join(home, 'drills') }
  expect(readDrills(places)).toEqual({ events: [], complaints: [] })
  for (const at of [Date.UTC(2026, 10, 22), Date.UTC(2026, 10, 21)]) {
    const recorder = createRecorder<DrillEvent>({ path: freshDrill(places, at, 42).path })
    recorder.append(drilled(at))
    expect(recorder.settle().kind).toBe('saved')
  }
  expect(readDrills(places).events.map(({ at }) => at)).toEqual([
    Date.UTC(2026, 10, 21),
    Date.UTC(2026, 10, 22),
  ])
})

test('passes over the end of a write that was killed, wherever it was cut', () => {
  const whole = line(drilled(1)) + line(drilled(2))
  const first = line(drilled(1)).length
  for (let length = first; length < whole.length; length += 1) {
    const home = scratch({ 'drills/a.jsonl': whole.slice(0, length) })
    const { events, complaints } = readDrills({ drills: join(home, 'drills') })
    // only the newline missing: the event is whole
    expect([events.length, complaints]).toEqual([length === whole.length - 1 ? 2 : 1, []])
  }
})

test('a file edited by hand is left out, and the others are read', () => {
  const home = scratch({
    'drills/a.jsonl': `nonsense\n${line(drilled(1))}`,
    'drills/b.jsonl': line(drilled(2)),
  })
  const { events, complaints } = readDrills({ drills: join(home, 'drills') })
  expect(events.map(({ at }) => at)).toEqual([2])
  expect(complaints).toEqual([expect.stringMatching(/^a line of this file cannot be read .*a\.jsonl:1/)])
})

test('takes another number where one is taken', () => {
  const home = scratch({ 'drills/20261121-000000-0042.jsonl': '' })
  expect(freshDrill({ drills: join(home, 'drills') }, Date.UTC(2026, 10, 21), 42).id).toBe(
    '20261121-000000-0043',
  )
})
