import { describe, expect, it } from 'vitest'
import { aimAmong, asksAim, withoutExamples } from '../../src/interviewer/aims.ts'
import { factFinder } from '../../src/interviewer/finder.ts'
import { knownOf } from '../../src/interviewer/known.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { CONCEPTS, FACTS, KIN } from './toy.ts'

describe('what it is all for', () => {
  it.each([
    ['What should this list achieve for the shop: more boxes, or happier children?', true],
    ['What is this supposed to move: accepted boxes, or play later on?', true],
    ['What is the price meant to do, clear the shelf or earn more?', true],
    ['Which matters more, sales or play?', true],
    ['What would make the business happy?', true],
    ['Would you rather we optimise hours of play?', true],
    ['Would you rather I used a tree?', false],
    ['What is it for?', true],
    ['What is this for, and who sees it?', true],
    ['What is it for children?', false],
    ['What are the labels?', false],
    ['How fast are we supposed to be?', false],
    ['What does the child see, and what should it cost?', false],
  ])('is asked by %j: %s', (question, expected) => {
    expect(asksAim(question)).toBe(expected)
  })

  it('is the fact that is asked for by a goal, if there is one', () => {
    expect(aimAmong(FACTS.map(knownOf))).toBe(0)
    expect(aimAmong(FACTS.slice(1).map(knownOf))).toBe(-1)
    expect(aimAmong([])).toBe(-1)
  })

  it('is found whatever is named as examples', () => {
    const { lexicon } = compileLexicon(CONCEPTS)
    const finder = factFinder({ facts: FACTS, kin: KIN }, lexicon)
    const first = (question: string): string | undefined => finder.rank(question)[0]?.fact.id
    expect(first('What is this supposed to move: toys a child takes out of the box, or labels?')).toBe('goal')
    expect(first('Which toys does a child take out of the box?')).toBe('labels')
  })

  it('ends where the examples begin', () => {
    expect(withoutExamples('What is it for: play, or sales?')).toBe('What is it for')
    expect(withoutExamples('What is it for?')).toBe('What is it for?')
  })
})
