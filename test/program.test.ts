import { expect, it } from 'vitest'
import { openTerminal } from './cli/pty.ts'
import { root, run } from './cli/run.ts'

it.each([60, 80, 200])('help breaks no word at %i columns', async (cols) => {
  const program = [process.execPath, 'bin/mlsd.js', '--help']
  const terminal = openTerminal('sh', ['-c', '"$@"; printf "<ended %s>" $?; exec cat', 'sh', ...program], {
    cols,
    rows: 80,
    cwd: root,
  })
  await terminal.waitFor('<ended 0>')
  const rows = terminal.raw().split('\r\n')
  terminal.kill()
  expect(rows.filter((row) => row.length > cols)).toEqual([])
  expect(
    rows.filter((row) => /^ {2}(?:why|new|list) /.test(row)).map((row) => row.slice(0, 28).trimEnd()),
  ).toEqual(['  list', '  why [subject] [criterion]', '  new <kind> <id>'])
})

it.each([
  [['help', 'list'], 0, 'Usage: mlsd list [options]', ''],
  [['help', '--help'], 0, 'Usage: mlsd', ''],
  [['help', 'lst'], 2, '', "error: unknown command 'lst'\n(Did you mean list?)\n"],
])('mlsd %j exits %i', (args, status, out, err) => {
  const ran = run(args, { home: '/nonexistent' })
  expect(ran.status).toBe(status)
  expect(ran.out.slice(0, out.length)).toBe(out)
  expect(ran.err.slice(0, err.length)).toBe(err)
})
