import { describe, expect, it } from 'vitest'
import { renderRoundMarkdown } from '../../src/render/markdown-transcript.ts'
import { safeJson } from '../../src/report/json.ts'
import { exportForm, roundReportOf } from '../../src/report/transcript.ts'
import { formatOf, readTranscriptFile } from '../../src/report/transcript-file.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { judged } from '../fixtures/round.ts'
import { session } from '../fixtures/session.ts'

const report = roundReportOf(session, judged)

const YAML = `prompt: meta/toy-ranking
level: L5
answers:
  clarify: What is the goal?
  deep_dive:
    - {at: 12.7, text: "Toys break.", after: "probe:labels-1"}
`

const complaints = async (file: string, text: string) =>
  (await readTranscriptFile(file, text)).problems.map(
    ({ line, column, path, expected, found }) => `${line}:${column} ${path}: ${expected}, not ${found}`,
  )

describe('formatOf', () => {
  it.each([
    ['a.md', '{', 'markdown'],
    ['a.MARKDOWN', '', 'markdown'],
    ['a.json', 'x', 'json'],
    ['a.yml', '{', 'yaml'],
    ['a.yaml', '', 'yaml'],
    ['-', ' {"prompt": "a/b"}', 'json'],
    ['-', 'prompt: a/b', 'yaml'],
    ['-', '---\nprompt: a/b\n', 'yaml'],
    ['-', '---\nprompt: a/b\n---\n', 'yaml'],
    ['-', '---\nprompt: a/b\n---\n\n# T\n', 'markdown'],
    ['notes', '---\r\nprompt: a/b\r\n---\r\n\r\n# T\r\n', 'markdown'],
  ])('%s with %j is %s', (file, text, format) => {
    expect(formatOf(file, text)).toBe(format)
  })
})

describe('readTranscriptFile', () => {
  it.each([
    ['markdown', 'export.md', renderRoundMarkdown(report)],
    ['markdown on standard input', '-', renderRoundMarkdown(report)],
    ['JSON', 'export.json', safeJson(exportForm(report), 2)],
    ['JSON on standard input', '-', safeJson(exportForm(report))],
  ])('reads an export back from %s', async (_, file, text) => {
    expect(await readTranscriptFile(file, text)).toEqual({
      transcript: sessionTranscript(session),
      problems: [],
    })
  })

  it('reads YAML', async () => {
    const { transcript, problems } = await readTranscriptFile('round.yaml', YAML)
    expect(problems).toEqual([])
    expect(transcript).toMatchObject({
      prompt: 'meta/toy-ranking',
      level: 'L5',
      complete: true,
      answers: {
        clarify: [{ at: null, text: 'What is the goal?', after: null }],
        design: [],
        'deep-dive': [{ at: 12, text: 'Toys break.', after: 'probe:labels-1' }],
      },
    })
  })

  it('normalises what was said instead of refusing it', async () => {
    const { transcript } = await readTranscriptFile(
      'a.yaml',
      YAML.replace('"Toys break."', '"Toys\\e[2J\\r\\nbreak."'),
    )
    expect(transcript?.answers['deep-dive'][0]?.text).toBe('Toys[2J\nbreak.')
  })

  it.each([
    ['a.yaml', YAML.replace('L5', 'L9'), ['2:8 level: one of L3, L4, L5, L6, not "L9"']],
    [
      'a.yaml',
      YAML.replace('"probe:labels-1"', 'later'),
      ['6:46 answers.deep_dive[0].after: probe:<id>, hint:<n> or curveball:<id>, not "later"'],
    ],
    [
      'a.yaml',
      YAML.replace('deep_dive', 'dessert'),
      ['5:3 answers.dessert: one of clarify, design, deep-dive, trade-offs, not "dessert"'],
    ],
    ['a.json', '{"prompt": "a/b",\n "answers": {}}', ['1:1 level: one of L3, L4, L5, L6, not nothing']],
    [
      'a.json',
      '{"prompt": "a/b",\n "level": "L5"',
      [expect.stringMatching(/^2:\d+ \(file\): valid YAML, not /)],
    ],
    [
      'a.yaml',
      'just words',
      ['1:1 (file): a transcript: a mapping with prompt, level and answers, not "just words"'],
    ],
    ['a.yaml', '', ['1:1 (file): content, not an empty file']],
    ['a.yaml', 'level: L5\nlevel: L6', ['2:1 (file): each key once, not "level" again']],
    ['a.md', '# Notes', ['1:1 (file): an export of mlsd, which begins with a line ---, not other text']],
    [
      'a.md',
      renderRoundMarkdown(report).replace('level: L5', 'level: L9'),
      ['5:1 level: one of L3, L4, L5, L6, not "L9"'],
    ],
  ])('says what is wrong in %s', async (file, text, problems) => {
    expect(await complaints(file, text)).toEqual(problems)
  })

  it('refuses what nobody can have said', async () => {
    expect(await complaints('a.yaml', `text: "${'x'.repeat(4 * 1024 * 1024)}"`)).toEqual([
      '1:1 (file): at most 4096 KB, not 4097 KB',
    ])
  })
})
