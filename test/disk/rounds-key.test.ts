import { appendFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roundsKey } from '../../src/disk/rounds-key.ts'
import { scratch } from './scratch.ts'

const SETTLED = -60_000

describe('the key of some rounds', () => {
  const paths = (root: string) => ['a.jsonl', 'b.jsonl'].map((name) => join(root, name))

  it('is the same until one of them is written to', () => {
    const [one = '', other = ''] = paths(scratch({ 'a.jsonl': '1', 'b.jsonl': '2' }))
    const before = roundsKey([one, other], SETTLED)
    expect(before).not.toBeNull()
    expect(roundsKey([one, other], SETTLED)).toBe(before)
    expect(roundsKey([one], SETTLED)).not.toBe(before)
    appendFileSync(other, 'more')
    const after = roundsKey([one, other], SETTLED)
    expect(after).not.toBe(before)
    utimesSync(one, 1, 1)
    expect(roundsKey([one, other], SETTLED)).not.toBe(after)
  })

  it('is none where a file is gone, or has just been written', () => {
    const [one = '', other = ''] = paths(scratch({ 'a.jsonl': '1', 'b.jsonl': '2' }))
    expect(roundsKey([one, other])).toBeNull()
    rmSync(one)
    expect(roundsKey([one, other], SETTLED)).toBeNull()
  })
})
