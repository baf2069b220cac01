import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runDiff } from '../../src/commands/diff.ts'
import { runExport } from '../../src/commands/export.ts'
import { runHistory } from '../../src/commands/history.ts'
import { type ImportArguments, runImport } from '../../src/commands/import.ts'
import { runProgress } from '../../src/commands/progress.ts'
import { runRescore } from '../../src/commands/rescore.ts'
import { runReview } from '../../src/commands/review.ts'
import { runScore } from '../../src/commands/score.ts'
import { runWhy } from '../../src/commands/why.ts'
import { write } from '../disk/scratch.ts'
import { SAID } from '../fixtures/round.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const NOTES = [
  '# Clarify',
  'Interviewer: Rank the toys.',
  `Me: ${SAID.clarify}`,
  'DESIGN:',
  SAID.design,
  '**Deep dive**',
  SAID['deep-dive'],
  'Trade-offs',
  SAID['trade-offs'],
].join('\n')

const TOY: Partial<ImportArguments> = { prompt: 'meta/toy-ranking', level: 'E5' }

const imported = (home: string, given: Partial<ImportArguments>, stdin: string | Uint8Array = NOTES) =>
  captured({ home, stdin }, (io) => runImport(io, { file: '-', ...given }))

const sessionsIn = (home: string): readonly string[] =>
  existsSync(join(home, 'sessions')) ? readdirSync(join(home, 'sessions')) : []

describe('mlsd import', () => {
  it('says what it understood, judges it, and keeps it', async () => {
    const home = homeWith()
    const { code, out, err } = await imported(home, TOY)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Imported as meta\/toy-ranking, L5: session 20261121-000000-0042\.\n/)
    expect(out).toContain('\n3 words of others, kept and not judged\n')
    expect(out).toContain('\n- it holds no times, so nothing is said on time\n')
    expect(out).toMatch(/\n(?:STRONG )?(?:NO )?HIRE for L5 \(Meta E5\)/)
    expect(out).toContain('\nTime        not known: imported from a text that holds no times\n')
    expect(out).not.toContain('Never asked')
    expect(sessionsIn(home)).toEqual(['20261121-000000-0042.jsonl'])
  })

  it('shows the same beforehand, and writes nothing', async () => {
    const home = homeWith()
    const { code, out } = await imported(home, { ...TOY, dryRun: true })
    expect(code).toBe(0)
    expect(out).toMatch(/^Would be imported as meta\/toy-ranking, L5; nothing was written\.\n/)
    expect(sessionsIn(home)).toEqual([])
    const { out: json } = await imported(home, { ...TOY, dryRun: true, json: true })
    expect(JSON.parse(json)).toMatchObject({
      schema: 1,
      session: null,
      understood: { form: 'foreign', complete: true, timed: false, others: 3, missing: [] },
      scorecard: { prompt: 'meta/toy-ranking', level: 'L5' },
    })
  })

  it('is judged as the same words in our own form are', async () => {
    const home = homeWith()
    const text = NOTES.replace('Interviewer: Rank the toys.\nMe: ', '')
    const { out } = await imported(home, { ...TOY, json: true }, text)
    const answers = { ...SAID }
    const form = JSON.stringify({ prompt: 'meta/toy-ranking', level: 'L5', answers })
    const scored = await captured({ home, stdin: form }, (io) => runScore(io, { file: '-', json: true }))
    const own = JSON.parse(scored.out)
    expect(JSON.parse(out).scorecard).toEqual(own)
    expect(own.score).toBeGreaterThan(0)
  })

  it('does not take the words of the interviewer for answers', async () => {
    const home = homeWith()
    const text = NOTES.replace('Rank the toys.', SAID.design).replace(
      `DESIGN:\n${SAID.design}`,
      'DESIGN:\nHm.',
    )
    const of = async (said: string): Promise<number> =>
      JSON.parse((await imported(home, { ...TOY, dryRun: true, json: true }, said)).out).scorecard.score
    expect(await of(text)).toBeLessThan(await of(NOTES))
  })

  it('is incomplete where a phase is missing', async () => {
    const home = homeWith()
    const { code, out } = await imported(home, TOY, NOTES.slice(0, NOTES.indexOf('\nTrade-offs')))
    expect(code).toBe(0)
    expect(out).toContain('\n- nothing in Trade-offs: imported as incomplete, without a verdict\n')
    expect(out).toContain('INCOMPLETE for L5 (Meta E5)   not complete, so there is no verdict')
  })

  it('refuses the same words, and names the round that has them', async () => {
    const home = homeWith()
    await imported(home, TOY)
    const again = await imported(home, { ...TOY, level: 'L4' }, `${NOTES.replaceAll('\n', '\r\n')}\r\n\r\n`)
    expect(again).toEqual({
      code: 1,
      out: '',
      err: 'a transcript that is not in your history yet|the same words in session 20261121-000000-0042|See it: mlsd review 20261121-000000-0042',
    })
    expect((await imported(home, TOY, `${NOTES} And more.`)).code).toBe(0)
    expect(sessionsIn(home).length).toBe(2)
  })

  it('gives an exported round the same scorecard elsewhere, and refuses it where it was recorded', async () => {
    const id = '20261121-090000-0042'
    const home = homeWith({ [id]: EVENTS })
    const markdown = await captured({ home }, (io) => runExport(io, {}))
    const json = JSON.parse((await captured({ home }, (io) => runExport(io, { format: 'json' }))).out)
    const { code, out } = await imported(homeWith(), { json: true }, markdown.out)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ understood: { form: 'own', timed: true } })
    expect(JSON.parse(out).scorecard).toEqual(json.scorecard)
    expect((await imported(home, {}, markdown.out)).err).toContain(`the same words in session ${id}`)
  })

  it('takes YAML with what it does not say beside it', async () => {
    const text = 'answers:\n  clarify: Who?\n'
    const { out } = await imported(homeWith(), { ...TOY, json: true }, text)
    expect(JSON.parse(out)).toMatchObject({ understood: { form: 'own', complete: false } })
  })
})

describe('an imported round', () => {
  const begun = (async () => {
    const home = homeWith({ '20261101-090000-0001': EVENTS })
    await imported(home, TOY, NOTES.replace(SAID.design, 'Two towers.'))
    return home
  })()
  const run = async (command: (io: Parameters<typeof runExport>[0]) => Promise<number>) =>
    captured({ home: await begun }, command)
  const NO_TIME = /imported from a text that\s+holds no times/

  it('stands in the history with a mark', async () => {
    const { out } = await run((io) => runHistory(io, {}))
    expect(out).toContain('2026-11-21  ↓ Toy ranking  L5       –')
    expect(out).toContain('\n↓ imported from a transcript\n')
    const { sessions } = JSON.parse((await run((io) => runHistory(io, { json: true }))).out)
    expect(sessions.map((row: { imported: boolean }) => row.imported)).toEqual([true, false])
  })

  it.each([
    ['review', (io) => runReview(io, {})],
    ['review as markdown', (io) => runReview(io, { format: 'markdown' })],
    ['diff', (io) => runDiff(io, { before: '20261101' })],
    ['export', (io) => runExport(io, {})],
    ['export as a page', (io) => runExport(io, { format: 'html' })],
  ] as [string, (io: Parameters<typeof runExport>[0]) => Promise<number>][])(
    '%s works, and says that there is no time',
    async (_, command) => {
      const { code, out, err } = await run(command)
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(NO_TIME)
      expect(out).not.toMatch(/\b0:00\b/)
    },
  )

  it('counts in progress, without a time', async () => {
    const { code, out } = await run((io) => runProgress(io, {}))
    expect(code).toBe(0)
    expect(out).toMatch(/not known of 1\s+imported round/)
  })

  it('has its proofs, and stays as it is by the rules of today', async () => {
    expect((await run((io) => runWhy(io, {}))).out).toContain('rule (')
    expect((await run((io) => runRescore(io, {}))).out).toContain('0 of 1 moved.')
  })

  it('is exported to be read back', async () => {
    const { out } = await run((io) => runExport(io, {}))
    const { scorecard } = JSON.parse((await run((io) => runExport(io, { format: 'json' }))).out)
    const back = await captured({ home: await begun, stdin: out }, (io) =>
      runScore(io, { file: '-', json: true }),
    )
    expect(JSON.parse(back.out)).toEqual(scorecard)
  })
})

describe('what cannot be imported', () => {
  const home = homeWith()
  write(home, { 'folder/x.md': '' })
  it.each<[string, Partial<ImportArguments>, string | Uint8Array, number, string]>([
    [
      'no problem and no level',
      {},
      NOTES,
      2,
      'the text does not say the problem and the level||Name them: mlsd import - --prompt uber/ride-eta --level L5\nThe problems: mlsd list',
    ],
    [
      'no level',
      { prompt: 'meta/toy-ranking' },
      NOTES,
      2,
      'the text does not say the level||Name it: mlsd import - --level L5',
    ],
    [
      'two problems',
      { ...TOY, prompt: 'uber/ride-eta' },
      `Prompt: meta/toy-ranking\n${NOTES}`,
      2,
      'the text answers meta/toy-ranking, not uber/ride-eta||Leave --prompt out: mlsd import -',
    ],
    [
      'nothing',
      TOY,
      ' \n',
      1,
      '- is to hold words of the candidate|none|Put each phase under a heading: # Clarify, # Design, # Deep dive, # Trade-offs',
    ],
    [
      'a PDF',
      TOY,
      Buffer.from('%PDF-1.7 x'),
      74,
      'standard input is to be text in UTF-8|a PDF|Save it as plain text in UTF-8 and try again.',
    ],
    [
      'UTF-16',
      TOY,
      Buffer.from('\ufeffDesign', 'utf16le'),
      74,
      'standard input is to be text in UTF-8|UTF-16|Save it as plain text in UTF-8 and try again.',
    ],
    [
      'zero bytes',
      TOY,
      Buffer.from('a\0b'),
      74,
      'standard input is to be text in UTF-8|zero bytes, as in a binary file or UTF-16|Save it as plain text in UTF-8 and try again.',
    ],
    [
      'Latin 1',
      TOY,
      Buffer.from([0x61, 0xe9, 0x62]),
      74,
      'standard input is to be text in UTF-8|other bytes|Save it as plain text in UTF-8 and try again.',
    ],
    [
      'too much',
      TOY,
      Buffer.alloc(5 * 1024 * 1024 + 1, 'a '),
      1,
      'standard input is to be a transcript of at most 5 MB|more|Cut it to one round.',
    ],
  ])('%s', async (_, given, stdin, code, err) => {
    expect(await imported(home, given, stdin)).toEqual({ code, out: '', err })
    expect(sessionsIn(home)).toEqual([])
  })

  it('a file that is too large, a folder, or not there', async () => {
    write(home, { 'large.md': 'a '.repeat(2.5 * 1024 * 1024 + 1), 'just.md': `${' '.repeat(5_000_000)}\n` })
    const of = async (file: string) => {
      const { code, err } = await imported(home, { ...TOY, file })
      return [code, err.replaceAll(home, '')]
    }
    expect(await of('large.md')).toEqual([
      1,
      '/large.md is to be a transcript of at most 5 MB|more|Cut it to one round.',
    ])
    expect((await of('just.md'))[1]).toContain('just.md is to hold words of the candidate')
    expect(await of('folder')).toEqual([
      74,
      'cannot read /folder: it is a folder||Check the path and its permissions.',
    ])
    expect(await of('gone.md')).toEqual([
      74,
      'cannot read /gone.md: there is no such file||Check the path and its permissions.',
    ])
  })

  it('our own form with mistakes in it, each with its place', async () => {
    const { code, out } = await imported(home, {}, 'prompt: meta/toy-ranking\nlevel: L9\nanswers: {}\n')
    expect(code).toBe(1)
    expect(out).toContain('-:2:8')
    expect(out).toContain('1 problem. Fix it and run: mlsd import -')
    expect(out).toContain('A transcript looks like this')
  })
})

it('writes a journal that is marked, and begins on the day the text names', async () => {
  const home = homeWith()
  await imported(home, TOY, `Date: 2026-11-02\n${NOTES}`)
  const [name = ''] = sessionsIn(home)
  expect(name).toBe('20261102-120000-0042.jsonl')
  const [first = ''] = readFileSync(join(home, 'sessions', name), 'utf8').split('\n')
  expect(JSON.parse(first)).toMatchObject({
    type: 'started',
    session: '20261102-120000-0042',
    imported: { words: expect.stringMatching(/^sha256:/), complete: true, timed: false },
    minutes: null,
  })
})

it('goes elsewhere where it cannot be kept, as a round that is played does', async () => {
  const home = homeWith()
  mkdirSync(join(home, 'sessions'))
  symlinkSync('/nowhere/else', join(home, 'sessions', '20261121-000000-0042.jsonl'))
  vi.stubEnv('TMPDIR', join(home, 'rubrics', 'phases.yaml'))
  const { code, out, err } = await imported(home, TOY)
  vi.unstubAllEnvs()
  const [kept = ''] = readdirSync(home).filter((name) => name.endsWith('.jsonl'))
  expect([code, kept]).toEqual([74, expect.stringMatching(/^mlsd-20261121-000000-0042-\d+\.jsonl$/)])
  expect(err).toContain(`The whole round is in ${join(home, kept)} instead`)
  expect(out).toContain(`session ${join(home, kept)}`)
})
