import { PassThrough, Readable } from 'node:stream'
import { EXIT, UserError } from '../../src/errors.ts'
import type { Io } from '../../src/io.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { scratch } from '../disk/scratch.ts'
import { prompt, rubrics } from '../fixtures/round.ts'

/** What a command said and how it ended; a UserError ends it as `main` would. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Which surroundings a command runs in. */
export interface Surroundings {
  readonly home: string
  readonly cwd?: string
  readonly width?: number
  readonly stdin?: string | Uint8Array
  readonly now?: number
}

const collecting = () => {
  const stream = new PassThrough()
  const chunks: string[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  return { stream, text: () => chunks.join('') }
}

/** Runs one command with everything it may know of the process made up. */
export const captured = async (
  { home, cwd = home, width = 80, stdin = '', now = Date.UTC(2026, 10, 21) }: Surroundings,
  run: (io: Io) => Promise<number>,
): Promise<Outcome> => {
  const out = collecting()
  const err = collecting()
  const io = {
    in: Readable.from([Buffer.from(stdin)]),
    out: out.stream,
    err: err.stream,
    isTTY: false,
    width,
    colour: 0,
    now: () => now,
    random: () => 42,
    env: { MLSD_HOME: home },
    cwd,
  } as unknown as Io
  try {
    return { code: await run(io), out: out.text(), err: err.text() }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { expected, found = '', next = '' } = error.complaint
    return {
      code: error.exitCode ?? EXIT.usage,
      out: out.text(),
      err: err.text() + [expected, found, next].join('|'),
    }
  }
}

/** The files of a person's own bank: one made-up prompt, and a small rubric over the bundled one. */
export const OWN_BANK = {
  'prompts/meta/toy-ranking.yaml': prompt,
  'rubrics/phases.yaml': { clock: rubrics.clock, phases: rubrics.phases },
  'rubrics/levels.yaml': { levels: rubrics.levels },
  'rubrics/checklist.yaml': rubrics.checklist,
}

/** A fresh home with that bank and these journals in it. */
export const homeWith = (journals: Readonly<Record<string, readonly SessionEvent[]>> = {}): string =>
  scratch({
    ...OWN_BANK,
    ...Object.fromEntries(
      Object.entries(journals).map(([id, events]) => [
        `sessions/${id}.jsonl`,
        events.map(encodeEvent).join(''),
      ]),
    ),
  })
