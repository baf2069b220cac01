import { describe, expect, test } from 'vitest'
import { parsePromptFile } from '../../src/bank/parse.ts'
import { promptScaffold } from '../../src/bank/prompt-scaffold.ts'
import { AREAS, COMPETENCIES, PHASES } from '../../src/bank/vocabulary.ts'

const SCAFFOLD = promptScaffold({ id: 'acme/mail', family: 'search', year: 2031 })
const COMMENTS = SCAFFOLD.split('\n')
  .filter((line) => line.trimStart().startsWith('#'))
  .join('\n')

const read = (text: string) => parsePromptFile('prompts/acme/mail.yaml', text)

test('is a prompt of the form that is asked', () => {
  expect(read(SCAFFOLD).problems).toEqual([])
  expect(read(SCAFFOLD).value).toMatchObject({ id: 'acme/mail', family: 'search', asked: { year: 2031 } })
})

describe('its comments', () => {
  test('name every phase, area and competency', () => {
    for (const word of [...PHASES, ...AREAS, ...COMPETENCIES]) expect(COMMENTS).toContain(word)
  })

  test('show both forms of a source, and each can be typed', () => {
    const forms = [...COMMENTS.matchAll(/\{kind: [^}]*\}/g)].map(([form]) => form)
    expect(forms).toHaveLength(2)
    for (const form of forms) {
      expect(read(SCAFFOLD.replace('source: {kind: practice}', `source: ${form}`)).problems).toEqual([])
    }
  })

  test('show both forms of what a good answer holds, and each can be typed', () => {
    const said = /\{say: .*\}/.exec(COMMENTS)?.[0] ?? ''
    expect(COMMENTS).toContain('- criterion: <id>')
    expect(
      read(SCAFFOLD.replace('- criterion: labels-from-forwarding', `- ${said}`)).value?.probes[0]?.holds,
    ).toEqual([{ say: 'what is hoped for', signals: ['patterns it is heard by'] }])
  })

  test('show how something to read is listed', () => {
    const entry = /^# (- \{title: .*\})$/m.exec(SCAFFOLD)?.[1] ?? ''
    expect(read(SCAFFOLD.replace('reading: []', `reading:\n  ${entry}`)).value?.reading).toHaveLength(1)
  })
})

test('probes and curveballs hold something in either form', () => {
  const { probes = [], curveballs = [] } = read(SCAFFOLD).value ?? {}
  for (const list of [probes, curveballs]) {
    const holds = list.flatMap((each) => each.holds)
    expect([holds.some((hold) => 'say' in hold), holds.some((hold) => 'criterion' in hold)]).toEqual([
      true,
      true,
    ])
  }
})

test('no line is longer than a screen of code', () => {
  const long = COMMENTS.split('\n').filter((line) => line.length > 125)
  expect(long).toEqual([])
})
