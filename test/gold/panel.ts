import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { LEVELS, type Level, PHASES, type Phase } from '../../src/bank/vocabulary.ts'

/** The panels that figures were tuned on, whole rounds among them, and one that nothing is tuned on. */
export type PanelName = 'gold' | 'second' | 'rounds' | 'fresh'

const folderOf = (name: PanelName): string => `${process.cwd()}/test/${name}/`

/** What was said in a round. */
export interface Said {
  readonly phase: Phase
  readonly by: 'interviewer' | 'candidate'
  readonly kind: string
  readonly text: string
}

/** What a blind panel said of one transcript. */
export interface Judged {
  /** `company__slug__variant`. */
  readonly name: string
  readonly prompt: string
  /** One of the middle transcripts, where most learners are. */
  readonly middle: boolean
  readonly level: Level
  readonly answers: Readonly<Record<Phase, string>>
  /** Of a whole round what either said, in order. */
  readonly turns?: readonly Said[]
  readonly grades: Readonly<Record<Phase, number>>
  /** 1 strong-no-hire … 4 strong-hire. */
  readonly verdict: number
  /** 0–100. */
  readonly overall: number
  /** Each grader's own overall and verdict. */
  readonly graders: readonly { readonly overall: number; readonly verdict: number }[]
  /** Two graders' verdicts per level, for the middle transcripts. */
  readonly levels: Readonly<Partial<Record<Level, readonly number[]>>>
}

const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [keys[at] ?? '', cell])))
}

const levelsOf = (row: Readonly<Record<string, string>> | undefined): Judged['levels'] =>
  row === undefined
    ? {}
    : Object.fromEntries(
        LEVELS.map((level) => [level, [Number(row[`${level}_1`]), Number(row[`${level}_2`])]]),
      )

/** A round as a transcript has it. */
const roundOf = (said: readonly Omit<Said, 'kind'>[]): Pick<Judged, 'answers' | 'turns'> => {
  const textIn = (phase: Phase): string =>
    said
      .filter((turn) => turn.phase === phase && turn.by === 'candidate')
      .map(({ text }) => text)
      .join('\n\n')
  return {
    answers: Object.fromEntries(PHASES.map((phase) => [phase, textIn(phase)])) as Judged['answers'],
    turns: said.map((turn) => ({ ...turn, kind: 'answer' })),
  }
}

/** The whole panel, in the order of panel.csv. */
export const panel = (called: PanelName = 'gold'): readonly Judged[] => {
  const folder = folderOf(called)
  const graded = called === 'gold' ? rowsOf(`${folder}levels.csv`) : []
  const levels = new Map(graded.map((row) => [row['transcript'], row]))
  return rowsOf(`${folder}panel.csv`).map((row) => {
    const name = row['transcript'] ?? ''
    const { prompt, level = 'L5', ...said } = parse(readFileSync(`${folder}${name}.yaml`, 'utf8'))
    return {
      name,
      prompt,
      level: called === 'rounds' ? level : 'L5',
      ...(said.turns === undefined ? { answers: said.answers } : roundOf(said.turns)),
      middle: /__m\d$/.test(name),
      grades: Object.fromEntries(PHASES.map((phase) => [phase, Number(row[phase])])) as Record<Phase, number>,
      verdict: Number(row['verdict']),
      overall: Number(row['overall']),
      graders: [1, 2, 3]
        .filter((n) => row[`overall_${n}`] !== '')
        .map((n) => ({ overall: Number(row[`overall_${n}`]), verdict: Number(row[`verdict_${n}`]) })),
      levels: levelsOf(levels.get(name)),
    }
  })
}
