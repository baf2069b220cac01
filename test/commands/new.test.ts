import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCheck } from '../../src/commands/check.ts'
import { runList } from '../../src/commands/list.ts'
import { runNew } from '../../src/commands/new.ts'
import { main } from '../../src/main.ts'
import { captured, homeWith } from './captured.ts'

const makeAt = (home: string, kind: string, id: string, family = 'ranking') =>
  captured({ home }, (io) => runNew(io, { kind, id, family }))

const FAMILIES = 'ads forecasting integrity language on-device ranking search vision'.split(' ')

describe('mlsd new', () => {
  it.each(FAMILIES)('makes a prompt of the family %s that proves itself', async (family) => {
    const home = homeWith()
    const made = await makeAt(home, 'prompt', 'facebook/support-mail', family)
    const path = join(home, 'prompts/meta/support-mail.yaml')
    expect([made.code, made.out.split('\n')[0]]).toEqual([0, path])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const checked = await captured({ home }, (io) => runCheck(io, { path: path }))
    expect(checked.out).toContain('No problems in 1 file.')
    expect(checked.code).toBe(0)
  })

  it('makes a company, and then a prompt of it', async () => {
    const home = homeWith()
    const company = await makeAt(home, 'company', 'acme')
    expect(company.out).toContain('Then:      mlsd new prompt acme/<slug>')
    const prompt = await makeAt(home, 'prompt', 'acme/toast', 'language')
    expect(prompt.out).toContain('Then:      mlsd practice acme/toast')
    const checked = await captured({ home }, (io) => runCheck(io, { path: join(home, 'prompts/acme') }))
    expect(checked.out).toContain('No problems in 2 files.')
  })

  it('takes no family for granted: without one it lists them', async () => {
    const home = homeWith()
    const { code, out, err } = await captured({ home }, (io) => runNew(io, { kind: 'prompt', id: 'meta/x' }))
    expect([code, out, existsSync(join(home, 'prompts/meta/x.yaml'))]).toEqual([2, '', false])
    expect(`\n${err.split('|').join('\n')}\n`).toMatchInlineSnapshot(`
      "
      --family is needed: it brings the sample, and the criteria that such problems share

      Type for example: mlsd new prompt meta/x --family vision
      Families:
        ads          a prediction becomes a bid, a price or a match
        forecasting  a number about the future is promised or acted on
        integrity    somebody gains by getting past it
        language     it completes, understands or answers in words
        on-device    the model lives on a phone, and the data stay
        ranking      a few are chosen for a person out of far too many
        search       somebody says in words what they want now
        vision       pictures or things are compared, found, paired
      "
    `)
  })

  it('lists the families in its help, each with a prompt of it', async () => {
    const { code, out } = await captured({ home: homeWith() }, (io) => main(['new', 'prompt', '--help'], io))
    expect(code).toBe(0)
    const content = await captured({ home: homeWith() }, (io) => runList(io, { json: true }))
    const prompts: { id: string; family: string }[] = JSON.parse(content.out).companies.flatMap(
      ({ prompts }: { prompts: unknown[] }) => prompts,
    )
    const listed = [...out.matchAll(/^ {2}([a-z-]+) +(\S.*): (\S+\/\S+)$/gm)]
    expect(listed.map(([, family]) => family)).toEqual(FAMILIES)
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    for (const [line] of listed) expect(readme).toContain(`\n${line.trim().split(': ')[0]}\n`)
    for (const [, family, , id] of listed)
      expect(prompts).toContainEqual(expect.objectContaining({ id, family }))
  })

  it('lists them with their names where one is unknown', async () => {
    const { err } = await makeAt(homeWith(), 'prompt', 'meta/x', 'photos')
    expect(err.split('|').at(-1)?.split('\n')).toEqual([
      'Families:',
      '  ads          Ads, pricing and marketplace',
      '  forecasting  Forecasting and arrival times',
      '  integrity    Integrity and fraud',
      '  language     Language and assistants',
      '  on-device    On-device intelligence',
      '  ranking      Ranking and recommendation',
      '  search       Search and query help',
      '  vision       Vision and similarity',
    ])
  })

  it('never writes over a file that somebody worked on', async () => {
    const home = homeWith()
    await makeAt(home, 'prompt', 'meta/mine')
    const path = join(home, 'prompts/meta/mine.yaml')
    appendFileSync(path, ' ')
    const before = readFileSync(path, 'utf8')
    const again = await makeAt(home, 'prompt', 'meta/mine', 'search')
    expect([again.code, again.err]).toEqual([2, `${path} exists already||Edit it, or choose another id.`])
    expect(readFileSync(path, 'utf8')).toBe(before)
    await makeAt(home, 'company', 'acme')
    expect((await makeAt(home, 'company', 'acme')).code).toBe(2)
  })

  it.each([true, false])('begins a sample anew that nobody touched, empty: %s', async (empty) => {
    const home = homeWith()
    const path = join(home, 'prompts/meta/mine.yaml')
    const make = (family: string, isEmpty = false) =>
      captured({ home }, (io) => runNew(io, { kind: 'prompt', id: 'meta/mine', family, empty: isEmpty }))
    await make('ranking', empty)
    expect((await make('search')).code).toBe(0)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('family: search')
    await captured({ home }, (io) => runNew(io, { kind: 'prompt', id: 'meta/other', family: 'search' }))
    expect(readFileSync(join(home, 'prompts/meta/other.yaml'), 'utf8')).toBe(
      text.replaceAll('meta/mine', 'meta/other'),
    )
  })

  it.each([
    ['prompt', 'metta/x', 'ranking', /^no company "metta"\. Did you mean meta\?/],
    [
      'prompt',
      'acme/x',
      'ranking',
      /^no company "acme"\.[^|]*\|\|Begin it: mlsd new company acme\nCompanies: /,
    ],
    ['prompt', 'meta', 'ranking', /^company\/slug in small letters, digits and hyphens, found "meta"/],
    ['prompt', 'meta/../../etc', 'ranking', /^company\/slug in small letters/],
    ['prompt', 'meta/company', 'ranking', /^company\/slug in small letters/],
    ['prompt', 'meta/x', 'rankin', /^no family "rankin"\. Did you mean ranking\?/],
    ['company', 'Acme Inc', 'ranking', /^an id in small letters, digits and hyphens, found "Acme Inc"/],
    ['thing', 'x', 'ranking', /^"prompt" or "company", found "thing"\|\|See: mlsd new --help$/],
  ])('of %s %s %s complains', async (kind, id, family, complaint) => {
    const { code, err, out } = await makeAt(homeWith(), kind, id, family)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(complaint)
  })
})
