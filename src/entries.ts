import { Option } from 'commander'
import { diff, drill, history, importEntry, plan, progress, review } from './entries-learning.ts'
import { check, completion, doctor, newEntry } from './entries-tools.ts'
import type { Entry } from './entry.ts'
import { EVERYDAY, MORE } from './help.ts'
import {
  company,
  format,
  interviewer,
  json,
  level,
  minutes,
  phase,
  plain,
  SHORT,
  untimed,
  wholeNumber,
} from './options.ts'
import { VERDICTS } from './scoring/scorecard.ts'

const practice = (): Entry => ({
  usage: 'practice [prompt]',
  group: EVERYDAY,
  arguments: ['prompt'],
  options: [
    company('practise what this company asks'),
    level(),
    phase(),
    minutes(SHORT),
    untimed(),
    new Option('--seed <number>', 'the same seed makes the same choices').argParser(
      wholeNumber(0, 999_999_999),
    ),
    interviewer('who asks'),
    new Option('--answers <file>', 'take the answers from a transcript'),
    plain(),
    new Option('--json', 'print the scorecard as JSON at the end'),
  ],
  run: async (io, given) => (await import('./commands/practice.ts')).runPractice(io, given),
})

const redo = (): Entry => ({
  usage: 'redo [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [phase(), minutes(SHORT), untimed(), plain()],
  run: async (io, given) => (await import('./commands/redo.ts')).runRedo(io, given),
})

const resume = (): Entry => ({
  usage: 'resume [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [plain()],
  run: async (io, given) => (await import('./commands/resume.ts')).runResume(io, given),
})

const checklist = (): Entry => ({
  usage: 'checklist',
  group: EVERYDAY,
  options: [
    company('with what this company stresses'),
    level(),
    minutes(),
    new Option('--prompt <id>', 'for one problem'),
    new Option('--fit <rows>', 'the doorstep page, in so many rows: 24').argParser(wholeNumber(16, 66)),
    format('text', 'markdown'),
  ],
  run: async (io, given) => (await import('./commands/checklist.ts')).runChecklist(io, given),
})

const exportEntry = (): Entry => ({
  usage: 'export [session]',
  group: EVERYDAY,
  arguments: ['session'],
  options: [
    format('markdown', 'json', 'html', 'review').conflicts(['forReview', 'schema']),
    new Option('--for-review', 'the same as --format review').conflicts('schema'),
    new Option('--schema', 'print the JSON Schema of --format json, and nothing else'),
    new Option('--redact', 'leave out what stands between [[ and ]] in your answers'),
    new Option('--with-scores', 'with --format review: our scores, too'),
    new Option('-o, --output <file>', 'write to a file, not standard output'),
  ],
  run: async (io, given) => (await import('./commands/export.ts')).runExport(io, given),
})

const list = (): Entry => ({
  usage: 'list',
  group: EVERYDAY,
  options: [
    company('only this company'),
    new Option('--family <id>', 'only this family'),
    new Option('--all', 'all of your own, not 100 of each company'),
    json(),
  ],
  run: async (io, given) => (await import('./commands/list.ts')).runList(io, given),
})

/** Of a prompt, and so not of what prompts share. */
const APART = ['spoilers', 'host', 'level', 'minutes', 'interviewer', 'format']

const show = (): Entry => ({
  usage: 'show [prompt]',
  group: EVERYDAY,
  arguments: ['prompt'],
  options: [
    new Option('--spoilers', 'with facts, rubric and outlines'),
    new Option('--host', 'the sheet for interviewing somebody else').conflicts(['spoilers', 'json']),
    level(),
    minutes(),
    interviewer('with --host: whose questions come first (default: product)'),
    new Option('--format <format>', 'with --host: text or markdown').choices(['text', 'markdown']),
    new Option('--family <id>', 'the criteria that problems of a family share').conflicts(APART),
    new Option('--concepts [word]', 'what may stand in a pattern behind an @').conflicts(APART),
    json(),
  ],
  run: async (io, given) => (await import('./commands/show.ts')).runShow(io, given),
})

const score = (): Entry => ({
  usage: 'score [transcript]',
  group: MORE,
  arguments: ['file'],
  options: [
    level(),
    json(),
    new Option('--schema', 'print the JSON Schema of --json and --jsonl, and nothing else'),
    new Option('--jsonl', 'one transcript per line in, one scorecard per line out'),
    new Option('--rubric <file>', 'with --jsonl: judge short answers against your own rubric').implies({
      jsonl: true,
    }),
    new Option('--min-verdict <verdict>', 'exit with 1 below this').choices(VERDICTS),
  ],
  run: async (io, given) => (await import('./commands/score.ts')).runScore(io, given),
})

const why = (): Entry => ({
  usage: 'why [subject] [criterion]',
  group: MORE,
  arguments: ['subject', 'criterion'],
  options: [json()],
  run: async (io, given) => (await import('./commands/why.ts')).runWhy(io, given),
})

const rescore = (): Entry => ({
  usage: 'rescore [session]',
  group: MORE,
  arguments: ['session'],
  options: [new Option('--all', 'every finished round'), level(), json()],
  run: async (io, given) => (await import('./commands/rescore.ts')).runRescore(io, given),
})

const guide = (): Entry => ({
  usage: 'guide [topic]',
  group: MORE,
  arguments: ['topic'],
  options: [format('text', 'markdown')],
  run: async (io, given) => (await import('./commands/guide.ts')).runGuide(io, given),
})

/** The commands, in the order in which help lists them. */
export const ENTRIES: Readonly<Record<string, () => Entry>> = {
  practice,
  redo,
  resume,
  review,
  drill,
  checklist,
  export: exportEntry,
  list,
  history,
  progress,
  plan,
  show,
  guide,
  score,
  import: importEntry,
  why,
  diff,
  rescore,
  check,
  new: newEntry,
  doctor,
  completion,
}
