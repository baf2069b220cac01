import { describe, expect, it } from 'vitest'
import { INTERVIEWER_KINDS, type InterviewerKind } from '../../src/bank/vocabulary.ts'
import { earFor } from '../../src/interviewer/hearing.ts'
import { parted } from '../../src/interviewer/one-thing.ts'
import { BRIDGES, LEAVE_THAT } from '../../src/interviewer/phrases.ts'
import { STANDBY_PROBES } from '../../src/interviewer/standbys.ts'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { playWith } from './play.ts'
import { interviewerFor } from './rounds.ts'
import { CONCEPTS } from './toy.ts'

const ear = earFor(compileLexicon(CONCEPTS).lexicon)
const heldIn = (text: string): readonly string[] =>
  STANDBY_PROBES.filter(({ holds }) =>
    holds.every((hold) =>
      ear.isHeld(hold, { credits: new Map(), touched: new Set(), document: readDocument(text) }),
    ),
  ).map(({ id }) => id.replace('standby-', ''))

describe('a question that fits any problem', () => {
  it.each(STANDBY_PROBES)('asks one thing: $question', ({ question, followUp }) => {
    for (const text of [question, followUp]) {
      expect(text.match(/\?/g)).toHaveLength(1)
      expect(parted(text).rest).toBe('')
    }
  })

  it.each(STANDBY_PROBES)('points to nothing that was not said: $question', ({ question, followUp }) => {
    expect(question).not.toMatch(/\b(?:of this|from this|does it need)\b/)
    expect(followUp).not.toMatch(/^How old may it be/)
  })

  it.each([...BRIDGES, LEAVE_THAT])('is led up to by a whole sentence: %s', (words) => {
    expect(words).toMatch(/^(?:Let (?:me|us)|I) [^.]+\.$/)
  })

  it.each([
    ['The evening peak takes 40 machines, ten of them spare.', ['capacity']],
    ['Of 90 ms at the 99th percentile the feature store takes 30.', ['request-path']],
    ['On a timeout we fall back to the list of last night.', ['model-silent']],
    ['The heads are precomputed and kept for 10 minutes.', ['kept-ready']],
    ['Events go through a stream into counters.', ['minute-old']],
    ['If a run fails we keep serving the previous model.', ['failed-training']],
    ['The largest cost are the GPUs.', ['monthly-bill']],
    ['We have servers and a model and many users.', []],
  ])('is answered by %j: %j', (text, ids) => {
    expect(heldIn(text)).toEqual(ids)
  })
})

/** Each problem met by each kind, after a design that says as much as an outline does. */
describe.each(['stripe/payment-fraud', 'google/smart-compose'])('asked about %s', async (id) => {
  const { prompt, interviewer } = await interviewerFor(id)
  const design = prompt.outlines[0]?.phases.design ?? ''
  const answer =
    'I would measure that on one percent of the traffic, because otherwise nobody could tell, and it costs little.'
  const probes = [...prompt.probes, ...STANDBY_PROBES]
  const asked = (kind: InterviewerKind) =>
    [1, 2, 3].flatMap((seed) =>
      playWith(interviewer, prompt, ['/next', design, '/next', ...Array.from({ length: 7 }, () => answer)], {
        first: { interviewer: kind, seed },
        pace: 0.3,
      }).events.flatMap((event) =>
        event.type === 'said' && event.kind === 'probe' ? [event.ref ?? ''] : [],
      ),
    )
  const OPERATED = new Set(['serving', 'monitoring', 'features', 'training', 'trade-offs'])

  it.each(INTERVIEWER_KINDS)('%s asks what they would ask', (kind) => {
    const found = asked(kind).map((ref) => probes.find((each) => each.id === ref))
    expect(found.length).toBeGreaterThanOrEqual(6)
    for (const probe of found) expect(probe?.interviewer).toContain(kind)
    const operated = found.filter((probe) => OPERATED.has(probe?.area ?? '')).length / found.length
    if (kind === 'infrastructure') expect(operated).toBe(1)
    else expect(operated).toBeLessThan(0.7)
  })
})
