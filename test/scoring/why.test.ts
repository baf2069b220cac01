import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/scoring/score.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { prompt, rubrics } from '../bank/samples.ts'
import { BREAD } from './classifier/bread.ts'
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

describe('the place that comes nearest', () => {
  const learned = prepare({ prompt: prompt({ criteria: BREAD }), rubrics: rubrics(), hash: '' })
  const nearestTo = (id: string, design: string) => {
    const { transcript } = transcriptOf({ prompt: 'acme/bread', level: 'L5', answers: { design } })
    if (transcript === null) throw new Error('the answer is in the form of transcripts')
    return learned.why(transcript).find((each) => each.id === id)?.nearest
  }

  it('may have meant the point where none is nearer to it', () => {
    const text = 'We fire up the stone. A cold night in the fridge lets the dough rise.'
    expect(nearestTo('rests', text)).toMatchObject({
      evidence: { quote: 'A cold night in the fridge lets the dough rise.', phase: 'design' },
      clear: true,
    })
  })

  it('is none where nothing comes near', () => {
    expect(nearestTo('rests', 'Trams leave.')).toBeNull()
  })

  it('is not known where nothing was learned', () => {
    expect(proofOf('oven', 'We preheat the oven.').nearest).toBeUndefined()
  })
})
