import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runScoreLines } from '../../src/commands/score-lines.ts'
import { write } from '../disk/scratch.ts'
import { captured, homeWith } from './captured.ts'

it('says on the line itself why a file of one’s own was left out', async () => {
  const home = homeWith()
  write(home, {
    'prompts/meta/bad.yaml': 'title: 3\n',
    'lines.jsonl': ['meta/bad', 'meta/gone']
      .map((prompt) => JSON.stringify({ prompt, level: 'L5', answers: { design: 'Trees.' } }))
      .join('\n'),
  })
  const { code, out } = await captured({ home }, (io) => runScoreLines(io, join(home, 'lines.jsonl')))
  const [bad, gone] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).error)
  expect(code).toBe(1)
  expect(bad).toMatchObject({ path: 'prompt', expected: 'no prompt "meta/bad"' })
  expect(bad.found).toMatch(/^left out .*bad\.yaml:\d+:\d+ .*expected .*\(mlsd check\)$/)
  expect(gone.found).toBe('meta/gone')
})
