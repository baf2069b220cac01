import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/report/markdown-blocks.ts'

const of = (text: string) => blocksOf(text.split('\n'), 0)

describe('blocksOf', () => {
  it('finds fences, quotations and other lines', () => {
    expect(of('Title\n> one\n>two\n```ts\ncode\n```\n')).toEqual([
      { kind: 'line', line: 1, text: 'Title' },
      { kind: 'quote', line: 2, lines: ['one', 'two'] },
      { kind: 'fence', line: 4, info: 'ts', text: 'code' },
      { kind: 'line', line: 7, text: '' },
    ])
  })

  it.each([
    ['a shorter run closes nothing', '````\n```\nx\n````', '```\nx'],
    ['a longer run closes', '```\nx\n`````', 'x'],
    ['the other sign closes nothing', '```\n~~~\n```', '~~~'],
    ['words after a run close nothing', '```\n``` x\n```', '``` x'],
    ['blanks after a run do', '```\nx\n```  ', 'x'],
    ['an empty fence', '```\n```', ''],
    ['a blank line within', '```\n\n```', ''],
    ['two blank lines within', '```\n\n\n```', '\n'],
    ['tildes', '~~~ text\nx\n~~~', 'x'],
  ])('%s', (_, text, inner) => {
    expect(of(text)).toEqual([expect.objectContaining({ kind: 'fence', text: inner })])
  })

  it('tells of a fence that stays open', () => {
    expect(of('x\n```\ny')).toEqual([
      { kind: 'line', line: 1, text: 'x' },
      { kind: 'open', line: 2 },
    ])
  })

  it('begins where it is told to', () => {
    expect(blocksOf(['a', 'b'], 1)).toEqual([{ kind: 'line', line: 2, text: 'b' }])
  })
})
