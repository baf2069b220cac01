import type { HostPhase, HostPoint, HostSheet, HostSlot } from '../report/host.ts'
import type { HostQuestion } from '../report/host-questions.ts'
import * as words from '../report/host-words.ts'
import { levelText } from '../report/level-text.ts'
import { VERDICTS } from '../scoring/scorecard.ts'
import { inert, markdownTable, quotation } from './markdown.ts'
import { verdictText } from './verdict.ts'

const BOX = '☐'
const GRADES = [0, 1, 2, 3, 4]
/** A line to write on; drawn, as a row of underscores would become a rule. */
const LINE = '─'.repeat(60)

type Blocks = readonly string[]

const listed = (items: readonly string[], mark = '- '): string =>
  items.map((item) => `${mark}${item}`).join('\n')

const spanText = ({ from, to }: HostSlot): string => (from === to ? '' : `${from}–${to}`)

const heading = (slot: HostSlot): string => {
  const span = spanText(slot)
  return `## ${slot.name}${span === '' ? '' : `, minute ${span}`}`
}

const top = ({ company, title, level, levelName, minutes, interviewer }: HostSheet): Blocks => [
  `# Interviewer’s sheet: ${inert(company)} · ${inert(title)}`,
  `${levelText(level, inert(levelName))} · ${minutes} min · ${interviewer} interviewer`,
  `**${words.SPOILS}** ${words.PREPARE}`,
]

const before = (sheet: HostSheet): Blocks => [
  '## Before',
  ...(sheet.background === '' ? [] : [inert(sheet.background)]),
  ...(sheet.decides.length === 0
    ? []
    : [
        '### What decides it',
        listed(sheet.decides.map(({ title, earns }) => `**${inert(title)}.** ${inert(earns)}`)),
      ]),
  '### Your manner',
  listed(words.CONDUCT.map(inert)),
  '### Words you will need',
  markdownTable(
    ['when', 'say'],
    words.ANSWERS.map(({ when, say }) => [inert(when), inert(words.quoted(say))]),
  ),
  `### The clock, ${sheet.minutes} minutes`,
  markdownTable(
    ['minute', 'part'],
    sheet.clock.filter(({ from, to }) => from !== to).map((slot) => [spanText(slot), slot.name]),
  ),
]

const facts = ({ facts: groups }: HostSheet): Blocks => [
  words.TICK_FACTS,
  ...groups.flatMap(({ name, facts: known }) => [
    `### ${inert(name)}`,
    listed(
      known.map(({ topic, answer }) => `**${inert(topic)}:** ${inert(answer)}`),
      '- [ ] ',
    ),
  ]),
]

const questionItem = ({ areas, text, holds, followUp }: HostQuestion): string =>
  [
    `- [ ] **${inert(areas.join(', '))}:** ${inert(text)}`,
    ...holds.map(({ text: hold, crux }) => `  - ${crux ? '\\* ' : ''}${inert(hold)}`),
    ...(followUp === null ? [] : [`  - → *${inert(followUp)}*`]),
  ].join('\n')

const questions = (title: string, asked: readonly HostQuestion[]): Blocks =>
  asked.length === 0 ? [] : [`### ${title}`, asked.map(questionItem).join('\n')]

const within = (sheet: HostSheet, { part }: HostPhase): Blocks => {
  const { leftOut, probes, curveballs, interviewer } = sheet
  switch (part) {
    case 'clarify':
      return facts(sheet)
    case 'design':
      return [
        words.LEFT_OUT(leftOut.minute),
        listed(
          leftOut.parts.map(({ area, ask }) => `**${inert(area)}:** ${inert(ask)}`),
          '- [ ] ',
        ),
      ]
    case 'deep-dive':
      return [
        words.DIVE(probes.count),
        words.LEAN,
        inert(words.HOLDS),
        ...questions(`Yours (${interviewer})`, probes.own),
        ...questions('Others', probes.others),
      ]
    case 'trade-offs':
      return [words.CHANGE, curveballs.map(questionItem).join('\n')]
  }
}

const phaseBlocks = (sheet: HostSheet, phase: HostPhase): Blocks => [
  heading(phase),
  ...(phase.opening === null ? [] : [quotation(phase.opening)]),
  `**They:** ${inert(phase.goal)}`,
  ...(phase.nudge === null ? [] : [`**Nudge**, ${words.STUCK}: “${inert(phase.nudge)}”`]),
  ...within(sheet, phase),
]

const slotHeading = ({ clock }: HostSheet, part: HostSlot['part']): Blocks =>
  clock.filter((slot) => slot.part === part).map(heading)

const close = (sheet: HostSheet): Blocks => [
  ...slotHeading(sheet, 'close'),
  quotation(sheet.closing),
  words.CLOSE_ASK,
  quotation(sheet.parting),
  '### Afterwards',
  listed(words.AFTERWARDS.map(inert)),
  `Strong answers to compare with: \`mlsd show ${sheet.id} --spoilers\``,
]

const pointCells = ({ title, earns, crux, from }: HostPoint): readonly string[] => [
  `**${crux ? '\\* ' : ''}${inert(title)}**${from === null ? '' : ` (from ${from} on)`}. ${inert(earns)}`,
  BOX,
  BOX,
  BOX,
]

const grid = ({ name, points }: HostPhase): Blocks => [
  `### ${name}`,
  ...(points.length === 0
    ? []
    : [markdownTable(['point', 'named', 'explained', 'argued'], points.map(pointCells))]),
  `Grade: ${GRADES.map((grade) => `${BOX} ${grade}`).join(' · ')}`,
  `Notes: ${LINE}`,
  LINE,
]

const verdict = ({ level, bar, decides }: HostSheet): Blocks => [
  `### Verdict for ${level}, which expects`,
  listed([...bar, ...(level === 'L3' || decides.length === 0 ? [] : [words.CRUX_RULE])].map(inert)),
  VERDICTS.map((one) => `${BOX} ${verdictText(one)}`).join(' · '),
]

/** The same sheet as markdown: GitHub's tables and task lists, to read on a page or on paper. */
export const renderHostMarkdown = (sheet: HostSheet): string =>
  [
    ...top(sheet),
    ...before(sheet),
    ...slotHeading(sheet, 'statement'),
    words.READ_ALOUD,
    quotation(sheet.statement),
    quotation(sheet.format),
    ...sheet.phases.flatMap((phase) => phaseBlocks(sheet, phase)),
    ...close(sheet),
    '---',
    '## Tick sheet',
    listed([words.TICK_POINTS, ...words.DEGREES, words.GRADES, words.GRADE_RULE].map(inert)),
    ...sheet.phases.flatMap(grid),
    ...verdict(sheet),
  ].join('\n\n')
