import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCheck } from '../../src/commands/check.ts'
import { runNew } from '../../src/commands/new.ts'
import { captured, homeWith } from './captured.ts'

const makeAt = (home: string, kind: string, id: string, family = 'ranking') =>
  captured({ home }, (io) => runNew(io, { kind, id, family }))

describe('mlsd new', () => {
  it.each(['ranking', 'search', 'integrity', 'ads', 'forecasting', 'language', 'vision', 'on-device'])(
    'makes a prompt of the family %s that proves itself',
    async (family) => {
      const home = homeWith()
      const made = await makeAt(home, 'prompt', 'facebook/support-mail', family)
      const path = join(home, 'prompts/meta/support-mail.yaml')
      expect([made.code, made.out.split('\n')[0]]).toEqual([0, path])
      expect(statSync(path).mode & 0o777).toBe(0o600)
      const checked = await captured({ home }, (io) => runCheck(io, { folder: path }))
      expect(checked.out).toContain('No problems in 1 file.')
      expect(checked.code).toBe(0)
    },
  )

  it('makes a company, and then a prompt of it', async () => {
    const home = homeWith()
    const company = await makeAt(home, 'company', 'acme')
    expect(company.out).toContain('Then:      mlsd new prompt acme/<slug>')
    const prompt = await makeAt(home, 'prompt', 'acme/toast', 'language')
    expect(prompt.out).toContain('Then:      mlsd practice acme/toast')
    const checked = await captured({ home }, (io) => runCheck(io, { folder: join(home, 'prompts/acme') }))
    expect(checked.out).toContain('No problems in 2 files.')
  })

  it('never writes over a file', async () => {
    const home = homeWith()
    await makeAt(home, 'prompt', 'meta/mine')
    const path = join(home, 'prompts/meta/mine.yaml')
    const before = readFileSync(path, 'utf8')
    const again = await makeAt(home, 'prompt', 'meta/mine', 'search')
    expect([again.code, again.err]).toEqual([2, `${path} exists already||Edit it, or choose another id.`])
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it.each([
    ['prompt', 'metta/x', 'ranking', /^no company "metta"\. Did you mean meta\?/],
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
