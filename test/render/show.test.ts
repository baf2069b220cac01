import { describe, expect, it } from 'vitest'
import { renderShowing } from '../../src/render/show.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { showingOf } from '../../src/report/show.ts'
import { meta, prompt } from '../fixtures/round.ts'

const draw = (spoilers: boolean, width = 80, of = prompt): string =>
  renderShowing(showingOf(of, { company: meta, spoilers }), { width, theme: plainTheme })

describe('renderShowing', () => {
  it('shows what a prompt asks and trains', () => {
    expect(draw(false)).toMatchInlineSnapshot(`
      "Meta · Toy ranking
      meta/toy-ranking · ranking · reported by candidates, 2025
      Trains data, trade-offs. Holds 2 facts to ask for, 2 points of its own, 1 probe,
      1 changed requirement.

        Design a system that ranks toys for a child.

      A toy box holds 40 toys and a child looks at five.

      Practise it:  mlsd practice meta/toy-ranking
      With rubric and strong answers:  mlsd show meta/toy-ranking --spoilers"
    `)
  })

  it('leaves no gaps where an author left something out', () => {
    const { asked } = prompt
    const short = {
      ...prompt,
      background: '',
      levels: {},
      tradeOffs: [],
      pitfalls: [],
      reading: [],
      asked: { weight: asked.weight, kind: asked.kind },
    }
    const shown = draw(true, 80, short)
    expect(shown).not.toMatch(/\n\n\n|Trade-offs\n\n|Pitfalls|Reading|What each level adds|undefined/)
    expect(shown).toContain('· reported by candidates\n')
  })

  it('shows the rest with spoilers', () => {
    expect(draw(true)).toMatchInlineSnapshot(`
      "Meta · Toy ranking
      meta/toy-ranking · ranking · reported by candidates, 2025
      Trains data, trade-offs. Holds 2 facts to ask for, 2 points of its own, 1 probe,
      1 changed requirement.

        Design a system that ranks toys for a child.

      A toy box holds 40 toys and a child looks at five.

      What each level adds here
      - L4: Labels.
      - L5: Position bias.
      - L6: The first step.

      What the interviewer tells when asked
      - scale: About a million children a day. (made for practice)
      - latency: Two hundred milliseconds at p99. (Toy Blog, 2020)

      What earns points here
      * Corrects for position bias (decides this problem)
        Design · labels
        Why position-bias matters.
        Say how you would do position-bias.
      - Sees broken toys
        Deep Dive · monitoring
        Why breakage matters.
        Say how you would do breakage.

      Probes and changes
      - How do you know that a child liked a toy? (labels)
      - What if: The box has no network.

      Trade-offs
      - clicks: early / play: later

      Pitfalls
      - Taking clicks at their word.

      A strong answer: Two stages
      Clarify
        First clarifies.
      Design
        First designs.
      Deep Dive
        First dives.
      Trade-offs
        First weighs.

      A strong answer: One stage
      Clarify
        Second clarifies.
      Design
        Second designs.
      Deep Dive
        Second dives.
      Trade-offs
        Second weighs.

      What each point is recognised by
      position-bias
      - named: inverse & examination
      breakage
      - named: breakage

      An answer that would not pass
      Clarify
        Weak clarifies.
      Design
        Weak designs.
      Deep Dive
        Weak dives.
      Trade-offs
        Weak weighs.

      Reading
      - Toys (Toy Blog, 2020)

      Practise it:  mlsd practice meta/toy-ranking"
    `)
  })

  it('keeps the lines of an outline and its diagram', () => {
    const drawn = { ...prompt, weak: { ...prompt.weak, design: 'log -> label\n  -> model' } }
    expect(draw(true, 80, drawn)).toContain('  log -> label\n    -> model\n')
  })

  it('cleans what it shows', () => {
    const nasty = { ...prompt, statement: 'Rank \x1b]0;owned\x07toys\u202e.', title: 'To\nys' }
    expect(draw(false, 80, nasty)).toContain('Meta · To ys\n')
    expect(draw(false, 80, nasty)).toContain('  Rank toys.\n')
  })

  it.each([60, 80, 200])('fits %i columns and stays readable on a wide screen', (width) => {
    const long = { ...prompt, background: 'A word '.repeat(80) }
    for (const line of draw(true, width, long).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(width, 80))
    }
  })

  it('shows what each point is recognised by, and how far a pattern may reach', () => {
    const [first, ...others] = prompt.criteria
    if (first === undefined) throw new Error('the fixture has no criterion')
    const own = {
      ...first,
      scope: 'linked',
      named: ['position | slot & bias', '"top" ~4'],
      explained: ['position & @reason'],
      not: ['random'],
    } as const
    const text = draw(true, 80, { ...prompt, criteria: [own, ...others] })
    const from = text.indexOf('What each point')
    expect(text.slice(from, text.indexOf('\n\n', from))).toMatchInlineSnapshot(`
      "What each point is recognised by
      position-bias, in linked sentences too
      - named: position | slot & bias
      - named: "top" ~4
      - explained: position & @reason
      - not: random
      breakage
      - named: breakage"
    `)
    expect(draw(false)).not.toContain('What each point')
  })
})
