import { Option } from 'commander'
import type { Entry } from './entry.ts'
import { EVERYDAY, MORE } from './help.ts'
import { company, daysAhead, format, json, level, plain } from './options.ts'

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

export const importEntry = (): Entry => ({
  usage: 'import <transcript>',
  group: MORE,
  arguments: ['file'],
  options: [
    new Option('--prompt <id>', 'the problem it answers, where it names none'),
    new Option('-l, --level <level>', 'L3, L4, L5, L6, or the company’s own name; else the text’s own'),
    new Option('--dry-run', 'show what would be imported, and write nothing'),
    json(),
  ],
  run: async (io, given) => (await import('./commands/import.ts')).runImport(io, given),
})

export const history = (): Entry => ({
  usage: 'history',
  group: EVERYDAY,
  options: [new Option('--all', 'every round, not the newest 200 alone'), json()],
  run: async (io, given) => (await import('./commands/history.ts')).runHistory(io, given),
})

export const progress = (): Entry => ({
  usage: 'progress',
  group: EVERYDAY,
  options: [
    new Option('--html', 'one page for the whole history, no network').conflicts('json'),
    new Option('-o, --output <file>', 'with --html: write to a file, not standard output'),
    json(),
  ],
  run: async (io, given) => (await import('./commands/progress.ts')).runProgress(io, given),
})

export const drill = (): Entry => ({
  usage: 'drill',
  group: EVERYDAY,
  options: [
    new Option('-m, --minutes <minutes>', 'how long').choices(['5', '10']).default('5'),
    new Option('--cards', 'concept cards only, nothing of your rounds'),
    company('on problems of this company where there is a choice'),
    new Option('--due', 'say what is waiting and since when, ask nothing'),
    plain(),
    json(),
  ],
  run: async (io, given) => (await import('./commands/drill.ts')).runDrill(io, given),
})

export const plan = (): Entry => ({
  usage: 'plan',
  group: EVERYDAY,
  options: [
    new Option('--in <time>', 'until the interview: 36h, 3d, 2w (default: 7d)').argParser(daysAhead),
    company('what this company asks'),
    level(),
    json(),
  ],
  run: async (io, given) => (await import('./commands/plan.ts')).runPlan(io, given),
})
