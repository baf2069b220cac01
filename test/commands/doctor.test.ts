import { userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runDoctor } from '../../src/commands/doctor.ts'
import type { Io } from '../../src/io.ts'
import { write } from '../disk/scratch.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const doctor = (home: string, json = true, env: Readonly<Record<string, string>> = {}) =>
  captured({ home }, (io) => runDoctor({ ...io, env: { ...io.env, ...env } } as Io, { json }))

describe('mlsd doctor', () => {
  it('finds nothing wrong, and counts what there is', async () => {
    const home = homeWith({ '20261121-090000-0001': [started], '20261121-090000-0002': EVENTS })
    write(home, { 'drafts/20261121-090000-0001.md': 'my private draft' })
    const { code, out, err } = await doctor(home)
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      healthy: true,
      concerns: [],
      checkup: {
        terminal: { columns: 80, colours: 0, plain: 'not both input and output are a terminal' },
        banks: { own: { prompts: 1, rubrics: 3, broken: [] } },
        sessions: { finished: 0, open: 2, unreadable: [] },
        drafts: 1,
      },
    })
  })

  it('counts the cards of drills that are due, without a word of them', async () => {
    const home = homeWith()
    const drilled = { type: 'drilled', prompt: null, probe: null, question: 'secret?', text: 'my secret' }
    const now = Date.UTC(2026, 10, 21)
    const lines = [
      { type: 'began', at: 0, schema: 1, drill: 'a', minutes: 5 },
      { ...drilled, at: now - 9 * 86_400_000, card: 'missed:a', credit: 'absent' },
      { ...drilled, at: now - 1, card: 'concept:b', credit: 'argued' },
    ]
    write(home, { 'drills/a.jsonl': lines.map((one) => `${JSON.stringify(one)}\n`).join('') })
    const { code, out } = await doctor(home, false)
    expect([code, out.includes('drills    1 held, 2 cards asked, 1 of them due')]).toEqual([0, true])
    expect(out + (await doctor(home)).out).not.toContain('secret')
    write(home, { 'drills/b.jsonl': 'secret\n' })
    const broken = await doctor(home, false)
    expect([broken.code, /^! a line of this file cannot be read/m.test(broken.out)]).toEqual([1, true])
    expect(broken.out).not.toContain('secret')
  })

  it('exits with 1 where something needs attention', async () => {
    const home = homeWith()
    write(home, { 'prompts/meta/bad.yaml': 'title: [secret words]', 'sessions/x.jsonl': 'nothing' })
    const { code, out } = await doctor(home, false, { EDITOR: 'no-such-editor' })
    expect(code).toBe(1)
    expect(out).toContain('bad.yaml:1:')
    expect(out).toContain('Next:  mlsd check')
    expect(out).toContain('x.jsonl')
    expect(out).toContain('The editor "no-such-editor" is not there.')
    expect(out).not.toContain('Nothing needs attention')
  })

  it.each([
    [
      { VISUAL: ' ', EDITOR: 'sh -c' },
      { command: 'sh -c', setBy: 'EDITOR', there: true },
    ],
    [
      { VISUAL: 'sh', EDITOR: 'x' },
      { command: 'sh', setBy: 'VISUAL', there: true },
    ],
  ])('names the editor of %j', async (env, editor) => {
    const { out } = await doctor(homeWith(), true, { PATH: '/bin:/usr/bin', ...env })
    expect(JSON.parse(out).checkup).toMatchObject({ editor })
  })

  it.each([
    [
      { MLSD_PAGER: '', PAGER: 'sh' },
      { command: null, setBy: 'MLSD_PAGER', there: null },
    ],
    [{ PAGER: 'sh -x' }, { command: 'sh -x', setBy: 'PAGER', there: true }],
    [{ PAGER: 'cat' }, { command: null, setBy: 'PAGER', there: null }],
  ])('names the pager of %j', async (env, pager) => {
    const { out } = await doctor(homeWith(), true, { PATH: '/bin:/usr/bin', ...env })
    expect(JSON.parse(out).checkup).toMatchObject({ pager })
  })

  it('tells neither answers nor the person’s home and name', async () => {
    const { username } = userInfo()
    const above = homeWith()
    const home = join(above, username)
    write(home, {
      'sessions/x.jsonl': '{"type":"answered","text":"my private answer"}\n',
      'drafts/x.md': 'my private draft',
      'prompts/meta/bad.yaml': 'title: [my private title]',
    })
    for (const json of [true, false]) {
      const { out } = await doctor(home, json, { HOME: above, VISUAL: join(above, 'bin', 'editor') })
      expect(out).toContain('~/…')
      expect(out).not.toContain('private')
      expect(out).not.toContain(above)
      expect(out).not.toContain(`/${username}`)
    }
  })
})
