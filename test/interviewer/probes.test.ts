import { describe, expect, it } from 'vitest'
import {
  type Credit,
  INTERVIEWER_KINDS,
  type InterviewerKind,
  type Level,
} from '../../src/bank/vocabulary.ts'
import { earFor } from '../../src/interviewer/hearing.ts'
import { chooseProbe, type ProbeChoice, probeOn } from '../../src/interviewer/probes.ts'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { CONCEPTS, PROMPT } from './toy.ts'

const ear = earFor(compileLexicon(CONCEPTS).lexicon)

/** What decides a choice, in short. */
interface Case {
  readonly kind?: InterviewerKind
  readonly level?: Level
  readonly seed?: number
  readonly asked?: readonly string[]
  readonly credits?: Readonly<Record<string, Credit>>
  readonly text?: string
  readonly proposal?: string
  readonly insists?: boolean
}

const choiceOf = ({
  kind = 'research',
  level = 'L5',
  seed = 1,
  asked = [],
  credits = {},
  text = '',
  proposal = '',
  insists = false,
}: Case): ProbeChoice => ({
  prompt: PROMPT,
  interviewer: kind,
  level,
  seed,
  asked: new Set(asked),
  hearing: { credits: new Map(Object.entries(credits)), touched: new Set(), document: readDocument(text) },
  ear,
  proposal,
  insists,
})

const chosen = (each: Case): string | undefined => chooseProbe(choiceOf(each))?.id
const into = (each: Case): string | undefined => probeOn(choiceOf(each))?.id

describe('the next probe', () => {
  it.each([
    [
      'suits an infrastructure person',
      { kind: 'infrastructure' },
      ['slow-shelf', 'broken-wheel', 'small-net'],
    ],
    ['suits a product person', { kind: 'product' }, ['broken-wheel', 'angry-parent']],
    ['suits a researcher', { kind: 'research' }, ['taken-not-liked', 'small-net']],
  ] as const)('%s', (_, choice, ids) => {
    const seen = new Set(Array.from({ length: 40 }, (__, seed) => chosen({ ...choice, seed })))
    expect([...seen].every((id) => (ids as readonly string[]).includes(id ?? ''))).toBe(true)
  })

  it.each([
    [
      'goes where the candidate wants to go',
      { kind: 'infrastructure', proposal: 'The wheels that break, and who notices it.' },
      'broken-wheel',
    ],
    [
      'goes to what was only named',
      { kind: 'research', credits: { 'position-bias': 'named' } },
      'taken-not-liked',
    ],
    [
      'leaves what was answered already',
      { kind: 'research', credits: { 'position-bias': 'explained' } },
      'small-net',
    ],
    [
      'leaves what was answered in other words',
      { kind: 'research', text: 'We quantise the net.' },
      'taken-not-liked',
    ],
    ['prefers what the level is asked', { kind: 'product', level: 'L5' }, 'broken-wheel'],
    ['prefers what only they would ask', { kind: 'research' }, 'taken-not-liked'],
    ['is never one that was asked', { kind: 'research', asked: ['taken-not-liked'] }, 'small-net'],
  ] as const)('%s', (_, choice, id) => {
    const ids = Array.from({ length: 20 }, (__, seed) => chosen({ ...choice, seed }))
    expect(new Set(ids)).toEqual(new Set([id]))
  })

  it('has a word of what they care for, among equals', () => {
    const probes = PROMPT.probes.map((each) =>
      each.id === 'broken-wheel'
        ? { ...each, question: 'The cache is stale since Monday. Who notices?' }
        : each,
    )
    for (let seed = 0; seed < 20; seed += 1) {
      const choice = choiceOf({ kind: 'infrastructure', asked: ['slow-shelf'], seed })
      expect(chooseProbe({ ...choice, prompt: { ...PROMPT, probes } })?.id).toBe('broken-wheel')
    }
  })

  it('is this person’s as long as there is one, though another fits better', () => {
    const proposal = 'The wheels that break, and who notices it.'
    for (const seed of [1, 2, 3]) {
      expect(['taken-not-liked', 'small-net']).toContain(chosen({ kind: 'research', proposal, seed }))
      expect(chosen({ kind: 'research', proposal, seed, insists: true })).toBe('broken-wheel')
    }
  })

  it.each([
    ['the first toy of the child', 'taken-not-liked'],
    ['the wheels', 'broken-wheel'],
    ['the labels of the wheels', 'taken-not-liked'],
    ['the alerts of the box', 'broken-wheel'],
    ['the features', undefined],
    ['the payments', undefined],
  ])('goes into %j: %s', (proposal, id) => {
    for (const kind of INTERVIEWER_KINDS) expect(into({ kind, proposal, insists: true })).toBe(id)
  })

  it('fits any problem where none of this person’s is open, as long as that is not answered', () => {
    const none = { kind: 'infrastructure', asked: ['slow-shelf', 'broken-wheel', 'small-net'] } as const
    expect(chosen(none)).toMatch(/^standby-/)
    const seen = Array.from({ length: 40 }, (_, seed) =>
      chosen({ ...none, seed, text: 'The peak takes 40 machines.' }),
    )
    expect(seen).not.toContain('standby-capacity')
    expect(new Set(seen).size).toBeGreaterThan(1)
    expect(chosen({ ...none, insists: true, proposal: 'the angry parent' })).toBe('angry-parent')
  })

  it('is another person’s where this one has none left', () => {
    expect(chosen({ kind: 'product', asked: ['broken-wheel', 'angry-parent'] })).toBeDefined()
  })

  it('does not exist when all were asked or answered', () => {
    expect(chosen({ asked: PROMPT.probes.map(({ id }) => id) })).toBeUndefined()
    const credits = { 'position-bias': 'argued', breakage: 'argued', 'wear-and-tear': 'argued' } as const
    expect(chosen({ credits, text: 'A cache. We quantise it.' })).toBeUndefined()
  })

  it('is the same for the same round', () => {
    expect(chosen({ seed: 5 })).toBe(chosen({ seed: 5 }))
  })
})
