import { describe, expect, it } from 'vitest'
import { runGuide } from '../../src/commands/guide.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()

const guide = (given: Parameters<typeof runGuide>[1]) => captured({ home }, (io) => runGuide(io, given))

describe('mlsd guide', () => {
  it('lists the lessons', async () => {
    const { code, out, err } = await guide({})
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^The round\n/)
    expect(out).toMatch(/\nclock +Where the minutes of a round go/)
  })

  it.each(['clock', ' Clock '])('shows one, called %j', async (topic) => {
    const { code, out } = await guide({ topic })
    expect([code, out.split('\n')[0]]).toEqual([0, 'The clock'])
  })

  it('shows one as markdown', async () => {
    const { out } = await guide({ topic: 'clock', format: 'markdown' })
    expect(out).toMatch(/^# The clock\n\nWhere/)
    expect(out).toContain('| part | 20 min | 45 min |')
  })

  it('says what there is where there is none of that name', async () => {
    const { code, err } = await guide({ topic: 'clok' })
    expect(code).toBe(2)
    expect(err).toMatch(/^no lesson "clok"\. Did you mean clock\?\|\|Lessons: /)
  })
})
