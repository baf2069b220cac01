import { PHASE_NAMES, STAGE_NAMES } from '../bank/phase-names.ts'
import type { Phase } from '../bank/vocabulary.ts'
import type { Stage, Started } from '../session/event.ts'
import type { Pace, Spell } from '../session/pace.ts'
import { phasesOf, type Utterance } from '../session/session.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clockText } from './clock.ts'
import { counted, paragraph, proseCanvas } from './section.ts'
import { displayWidth, pad } from './wrap.ts'

/** Columns the speaker's name takes. */
const NAME_WIDTH = 13

const GUTTER = '┃ '

const NAMES: Readonly<Record<Utterance['by'], string>> = {
  interviewer: 'Interviewer',
  coach: 'Coach',
  candidate: 'You',
}

/** Someone's words, hanging beside their name; without the name where the same person goes on. */
export const renderLine = (
  { by, text }: Pick<Utterance, 'by' | 'text'>,
  canvas: Canvas,
  goesOn = false,
): string => {
  const { width, theme } = proseCanvas(canvas)
  const rows = paragraph(text, width, ' '.repeat(NAME_WIDTH))
  const [first = '', ...rest] = goesOn
    ? rows
    : [pad(NAMES[by], NAME_WIDTH) + rows[0]?.slice(NAME_WIDTH), ...rows.slice(1)]
  if (by === 'coach') return [first, ...rest].map(theme.coach).join('\n')
  const named = goesOn ? first : theme.interviewer(NAMES[by]) + first.slice(NAMES[by].length)
  return [named, ...rest].join('\n')
}

/** An entry of the candidate behind its gutter. */
export const renderEntry = (text: string, canvas: Canvas): string => {
  const { width, theme } = proseCanvas(canvas)
  return paragraph(text, width, GUTTER).map(theme.dim).join('\n')
}

/** A word of the program itself, wrapped. */
export const renderNote = (text: string, canvas: Canvas): string =>
  paragraph(text, proseCanvas(canvas).width).join('\n')

const ruled = ({ width, theme }: Canvas): string => theme.dim('─'.repeat(width))

const levelText = ({ level, levelName }: Started): string =>
  level === levelName ? level : `${level} (${cleanLine(levelName)})`

const minutesText = ({ minutes }: Started): string => (minutes === null ? 'untimed' : `${minutes} min`)

/** What round this is, over a rule: company, problem, level, length; the seed to the right where it fits. */
export const renderRoundHead = (started: Started, canvas: Canvas): string => {
  const fitted = proseCanvas(canvas)
  const { width, theme } = fitted
  const drill = started.phase === undefined ? [] : [`${PHASE_NAMES[started.phase]} alone`]
  const parts = [started.companyName, started.title, ...drill, levelText(started), minutesText(started)]
  const head = parts.map(cleanLine).join(' · ')
  const seed = `seed ${started.seed}`
  const room = width - displayWidth(head) - displayWidth(seed)
  const rows = paragraph(head, width).map(theme.bold)
  return [
    ...(room < 2 ? rows : [`${theme.bold(head)}${' '.repeat(room)}${theme.dim(seed)}`]),
    ruled(fitted),
  ].join('\n')
}

/** The head of a phase: its name, its minutes, and what it is for. */
export const renderPhaseHead = (
  phase: { readonly id: Phase; readonly goal: string },
  minutes: number | null,
  canvas: Canvas,
): string => {
  const { width, theme } = proseCanvas(canvas)
  const name = PHASE_NAMES[phase.id].toUpperCase()
  const rest = [...(minutes === null ? [] : [`${minutes} min`]), phase.goal].join(' · ')
  const [first = '', ...more] = paragraph(`${name}  ${rest}`, width, '', ' '.repeat(name.length + 2))
  return [theme.heading(name) + first.slice(name.length), ...more].join('\n')
}

const minutesLeft = (milliseconds: number): number => Math.ceil(milliseconds / 60_000)

const leftOf = ({ left }: Spell): string | null => {
  if (left === null) return null
  return left > 0 ? `${minutesLeft(left)} min left` : `${minutesLeft(-left)} min over`
}

/** `Design: 4 min left · 21 in all`; only the time spent where there is no clock. */
export const leftText = (pace: Pace, stage: Stage): string => {
  const total = pace.total.left
  const here = stage === 'close' ? null : leftOf(pace.phases[stage])
  if (total === null) return `${STAGE_NAMES[stage]} · ${minutesLeft(pace.total.elapsed)} min so far`
  if (here === null) return total > 0 ? `${minutesLeft(total)} min left in all` : 'out of time'
  const all = total > 0 ? `${minutesLeft(total)} in all` : 'out of time'
  return `${STAGE_NAMES[stage]}: ${here} · ${all}`
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const spellText = ({ elapsed, left }: Spell): string => {
  const spent = clockText(seconds(elapsed))
  return left === null ? spent : `${spent} of ${clockText(Math.round((elapsed + left) / 1000))}`
}

/** What `/time` shows: each phase, then the whole. */
export const renderTime = (
  pace: Pace,
  { stage, started }: { readonly stage: Stage; readonly started: Pick<Started, 'phase'> | null },
): string => {
  const rows = phasesOf(started ?? {}).map((phase) => {
    const mark = phase === stage ? '>' : ' '
    return `${mark} ${pad(PHASE_NAMES[phase], 12)}${spellText(pace.phases[phase])}`
  })
  return [...rows, `  ${pad('In all', 12)}${spellText(pace.total)}`].join('\n')
}

/** What the commands of a round do: two beside each other where there is room. */
export const renderCommands = (
  help: Readonly<Record<string, string>>,
  note: string,
  canvas: Canvas,
): string => {
  const { width } = proseCanvas(canvas)
  const cells = Object.entries(help).map(([name, text]) => `/${pad(name, 9)}${text}`)
  const column = Math.max(...cells.map(displayWidth)) + 2
  const beside = column * 2 - 2 <= width ? 2 : 1
  const rows = cells
    .filter((_cell, at) => at % beside === 0)
    .map((cell, row) => (pad(cell, column) + (beside === 2 ? (cells[row * 2 + 1] ?? '') : '')).trimEnd())
  return [...rows, ...paragraph(note, width)].join('\n')
}

/** How a round is gone on with. */
export const resumeCommand = (session: string): string => `mlsd resume ${session}`

/** Said when a round stops before its end; without a session where it could not be kept. */
export const renderPaused = (pace: Pace, stage: Stage, session: string | null, { theme }: Canvas): string => {
  const spell = stage === 'close' ? null : pace.phases[stage]
  const left = spell?.left ?? null
  const time = left !== null && left > 0 ? `, ${clockText(seconds(left))} left` : ''
  const where = `Paused at ${STAGE_NAMES[stage]}${time}.`
  if (session === null) return where
  return `${where} Everything you sent is saved.\nGo on:  ${theme.accent(resumeCommand(session))}`
}

/** Said when a round is gone on with. */
export const renderResumed = (pace: Pace, stage: Stage, entries: number): string =>
  `Back in ${STAGE_NAMES[stage]}, ${counted(entries, 'entry', 'entries')} so far. ${leftText(pace, stage)}.`
