import { describe, expect, it } from 'vitest'
import { read } from '../../src/interviewer/read.ts'
import { readDocument } from '../../src/language/document.ts'

describe('an entry', () => {
  const text = 'Who reads it? I would log at 10 ms.'

  it('is read once, however often it is asked about', () => {
    expect(read(text)).toBe(read(`${text}`))
    expect(read(text)).toEqual(readDocument(text))
  })

  it('is not taken for another', () => {
    const one = read(text)
    expect(read('Another.').text).toBe('Another.')
    expect(read(text)).toEqual(one)
  })
})
