import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { FLAGS } from '../../src/commands/run-length.ts'

/** A V8 that does not know a flag says so on standard error. */
test.each(Object.values(FLAGS).flat())('this V8 knows %s', (flag) => {
  const { stderr, status } = spawnSync(process.execPath, [flag, '-e', '0'], { encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})
