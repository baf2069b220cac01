import type { PhaseTexts } from '../bank/prompt-types.ts'

/** An able answer to no problem in particular: it must not be enough, or a problem's own points decide nothing. */
export const GENERIC: PhaseTexts = {
  clarify:
    'Who uses the result, and which business goal does it serve? I assume 1 million requests a day and 100 ms at p99. Input: one event with its context; output: a probability. Success: fewer bad outcomes, with latency as guardrail. A miss costs five times as much as a false alarm, so recall matters more.',
  design:
    'Data: two years of logs, joined with their outcomes. The label is whether the bad outcome happened within 7 days, because later ones have other causes. Baseline: logistic regression on three counters; gradient boosted trees must beat it by 3 % PR-AUC, otherwise they are not worth it. I split by time, since a random split leaks. Features: counts over 1, 7 and 30 days and a text embedding, as of prediction time. Serving: feature store, 50 ms, fallback to rules when the model times out. A/B test by user for 2 weeks. Monitoring: alert at PSI above 0.2, canary at 5 %, rollback by flag.',
  'deep-dive':
    'Positives are 1 %, so I weight them 10 to 1 and recalibrate with isotonic regression, because the threshold depends on it. When drift raises the error by 5 %, we retrain weekly; a new model must not be worse on any slice.',
  'trade-offs':
    'I rejected a deep network, since it costs 10 times as much for one point. A longer window gives more data but is stale. A gain of 3 points would change my mind.',
}
