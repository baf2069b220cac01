import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { isSalad } from '../../src/scoring/salad.ts'
import { echoesOf, heardFrom, soundnessOf } from '../../src/scoring/soundness.ts'

const judged = (text: string, interviewer: readonly string[] = []): readonly string[] => {
  const heard = heardFrom(echoesOf(interviewer))
  return readDocument(text).sentences.map((sentence) => soundnessOf(sentence, heard))
}

describe('soundness of a sentence', () => {
  it.each([
    ['prose', 'We split by week because shuffled rows leak.', ['sound']],
    ['a terse note', 'Reads: 5 keys, one multi-get, 12ms.', ['sound']],
    ['features with figures', 'Counts over 1 min, 1 h, 24 h, 7 d per card, device and IP.', ['sound']],
    ['a heap of products', 'Kafka, Flink, Redis, Cassandra, Feast, Triton, Airflow.', ['list']],
    ['a heap of metrics', 'precision, recall, F1, PR-AUC, ROC-AUC, KS, Gini', ['list']],
    ['the same again', 'We retrain weekly on labels. We retrain weekly on labels.', ['sound', 'repeat']],
    [
      'what was all said, and nowhere together',
      'Saves rise on weekdays. Members opt out of mails. The small head holds for two weeks. We launch at five percent. ' +
        'If saves rise, members opt out no more and the head holds at five percent, we launch for weeks.',
      ['sound', 'sound', 'sound', 'sound', 'sound'],
    ],
    [
      'what was said together, turned round',
      'Saves rise on weekdays while members opt out of mails in the head. In the head members opt out of mails while on weekdays saves rise.',
      ['sound', 'repeat'],
    ],
    [
      'a template filled in',
      'We also use the cache for it. We also use the queue for it. We also use the graph for it.',
      ['sound', 'sound', 'repeat'],
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual(expected)
  })

  it("hears the interviewer's words as his", () => {
    const statement = 'Design a system that predicts the arrival time of a ride in a large city.'
    expect(
      judged('So we design a system that predicts the arrival time of a ride. Late costs twice.', [
        statement,
      ]),
    ).toEqual(['echo', 'sound'])
  })
})

describe('word salad', () => {
  const text =
    'We start from money. The average basket is small, and a wrongly refused buyer does not come back. For each ' +
    'payment we read the counters of the card. Then the trees score it within three milliseconds. If the store is ' +
    'down we fall back to rules. This keeps checkout fast. When labels ripen we retrain.'

  it('is not what a person writes', () => {
    expect(isSalad(readDocument(text).sentences)).toBe(false)
  })

  it.each([2, 3, 5, 7])('is what is left when the words are dealt out %d ways', (step) => {
    const words = text.split(' ')
    const dealt = Array.from({ length: step }, (_, from) =>
      words.filter((__, at) => at % step === from),
    ).flat()
    expect(isSalad(readDocument(dealt.join(' ')).sentences)).toBe(true)
  })

  it('is not the speech of a person who ends clauses on small words', () => {
    const spoken =
      'When they sign up there is not much to go on, so I look at how the form was filled in, what it was typed on, ' +
      'and which network it came from. Later on we see who they write to, what they click on and how often they log in. ' +
      'People who are locked out by us need a form to get back in with. The trees run first, the graph model after. ' +
      'If many share one, as students do with the network they are on, I turn that signal down. When a rule is put in, ' +
      'somebody has to write down what it is for, or nobody will know what to take out later on.'
    expect(isSalad(readDocument(spoken).sentences)).toBe(false)
  })

  it('is not seen in names that are made of small words', () => {
    const named =
      'Is this For You or Following? I take For You, since it blends both. The list called Because You Watched stays. ' +
      'On For You we log the slot, and For You is where new people start.'
    expect(isSalad(readDocument(named).sentences)).toBe(false)
  })

  it('is not seen in notes, amounts or A/B tests', () => {
    const notes = 'a $60 basket\nan A/B test by card\nthe 0.25 % cap\nper-merchant priors; the rest pooled'
    expect(isSalad(readDocument(notes).sentences)).toBe(false)
  })
})
