import type { RatedPhase, SelfRating } from './asker.ts'
import type { LineReader } from './lines.ts'

/** How questions are asked line by line. */
export interface Questions {
  readonly lines: LineReader
  readonly write: (text: string) => void
  /** Takes text that was pasted where it is no answer. */
  readonly keep: (text: string) => void
}

const PASTED = 'A paste is no answer: it is kept for your entry.'
const PASTED_LAST = 'A paste is no answer, and nothing here can keep it.'
const Y_OR_N = 'One line, please: y or n.'
const A_GRADE = 'One line, please: 0 to 4, or Enter alone.'

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['yes', true],
  ['n', false],
  ['no', false],
])

/** What a line says: yes or no, what Enter alone stands for, or null for neither. */
const meaningOf = (text: string, fallback: boolean): boolean | null => {
  const word = text.trim().toLowerCase()
  return word === '' ? fallback : (ANSWERS.get(word) ?? null)
}

/** A line that is no answer but could be part of one: more than a word. */
const isText = (line: string): boolean => /\S\s+\S/.test(line)

/** Asks until a line of its own says yes or no; no where the input ends. */
export const confirmed = async (
  { lines, write, keep }: Questions,
  question: string,
  fallback: boolean,
): Promise<boolean> => {
  for (;;) {
    write(`${question} ${fallback ? '(Y/n)' : '(y/N)'} `)
    const read = await lines.alone()
    if (read.kind === 'end' || read.kind === 'stopped') return false
    const meaning = read.kind === 'line' ? meaningOf(read.text, fallback) : null
    if (meaning !== null) return meaning
    const isKept = read.kind === 'pasted' || isText(read.text)
    if (isKept) keep(read.text)
    write(`${isKept ? PASTED : Y_OR_N}\n`)
  }
}

/** A grade; null where it is skipped, undefined where the input ends. */
const graded = async ({ lines, write }: Questions, name: string): Promise<number | null | undefined> => {
  for (;;) {
    write(`  ${name}: `)
    const read = await lines.alone()
    if (read.kind === 'end' || read.kind === 'stopped') return undefined
    const answer = read.kind === 'line' ? read.text.trim() : null
    if (answer === '') return null
    if (answer !== null && /^[0-4]$/.test(answer)) return Number(answer)
    write(`${read.kind === 'pasted' ? `${PASTED_LAST} ` : ''}${A_GRADE}\n`)
  }
}

/** One grade per phase, a line each; null where the input ends. */
export const rated = async (
  questions: Questions,
  phases: readonly RatedPhase[],
): Promise<SelfRating | null> => {
  const ratings: SelfRating = {}
  questions.write('Before I show you: how did it go? 0 to 4 each, Enter skips.\n')
  for (const { id, name } of phases) {
    const grade = await graded(questions, name)
    if (grade === undefined) return null
    if (grade !== null) ratings[id] = grade
  }
  return ratings
}
