import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root, run, scratch } from './run.ts'

const home = scratch()
afterAll(home.remove)

const README = join(root, 'README.md')
const MARKED = /(<!-- session:start -->\n)[\s\S]*?(<!-- session:end -->)/

/** The opening with the first answer, and the debrief: what a reader wants to see of a round. */
const shortened = (out: string): string => {
  const rows = out.trimEnd().split('\n')
  const opening = rows.findIndex((row) => row.startsWith('┃')) + 12
  const debrief = rows.findIndex((row) => row.startsWith('What earned most'))
  return [...rows.slice(0, opening), '', '            …', '', ...rows.slice(debrief)].join('\n')
}

it('shows a round as it really looks (UPDATE_README=1 writes it)', () => {
  const args = ['practice', '--answers', 'test/fixtures/readme-round.yaml', '--seed', '11']
  const { status, out, err } = run(args, { home: home.path, env: { MLSD_NOW: '1764000000000' } })
  expect([status, err]).toEqual([0, ''])
  const shown = `$ mlsd practice uber/ride-eta\n${shortened(out)}`
  const wanted = `$1\n\`\`\`\`text\n${shown.replaceAll('$', '$$$$')}\n\`\`\`\`\n\n$2`
  const readme = readFileSync(README, 'utf8')
  const fresh = readme.replace(MARKED, wanted)
  if (process.env['UPDATE_README']) writeFileSync(README, fresh)
  expect(readFileSync(README, 'utf8')).toBe(fresh)
})
