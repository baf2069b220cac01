import { describe, expect, it } from 'vitest'
import { once, onceEach } from '../../src/language/once.ts'

describe('what is made once', () => {
  it('is made when it is first asked for', () => {
    let made = 0
    const get = once(() => ++made)
    expect(made).toBe(0)
    expect([get(), get()]).toEqual([1, 1])
  })

  it('is made once for each key, also where it is nothing', () => {
    const made: string[] = []
    const get = onceEach((key) => {
      made.push(key)
      return key === 'b' ? undefined : key
    })
    expect([get('a'), get('b'), get('b'), get('a')]).toEqual(['a', undefined, undefined, 'a'])
    expect(made).toEqual(['a', 'b'])
  })
})
