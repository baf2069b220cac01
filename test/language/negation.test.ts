import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { compilePattern, findMatches } from '../../src/language/matcher.ts'

/** `denied` or `asserted`, or `absent` when the pattern is not met at all. */
function standing(pattern: string, text: string): string {
  const compiled = compilePattern(pattern, EMPTY_LEXICON)
  if (compiled.kind === 'problem') throw new Error(compiled.message)
  const [match] = findMatches(compiled, readDocument(text), 'sentence')
  if (match === undefined) return 'absent'
  return match.denied ? 'denied' : 'asserted'
}

type Row = readonly [text: string, pattern: string]

/** The topic is turned down by the grammar of the sentence. */
const DENIED: readonly Row[] = [
  ['We do not need a feature store.', 'feature store'],
  ["We don't need online learning for this.", 'online learning'],
  ['Monitoring is not needed.', 'monitoring'],
  ['A feature store is not really necessary at this size.', 'feature store'],
  ['Drift monitoring would not be useful here.', 'drift monitoring'],
  ['We never retrain the model.', 'retrain'],
  ['No monitoring is planned.', 'monitoring'],
  ['There is no fallback.', 'fallback'],
  ['There is no need for an A/B test.', 'a/b test'],
  ['We would ship without a holdout group.', 'holdout'],
  ['Serve it without any caching.', 'caching'],
  ['We use a random split instead of a temporal split.', 'temporal split'],
  ['We train on clicks rather than on watch time.', 'watch time'],
  ['Neither calibration nor monitoring is planned.', 'calibration'],
  ['Neither calibration nor monitoring is planned.', 'monitoring'],
  ['We will not run an A/B test.', 'a/b test'],
  ["We can't afford retraining every day.", 'retraining'],
  ['We use a random split, not a temporal one.', 'temporal'],
  ['We do not use Kafka, Redis or Spark.', 'spark'],
  ['We do not use Kafka, Redis, or Spark in the first version.', 'redis'],
  ['I have no idea what position bias is.', 'position bias'],
  ['It is not true that we need calibration.', 'calibration'],
  ["I don't know what a feature store does.", 'feature store'],
  ['Caching is no longer used.', 'caching'],
  ['Cold start does not matter to us.', 'cold start'],
  ['Position bias is not important.', 'position bias'],
  ['We hardly need retraining.', 'retraining'],
  ['dont need monitoring', 'monitoring'],
  ['Real-time features: no.', 'real time features'],
  ['Real-time features - not needed.', 'real time features'],
  ['Calibration, drift and skew are not needed.', 'calibration'],
  ['We have nothing for cold start and none of the fallbacks.', 'fallbacks'],
  ['I do not think that at this stage a deep network would be worth it.', 'deep network'],
  ['Calibration is not required because we only rank.', 'calibration'],
  ['By no means do we need embeddings.', 'embeddings'],
  ['No caching, no fallback, just the model.', 'fallback'],
  ['We rely on rules and do not train a ranker.', 'ranker'],
  ['Everything except monitoring.', 'monitoring'],
  ['There will be no drift monitoring.', 'drift monitoring'],
  ['We go live without drift checks.', 'drift checks'],
]

/** The topic is turned down by what a verb or an adjective means. */
const TURNED_DOWN: readonly Row[] = [
  ['We leave out monitoring.', 'monitoring'],
  ['We leave calibration out.', 'calibration'],
  ['It would be a mistake to use a temporal split.', 'temporal split'],
  ['A temporal split would be a mistake.', 'temporal split'],
  ['I would skip calibration.', 'calibration'],
  ['Skip the holdout group.', 'holdout'],
  ['Let us drop the fallback.', 'fallback'],
  ['We can ignore position bias.', 'position bias'],
  ['Monitoring is overkill here.', 'monitoring'],
  ['A feature store is unnecessary.', 'feature store'],
  ['It is pointless to calibrate.', 'calibrate'],
  ['We avoid online learning.', 'online learning'],
  ['We decided against a feature store.', 'feature store'],
  ['We rule out an A/B test.', 'a/b test'],
  ['Retraining is left out.', 'retraining'],
  ['An A/B test can be skipped.', 'a/b test'],
  ['Cold start is out of scope.', 'cold start'],
  ['Monitoring can wait.', 'monitoring'],
  ['We do away with calibration.', 'calibration'],
  ['I see no point in an A/B test.', 'a/b test'],
  ['Calibration is a waste of time.', 'calibration'],
  ['Monitoring adds nothing.', 'monitoring'],
  ['We refrain from retraining.', 'retraining'],
  ['A fallback is not worth it.', 'fallback'],
  ['Forget about drift monitoring.', 'drift monitoring'],
  ['We dispense with a holdout.', 'holdout'],
  ['Caching makes no sense.', 'caching'],
  ['We exclude calibration from the design.', 'calibration'],
  ['It is a bad idea to retrain daily.', 'retrain'],
  ['Steer clear of temporal splits.', 'temporal split'],
]

/** A negation stands in the sentence and the topic is asserted all the same. */
const ASSERTED: readonly Row[] = [
  ['We split by time to avoid leakage.', 'leakage'],
  ['Avoid leakage by joining features as of the request.', 'leakage'],
  ['Without monitoring the model decays, so we watch drift.', 'monitoring'],
  ['The model decays without monitoring.', 'monitoring'],
  ['Not only calibration but also ranking quality matters.', 'calibration'],
  ['We look not just at clicks but at watch time.', 'clicks'],
  ['Why not use a temporal split?', 'temporal split'],
  ['We cannot do without monitoring.', 'monitoring'],
  ['We should not skip monitoring.', 'monitoring'],
  ['We must never forget the fallback.', 'fallback'],
  ['It would be a mistake to leave out monitoring.', 'monitoring'],
  ['Recall must be no worse than today.', 'recall'],
  ['Latency must not exceed 100 ms.', '100'],
  ['We do not use a random split but a temporal split.', 'temporal split'],
  ['We use a temporal split, not a random one.', 'temporal split'],
  ['Instead of a random split we use a temporal split.', 'temporal split'],
  ['Rather than guessing, run an A/B test.', 'a/b test'],
  ['We do not train daily because drift is slow.', 'drift'],
  ['We do not need Kafka, so a cron job retrains the model.', 'retrains'],
  ['If we do not correct position bias, the model learns the old order.', 'position bias'],
  ['No user waits, since we cache the results.', 'cache'],
  ['Never deploy without a canary.', 'canary'],
  ['The split leaves no future data in training.', 'training'],
  ['Monitoring should not be skipped.', 'monitoring'],
  ['Monitoring is not optional and not overkill.', 'monitoring'],
  ['Users skip videos, which is a label.', 'videos'],
  ['We drop duplicate events before training.', 'duplicate events'],
  ['We exclude bots from the labels.', 'bots'],
  ['There is no doubt that calibration matters.', 'calibration'],
  ['No, we use a temporal split.', 'temporal split'],
  ['We do not launch until the A/B test passes.', 'a/b test'],
  ['A no-show is a label too.', 'label'],
  ['Not all labels arrive in time.', 'labels'],
  ['Nothing from the future leaks into training.', 'future'],
  ['The offline gain does not always survive an A/B test.', 'a/b test'],
  ['Skipping monitoring would be a mistake.', 'monitoring'],
  ['We cannot measure lift without a holdout.', 'holdout'],
  ['Do not forget calibration.', 'calibration'],
  ['Do we need a feature store or not?', 'feature store'],
  ['We start without embeddings and add a fallback.', 'fallback'],
]

describe('denied by grammar', () => {
  test.each(DENIED)('%j denies %s', (text, pattern) => expect(standing(pattern, text)).toBe('denied'))
})

describe('denied by meaning', () => {
  test.each(TURNED_DOWN)('%j denies %s', (text, pattern) => expect(standing(pattern, text)).toBe('denied'))
})

describe('asserted in spite of a negation', () => {
  test.each(ASSERTED)('%j asserts %s', (text, pattern) => expect(standing(pattern, text)).toBe('asserted'))
})
