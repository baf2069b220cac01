import type { HostPhase, HostSheet, HostSlot } from '../report/host.ts'
import type { HostQuestion } from '../report/host-questions.ts'
import * as words from '../report/host-words.ts'
import { levelText } from '../report/level-text.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { tickSheet } from './host-ticks.ts'
import { bullet, paragraph, proseCanvas, ruled, stacked, withCommand } from './section.ts'
import type { Style } from './theme.ts'
import { pad, wrapLines } from './wrap.ts'

/** Columns of what a row is for: `Say`, `Nudge`. */
const LABEL = 7
const BOX = '[ ] '

type Rows = readonly string[]

const quiet = (text: string, { width, theme }: Canvas): Rows => wrapLines(theme.dim(cleanLine(text)), width)

const labelled = (label: string, text: string, { width, theme }: Canvas, style: Style = String): Rows =>
  wrapLines(style(cleanLine(text)), width, {
    first: theme.bold(pad(label, LABEL)),
    rest: ' '.repeat(LABEL),
  })

/** What is said aloud stands out as the interviewer's words do in a round. */
const say = (text: string, canvas: Canvas): Rows => labelled('Say', text, canvas, canvas.theme.interviewer)

/** Something to tick: what it is about, and its text. */
const tickable = (term: string, text: string, { width, theme }: Canvas, style: Style = String): Rows =>
  wrapLines(`${theme.bold(`${cleanLine(term)}:`)} ${style(cleanLine(text))}`, width, {
    first: BOX,
    rest: ' '.repeat(BOX.length),
  })

const under = (text: string, mark: string, style: Style, { width }: Canvas): Rows =>
  wrapLines(style(cleanLine(text)), width, {
    first: ' '.repeat(BOX.length) + mark,
    rest: ' '.repeat(BOX.length + mark.length),
  })

const spanText = ({ from, to }: HostSlot): string => (from === to ? '' : `${from}–${to}`)

const heading = (slot: HostSlot, canvas: Canvas): string => {
  const span = spanText(slot)
  return ruled(`${slot.name.toUpperCase()}${span === '' ? '' : ` · minute ${span}`}`, canvas)
}

const headingOf = ({ clock: slots }: HostSheet, part: HostSlot['part'], canvas: Canvas): Rows =>
  slots.filter((slot) => slot.part === part).map((slot) => heading(slot, canvas))

const top = (sheet: HostSheet, canvas: Canvas): Rows => {
  const { company, title, level, levelName, minutes, interviewer } = sheet
  const { width, theme } = canvas
  const named = levelText(level, levelName)
  return [
    ...wrapLines(theme.heading(cleanLine(`Interviewer’s sheet · ${company} · ${title}`)), width),
    ...wrapLines(cleanLine(`${named} · ${minutes} min · ${interviewer} interviewer`), width),
    ...wrapLines(theme.warn(words.SPOILS), width),
    ...quiet(words.PREPARE, canvas),
  ]
}

const before = (sheet: HostSheet, canvas: Canvas): readonly Rows[] => [
  [ruled('BEFORE', canvas), ...(sheet.background === '' ? [] : paragraph(sheet.background, canvas.width))],
  sheet.decides.length === 0
    ? []
    : [
        canvas.theme.bold('What decides it'),
        ...sheet.decides.flatMap(({ title, earns }) => bullet(`${title}. ${earns}`, canvas.width, '* ')),
      ],
  [canvas.theme.bold('Your manner'), ...words.CONDUCT.flatMap((text) => bullet(text, canvas.width))],
  [
    canvas.theme.bold('Words you will need'),
    ...words.ANSWERS.flatMap(({ when, say: ways }) => bullet(`${when}: ${words.quoted(ways)}`, canvas.width)),
  ],
]

const clock = ({ clock: slots, minutes }: HostSheet, { theme }: Canvas): Rows => {
  const spans = slots.filter(({ from, to }) => from !== to)
  const widest = Math.max(...spans.map((slot) => spanText(slot).length))
  return [
    theme.bold(`The clock, ${minutes} minutes`),
    ...spans.map((slot) => `  ${pad(spanText(slot), widest, 'left')}  ${slot.name}`),
  ]
}

const facts = ({ facts: groups }: HostSheet, canvas: Canvas): readonly Rows[] =>
  groups.map(({ name, facts: known }) => [
    canvas.theme.heading(name),
    ...known.flatMap(({ topic, answer }) => tickable(topic, answer, canvas)),
  ])

const question = ({ areas, text, holds, followUp }: HostQuestion, canvas: Canvas): Rows => [
  ...tickable(areas.join(', '), text, canvas, canvas.theme.interviewer),
  ...holds.flatMap(({ text: hold, crux }) => under(hold, crux ? '* ' : '- ', canvas.theme.dim, canvas)),
  ...(followUp === null ? [] : under(followUp, '→ ', String, canvas)),
]

const questions = (title: string, asked: readonly HostQuestion[], canvas: Canvas): Rows =>
  asked.length === 0 ? [] : [canvas.theme.heading(title), ...asked.flatMap((one) => question(one, canvas))]

/** What is particular to a phase: rows below its opening, and sections after those. */
const within = (sheet: HostSheet, { part }: HostPhase, canvas: Canvas): readonly Rows[] => {
  const { leftOut, probes, curveballs, interviewer } = sheet
  switch (part) {
    case 'clarify':
      return [quiet(words.TICK_FACTS, canvas), ...facts(sheet, canvas)]
    case 'design':
      return [
        [
          ...quiet(words.LEFT_OUT(leftOut.minute), canvas),
          ...leftOut.parts.flatMap(({ area, ask }) => tickable(area, ask, canvas)),
        ],
      ]
    case 'deep-dive':
      return [
        [words.DIVE(probes.count), words.LEAN, words.HOLDS].flatMap((text) => quiet(text, canvas)),
        questions(`Yours (${interviewer})`, probes.own, canvas),
        questions('Others', probes.others, canvas),
      ]
    case 'trade-offs':
      return [[...quiet(words.CHANGE, canvas), ...curveballs.flatMap((one) => question(one, canvas))]]
  }
}

const phaseSections = (sheet: HostSheet, phase: HostPhase, canvas: Canvas): readonly Rows[] => {
  const [first = [], ...rest] = within(sheet, phase, canvas)
  const { opening, goal, nudge } = phase
  return [
    [
      heading(phase, canvas),
      ...(opening === null ? [] : say(opening, canvas)),
      ...labelled('They', goal, canvas),
      ...(nudge === null ? [] : labelled('Nudge', `${words.STUCK}: “${nudge}”`, canvas)),
      ...first,
    ],
    ...rest,
  ]
}

const statement = (sheet: HostSheet, canvas: Canvas): Rows => [
  ...headingOf(sheet, 'statement', canvas),
  ...quiet(words.READ_ALOUD, canvas),
  ...say(sheet.statement, canvas),
  ...say(sheet.format, canvas),
]

const close = (sheet: HostSheet, canvas: Canvas): readonly Rows[] => [
  [
    ...headingOf(sheet, 'close', canvas),
    ...say(sheet.closing, canvas),
    ...quiet(words.CLOSE_ASK, canvas),
    ...say(sheet.parting, canvas),
  ],
  [
    canvas.theme.bold('Afterwards'),
    ...words.AFTERWARDS.flatMap((text) => bullet(text, canvas.width)),
    ...withCommand('Strong answers to compare with:', `mlsd show ${sheet.id} --spoilers`, canvas),
  ],
]

/** `mlsd show --host`: the round on paper for the one who asks, and what to tick beside it. */
export const renderHost = (sheet: HostSheet, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  return stacked([
    top(sheet, prose),
    ...before(sheet, prose),
    clock(sheet, prose),
    statement(sheet, prose),
    ...sheet.phases.flatMap((phase) => phaseSections(sheet, phase, prose)),
    ...close(sheet, prose),
    ...tickSheet(sheet, prose),
  ])
}
