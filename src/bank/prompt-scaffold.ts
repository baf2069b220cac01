import type { Sample } from './sample/sample.ts'
import { sampleOf } from './sample/samples.ts'

export interface ScaffoldInput {
  readonly id: string
  readonly family: string
  /** With blanks where the sample's texts would stand. */
  readonly empty?: boolean
}

const ABOUT = {
  sample: '# It works as it stands: check it, play it, then replace what is in "quotes" from the top down.',
  empty: '# Fill the "" from the top down; "mlsd check" lists what is still blank.',
} as const

const FACTS =
  '# What is told when asked, three or more, with units at all numbers. asks: questions that bring it.'

const CRITERIA = `# Beyond what its family asks (mlsd show --family FAMILY): three or more, of which one to three decide, with crux: true.
#   phase  clarify, design, deep-dive or trade-offs
#   area   framing, metrics, data, labels, features, model, training, evaluation, serving, monitoring, trade-offs
#   earns  is shown to somebody who did not say it
#   hits   two or more sentences that earn it, in words as different as two people's`

const MORE = '# May be added: outlines, probes, curveballs, hints, patterns; see the README.'

const quoted = (text: string): string => JSON.stringify(text)

const linesOf = (key: string, texts: readonly string[], indent: string): readonly string[] => [
  `${indent}${key}:`,
  ...texts.map((text) => `${indent}  - ${quoted(text)}`),
]

const factLines = ({ id, topic, answer, asks }: Sample['facts'][number]): readonly string[] => [
  `  - id: ${id}`,
  `    topic: ${quoted(topic)}`,
  `    answer: ${quoted(answer)}`,
  ...linesOf('asks', asks, '    '),
]

const criterionLines = (one: Sample['criteria'][number]): readonly string[] => [
  `  - id: ${one.id}`,
  `    phase: ${one.phase}`,
  `    area: ${one.area}`,
  ...(one.crux ? ['    crux: true'] : []),
  `    title: ${quoted(one.title)}`,
  `    earns: ${quoted(one.earns)}`,
  ...linesOf('hits', one.hits, '    '),
]

const blank = ({ facts, criteria }: Sample): Sample => {
  const two = ['', '']
  return {
    title: '',
    statement: '',
    facts: facts.map((_, i) => ({ id: `fact-${i + 1}`, topic: '', answer: '', asks: two })),
    criteria: criteria.map((one, i) => ({ ...one, id: `point-${i + 1}`, title: '', earns: '', hits: two })),
  }
}

/** The text of a new prompt: the least that can be played, of the family's own kind, or a form to fill. */
export const promptScaffold = ({ id, family, empty = false }: ScaffoldInput): string => {
  const sample = empty ? blank(sampleOf(family)) : sampleOf(family)
  return [
    ABOUT[empty ? 'empty' : 'sample'],
    `#   mlsd check ${id}`,
    `#   mlsd practice ${id}`,
    `id: ${id}`,
    `company: ${id.split('/')[0]}`,
    `family: ${family}`,
    `title: ${quoted(sample.title)}`,
    '# As the interviewer says it, vague on purpose.',
    `statement: ${quoted(sample.statement)}`,
    '',
    FACTS,
    'facts:',
    ...sample.facts.flatMap(factLines),
    '',
    CRITERIA.replace('FAMILY', family),
    'criteria:',
    ...sample.criteria.flatMap((one) => ['', ...criterionLines(one)]).slice(1),
    '',
    MORE,
    '',
  ].join('\n')
}

/** Whether a text is what a new prompt of this id began with, of whatever family, to the byte. */
export const isScaffold = (text: string, id: string): boolean => {
  const [, family] = /^family: (\S+)$/m.exec(text) ?? []
  if (family === undefined) return false
  return [false, true].some((empty) => text === promptScaffold({ id, family, empty }))
}
