import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExport } from '../../src/commands/export.ts'
import { runScore } from '../../src/commands/score.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { write } from '../disk/scratch.ts'
import { EVENTS, session, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const ID = '20261121-090000-0042'
const other = [{ ...started, session: '20261120-090000-0001' }, ...EVENTS.slice(1, 5)]
const gone = [{ ...started, session: '20261119-090000-0001', prompt: 'meta/gone' }, ...EVENTS.slice(1)]

const home = homeWith({ [ID]: EVENTS, '20261122-090000-0001': other, '20261119-090000-0001': gone })

const exported = (given: Parameters<typeof runExport>[1]) => captured({ home }, (io) => runExport(io, given))

const scored = async (file: string, stdin = '') =>
  JSON.parse((await captured({ home, stdin }, (io) => runScore(io, { file, json: true }))).out)

describe('mlsd export', () => {
  it('writes the last finished round as markdown', async () => {
    const { code, out, err } = await exported({})
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^---\ntitle: "Toy ranking"\nsession: "20261121-090000-0042"\n/)
    expect(out).toContain('\n## Scorecard\n\n**')
    expect(out.endsWith('\n')).toBe(true)
  })

  it('writes JSON that is a transcript, too', async () => {
    const { out } = await exported({ session: ID, format: 'json' })
    const form = JSON.parse(out)
    expect(transcriptOf(form).transcript).toEqual(sessionTranscript(session))
    expect(form).toMatchObject({ schema: 1, scorecard: { prompt: 'meta/toy-ranking' } })
  })

  it('gives the same scorecard when it is read back, in either form, from a file or a pipe', async () => {
    const markdown = await exported({})
    const json = await exported({ format: 'json' })
    write(home, { 'back/round.md': markdown.out, 'back/round.json': json.out })
    const { scorecard } = JSON.parse(json.out)
    expect(scorecard.criteria.some(({ credit }: { credit: string }) => credit !== 'absent')).toBe(true)
    expect(await scored('back/round.md')).toEqual(scorecard)
    expect(await scored('back/round.json')).toEqual(scorecard)
    expect(await scored('-', markdown.out)).toEqual(scorecard)
    expect(await scored('-', json.out)).toEqual(scorecard)
  })

  it('takes a unique beginning of an id', async () => {
    expect((await exported({ session: '20261121' })).out).toContain(`session: "${ID}"`)
  })

  it('writes to a file', async () => {
    const { code, out, err } = await exported({ output: 'out/round.md' })
    expect([code, out, err]).toEqual([0, '', 'Written to out/round.md\n'])
    const path = join(home, 'out/round.md')
    expect(readFileSync(path, 'utf8')).toBe((await exported({})).out)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('takes a dash for standard output, as other commands take it for standard input', async () => {
    expect(await exported({ output: '-' })).toEqual(await exported({}))
  })

  it('exports an unfinished round that is asked for', async () => {
    const { out } = await exported({ session: '20261122' })
    expect(out).toContain('\ncomplete: false\n')
    expect(out).toContain('**incomplete**')
  })

  it('exports a round whose problem is gone, unjudged', async () => {
    const { code, out, err } = await exported({ session: '20261119' })
    expect(code).toBe(0)
    expect(out).toContain('This round was not judged.')
    expect(err).toBe('mlsd: not judged: no prompt "meta/gone"\n')
  })

  it.each([
    ['nothing', 'no session "nothing"||See: mlsd history'],
    [
      '2026',
      '"2026" begins the ids of 3 sessions|20261122-090000-0001, 20261121-090000-0042, 20261119-090000-0001|',
    ],
  ])('refuses %s', async (text, err) => {
    expect(await exported({ session: text })).toEqual({ code: 2, out: '', err })
  })

  it('needs a finished round', async () => {
    const empty = homeWith()
    expect(await captured({ home: empty }, (io) => runExport(io, {}))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no finished session'),
    })
  })

  it('writes one page of HTML', async () => {
    const { code, out } = await exported({ format: 'html' })
    expect(code).toBe(0)
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/)
    expect(out).toContain('<mark>')
  })

  it('writes a text for a second opinion, without our scores unless they are asked for', async () => {
    const { out } = await exported({ format: 'review' })
    expect(out).toContain('## Rubric for L5 (E5)')
    expect(out).toContain('Say how you would do position-bias.')
    expect(out).not.toContain('## Scorecard')
    expect((await exported({ format: 'review', withScores: true })).out).toContain('\n## Scorecard\n')
  })

  it('has a text for review of a problem that is gone', async () => {
    const { out } = await exported({ session: '20261119', format: 'review' })
    expect(out).toContain('there is no rubric for it')
  })

  it('refuses --with-scores where scores are shown anyway', async () => {
    expect(await exported({ withScores: true })).toEqual({
      code: 2,
      out: '',
      err: '--with-scores goes with --format review||The other formats hold the scores already.',
    })
  })

  it('leaves out what is private', async () => {
    const secret = homeWith({
      [ID]: EVENTS.map((event) =>
        event.type === 'answered' ? { ...event, text: `${event.text} [[Acme]]` } : event,
      ),
    })
    const written = async (redact: boolean) =>
      (await captured({ home: secret }, (io) => runExport(io, { format: 'json', redact }))).out
    expect(await written(false)).toContain('Acme')
    const form = JSON.parse(await written(true))
    expect(JSON.stringify(form)).not.toContain('Acme')
    expect(form.scorecard.score).toBe(JSON.parse(await written(false)).scorecard.score)
  })

  it('says that it cannot write', async () => {
    const { code, err } = await exported({ output: 'prompts' })
    expect(code).toBe(74)
    expect(err).toContain('cannot write')
    expect(existsSync(join(home, 'prompts/meta'))).toBe(true)
  })
})
