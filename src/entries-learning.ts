import { Option } from 'commander'
import type { Entry } from './entry.ts'
import { EVERYDAY, MORE } from './help.ts'
import { format, json } from './options.ts'

/** The commands that look back on rounds, and ahead to the next: what is learnt from them. */

export const review = (): Entry => ({
  usage: 'review [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [
    new Option('--outline', 'a strong answer for every phase, not for the weakest alone'),
    new Option('--spoilers', 'also what an unfinished round would be spoilt by'),
    format('text', 'markdown'),
    json(),
  ],
  run: async (io, given) => (await import('./commands/review.ts')).runReview(io, given),
})

export const diff = (): Entry => ({
  usage: 'diff <before> [now]',
  group: MORE,
  arguments: ['before', 'now'],
  options: [json()],
  run: async (io, given) => (await import('./commands/diff.ts')).runDiff(io, given),
})

export const history = (): Entry => ({
  usage: 'history',
  group: EVERYDAY,
  options: [json()],
  run: async (io, given) => (await import('./commands/history.ts')).runHistory(io, given),
})

export const progress = (): Entry => ({
  usage: 'progress',
  group: EVERYDAY,
  options: [json()],
  run: async (io, given) => (await import('./commands/progress.ts')).runProgress(io, given),
})
