import { expect, it } from 'vitest'
import { drawingEntry, drawingOf } from '../../src/report/drawing.ts'

const short = (text: string) => {
  const { parts, links, ...rest } = drawingOf(text)
  const labels = new Map(parts.map(({ key, label }) => [key, label]))
  return { links: links.map(([from, to]) => `${labels.get(from)} > ${labels.get(to)}`), ...rest }
}

it.each([
  [
    'a chain',
    'Client -> API gateway -> Ranker',
    ['Client > API gateway', 'API gateway > Ranker'],
    { parts: 3, links: 2 },
    [],
  ],
  [
    'the same part by another spelling',
    'Clients -> Rankers\nthe logs → trainer\nRanker -> the log',
    ['Clients > Rankers', 'the logs > trainer', 'Rankers > the logs'],
    { parts: 4, links: 3 },
    [],
  ],
  [
    'the same arrow twice',
    'app -> api -> model\napp -> api',
    ['app > api', 'api > model'],
    { parts: 3, links: 2 },
    [],
  ],
  ['a part that leads to itself', 'app -> app -> model', ['app > model'], null, []],
  ['too few parts', 'app -> model', ['app > model'], null, []],
  ['letters that are no parts of a system', 'A -> B -> C', ['A > B', 'B > C'], null, []],
  [
    'prose',
    'app -> we think that it is late\nno arrow',
    [],
    null,
    ['app -> we think that it is late', 'no arrow'],
  ],
  [
    'two drawings with prose between',
    'client -> gateway -> ranker\nand then\nlogs -> kafka -> trainer',
    ['client > gateway', 'gateway > ranker', 'logs > kafka', 'kafka > trainer'],
    { parts: 6, links: 4 },
    ['and then'],
  ],
  ['nothing', '', [], null, []],
])('%s', (_name, text, links, read, unread) => {
  expect(short(text)).toEqual({ links, read, unread, boxed: false })
})

it('leaves boxes as they are drawn', () => {
  const boxes =
    '+--------+     +-----+     +--------+\n| Client | --> | API | --> | Ranker |\n+--------+     +-----+     +--------+'
  expect(drawingOf(boxes)).toMatchObject({ boxed: true, read: { parts: 3, links: 2 }, unread: [] })
})

it('is sent in a fence, so that long lines in lower case are not joined as prose cut at a column', () => {
  const line = 'app on a phone -> api gateway -> candidate retrieval -> ranker of the page'
  const lines = [line, line.replace('app', 'web'), line.replace('app', 'box')].join('\n')
  const joined = (text: string) => drawingOf(text).parts.filter(({ label }) => label.includes('\n'))
  expect(joined(lines)).toHaveLength(2)
  expect(joined(drawingEntry(lines))).toEqual([])
  expect(drawingOf(drawingEntry(lines))).toMatchObject({ read: { parts: 6, links: 5 }, unread: [] })
  expect(drawingEntry(lines)).toBe(`\`\`\`\n${lines}\n\`\`\``)
  expect(drawingEntry('~~~\na -> b\n~~~')).toBe('~~~\na -> b\n~~~')
})
