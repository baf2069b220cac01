import { describe, expect, it } from 'vitest'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { scorer } from './world.ts'

const proofOf = (id: string, design: string) => {
  const { transcript } = transcriptOf({ prompt: 'home/bread', level: 'L5', answers: { design } })
  if (transcript === null) throw new Error('the answer is in the form of transcripts')
  const proof = scorer.why(transcript).find((each) => each.id === id)
  if (proof === undefined) throw new Error(`no criterion ${id}`)
  return proof
}

describe('the proof of a credit', () => {
  it('names rule, words, sentence, marks and points', () => {
    const proof = proofOf('oven', 'First flour. We preheat because the crust needs it.')
    expect(proof).toMatchObject({ credit: 'explained', points: 2.4, max: 3, home: 'design', said: 'design' })
    expect(proof.traces).toEqual([
      {
        list: 'named',
        pattern: 'preheat',
        matched: ['preheat'],
        evidence: { phase: 'design', quote: 'We preheat because the crust needs it.', start: 13, end: 51 },
        denied: null,
        soundness: 'sound',
        marks: ['reason'],
        credit: 'explained',
        faint: false,
        counted: true,
      },
    ])
  })

  it('names the denial that took the credit', () => {
    const { credit, traces } = proofOf('oven', 'We never preheat.')
    expect(credit).toBe('absent')
    expect(traces).toMatchObject([{ denied: 'never', credit: null, counted: false }])
  })

  it('names the red flag', () => {
    const lists = proofOf('yeast', 'Yeast and bleach.').traces.map(({ list, credit }) => [list, credit])
    expect(lists).toContainEqual(['not', null])
  })

  it('is empty where nothing was met', () => {
    expect(proofOf('salt', 'Flour and water.').traces).toEqual([])
  })
})
