import type { Quantity, Sentence } from '../../language/document.ts'
import { timeText } from './amount-text.ts'
import { type Line, wordAt } from './line.ts'
import { headOf, isFramed, isTime, PARTS, type Span } from './promise.ts'
import { isArrowAt } from './signs.ts'

/** Whole words that name a stage in a list and yet may stand where the whole is meant. */
const ENTRANCES = new Set('gateway api servic client server call page'.split(' '))

/** Words that say the times are not those of stages one after the other. */
const NOT_IN_TURN =
  /\b(?:parallel|concurren\w*|async\w*|offline|nightly|background|alternativ\w*|or|instead|versus|vs|time-?outs?|times out|deadline|hedge\w*|fall ?back|retr(?:y|ies)|after|every|windows?|stale|fresh\w*|lag\w*|late|old|if|worst|saves?|faster|slower|cuts?|from ~?\d|than|per|each|overlap\w*|hidden|max|average|median|mean|p50|today|before|v\d|teacher|distil\w*|baseline|replaces?|drops?|slack|headroom|spare)\b/i

/** Two times are no path. */
const FEWEST = 3
/** How far a total that is said may lie from the sum. */
const ROUNDED = 0.03

interface Stage {
  readonly seconds: number
  /** How many semicolons stand before it. */
  readonly piece: number
  /** Stems of the words that name it. */
  readonly label: readonly string[]
}

/** The words between a place and the quantity before or after it. */
const labelBetween = (line: Line, from: number, to: number): readonly string[] =>
  line.tokens
    .slice(from, to)
    .filter(({ kind }) => kind === 'word')
    .map(({ stem }) => stem)

/** How many seconds one of a sentence's figures stands for: a time itself, or a bare figure under one time. */
const secondsIn = (sentence: Sentence): ((quantity: Quantity) => number | undefined) => {
  const head = headOf(sentence)
  const others = sentence.quantities.filter((one) => one !== head)
  const bare = head !== undefined && others.every(({ dimension }) => dimension === 'count')
  const unit = head === undefined ? 0 : head.base / head.value
  return (quantity) => {
    if (quantity === head || isFramed(sentence, quantity)) return undefined
    if (isTime(quantity)) return quantity.base
    return bare ? quantity.value * unit : undefined
  }
}

/** The stages a sentence lists, each with its time; a limit or a total among them is left out. */
const stagesIn = (line: Line): readonly Stage[] => {
  const { sentence } = line
  const secondsOf = secondsIn(sentence)
  const places = [...line.starts.keys()]
  return sentence.quantities.flatMap((quantity, nth) => {
    const seconds = secondsOf(quantity)
    const before = nth === 0 ? 0 : (places[nth - 1] ?? 0) + 1
    const label = labelBetween(line, before, places[nth + 1] ?? line.tokens.length)
    const piece = line.tokens.slice(0, places[nth]).filter(({ text }) => text === ';').length
    return seconds === undefined || label.length === 0 ? [] : [{ seconds, label, piece }]
  })
}

const CUE = /\b(?:budget|timings?|path|break-?down|latency|spend|split|then|takes?)\b|\+|:/i
/** So many known parts are a path without a word that says so. */
const PLAIN_PATH = 3

const isPath = (line: Line): boolean =>
  line.tokens.some((_, at) => isArrowAt(line, at) || wordAt(line, at) === '+')

const namedParts = (stages: readonly Stage[]): number =>
  new Set(stages.flatMap(({ label }) => label.filter((stem) => PARTS.has(stem) || ENTRANCES.has(stem)))).size

const spanOf = (first: Sentence, last: Sentence, stages: readonly Stage[]): Span | undefined =>
  stages.length < FEWEST || namedParts(stages) < 2
    ? undefined
    : {
        first: first.index,
        last: last.index,
        seconds: stages.reduce((sum, { seconds }) => sum + seconds, 0),
        says: timeText(stages.reduce((sum, { seconds }) => sum + seconds, 0)),
      }

/** "15, 20, 5 and 30, so about 70 of the 120": with the sum of those before it the list has ended. */
const beforeTotal = (stages: readonly Stage[]): readonly Stage[] => {
  let sum = 0
  for (const [at, { seconds }] of stages.entries()) {
    if (at >= FEWEST && Math.abs(seconds - sum) <= ROUNDED * sum) return stages.slice(0, at)
    sum += seconds
  }
  return stages
}

/** A semicolon parts one list from the next, unless it parts the stages themselves. */
const listsOf = (listed: readonly Stage[]): readonly (readonly Stage[])[] => {
  const stages = beforeTotal(listed)
  const pieces = [...new Set(stages.map(({ piece }) => piece))]
  return pieces.length === stages.length
    ? [stages]
    : pieces.map((piece) => stages.filter((each) => each.piece === piece))
}

/** The paths of stages that a sentence lists. */
export const pathsIn = (line: Line): readonly Span[] => {
  const { sentence, quantities } = line
  if (sentence.question || quantities.length < FEWEST || NOT_IN_TURN.test(sentence.text)) return []
  const drawn = CUE.test(sentence.text) || isPath(line)
  return listsOf(stagesIn(line)).flatMap((stages) =>
    drawn || namedParts(stages) >= PLAIN_PATH ? (spanOf(sentence, sentence, stages) ?? []) : [],
  )
}

const SPEAKS_OF_TIME = /\b(?:budget|latency|timings?|path|break-?down)\b/i

/** The bullets right behind a line, each with the time of one stage. */
const rowsBehind = (lines: readonly Line[], head: number): readonly Line[] => {
  const rows: Line[] = []
  for (let at = head + 1; at < lines.length; at += 1) {
    const row = lines[at]
    if (row === undefined || !row.sentence.bullet || stagesIn(row).length !== 1) break
    if (NOT_IN_TURN.test(row.sentence.text)) break
    rows.push(row)
  }
  return rows
}

/** Bullets in a row, under a line that speaks of the time. */
export const pathsInBullets = (lines: readonly Line[]): readonly Span[] =>
  lines.flatMap(({ sentence }, at) => {
    const leads = lines[at + 1]?.sentence.bullet === true && !sentence.bullet
    if (!leads || !SPEAKS_OF_TIME.test(sentence.text)) return []
    const rows = rowsBehind(lines, at)
    const [first, last] = [rows[0]?.sentence, rows.at(-1)?.sentence]
    return first === undefined || last === undefined
      ? []
      : (spanOf(first, last, rows.flatMap(stagesIn)) ?? [])
  })
