import { describe, expect, it } from 'vitest'
import { runWhy } from '../../src/commands/why.ts'
import { write } from '../disk/scratch.ts'
import { prompt } from '../fixtures/round.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()
write(home, {
  'round.yaml':
    'prompt: meta/toy-ranking\nlevel: L5\nanswers: {design: "We use position, inverse examination."}\n',
  'bad.yaml': 'prompt: meta/toy-ranking\n',
})
const why = (given: Parameters<typeof runWhy>[1]) => captured({ home }, (io) => runWhy(io, given))

describe('mlsd why', () => {
  it('says what a criterion lacks for its next credit', async () => {
    const { code, out } = await why({ subject: 'round.yaml', criterion: 'position-bias' })
    expect(code).toBe(0)
    expect(out).toContain('To be explained: beside it, in its sentence or the next: a reason\n')
  })

  it('tells machines, too', async () => {
    const { out } = await why({ subject: 'round.yaml', criterion: 'position-bias', json: true })
    expect(JSON.parse(out).proofs[0].wanting).toEqual({
      credit: 'explained',
      lack: 'mark',
      pattern: null,
      missing: ['a reason'],
    })
  })

  it('lists the problem’s own points, also those that earned nothing', async () => {
    const { out } = await why({ subject: 'round.yaml', json: true })
    const absent = JSON.parse(out).proofs.filter((each: { credit: string }) => each.credit === 'absent')
    expect(absent.map(({ id }: { id: string }) => id)).toEqual(['breakage'])
  })

  it('names the points of the problem where one is unknown', async () => {
    const { code, err } = await why({ subject: 'round.yaml', criterion: 'nosuch' })
    expect([code, err]).toEqual([
      2,
      'no criterion "nosuch".||Of this problem: position-bias, breakage\nAll that earned something: mlsd why <session or transcript>',
    ])
  })

  it('says so where a pattern of one’s own is broken', async () => {
    const broken = homeWith()
    const [first, ...others] = prompt.criteria
    write(broken, {
      'prompts/meta/toy-ranking.yaml': {
        ...prompt,
        criteria: [{ ...first, named: ['position &'] }, ...others],
      },
      'round.yaml': 'prompt: meta/toy-ranking\nlevel: L5\nanswers: {design: "We use position."}\n',
    })
    const { err } = await captured({ home: broken }, (io) => runWhy(io, { subject: 'round.yaml' }))
    expect(err).toContain(
      'mlsd: your own meta/toy-ranking has 1 part that is broken, and never heard: mlsd check meta/toy-ranking\n',
    )
  })

  it('shows the form of a transcript where it cannot read one', async () => {
    const { code, err } = await why({ subject: 'bad.yaml' })
    expect(code).toBe(2)
    expect(err).toMatch(
      /^bad\.yaml:1:1 expected one of L3, L4, L5, L6\|nothing\|All of it: mlsd score bad\.yaml\nA transcript looks like this.*\n {2}prompt: uber\/ride-eta\n/,
    )
  })
})
