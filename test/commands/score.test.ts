import { describe, expect, it } from 'vitest'
import { runScore } from '../../src/commands/score.ts'
import { write } from '../disk/scratch.ts'
import { SAID } from '../fixtures/round.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()
const round = { id: 7, prompt: 'meta/toy-ranking', level: 'L5', answers: SAID }

write(home, {
  'round.yaml': round,
  'round.json': round,
  'alias.yaml': { ...round, prompt: 'facebook/toy-ranking' },
  'strange.yaml': { ...round, prompt: 'meta/toy-rankin' },
  'bad.yaml': 'prompt: meta/toy-ranking\nlevel: L9\nanswers:\n  dessert: Cake.\n',
})

const score = (given: Parameters<typeof runScore>[1], stdin: string | Uint8Array = '') =>
  captured({ home, stdin }, (io) => runScore(io, given))

const scorecard = async (given: Parameters<typeof runScore>[1], stdin = '') =>
  JSON.parse((await score({ ...given, json: true }, stdin)).out)

describe('mlsd score', () => {
  it('prints the scorecard of a transcript', async () => {
    const { code, out, err } = await score({ file: 'round.yaml' })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^[A-Z ]+ for L5 \(E5\), \d+\.\d of 100/)
    expect(out).toContain('✓ Corrects for position bias')
  })

  it('prints the scorecard itself as JSON', async () => {
    const card = await scorecard({ file: 'round.yaml' })
    expect(card).toMatchObject({ schema: 1, id: '7', prompt: 'meta/toy-ranking', level: 'L5' })
    const { evidence } = card.criteria.find(({ id }: { id: string }) => id === 'position-bias')
    expect(SAID.design.slice(evidence[0].start, evidence[0].end)).toBe(evidence[0].quote)
  })

  it('reads every form alike', async () => {
    const card = await scorecard({ file: 'round.yaml' })
    expect(await scorecard({ file: 'round.json' })).toEqual(card)
    expect(await scorecard({ file: 'alias.yaml' })).toEqual(card)
    expect(await scorecard({ file: '-' }, JSON.stringify(round))).toEqual(card)
  })

  it('judges for another level', async () => {
    expect(await scorecard({ file: 'round.yaml', level: 'staff' })).toMatchObject({ level: 'L6' })
    expect((await score({ file: 'round.yaml', level: 'e6' })).out).toContain('for L6 (E6)')
  })

  it('shows what is wrong with a transcript, and says no', async () => {
    const { code, out } = await score({ file: 'bad.yaml' })
    expect(code).toBe(1)
    expect(out).toMatchInlineSnapshot(`
      "bad.yaml:2:8  level
        expected one of L3, L4, L5, L6, found "L9"
        2 │ level: L9
          │        ^

      bad.yaml:4:3  answers.dessert
        expected one of clarify, design, deep-dive, trade-offs, found "dessert"
        4 │   dessert: Cake.
          │   ^

      2 problems. Fix them and run: mlsd score bad.yaml

      A transcript looks like this; deep-dive and trade-offs follow as well:
        prompt: uber/ride-eta
        level: L5
        answers:
          clarify: "Who reads the number? What does late cost against early?"
          design: "Baseline: the road network. I learn the residual, because …"
      "
    `)
  })

  it('tells machines what is wrong', async () => {
    const { code, out } = await score({ file: 'bad.yaml', json: true })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      problems: [
        { file: 'bad.yaml', line: 2, column: 8, path: 'level', found: '"L9"', source: 'level: L9' },
        { line: 4, column: 3, path: 'answers.dessert' },
      ],
    })
  })

  it.each([
    [{ file: 'nowhere.yaml' }, 74, /^cannot read .*nowhere\.yaml: there is no such file\|/],
    [{ file: 'strange.yaml' }, 2, /^no prompt "meta\/toy-rankin"\. Did you mean meta\/toy-ranking\?/],
    [{ file: 'round.yaml', level: 'boss' }, 2, /^no level "boss"/],
  ])('refuses %j', async (given, code, message) => {
    expect(await score(given)).toMatchObject({ code, out: '', err: expect.stringMatching(message) })
  })

  it('refuses bytes that are no text', async () => {
    expect(await score({ file: '-' }, Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject({
      code: 74,
      err: 'standard input is to be text in UTF-8|other bytes|Save it as UTF-8 and try again.',
    })
  })
})
