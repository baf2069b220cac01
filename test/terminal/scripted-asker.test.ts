import { describe, expect, it } from 'vitest'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import type { EntryView, Reply } from '../../src/terminal/asker.ts'
import { createScriptedAsker } from '../../src/terminal/scripted-asker.ts'

const VIEW: EntryView = { header: '', left: () => '', draft: '', hintKeys: '', history: [] }

const scripted = (form: Record<string, unknown>) => {
  const { transcript } = transcriptOf({ prompt: 'meta/toy-ranking', level: 'L5', ...form })
  if (transcript === null) throw new Error('a broken transcript')
  let written = ''
  const asker = createScriptedAsker(transcript, {
    write: (text) => {
      written += text
    },
    echo: (text) => `┃ ${text}`,
  })
  return { asker, written: () => written }
}

const repliesOf = async (form: Record<string, unknown>): Promise<Reply[]> => {
  const { asker } = scripted(form)
  const replies: Reply[] = []
  for (;;) {
    const reply = await asker.entry(VIEW)
    if (reply.kind === 'end') return replies
    replies.push(reply)
  }
}

const NEXT = { kind: 'command', name: 'next' }
const text = (words: string) => ({ kind: 'text', text: words, after: null })

describe('a written candidate', () => {
  it('goes through all phases and the close', async () => {
    const answers = { clarify: 'a', design: ['b', 'c'], 'trade-offs': 'd' }
    expect(await repliesOf({ answers })).toEqual([
      text('a'),
      NEXT,
      text('b'),
      text('c'),
      NEXT,
      NEXT,
      text('d'),
      NEXT,
      NEXT,
    ])
  })

  it('ends with the last entry where the round was broken off', async () => {
    const answers = { clarify: 'a', design: 'b' }
    expect(await repliesOf({ answers, complete: false })).toEqual([text('a'), NEXT, text('b')])
    expect(await repliesOf({ answers: {}, complete: false })).toEqual([])
  })

  it('brings its own times and stamps', async () => {
    const design = [
      { at: 0, text: 'a' },
      { at: 90, text: 'b', after: 'hint:1' },
    ]
    expect((await repliesOf({ answers: { design }, complete: false })).slice(1)).toEqual([
      { kind: 'text', text: 'a', after: null, at: 0 },
      { kind: 'text', text: 'b', after: 'hint:1', at: 90 },
    ])
  })

  it('shows what it says, agrees to everything and judges itself as written', async () => {
    const { asker, written } = scripted({ answers: { clarify: 'a' }, selfRating: { design: 2 } })
    await asker.entry(VIEW)
    await asker.entry(VIEW)
    asker.say('said')
    expect(written()).toBe('┃ a\n┃ /next\nsaid\n')
    expect(await asker.confirm('Sure?', false)).toBe(true)
    expect(await asker.rate([])).toEqual({ design: 2 })
    asker.close()
  })
})
