import { describe, expect, it } from 'vitest'
import type { AskedBank } from '../../src/bank/derived.ts'
import type { Fact, Prompt } from '../../src/bank/prompt-types.ts'
import { factFinder } from '../../src/interviewer/finder.ts'
import { kinAmong, kinIn } from '../../src/interviewer/kin.ts'
import { indexAmong } from '../../src/interviewer/kin-index.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { CONCEPTS, FACTS, KIN, PROMPT } from './toy.ts'

const asked = (id: string, asks: readonly string[]): Fact => {
  const fact = FACTS.find((each) => each.id === id)
  if (fact === undefined) throw new RangeError(id)
  return { ...fact, asks }
}

/** The same shop in another town, where people have other words. */
const NEIGHBOUR: Prompt = {
  ...PROMPT,
  id: 'acme/toys-elsewhere',
  facts: [
    asked('latency', [
      'How fast must the list appear?',
      'What is the latency budget?',
      'May the caller hang around?',
    ]),
    asked('labels', ['Where do the labels come from?', 'Who annotates the boxes?']),
  ],
}

const kin = kinAmong([PROMPT, NEIGHBOUR])(PROMPT)

describe('kin', () => {
  it('knows a fact by what similar ones are asked by elsewhere', () => {
    expect(kin.facts['latency']?.['caller']).toBeGreaterThan(0)
    expect(kin.facts['labels']?.['annot']).toBeGreaterThan(0)
    expect(kin.facts['labels']?.['caller'] ?? 0).toBeLessThan(kin.facts['latency']?.['caller'] ?? 0)
  })

  it('does not hold a problem’s own facts against it', () => {
    const alone = kinAmong([PROMPT])(PROMPT)
    expect(
      Object.values(alone.facts).every((vector) => Object.values(vector).every((part) => part === 0)),
    ).toBe(true)
  })

  it('of a problem that the bank has never seen is that of one it holds, as far as others tell', () => {
    const unseen = kinIn(indexAmong([NEIGHBOUR]))(PROMPT)
    expect(unseen.facts['latency']?.['caller']).toBeGreaterThan(0)
    expect(unseen.common).toEqual(kin.common)
    expect(unseen.strange).toBe(kin.strange)
  })

  it('of an own version leaves out what it takes the place of', () => {
    const bank = kinIn(indexAmong([PROMPT, NEIGHBOUR]))
    const version = { ...PROMPT, facts: [asked('latency', ['How long may it take?'])] }
    const without = kinIn(indexAmong([NEIGHBOUR]))(version)
    expect(Object.keys(bank(version).facts['latency'] ?? {}).sort()).toEqual(
      Object.keys(without.facts['latency'] ?? {}).sort(),
    )
    expect(bank(version).strange).toBe(without.strange)
    expect(bank(version).common['deadlin']).toBeUndefined()
  })

  it('is the same from what a build wrote', () => {
    const written = JSON.parse(JSON.stringify(indexAmong([PROMPT, NEIGHBOUR]))) as AskedBank
    expect(kinIn(written)(PROMPT)).toEqual(kin)
  })

  it('is the same for the same bank', () => {
    expect(kinAmong([PROMPT, NEIGHBOUR])(PROMPT)).toEqual(kin)
  })

  it('lets a question be found that has none of the fact’s own words', () => {
    const { lexicon } = compileLexicon(CONCEPTS)
    const evidence = (sheet: Parameters<typeof factFinder>[0]): number =>
      factFinder(sheet, lexicon)
        .rank('Does the caller hang around?')
        .find(({ fact }) => fact.id === 'latency')?.evidence ?? 0
    expect(evidence({ facts: FACTS, kin })).toBeGreaterThan(evidence({ facts: FACTS, kin: KIN }) + 1)
  })
})
