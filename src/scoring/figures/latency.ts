import type { Phase } from '../../bank/vocabulary.ts'
import type { Sentence } from '../../language/document.ts'
import type { Line } from './line.ts'
import { headPromise, promisesIn, type Span } from './promise.ts'
import { pathsIn, pathsInBullets } from './stages.ts'

/** What was promised for the whole, and stages that take longer. */
export interface Overrun {
  readonly promise: Span
  readonly stages: Span
}

/** Stages may be rounded up. */
const SLACK = 1.1

const longest = (spans: readonly Span[]): Span | undefined =>
  [...spans].sort((a, b) => b.seconds - a.seconds)[0]

const overrun = (promise: Span | undefined, stages: Span | undefined): readonly Overrun[] =>
  promise !== undefined && stages !== undefined && stages.seconds > promise.seconds * SLACK
    ? [{ promise, stages }]
    : []

/** The longest path of stages that takes longer than the most patient promise, or than its own heading. */
export const overrunIn = (
  lines: readonly Line[],
  phaseOf: (sentence: Sentence) => Phase | undefined,
): Overrun | undefined => {
  const promise = longest(lines.flatMap(({ sentence }) => promisesIn(sentence, phaseOf(sentence))))
  const paths = lines.map((line) => ({ line, spans: pathsIn(line) })).filter(({ spans }) => spans.length > 0)
  const all = [...paths.flatMap(({ spans }) => spans), ...pathsInBullets(lines)]
  const own = paths.flatMap(({ line, spans }) => overrun(headPromise(line.sentence), longest(spans)))
  return [...overrun(promise, longest(all)), ...own][0]
}
