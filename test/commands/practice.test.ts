import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runHistory } from '../../src/commands/history.ts'
import { runPractice } from '../../src/commands/practice.ts'
import { runResume } from '../../src/commands/resume.ts'
import type { PracticeArgs } from '../../src/commands/round/plan.ts'
import { readJournal } from '../../src/disk/journal.ts'
import type { SessionEvent, Started } from '../../src/session/event.ts'
import { write } from '../disk/scratch.ts'
import { captured, homeWith } from './captured.ts'

const TOY = 'meta/toy-ranking'

const practise = (home: string, stdin: string, args: PracticeArgs = {}) =>
  captured({ home, stdin }, (io) => runPractice(io, { prompt: TOY, seed: 1, ...args }))

const resume = (home: string, stdin: string, session?: string) =>
  captured({ home, stdin }, (io) => runResume(io, session === undefined ? {} : { session }))

const journals = (home: string): readonly (readonly SessionEvent[])[] =>
  readdirSync(join(home, 'sessions'))
    .sort()
    .map((file) => readJournal(join(home, 'sessions', file)).events)

const only = (home: string): readonly SessionEvent[] => {
  const [events, ...others] = journals(home)
  expect(others).toEqual([])
  return events ?? []
}

const startedIn = (home: string): Started => only(home)[0] as Started

const ROUND = [
  'How many children are there?',
  '/next',
  'We weight clicks by the inverse of the examination rate,',
  'because the first slot would win otherwise.',
  '/next',
  'The hardest part is what a click means.',
  '/next',
  'We gave up freshness.',
  '/next',
].join('\n')

describe('mlsd practice in a pipe', () => {
  it('plays a whole round, scores it and says how it went', async () => {
    const home = homeWith()
    const { code, out, err } = await practise(home, ROUND)
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toContain('\x1b')
    expect(out.slice(0, out.indexOf('┃ The hardest'))).toMatchInlineSnapshot(`
      "Meta · Toy ranking · L5 (E5) · 45 min                                     seed 1
      ────────────────────────────────────────────────────────────────────────────────

      Interviewer  Design a system that ranks toys for a child.
                   We have 45 minutes and you drive. Ask me what you need first, then
                   take me through your design. I will go deeper on a part or two, and
                   change something near the end.

      CLARIFY  6 min · agree on what to build
      ┃ How many children are there?

      Interviewer  About a million children a day.

      ┃ /next

      DESIGN  20 min · end to end

      Interviewer  Over to you. Start where you like and walk me through the whole
                   system.

      ┃ We weight clicks by the inverse of the examination rate,
      ┃ because the first slot would win otherwise.
      ┃ /next

      DEEP DIVE  12 min · one part in depth

      Interviewer  I would like more depth now. Which modelling decision matters most
                   here, and why?

      "
    `)
    expect(out).toContain('What earned most')
    expect(
      only(home)
        .map(({ type }) => type)
        .join(' '),
    ).toMatch(/^started said .* rated finished scored$/)
    expect(only(home).at(-2)).toMatchObject({ type: 'finished', reason: 'done' })
  })

  it('ends with the input, and says that it is incomplete', async () => {
    const home = homeWith()
    const { code, out } = await practise(home, 'How many children are there?')
    expect(code).toBe(0)
    expect(out).toContain('INCOMPLETE')
    expect(only(home).at(-1)).toMatchObject({ type: 'scored', verdict: null })
    expect(only(home).at(-2)).toMatchObject({ type: 'finished', reason: 'end-of-input' })
  })

  it('hangs on nothing when there is no input at all', async () => {
    expect((await practise(homeWith(), '')).code).toBe(0)
  })

  it('prints only the scorecard as JSON', async () => {
    const { out } = await practise(homeWith(), ROUND, { json: true })
    expect(JSON.parse(out)).toMatchObject({ schema: 1, prompt: TOY, level: 'L5' })
  })

  it('stops at /quit and goes on with resume', async () => {
    const home = homeWith()
    const { code, out } = await practise(home, 'How many children are there?\n/next\n/quit\nlost?\n')
    expect(code).toBe(0)
    const line = /mlsd resume (\S+)$/m.exec(out)
    expect(out.endsWith(`Go on:  mlsd resume ${line?.[1]}\n`)).toBe(true)
    const back = await resume(home, 'We rank.\n/next\n/next\n/next\n', line?.[1])
    expect(back.code).toBe(0)
    expect(back.out).toMatch(
      /^Meta · Toy ranking · L5 \(E5\) · 45 min .*\n─+\nBack in Design, 0 entries so far\./,
    )
    expect(back.out).toContain('How many children are there?')
    const events = only(home)
    expect(
      events.filter(({ type }) => type === 'paused' || type === 'resumed').map(({ type }) => type),
    ).toEqual(['paused', 'resumed'])
    expect(events.at(-1)?.type).toBe('scored')
  })

  it('lists the round in the history', async () => {
    const home = homeWith()
    await practise(home, ROUND)
    const { out } = await captured({ home }, (io) => runHistory(io, { json: true }))
    expect(JSON.parse(out).sessions).toMatchObject([{ prompt: TOY, level: 'L5', levelName: 'E5' }])
  })
})

describe('what is practised', () => {
  it.each([
    [{ level: 'E4' }, { level: 'L4', levelName: 'E4' }],
    [{ level: 'senior' }, { level: 'L5', levelName: 'E5' }],
    [{ minutes: 20 }, { minutes: 20, clock: { clarify: 4, design: 9, 'deep-dive': 4, 'trade-offs': 3 } }],
    [{ untimed: true }, { minutes: null }],
    [{ seed: 4821 }, { seed: 4821 }],
    [{ interviewer: 'research' as const }, { interviewer: 'research' }],
    [{ prompt: 'facebook/toy-ranking' }, { prompt: TOY, company: 'meta', companyName: 'Meta' }],
  ])('%j', async (args, expected) => {
    const home = homeWith()
    expect((await practise(home, '/quit\n', args)).code).toBe(0)
    expect(startedIn(home)).toMatchObject(expected)
  })

  it.each([
    [{ prompt: 'meta/toy-rankin' }, 2, 'no prompt "meta/toy-rankin". Did you mean meta/toy-ranking?'],
    [{ level: 'L9' }, 2, 'no level "L9"'],
  ])('%j is refused, and nothing is begun', async (args, code, complaint) => {
    const home = homeWith()
    const outcome = await practise(home, '', args)
    expect([outcome.code, outcome.out]).toEqual([code, ''])
    expect(outcome.err).toContain(complaint)
    expect(() => journals(home)).toThrow()
  })

  it('refuses a company that does not exist, or has nothing to practise', async () => {
    const choose = (company: string) =>
      captured({ home: homeWith() }, (io) => runPractice(io, { company, seed: 1 }))
    expect((await choose('metta')).err).toContain('no company "metta". Did you mean meta?')
    expect((await choose('metta')).code).toBe(2)
  })

  it('chooses by itself, and not what was practised last', async () => {
    const home = homeWith()
    const choose = () =>
      captured({ home, stdin: '' }, (io) => runPractice(io, { company: 'facebook', seed: 1 }))
    await choose()
    const [first] = only(home)
    await choose()
    const prompts = journals(home).map(([begin]) => (begin as Started).prompt)
    expect(prompts).toHaveLength(2)
    expect(prompts.filter((id) => id === (first as Started).prompt)).toHaveLength(1)
  })

  it('gives two rounds of the same moment two files', async () => {
    const home = homeWith()
    await practise(home, '/quit\n')
    await practise(home, '/quit\n')
    expect(readdirSync(join(home, 'sessions')).sort()).toEqual([
      '20261121-000000-0042.jsonl',
      '20261121-000000-0043.jsonl',
    ])
  })
})

describe('where a round is kept', () => {
  const exported = (text: string) => /mlsd export ?(\S*)\n$/.exec(text)?.[1]

  it('names a round that ends after a newer one', async () => {
    const home = homeWith()
    const older = /mlsd resume (\S+)$/m.exec((await practise(home, '/quit\n')).out)?.[1]
    expect(exported((await practise(home, ROUND)).out)).toBe('')
    expect(exported((await resume(home, ROUND, older)).out)).toBe(older)
  })

  it('names the file of a round that could not be saved where it belongs', async () => {
    const home = homeWith()
    write(home, { sessions: 'a file where the folder should be' })
    const whole = await practise(home, ROUND)
    expect(whole.code).toBe(0)
    const file = exported(whole.out) as string
    expect(whole.err).toContain(`The whole round is in ${file} instead`)
    rmSync(file)
    const broken = await practise(home, '/quit\n')
    const other = /Go on: {2}mlsd resume (\S+)\n$/.exec(broken.out)?.[1] as string
    expect(broken.err).toContain(`The whole round is in ${other} instead`)
    expect((await resume(homeWith(), ROUND, other)).code).toBe(0)
    rmSync(other)
  })
})

describe('--answers', () => {
  const ANSWERS = {
    prompt: TOY,
    level: 'L4',
    minutes: 30,
    answers: {
      clarify: 'How many children are there?',
      design: [
        { at: 300, text: 'We weight clicks by the inverse of the examination rate.' },
        { at: 900, text: 'We train every night.', after: 'hint:1' },
      ],
      'deep-dive': 'The label.',
      'trade-offs': 'Freshness.',
    },
    selfRating: { design: 3 },
  }
  const scripted = (form: unknown, args: PracticeArgs = {}) => {
    const home = homeWith()
    write(home, { 'round.yaml': form })
    const outcome = captured({ home }, (io) => runPractice(io, { answers: 'round.yaml', seed: 1, ...args }))
    return { home, outcome }
  }

  it('takes prompt, level, minutes, times, stamps and self-rating from the file', async () => {
    const { home, outcome } = scripted(ANSWERS)
    expect((await outcome).code).toBe(0)
    expect(startedIn(home)).toMatchObject({ prompt: TOY, level: 'L4', minutes: 30, scripted: true })
    const { at: start } = startedIn(home)
    const answered = only(home).filter((event) => event.type === 'answered')
    expect(answered.map(({ at, after }) => [(at - start) / 1000, after])).toEqual([
      [0, null],
      [300, null],
      [900, 'hint:1'],
      [900, null],
      [900, null],
    ])
    expect(only(home).find(({ type }) => type === 'rated')).toMatchObject({ ratings: { design: 3 } })
    expect(only(home).at(-1)).toMatchObject({ type: 'scored' })
  })

  it('gives the same round every time', async () => {
    const texts = await Promise.all(
      [1, 2].map(async () => {
        const { home, outcome } = scripted(ANSWERS)
        const { out } = await outcome
        const [file = ''] = readdirSync(join(home, 'sessions'))
        return out + readFileSync(join(home, 'sessions', file), 'utf8')
      }),
    )
    expect(texts[0]).toBe(texts[1])
  })

  it('lets what is typed count more', async () => {
    const { home, outcome } = scripted(ANSWERS, { level: 'L6', untimed: true })
    await outcome
    expect(startedIn(home)).toMatchObject({ level: 'L6', minutes: null })
  })

  it('is incomplete where the file says so', async () => {
    const { outcome } = scripted({ ...ANSWERS, answers: { clarify: 'How many?' }, complete: false })
    expect((await outcome).out).toContain('INCOMPLETE')
  })

  it.each([
    [
      { ...ANSWERS, level: 'L9' },
      {},
      1,
      /^round\.yaml:\d+:\d+ level: expected one of L3, L4, L5, L6\|"L9"\|See all: mlsd score round\.yaml\nA transcript looks like this.*\n {2}prompt: uber\/ride-eta\n/,
    ],
    ['just: words', {}, 1, /^round\.yaml:\d+:\d+ .*\(and 2 more\)\|See all/],
    [ANSWERS, { prompt: 'meta/other' }, 2, /^the answers are to meta\/toy-ranking, not to meta\/other\|/],
    [{ ...ANSWERS, prompt: 'meta/none' }, {}, 2, /^no prompt "meta\/none"/],
  ])('%#: says what is wrong', async (form, args, code, complaint) => {
    const outcome = await scripted(form, args).outcome
    expect(outcome.code).toBe(code)
    expect(outcome.err).toMatch(complaint)
  })

  it('says that there is no such file', async () => {
    const outcome = await captured({ home: homeWith() }, (io) => runPractice(io, { answers: 'none.yaml' }))
    expect([outcome.code, outcome.err]).toEqual([
      74,
      expect.stringMatching(/^cannot read .*none\.yaml: there is no such file/),
    ])
  })
})

describe('mlsd resume', () => {
  it('says that there is nothing to go on with', async () => {
    const { code, err } = await resume(homeWith(), '')
    expect([code, err]).toEqual([
      2,
      'there is no unfinished session||Begin one: mlsd practice     See all: mlsd history',
    ])
  })

  it('does not go on with a round that is over', async () => {
    const home = homeWith()
    await practise(home, ROUND)
    const { code, err } = await resume(home, '', '20261121-000000-0042')
    expect([code, err]).toEqual([
      2,
      'the round 20261121-000000-0042 (Toy ranking) is over||Read it: mlsd export 20261121-000000-0042     Begin another: mlsd practice',
    ])
  })

  it('scores a round that was killed before it could be', async () => {
    const home = homeWith()
    await practise(home, ROUND)
    const path = join(home, 'sessions', '20261121-000000-0042.jsonl')
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`)
    const { code, out } = await resume(home, '')
    expect(code).toBe(0)
    expect(out).toContain('What earned most')
    expect(only(home).at(-1)?.type).toBe('scored')
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(lines.length)
  })

  it('loses no more than the line a kill cut off, wherever it came', async () => {
    const home = homeWith()
    await practise(home, ROUND)
    const path = join(home, 'sessions', '20261121-000000-0042.jsonl')
    const whole = readFileSync(path)
    const firstLine = whole.indexOf(0x0a) + 1
    for (let cut = firstLine; cut < whole.length; cut += Math.ceil(whole.length / 12)) {
      writeFileSync(path, whole.subarray(0, cut))
      const before = readJournal(path).events
      const { code } = await resume(home, '/next\n/next\n/next\n/next\n', '20261121')
      expect(code).toBe(0)
      expect(readJournal(path).events.slice(0, before.length)).toEqual(before)
      expect(readJournal(path).events.at(-1)?.type).toBe('scored')
    }
  })

  it('refuses a journal that was edited, with its line', async () => {
    const home = homeWith()
    await practise(home, '/next\n/quit\n')
    const path = join(home, 'sessions', '20261121-000000-0042.jsonl')
    const lines = readFileSync(path, 'utf8').split('\n')
    lines[1] = '{"type":"said"'
    writeFileSync(path, lines.join('\n'))
    const { code, err } = await resume(home, '')
    expect(code).toBe(74)
    expect(err).toContain(`a line of this file cannot be read (${path}:2)`)
  })

  it('goes on with a file that lies elsewhere, and names it by its path', async () => {
    const home = homeWith()
    await practise(home, '/next\n/quit\n')
    const elsewhere = join(home, 'kept.jsonl')
    writeFileSync(elsewhere, readFileSync(join(home, 'sessions', '20261121-000000-0042.jsonl')))
    const { code, out } = await resume(home, '/quit\n', elsewhere)
    expect(code).toBe(0)
    expect(out).toContain(`Go on:  mlsd resume ${elsewhere}`)
  })

  it('tells when prompt or rubric was changed in between', async () => {
    const home = homeWith()
    await practise(home, '/next\n/quit\n')
    const path = join(home, 'sessions', '20261121-000000-0042.jsonl')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"promptHash":"[^"]*"/, '"promptHash":"sha256:old"'),
    )
    expect((await resume(home, '/quit\n')).out).toContain(
      'The prompt or its rubric was changed since this round began',
    )
  })
})

describe('a disk that fails', () => {
  it('lets the round go on, says so once, and saves it elsewhere', async () => {
    const home = homeWith()
    writeFileSync(join(home, 'sessions'), 'in the way')
    const { code, out, err } = await practise(home, ROUND)
    expect(code).toBe(0)
    expect(out).toContain('What earned most')
    expect(err.match(/cannot create/g)).toHaveLength(2)
    const elsewhere = /The whole round is in (\S+) instead/.exec(err)?.[1] ?? ''
    expect(elsewhere.startsWith(tmpdir())).toBe(true)
    expect(readJournal(elsewhere).events.at(-1)?.type).toBe('scored')
    rmSync(elsewhere)
  })
})
