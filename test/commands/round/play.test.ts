import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { liveClock } from '../../../src/commands/round/clock.ts'
import { happen, playRound } from '../../../src/commands/round/play.ts'
import type { Round } from '../../../src/commands/round/round.ts'
import {
  COMMAND_HELP,
  DIAGRAM_AGAIN,
  DIAGRAM_HOW,
  DIAGRAM_LEFT,
  FIRST_PART,
  HELP_KEYS,
  HELP_NOTE,
  hintPrice,
  NO_DIAGRAM_HERE,
  NO_EDITOR,
  NO_MORE_HINTS,
} from '../../../src/commands/round/words.ts'
import { draftFile } from '../../../src/disk/drafts.ts'
import { readJournal } from '../../../src/disk/journal.ts'
import { createRecorder } from '../../../src/disk/recorder.ts'
import { renderCommands } from '../../../src/render/round.ts'
import { plainTheme } from '../../../src/render/theme.ts'
import { NEW_SESSION } from '../../../src/session/session.ts'
import type { Asker, CommandName, Reply } from '../../../src/terminal/asker.ts'
import { watchSignals } from '../../../src/terminal/signals.ts'
import { scratch } from '../../disk/scratch.ts'
import { prompt, rubrics } from '../../fixtures/round.ts'
import { toyInterviewer } from '../../interviewer/play.ts'
import { PROMPT } from '../../interviewer/toy.ts'
import { started } from '../../session/events.ts'

/** What a made-up person types, and how they answer when asked. */
interface Person {
  readonly types: readonly (string | Reply)[]
  readonly agrees?: boolean
  readonly interactive?: boolean
  readonly plain?: boolean
  readonly edits?: (file: string) => boolean
  /** Called before each entry. */
  readonly before?: (entry: number) => void
}

const replyOf = (typed: string | Reply): Reply => {
  if (typeof typed !== 'string') return typed
  return typed.startsWith('/')
    ? { kind: 'command', name: typed.slice(1) as CommandName }
    : { kind: 'text', text: typed }
}

let watch: ReturnType<typeof watchSignals>
afterEach(() => watch.end())

const play = async ({ types, agrees = true, interactive = true, plain = false, edits, before }: Person) => {
  const folder = scratch()
  const said: string[] = []
  const asked: string[] = []
  const drafts: string[] = []
  const left = [...types]
  watch = watchSignals()
  const asker: Asker = {
    entry: async (view) => {
      before?.(types.length - left.length)
      drafts.push(view.draft)
      return replyOf(left.shift() ?? '/next')
    },
    confirm: async (question) => {
      asked.push(question)
      return agrees
    },
    rate: async () => ({ design: 2 }),
    say: (text) => said.push(text),
    ...(edits === undefined ? {} : { edit: async (file: string) => edits(file) }),
    close: () => undefined,
  }
  const path = join(folder, 'one.jsonl')
  const recorder = createRecorder({ path })
  const round: Round = {
    room: {
      asker,
      canvas: { width: 72, theme: plainTheme },
      interactive,
      plain,
      watch,
      write: () => undefined,
      warn: (text) => said.push(text),
    },
    recorder,
    draft: draftFile({ drafts: join(folder, 'drafts') }, 'one'),
    interviewer: toyInterviewer(),
    clock: liveClock(() => started().at),
    prompt,
    guide: rubrics,
    content: {
      askedBank: async () => ({ names: [], spread: [], prompts: [] }),
      rubrics: async () => ({ rubrics, hash: '' }),
      rules: async () => ({ rubrics, hash: '' }),
    },
    mind: async () => ({
      react: () => [],
      scorer: () => {
        throw new Error('nothing is scored here')
      },
    }),
    handle: 'one',
  }
  const first = happen(round, NEW_SESSION, { ...started(), statement: PROMPT.statement })
  const played = await playRound(round, first)
  return { ...played, said, asked, drafts, events: readJournal(path).events }
}

describe('a person at a terminal', () => {
  it('is asked before a phase is left with next to nothing in it', async () => {
    const { asked, session } = await play({
      types: ['Two words.', '/next', '/next', '/next', '/next', '/next'],
    })
    expect(asked).toEqual([
      'Only 2 words in Clarify so far. Go on all the same?',
      'Nothing in Design so far. Go on all the same?',
      'Nothing in Deep Dive so far. Go on all the same?',
      'Nothing in Trade-offs so far. Go on all the same?',
    ])
    expect(session.finished).toBe('done')
  })

  it('is not asked when enough was said', async () => {
    const { asked } = await play({
      types: ['one two three four five six seven eight nine ten', '/next', '/pause'],
    })
    expect(asked).toEqual([])
  })

  it('stays where they are when they think again', async () => {
    const { session, stop } = await play({ types: ['/next', '/quit'], agrees: false })
    expect([session.stage, stop]).toEqual(['clarify', 0])
  })

  it.each([
    ['/pause', 0],
    ['/quit', 0],
    [{ kind: 'interrupted' }, 130],
    [{ kind: 'end' }, 129],
  ] as const)('stops by %j with code %i, paused on the disk', async (typed, code) => {
    const { stop, session, events } = await play({ types: ['Something said.', typed] })
    expect([stop, session.state, events.at(-1)?.type]).toEqual([code, 'paused', 'paused'])
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('stops by %s with code %i', async (signal, code) => {
    const { stop } = await play({
      types: ['Something said.', { kind: 'interrupted' }],
      before: (entry) => {
        if (entry === 1) process.emit(signal)
      },
    })
    expect(stop).toBe(code)
  })

  it('goes back, but not before the beginning', async () => {
    const { said, session } = await play({ types: ['/back', '/next', '/back', '/quit'] })
    expect(said).toContain(FIRST_PART)
    expect(session.stage).toBe('clarify')
    expect(session.visited).toEqual(['clarify', 'design'])
  })

  it('hears the price of hints once, then gets up to three', async () => {
    const { asked, said, session } = await play({ types: ['/hint', '/hint', '/hint', '/hint', '/quit'] })
    expect(asked).toEqual([hintPrice('L5')])
    expect(said.filter((text) => text.includes('Coach')).map((text) => text.trim())).toEqual([
      'Coach        Hint one',
      'Coach        Hint two',
      'Coach        Hint three',
    ])
    expect(said).toContain(NO_MORE_HINTS)
    expect(session.utterances.filter(({ kind }) => kind === 'hint')).toHaveLength(3)
  })

  it('may do without the hint', async () => {
    const { session } = await play({ types: ['/hint', '/quit'], agrees: false })
    expect(session.utterances.some(({ kind }) => kind === 'hint')).toBe(false)
  })

  it('sees the clock and the commands without anything happening', async () => {
    const { said, events } = await play({ types: ['/time', '/help', '/quit'] })
    const help = (note: string) => renderCommands(COMMAND_HELP, note, { width: 72, theme: plainTheme })
    expect(said).toContain(help(`${HELP_NOTE} ${HELP_KEYS}`))
    const byLine = await play({ types: ['/help', '/quit'], plain: true })
    expect(byLine.said).toContain(help(HELP_NOTE))
    expect(said.some((text) => text.startsWith('> Clarify     0:00 of 6:00'))).toBe(true)
    expect(events.map(({ type }) => type)).toEqual(['started', 'said', 'said', 'paused'])
  })

  it('writes in an editor, reads it over, and sends it', async () => {
    const { drafts, session } = await play({
      types: ['/editor', 'From the editor.', '/quit'],
      edits: (file) => {
        draftFile({ drafts: join(file, '..') }, 'one').keep('From the editor.')
        return true
      },
    })
    expect(drafts).toEqual(['', 'From the editor.', ''])
    expect(session.answers.clarify.map(({ text }) => text)).toEqual(['From the editor.'])
  })

  it('is told when there is no editor, or where the text is when it failed', async () => {
    expect((await play({ types: ['/editor', '/quit'] })).said).toContain(NO_EDITOR)
    const failed = await play({ types: ['/editor', '/quit'], edits: () => false })
    expect(
      failed.said.some((text) => /^The editor did not end well\. Your text is kept in .*one\.md$/.test(text)),
    ).toBe(true)
  })

  it('sees a drawing before it is sent', async () => {
    const lines = 'Client -> API -> Ranker -> Page\nRanker -> Event log -> Trainer'
    const { events, said, asked } = await play({ types: ['/diagram', lines, '/quit'] })
    expect(said).toContain(DIAGRAM_HOW)
    expect(said.join('\n')).toContain('Client → API → Ranker\n')
    expect(said.join('\n')).toContain('Read as 6 parts and 5 arrows.')
    expect(asked).toEqual(['Send it?'])
    expect(events.filter(({ type }) => type === 'answered')).toMatchObject([
      { text: `\`\`\`\n${lines}\n\`\`\`` },
    ])
  })

  it('goes on with a drawing that is not sent, and may leave it', async () => {
    const { events, said, drafts, stop } = await play({
      types: ['/diagram', 'Client -> API', '/pause'],
      agrees: false,
    })
    expect(said).toContain(DIAGRAM_AGAIN)
    expect(drafts).toEqual(['', '', 'Client -> API'])
    expect(events.filter(({ type }) => type === 'answered')).toEqual([])
    expect(stop).toBe(0)
  })

  it('obeys other commands in the middle of a drawing', async () => {
    const { session, stop } = await play({ types: ['/diagram', '/next', '/quit'] })
    expect([session.stage, stop]).toEqual(['design', 0])
  })

  it.each([
    [{ kind: 'interrupted' }, 130],
    [{ kind: 'end' }, 129],
  ] as const)('stops a drawing by %j with code %i', async (typed, code) => {
    const { stop, events } = await play({ types: ['/diagram', typed] })
    expect([stop, events.at(-1)?.type]).toEqual([code, 'paused'])
  })

  it('leaves a drawing by the command it began with', async () => {
    const { said, events } = await play({ types: ['/diagram', '/diagram', 'An entry.', '/quit'] })
    expect(said).toContain(DIAGRAM_LEFT)
    expect(events.filter(({ type }) => type === 'answered')).toMatchObject([{ text: 'An entry.' }])
  })

  it('has nothing left to draw for at the close', async () => {
    const { said } = await play({ types: ['/next', '/next', '/next', '/next', '/diagram', '/quit'] })
    expect(said).toContain(NO_DIAGRAM_HERE)
  })

  it('asks back at the close, may return from it, and judges the round', async () => {
    const { events } = await play({
      types: ['/next', '/next', '/next', '/next', 'How?', '/back', 'More.', '/next'],
    })
    const told = events.map((event) => (event.type === 'moved' ? event.to : event.type))
    expect(told.filter((type) => type !== 'said')).toEqual([
      'started',
      'design',
      'deep-dive',
      'trade-offs',
      'close',
      'asked',
      'trade-offs',
      'answered',
      'close',
      'rated',
      'finished',
    ])
  })

  it('may pause at the close', async () => {
    const { stop, session } = await play({ types: ['/next', '/next', '/next', '/next', '/pause'] })
    expect([stop, session.state, session.stage]).toEqual([0, 'paused', 'close'])
  })
})

describe('what is shown', () => {
  it('names a voice once in a breath, and keeps the candidate apart', async () => {
    const { said } = await play({ types: ['What is the goal? How fast?', '/quit'] })
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "
      Interviewer  Design a system that ranks toys for a child.
                   We have 45 minutes and you drive. Ask me what you need
                   first, then take me through your design. I will go deeper
                   on a part or two, and change something near the end.

      CLARIFY  6 min · agree on what to build

      Interviewer  More hours of play per child and week; sales follow from
                   it.
                   Two hundred milliseconds at the 99th percentile.
      "
    `)
  })

  it('has a head for every phase, once', async () => {
    const { said } = await play({ types: [] })
    const heads = said
      .filter((text) => /^\n[A-Z-]+ ?[A-Z]* {2}\d/.test(text))
      .map((text) => text.split('  ')[0]?.trim())
    expect(heads).toEqual(['CLARIFY', 'DESIGN', 'DEEP DIVE', 'TRADE-OFFS'])
  })
})

describe('a pipe', () => {
  it('ends the round with its input, in a phase or at the close', async () => {
    const early = await play({ types: ['Something.', { kind: 'end' }], interactive: false })
    expect([early.session.finished, early.stop]).toEqual(['end-of-input', null])
    const types = ['/next', '/next', '/next', '/next', { kind: 'end' }] as const
    const late = await play({ types, interactive: false })
    expect([late.session.finished, late.stop]).toEqual(['done', null])
  })
})
