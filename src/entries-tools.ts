import { Option } from 'commander'
import type { Entry } from './entry.ts'
import { MORE } from './help.ts'
import { json } from './options.ts'
import { SHELLS } from './report/shells.ts'

/** The commands for those who write problems, and for the shell. */

export const check = (): Entry => ({
  usage: 'check [path]',
  group: MORE,
  arguments: ['path'],
  options: [new Option('--all', 'also the questions that a problem takes from its family'), json()],
  run: async (io, given) => (await import('./commands/check.ts')).runCheck(io, given),
})

export const newEntry = (): Entry => ({
  usage: 'new <kind> <id>',
  group: MORE,
  arguments: ['kind', 'id'],
  choices: { kind: ['prompt', 'company'] },
  options: [
    new Option('--family <id>', 'with a prompt: its family; asked in a terminal'),
    new Option('--empty', 'with a prompt: a form with blanks, without a sample'),
  ],
  run: async (io, given) => (await import('./commands/new.ts')).runNew(io, given),
})

export const doctor = (): Entry => ({
  usage: 'doctor',
  group: MORE,
  options: [json()],
  run: async (io, given) => (await import('./commands/doctor.ts')).runDoctor(io, given),
})

export const completion = (): Entry => ({
  usage: 'completion <shell>',
  group: MORE,
  arguments: ['shell'],
  choices: { shell: SHELLS },
  options: [],
  run: async (io, given) => (await import('./commands/completion.ts')).runCompletion(io, given),
})
