import { describe, expect, it } from 'vitest'
import { runList } from '../../src/commands/list.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()

const list = (given: Parameters<typeof runList>[1], width?: number) =>
  captured({ home, ...(width === undefined ? {} : { width }) }, (io) => runList(io, given))

describe('mlsd list', () => {
  it('shows companies and prompts, one’s own among them', async () => {
    const { code, out, err } = await list({})
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('  meta/toy-ranking')
    expect(out).toContain('(yours) Toy ranking')
    expect(out).toMatch(/^Meta {2}meta, facebook/m)
    expect(out).not.toContain('No complete prompt yet: ')
  })

  it('knows companies by their other names', async () => {
    const { out } = await list({ company: 'Facebook' })
    expect(out).toContain('meta/toy-ranking')
    expect(out).not.toContain('Google')
  })

  it('prints JSON for machines', async () => {
    const { out } = await list({ company: 'meta', json: true })
    const listing = JSON.parse(out)
    expect(listing).toMatchObject({ schema: 1, companies: [{ id: 'meta', name: 'Meta' }] })
    expect(listing.companies[0].prompts.map((prompt: { id: string }) => prompt.id)).toContain(
      'meta/toy-ranking',
    )
  })

  it('narrows to a family', async () => {
    const { out } = await list({ family: 'Ranking', json: true })
    const families = JSON.parse(out).companies.flatMap((one: { prompts: { family: string }[] }) =>
      one.prompts.map(({ family }) => family),
    )
    expect(new Set(families)).toEqual(new Set(['ranking']))
  })

  it.each([
    [{ company: 'metta' }, /^no company "metta"\. Did you mean meta\?\|\|Companies: .*mlsd list$/],
    [{ family: 'rankin' }, /^no family "rankin"\. Did you mean ranking\?\|\|Families:\n {2}ads /],
    [{ family: 'zzzzzzzz' }, /^no family "zzzzzzzz"\.\|\|Families:\n {2}ads /],
  ])('says what there is instead of %j', async (given, message) => {
    expect(await list(given)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) })
  })

  it('says what is wrong with one’s own bank apart from the list', async () => {
    const { write } = await import('../disk/scratch.ts')
    const broken = homeWith()
    write(broken, { 'prompts/meta/broken.yaml': 'id: 3' })
    const { code, out, err } = await captured({ home: broken }, (io) => runList(io, { json: true }))
    expect(code).toBe(0)
    expect(JSON.parse(out).schema).toBe(1)
    expect(err).toMatch(/^mlsd: left out .*broken\.yaml:1:1 title: /m)
  })

  it('counts what it does not look at of hundreds, and shows them all when asked', async () => {
    const { write } = await import('../disk/scratch.ts')
    const many = homeWith()
    const { readFileSync } = await import('node:fs')
    const toy = readFileSync(`${many}/prompts/meta/toy-ranking.yaml`, 'utf8')
    const named = (id: string) => toy.replaceAll('meta/toy-ranking', id)
    const files = Array.from({ length: 120 }, (_, n) => `meta/a-${100 + n}`)
    write(many, Object.fromEntries(files.map((id) => [`prompts/${id}.yaml`, named(id)])))
    // one's own in place of a bundled one is looked at, wherever its name stands
    write(many, { 'prompts/meta/stories-ranking.yaml': named('meta/stories-ranking') })
    const listed = (given: Parameters<typeof runList>[1]) =>
      captured({ home: many }, (io) => runList(io, { company: 'meta', ...given }))
    const shownOf = (out: string) => out.match(/^ {2}meta\/a-/gm)?.length
    const few = await listed({})
    expect(shownOf(few.out)).toBe(100)
    expect(few.out).toContain('(yours, not the bundled one)')
    expect(few.out).toContain('  … and 21 more of yours:  mlsd list --company meta --all\n')
    const all = await listed({ all: true })
    expect(shownOf(all.out)).toBe(120)
    expect(all.out).not.toContain('more of yours')
    const total = (out: string) => out.match(/(\d+) prompts at/)?.[1]
    expect(total(few.out)).toBe(total(all.out))
    const inFamily = await listed({ family: 'ranking' })
    expect(shownOf(inFamily.out)).toBe(120)
  })
})
