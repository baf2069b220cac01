import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { normaliseText } from '../../src/language/normalise.ts'
import { cleanText } from '../../src/render/clean.ts'
import { renderRoundMarkdown } from '../../src/render/markdown-transcript.ts'
import { transcriptFromMarkdown } from '../../src/report/read-markdown.ts'
import { conversationOf, roundReportOf } from '../../src/report/transcript.ts'
import { SAYINGS, STAGES } from '../../src/session/event.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import type { Entry, Transcript, Turn } from '../../src/session/transcript.ts'
import { judged } from '../fixtures/round.ts'
import { broken, session } from '../fixtures/session.ts'

const report = roundReportOf(session, judged)
const exported = renderRoundMarkdown(report)

const written = (transcript: Transcript): string =>
  renderRoundMarkdown({ ...report, transcript, conversation: conversationOf(transcript) })

const PIECES = [
  '```',
  '````text mlsd:design at=3',
  '~~~',
  '---',
  '# Heading',
  '### Design',
  '**Interviewer** · 0:01',
  '> quote',
  '| a | b |',
  '<!-- -->',
  '<script>',
  '\\',
  '\\u{202e}',
  '\u202e',
  '\u200d',
  '\u00ad',
  '\ufe0f',
  '👩‍👩‍👧',
  '\u2028',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '&#32;',
  '\x1b[2J',
  '\x9b31m',
  'é',
  'word',
  '[x](javascript:y)',
  'https://x.test',
]

const nasty = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .map(normaliseText)

const isSaid = (text: string): boolean => text.trim() !== ''

const second = fc.integer({ min: 0, max: 6000 })
const stamp = fc.constantFrom(null, 'probe:labels-1', 'hint:2', 'curveball:off/line')

const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.option(second),
  text: nasty.filter(isSaid),
  after: stamp,
})

const answers = fc.record({
  clarify: fc.array(entry, { maxLength: 3 }),
  design: fc.array(entry, { maxLength: 3 }),
  'deep-dive': fc.array(entry, { maxLength: 3 }),
  'trade-offs': fc.array(entry, { maxLength: 3 }),
})

const others: fc.Arbitrary<Turn> = fc.record({
  at: second,
  phase: fc.constantFrom(...STAGES),
  by: fc.constantFrom('interviewer' as const, 'coach' as const),
  kind: fc.constantFrom(...SAYINGS),
  // what a bank says is cleaned on its way out; only what a candidate said comes back to the letter
  text: nasty.map(cleanText),
})

const asked: fc.Arbitrary<Turn> = nasty.map((text) => ({
  at: 9,
  phase: 'close',
  by: 'candidate',
  kind: 'question',
  text,
}))

const plain: fc.Arbitrary<Transcript> = fc.record({
  id: fc.constantFrom(null, 'a', '12', 'true', 'with: "colon"\n---'),
  prompt: fc.constantFrom('meta/toy-ranking', 'null'),
  level: fc.constantFrom('L3' as const, 'L6' as const),
  minutes: fc.constantFrom(null, 20, 45),
  answers,
  complete: fc.boolean(),
  turns: fc.constant([]),
  selfRating: fc.constantFrom(null, {}, { design: 2.5 }),
  date: fc.constantFrom(null, '2026-11-21'),
  session: fc.constantFrom(null, '20261121-090000-0042'),
})

/** A recorded round: every entry is a turn, with the words of the others between. */
const recorded: fc.Arbitrary<Transcript> = fc
  .tuple(plain, fc.array(others, { minLength: 1, maxLength: 4 }), fc.array(asked, { maxLength: 2 }))
  .map(([transcript, words, questions]) => {
    const timed = Object.fromEntries(
      PHASES.map((phase) => [phase, transcript.answers[phase].map((one) => ({ ...one, at: one.at ?? 0 }))]),
    ) as unknown as Record<(typeof PHASES)[number], { at: number; text: string; after: string | null }[]>
    const said = PHASES.flatMap((phase) =>
      timed[phase].map(({ at, text }): Turn => ({ at, phase, by: 'candidate', kind: 'answer', text })),
    )
    return {
      ...transcript,
      answers: timed,
      turns: [...said.slice(0, 2), ...words, ...said.slice(2), ...questions],
    }
  })

describe('transcriptFromMarkdown', () => {
  it('reads an export back', () => {
    expect(transcriptFromMarkdown(exported)).toEqual({ transcript: sessionTranscript(session), problems: [] })
  })

  it('reads an incomplete round back', () => {
    const text = renderRoundMarkdown(roundReportOf(broken, null))
    expect(transcriptFromMarkdown(text).transcript).toEqual(sessionTranscript(broken))
  })

  it('reads any answers back to the letter', () => {
    fc.assert(
      fc.property(plain, (transcript) => {
        expect(transcriptFromMarkdown(written(transcript))).toEqual({ transcript, problems: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('reads any conversation back to the letter', () => {
    fc.assert(
      fc.property(recorded, (transcript) => {
        expect(transcriptFromMarkdown(written(transcript))).toEqual({ transcript, problems: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('reads what an editor saved with other line ends and a byte order mark', () => {
    const saved = `\ufeff${exported.replaceAll('\n', '\r\n')}`
    expect(transcriptFromMarkdown(saved).transcript).toEqual(sessionTranscript(session))
  })

  it('passes over what a mentor wrote in it', () => {
    const noted = exported.replace(
      '### Design',
      'Well asked!\n\n> Really.\n\n```\ncode of mine\n```\n\n### Design',
    )
    expect(transcriptFromMarkdown(noted).transcript).toEqual(sessionTranscript(session))
  })

  it.each([
    ['', 1, 'an export of mlsd, which begins with a line ---', 'other text'],
    ['# Notes\n', 1, 'an export of mlsd, which begins with a line ---', 'other text'],
    ['---\nprompt: a/b\n', 1, 'an export of mlsd, which begins with a line ---', 'other text'],
    [
      '---\nprompt: a/b\nlevel: L5\n---\n\n```text mlsd:design\nnever closed',
      6,
      'a fence that is closed',
      'the end of the file',
    ],
    ['---\nprompt: a/b\nlevel: L9\n---\n', 3, 'one of L3, L4, L5, L6', '"L9"'],
    ['---\nlevel: L5\n---\n', 1, 'the id of a prompt, such as meta/news-feed-ranking', 'nothing'],
    [
      '---\nprompt: a/b\nlevel: L5\n---\n```text mlsd:dessert\nx\n```\n',
      5,
      'one of clarify, design, deep-dive, trade-offs',
      '"dessert"',
    ],
    [
      '---\nprompt: a/b\nlevel: L5\n---\n```text mlsd:design\nx\n```\n```text mlsd:design after=never\ny\n```\n',
      8,
      'probe:<id>, hint:<n> or curveball:<id>',
      '"never"',
    ],
    [
      '---\nprompt: a/b\nlevel: L5\nself-rating: 3\n---\n',
      4,
      'a mapping of clarify, design, deep-dive, trade-offs',
      '3',
    ],
  ])('says what is wrong in %j', (text, line, expected, found) => {
    const { transcript, problems } = transcriptFromMarkdown(text)
    expect(transcript).toBeNull()
    expect(problems[0]).toMatchObject({ line, expected, found })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '---\nprompt: a/b\nlevel: L5\n---\n')), (parts) => {
        transcriptFromMarkdown(parts.join(''))
      }),
    )
  })

  it('takes time in proportion to the text', () => {
    const fences = '```text mlsd:design\nx\n```\n'.repeat(30_000)
    const { transcript } = transcriptFromMarkdown(`---\nprompt: a/b\nlevel: L5\n---\n${fences}`)
    expect(transcript?.answers.design).toHaveLength(30_000)
  })
})
