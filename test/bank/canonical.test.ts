import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, promptEssence, rubricsEssence } from '../../src/bank/canonical.ts'
import { criterion, prompt, rubrics } from './samples.ts'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: { d: [2, { f: 1, e: 0 }], c: null } }, '{"a":{"c":null,"d":[2,{"e":0,"f":1}]},"b":1}'],
    [[3, 1, 2], '[3,1,2]'],
    ['x', '"x"'],
  ])('%j', (value, text) => {
    expect(canonical(value)).toBe(text)
  })

  test('does not depend on the order of keys', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([key]) => key })
    fc.assert(
      fc.property(entries, (list) => {
        const there = canonical(Object.fromEntries(list))
        expect(canonical(Object.fromEntries([...list].reverse()))).toBe(there)
      }),
    )
  })
})

describe('what is hashed', () => {
  const base = promptEssence(prompt())
  test.each<[string, Parameters<typeof prompt>[0], boolean]>([
    ['asked', { asked: { weight: 9, kind: 'practice', year: 2026 } }, false],
    ['weak', { weak: { ...prompt().weak, design: 'Another.' } }, false],
    ['hits', { criteria: [criterion({ hits: ['Another way.'] })] }, true],
    ['outlines', { outlines: [] }, true],
    ['reading', { reading: [] }, false],
    ['title', { title: 'Renamed' }, false],
    ['named', { criteria: [criterion({ named: ['split'] })] }, true],
    ['weight', { criteria: [criterion({ weight: 3 })] }, true],
    ['family', { family: 'ranking' }, true],
    ['hints', { hints: { ...prompt().hints, clarify: ['x', 'y', 'z'] } }, true],
  ])('a prompt with other %s', (_, change, differs) => {
    expect(promptEssence(prompt(change)) !== base).toBe(differs)
  })

  test('rubrics without what only readers see', () => {
    const other = rubrics({ checklist: { ...rubrics().checklist, questions: [] }, clock: [] })
    expect(rubricsEssence(other)).toBe(rubricsEssence(rubrics()))
    expect(rubricsEssence(rubrics({ concepts: [] }))).not.toBe(rubricsEssence(rubrics()))
  })
})
