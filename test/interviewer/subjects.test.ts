import { expect, it } from 'vitest'
import { subjectOf } from '../../src/interviewer/subjects.ts'

it.each([
  ["The show/no-show threshold, honestly. I'd tune it per language.", 'the show/no-show threshold'],
  ['The integrity multiplier would push it down.', 'the integrity multiplier'],
  ['Probably it latches on to backgrounds; more augmentation should take care of that.', 'more augmentation'],
  ['streaming counters prob. -> more replicas', 'streaming counters'],
  ['Traffic jams.', 'traffic jams'],
  ['I think my cache, mostly.', 'your cache'],
  ["I'm least sure about position bias.", 'position bias'],
  ['It would be the retrieval stage.', 'the retrieval stage'],
  ['To improve the model we would add layers.', null],
  ['We use deep nets, so they learn.', null],
  ['Every second.', null],
  ['Hm, the cache.', 'the cache'],
  ['For us, BLEU, ROUGE and people.', null],
  ['It is what it is.', null],
  ['We filter them.', null],
  ['Is it the cache?', null],
  ['The rows of the last two weeks before the holiday.', null],
])('%j names %s', (text, name) => {
  expect(subjectOf(text)).toBe(name)
})
