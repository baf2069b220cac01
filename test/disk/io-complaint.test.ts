import { describe, expect, it } from 'vitest'
import { ioComplaint, reasonOf } from '../../src/disk/io-complaint.ts'

const coded = (code: string): Error => Object.assign(new Error(`${code}: something`), { code })

describe('reasonOf', () => {
  it.each([
    [coded('ENOSPC'), 'the disk is full'],
    [coded('EROFS'), 'the file system is read-only'],
    [coded('EACCES'), 'permission denied'],
    [coded('ENOENT'), 'there is no such file'],
    [coded('EBUSY'), 'EBUSY: something'],
    [new Error('odd'), 'odd'],
    ['text', 'text'],
  ])('%s', (error, reason) => {
    expect(reasonOf(error)).toBe(reason)
  })
})

it('names what was tried and where', () => {
  expect(ioComplaint('write', '/a/b', coded('ENOSPC'))).toEqual({
    expected: 'cannot write /a/b: the disk is full',
  })
})
