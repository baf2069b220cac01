import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJournal, openJournal, readJournal } from '../../src/disk/journal.ts'
import { UserError } from '../../src/errors.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { anyEvent, round, START, started } from '../session/events.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlsd-journal-'))
  path = join(folder, 'sessions', 'one.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const EVENTS = round([
  [10, { type: 'answered', text: 'Who is it for?\nAnd why?' }],
  [20, { type: 'moved', to: 'design' }],
  [30, { type: 'answered', text: 'Ünïcödé ✓' }],
])

const write = (events: readonly SessionEvent[]): void => {
  const journal = createJournal(path)
  for (const event of events) journal.append(event)
  journal.close()
}

const complaintOf = (act: () => unknown): { code: number; complaint: unknown } => {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return { code: error.exitCode, complaint: error.complaint }
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a journal', () => {
  it('gives back what was appended, one line per event', () => {
    write(EVENTS)
    expect(readJournal(path).events).toEqual(EVENTS)
    expect(readFileSync(path, 'utf8')).toBe(EVENTS.map(encodeEvent).join(''))
  })

  it.skipIf(process.platform === 'win32')('is for its owner only', () => {
    write(EVENTS)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'sessions')).mode & 0o777).toBe(0o700)
  })

  it('has every event on the disk when append returns', () => {
    const journal = createJournal(path)
    EVENTS.forEach((event, index) => {
      journal.append(event)
      expect(readJournal(path).events).toHaveLength(index + 1)
    })
    journal.close()
  })

  it('is never written over another', () => {
    write(EVENTS)
    expect(complaintOf(() => createJournal(path))).toEqual({
      code: 74,
      complaint: { expected: `cannot create ${path}: it exists already` },
    })
    expect(readJournal(path).events).toEqual(EVENTS)
  })

  it('goes on where it was left', () => {
    write(EVENTS)
    const { journal, events } = openJournal(path)
    expect(events).toEqual(EVENTS)
    journal.append({ type: 'resumed', at: START + 99 })
    journal.close()
    expect(readJournal(path).events).toEqual([...EVENTS, { type: 'resumed', at: START + 99 }])
  })

  it('notices when another program writes the same session', () => {
    write(EVENTS)
    const { journal } = openJournal(path)
    appendFileSync(path, encodeEvent({ type: 'paused', at: START }))
    expect(complaintOf(() => journal.append({ type: 'resumed', at: START }))).toEqual({
      code: 74,
      complaint: {
        expected: `this session is being written by another mlsd (${path})`,
        next: 'Close the other one, then: mlsd resume',
      },
    })
    journal.close()
  })

  it('says that it cannot write', () => {
    write(EVENTS)
    const { journal } = openJournal(path)
    journal.close()
    const { code, complaint } = complaintOf(() => journal.append({ type: 'resumed', at: START }))
    expect(code).toBe(74)
    expect(complaint).toMatchObject({ expected: expect.stringMatching(/^cannot write .*one\.jsonl: /) })
  })

  it('notices that its file was removed', () => {
    write(EVENTS)
    const { journal } = openJournal(path)
    rmSync(path)
    expect(complaintOf(() => journal.append({ type: 'resumed', at: START }))).toEqual({
      code: 74,
      complaint: { expected: `cannot write ${path}: there is no such file` },
    })
    journal.close()
  })

  it('says that it cannot be made where a file is in the way', () => {
    writeFileSync(join(folder, 'sessions'), '')
    expect(complaintOf(() => createJournal(path))).toMatchObject({ code: 74 })
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written', () => {
    mkdirSync(join(folder, 'sessions'))
    chmodSync(join(folder, 'sessions'), 0o500)
    expect(complaintOf(() => createJournal(path)).complaint).toEqual({
      expected: `cannot create ${path}: permission denied`,
    })
  })
})

describe('a journal that was cut off', () => {
  it('loses nothing but the line that was being written, wherever it was cut', () => {
    write(EVENTS)
    const whole = readFileSync(path)
    const ends = EVENTS.map((_, index) =>
      Buffer.byteLength(
        EVENTS.slice(0, index + 1)
          .map(encodeEvent)
          .join(''),
      ),
    )
    const [first = 0] = ends
    for (let cut = first; cut < whole.length; cut += 1) {
      writeFileSync(path, whole.subarray(0, cut))
      // a line that lacks no more than its newline is whole
      const kept = ends.filter((end) => end - 1 <= cut).length
      expect(readJournal(path).events).toEqual(EVENTS.slice(0, kept))
    }
  })

  it('is mended before the next event is appended', () => {
    write(EVENTS)
    truncateSync(path, statSync(path).size - 5)
    const { journal, events } = openJournal(path)
    expect(events).toEqual(EVENTS.slice(0, -1))
    journal.append({ type: 'resumed', at: START })
    journal.close()
    expect(readJournal(path).events).toEqual([...EVENTS.slice(0, -1), { type: 'resumed', at: START }])
  })

  it('gets the last newline an editor took away', () => {
    write(EVENTS)
    truncateSync(path, statSync(path).size - 1)
    const { journal, events } = openJournal(path)
    expect(events).toEqual(EVENTS)
    journal.append({ type: 'resumed', at: START })
    journal.close()
    expect(readJournal(path).events).toHaveLength(EVENTS.length + 1)
  })

  it('is left as it is by reading', () => {
    write(EVENTS)
    truncateSync(path, statSync(path).size - 5)
    const before = readFileSync(path)
    readJournal(path)
    expect(readFileSync(path)).toEqual(before)
  })

  it('passes over zeros that a lost block left at the end', () => {
    write(EVENTS)
    appendFileSync(path, Buffer.alloc(512))
    expect(openJournal(path).events).toEqual(EVENTS)
    expect(readFileSync(path, 'utf8')).toBe(EVENTS.map(encodeEvent).join(''))
  })
})

describe('a journal that was edited', () => {
  const withLine = (number: number, line: string): void => {
    write(EVENTS)
    const lines = readFileSync(path, 'utf8').split('\n')
    lines[number - 1] = line
    writeFileSync(path, lines.join('\n'))
  }

  it.each([
    ['{"type":"answered"', 'expected JSON, found a line that is cut off or edited'],
    ['{"type":"answered","at":1}', 'answered.text: expected a text, found nothing'],
    ['{"type":"danced","at":1}', 'expected a known type of event, found "danced"'],
    ['', 'expected JSON, found a line that is cut off or edited'],
  ])('is refused at a line such as %j, and left alone', (line, found) => {
    withLine(3, line)
    const before = readFileSync(path)
    const refusal = {
      code: 74,
      complaint: {
        expected: `a line of this file cannot be read (${path}:3)`,
        found,
        next: 'Nothing was changed. Mend that line, or delete it to go on with the rest.',
      },
    }
    expect(complaintOf(() => readJournal(path))).toEqual(refusal)
    expect(complaintOf(() => openJournal(path))).toEqual(refusal)
    expect(readFileSync(path)).toEqual(before)
  })

  it('is refused when a newer mlsd wrote it', () => {
    withLine(1, JSON.stringify({ ...started(), schema: 2 }))
    expect(complaintOf(() => readJournal(path))).toEqual({
      code: 74,
      complaint: {
        expected: `this file was recorded by a newer mlsd (${path}:1)`,
        found: 'form 2; this mlsd reads up to form 1',
        next: 'Update mlsd to read it.',
      },
    })
  })

  it.each([
    ['an empty file', ''],
    ['a file killed in its first line', '{"type":"star'],
    ['a file without its first line', encodeEvent({ type: 'paused', at: START })],
  ])('holds no session: %s', (_, text) => {
    mkdirSync(join(folder, 'sessions'))
    writeFileSync(path, text)
    expect(complaintOf(() => readJournal(path))).toEqual({
      code: 74,
      complaint: { expected: `no session is recorded in ${path}`, next: 'See: mlsd history' },
    })
  })

  it('says that there is no such file, and makes none', () => {
    expect(complaintOf(() => openJournal(path))).toEqual({
      code: 74,
      complaint: { expected: `cannot read ${path}: there is no such file` },
    })
    expect(existsSync(path)).toBe(false)
  })
})

it('gives back any events at all', () => {
  let number = 0
  fc.assert(
    fc.property(fc.array(anyEvent(), { maxLength: 20 }), (events) => {
      number += 1
      path = join(folder, 'sessions', `${number}.jsonl`)
      write([started(), ...events])
      expect(readJournal(path).events).toEqual([started(), ...events])
    }),
    { numRuns: 30 },
  )
})
