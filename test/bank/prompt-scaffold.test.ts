import { describe, expect, test } from 'vitest'
import { leftOut } from '../../src/bank/left-out.ts'
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

  test('name a published source as it can be typed', () => {
    const [form = ''] = /source: \{kind: [^}]*\}/.exec(COMMENTS) ?? []
    const { problems, value } = read(SCAFFOLD.replace(/(asks: \[What is the .*)/, `$1\n    ${form}`))
    expect(problems).toEqual([])
    expect(value?.facts[0]?.source).toMatchObject({ kind: 'published' })
  })
})

/** Everything that may be added, with the # taken away. */
const FULL = SCAFFOLD.replace(
  /^# (?=(?:background|trains|levels|minutes|probes|curveballs|hints|tradeOffs|weak|pitfalls|reading):| {2})/gm,
  '',
)

test('what may be added can be typed as it stands there, and then nothing is left out but in facts and criteria', () => {
  // the comment at the top is indented too
  const { problems, value } = read(
    FULL.replace(/^ {2}mlsd .*\n/gm, '').replace(/^ {2}(?:phase|area|earns|hits) {2,}.*\n/gm, ''),
  )
  expect(problems).toEqual([])
  if (value === null) throw new Error('it cannot be read')
  expect(leftOut(value).filter(([part]) => part !== 'facts' && part !== 'criteria')).toEqual([])
  expect(value.probes?.[0]?.holds).toEqual([
    { criterion: 'labels-from-forwarding' },
    { say: 'what is hoped for', signals: ['patterns it is heard by'] },
  ])
})

test('no line is longer than a screen of code', () => {
  const long = COMMENTS.split('\n').filter((line) => line.length > 125)
  expect(long).toEqual([])
})
