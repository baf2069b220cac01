import { expect, it } from 'vitest'
import { type CommandShape, completing } from '../../src/report/completion.ts'

const HELP = { flags: ['--help', '-h'], about: 'help', value: null }

const command = (name: string, shape: Partial<CommandShape> = {}): CommandShape => ({
  name,
  about: `about ${name}`,
  options: [HELP],
  arguments: [],
  commands: [],
  ...shape,
})

const TREE = command('mlsd', {
  options: [{ flags: ['--no-color'], about: 'plain', value: null }, HELP],
  commands: [
    command('practice', {
      options: [
        { flags: ['--company', '-c'], about: 'where', value: { names: ['company', 'id'], choices: [] } },
        {
          flags: ['--phase'],
          about: 'which',
          value: { names: ['phase', 'phase'], choices: ['clarify', 'design'] },
        },
        { flags: ['--untimed'], about: 'no clock', value: null },
        HELP,
      ],
      arguments: [{ names: ['prompt'], choices: [] }],
    }),
    command('new', {
      arguments: [
        { names: ['kind'], choices: ['prompt', 'company'] },
        { names: ['id'], choices: [] },
      ],
    }),
    command('list'),
    command('help', { options: [], arguments: [{ names: ['command'], choices: [] }] }),
  ],
})

const COMMANDS = ['practice', 'new', 'list', 'help']

it.each<readonly [words: string, fixed: readonly string[], names: readonly string[]]>([
  ['', COMMANDS, []],
  ['pra', COMMANDS, []],
  ['-', ['--no-color', '--help'], []],
  ['practice ', [], ['prompt']],
  ['practice a/b ', ['--company', '--phase', '--untimed', '--help', '--no-color'], []],
  ['practice a/b x', [], []],
  ['practice -', ['--company', '--phase', '--untimed', '--help', '--no-color'], []],
  ['practice -c meta --untimed -', ['--phase', '--help', '--no-color'], []],
  ['practice --company ', [], ['company', 'id']],
  ['practice -c ', [], ['company', 'id']],
  ['practice --company=', [], ['company', 'id']],
  ['practice --company=meta ', [], ['prompt']],
  ['practice --company meta ', [], ['prompt']],
  ['practice --phase ', ['clarify', 'design'], []],
  ['practice --phase=de', ['clarify', 'design'], []],
  ['practice --untimed x', [], ['prompt']],
  ['practice --nonsense ', [], ['prompt']],
  ['practice -- -', [], ['prompt']],
  ['--no-color practice ', [], ['prompt']],
  ['new ', ['prompt', 'company'], []],
  ['new prompt ', [], ['id']],
  ['list ', ['--help', '--no-color'], []],
  ['help ', COMMANDS, []],
  ['help practice list', [], []],
])('%j', (words, fixed, names) => {
  const found = completing(TREE, words.split(' '))
  expect([found.fixed.map(({ value }) => value), found.names]).toEqual([fixed, names])
})

it.each([
  ['practice --company=me', '--company=', 'me', {}],
  ['practice --company meta a', '', 'a', { company: 'meta' }],
  ['practice --company=meta a', '', 'a', { company: 'meta' }],
  ['practice meta/x -c ', '', '', { prompt: 'meta/x' }],
  ['practice meta=x', '', 'meta=x', {}],
])('%j stands at %j and %j', (words, before, word, given) => {
  expect(completing(TREE, words.split(' '))).toMatchObject({ before, word, given })
})

it('says what commands and options are for', () => {
  expect(completing(TREE, ['li']).fixed[2]).toEqual({ value: 'list', about: 'about list' })
  expect(completing(TREE, ['list', '-']).fixed[1]).toEqual({ value: '--no-color', about: 'plain' })
})
