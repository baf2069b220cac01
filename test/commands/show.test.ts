import { describe, expect, it } from 'vitest'
import { runShow } from '../../src/commands/show.ts'
import { write } from '../disk/scratch.ts'
import { prompt } from '../fixtures/round.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()

const show = (given: Parameters<typeof runShow>[1]) => captured({ home }, (io) => runShow(io, given))

describe('mlsd show', () => {
  it('shows a prompt without its rubric', async () => {
    const { code, out } = await show({ prompt: 'meta/toy-ranking' })
    expect(code).toBe(0)
    expect(out).toContain('Meta · Toy ranking\n')
    expect(out).toContain(prompt.statement)
    expect(out).not.toContain('Corrects for position bias')
  })

  it.each(['facebook/toy-ranking', 'toy-ranking', 'META/Toy-Ranking'])('finds it as %s', async (text) => {
    expect((await show({ prompt: text })).out).toContain('Toy ranking')
  })

  it('lists what a family shares, and what a pattern may name', async () => {
    expect((await show({ family: 'vision' })).out).toContain(
      '  Finds the object of interest before embedding  vision-object-crop\n',
    )
    const { groups } = JSON.parse((await show({ family: 'vision', json: true })).out)
    expect(groups[0].points).toContainEqual({
      id: 'vision-object-crop',
      title: 'Finds the object of interest before embedding',
    })
    expect((await show({ concepts: 'drift' })).out).toMatch(/^@drift {2}Inputs, outputs/)
    expect(JSON.parse((await show({ concepts: true, json: true })).out).concepts.length).toBeGreaterThan(100)
  })

  it.each([
    [{}, 'a prompt to show||For example: mlsd show uber/ride-eta\nAll: mlsd list'],
    [{ concepts: 'moonshine' }, 'no concept that has to do with "moonshine"||All: mlsd show --concepts'],
  ])('of %j complains', async (given, complaint) => {
    const { code, err } = await show(given)
    expect([code, err]).toEqual([2, complaint])
  })

  it('shows the rubric with spoilers', async () => {
    const { out } = await show({ prompt: 'meta/toy-ranking', spoilers: true })
    expect(out).toContain('* Corrects for position bias (decides this problem)')
    expect(out).toContain('A strong answer: Two stages')
  })

  it.each([
    [false, null],
    [true, { criteria: prompt.criteria }],
  ])('prints JSON, with spoilers %j', async (spoilers, held) => {
    const { out } = await show({ prompt: 'meta/toy-ranking', spoilers, json: true })
    const showing = JSON.parse(out)
    expect(showing).toMatchObject({
      schema: 1,
      id: 'meta/toy-ranking',
      company: { id: 'meta', name: 'Meta' },
    })
    if (held === null) expect(showing.spoilers).toBeNull()
    else expect(showing.spoilers).toMatchObject(held)
  })

  it.each([
    [{}, ['L5 (E5) · 45 min · product interviewer', '1–7  Clarify', 'TICK SHEET']],
    [
      { level: 'E6', minutes: 60, interviewer: 'research' },
      ['L6 (E6) · 60 min · research interviewer', 'Yours (research)'],
    ],
    [{ format: 'markdown' }, ['# Interviewer’s sheet: Meta · Toy ranking', '- [ ] **scale:**']],
  ] as const)('has a sheet for who interviews, %j', async (round, wanted) => {
    const { code, out } = await show({ prompt: 'meta/toy-ranking', host: true, ...round })
    expect(code).toBe(0)
    for (const words of wanted) expect(out).toContain(words)
  })

  it.each([
    [{ level: 'L4' }, '--level', '--level L4'],
    [{ minutes: 30 }, '--minutes', '--minutes 30'],
    [{ interviewer: 'product' }, '--interviewer', '--interviewer product'],
    [{ format: 'markdown' }, '--format', '--format markdown'],
  ] as const)('spoils nothing by %j alone', async (round, option, typed) => {
    expect(await show({ prompt: 'meta/toy-ranking', ...round })).toEqual({
      code: 2,
      out: '',
      err: `${option} goes with --host, the interviewer’s sheet||To interview somebody: mlsd show meta/toy-ranking --host ${typed}`,
    })
  })

  it('tells a company from a prompt', async () => {
    expect((await show({ prompt: 'Facebook' })).err).toBe(
      'no prompt "Facebook": Meta is a company||Practise there: mlsd practice --company meta',
    )
  })

  it('says what was left out, which may be what is missing', async () => {
    const broken = homeWith()
    write(broken, { 'prompts/meta/half.yaml': 'title: [' })
    const { err } = await captured({ home: broken }, (io) => runShow(io, { prompt: 'meta/half' }))
    expect(err).toMatch(
      /^mlsd: left out .*meta\/half\.yaml:1:\d+ .*\nyour own meta\/half is broken, and so left out\|a problem at .*half\.yaml:1:\d+\|See what it is: mlsd check .*half\.yaml$/,
    )
  })

  it('says what was meant', async () => {
    expect(await show({ prompt: 'meta/toy-rankin' })).toEqual({
      code: 2,
      out: '',
      err: 'no prompt "meta/toy-rankin". Did you mean meta/toy-ranking?||See what there is: mlsd list',
    })
  })
})
