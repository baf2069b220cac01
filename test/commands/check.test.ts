import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runCheck } from '../../src/commands/check.ts'
import { UserError } from '../../src/errors.ts'
import type { Io } from '../../src/io.ts'
import { company, complete, yamlOf } from '../bank/samples.ts'
import { scratch } from '../disk/scratch.ts'

const check = async (given: Parameters<typeof runCheck>[1], cwd: string) => {
  let text = ''
  const out = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk)
      done()
    },
  })
  const io = { out, env: { MLSD_HOME: scratch() }, cwd, width: 72, colour: 0 } as unknown as Io
  const code = await runCheck(io, given)
  return { code, text }
}

const MINE = complete({ family: 'ranking', criteria: complete().criteria, curveballs: [] })

describe('mlsd check', () => {
  test('tells what is wrong with a folder, and exits 1', async () => {
    const cwd = scratch({ 'bank/acme/company.yaml': 'id: acme\nname: 3\n' })
    const { code, text } = await check({ path: 'bank' }, cwd)
    expect(code).toBe(1)
    expect(text).toContain(
      'bank/acme/company.yaml:2:7  name\n  expected text, found a number (3)\n  2 │ name: 3\n    │       ^\n',
    )
    expect(text).toMatch(/\n\d+ problems\. Fix them and run: mlsd check bank\n$/)
  })

  test('one file will do, and the bundled rubrics are known', async () => {
    const cwd = scratch({ 'acme/company.yaml': yamlOf(company()) })
    expect(await check({ path: 'acme/company.yaml' }, cwd)).toEqual({
      code: 0,
      text: 'No problems in 1 file.\n',
    })
  })

  test('speaks JSON', async () => {
    const cwd = scratch({ 'acme/company.yaml': yamlOf(company()), 'acme/parcel-eta.yaml': yamlOf(MINE) })
    const { code, text } = await check({ path: '.', json: true }, cwd)
    const report = JSON.parse(text)
    expect(code).toBe(1)
    expect(report).toMatchObject({ schema: 1, files: 2, prompts: [{ id: 'acme/parcel-eta', facts: 10 }] })
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        file: 'acme/parcel-eta.yaml',
        path: 'curveballs',
        expected: 'at least 1 curveball',
        found: '0',
      }),
    )
  })

  test('a folder that is not there, or holds nothing', async () => {
    const cwd = scratch({ 'empty/readme.md': '#' })
    await expect(check({ path: 'gone' }, cwd)).rejects.toMatchObject({
      complaint: { expected: `cannot read ${join(cwd, 'gone')}: there is no such file` },
      exitCode: 74,
    })
    await expect(check({ path: 'empty' }, cwd)).rejects.toThrow(UserError)
  })
})
