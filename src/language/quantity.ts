import type { Figure } from './figure.ts'
import { mayBegin, readFigure } from './figure.ts'
import { isLabel, isVersion, isYear } from './label.ts'
import type { Measure, Reading } from './measure.ts'
import { readMeasure } from './measure.ts'
import { readPortion } from './portion.ts'
import { isCurrency, readRange } from './range.ts'
import type { Token } from './token.ts'
import type { Dimension } from './units.ts'

export type { Dimension } from './units.ts'

/** A number with its unit, or a range of numbers. */
export interface Quantity {
  /** First UTF-16 unit of the figure and its unit in the document. */
  readonly start: number
  /** One past the last unit. */
  readonly end: number
  readonly value: number
  /** The upper end of a range. */
  readonly high?: number
  readonly dimension: Dimension
  /** Canonical: `ms`, `day`, `usd`, `%`, `qps`, `gb`, the stem of the counted noun, or empty. */
  readonly unit: string
  /** `value` in the dimension's base unit: seconds, dollars, 1 for 100 %, per second, bytes, pieces. */
  readonly base: number
  /** Place of its first number word in the document's words. */
  readonly firstWord: number
  /** Place of its last number word, the unit left out. */
  readonly lastWord: number
}

/** The quantities of a sentence whose first word has this place in the document. */
export function quantitiesOf(tokens: readonly Token[], firstWord: number): readonly Quantity[] {
  const found: Quantity[] = []
  let places: readonly number[] | undefined
  let inherited: Measure | undefined
  for (let at = 0; at < tokens.length; ) {
    const reading = mayBegin(tokens, at) ? (readPortion(tokens, at) ?? readQuantity(tokens, at)) : undefined
    if (reading === undefined) {
      at += 1
      continue
    }
    if (isAmount(tokens, reading)) {
      const measure = reading.measure ?? inherited
      places ??= wordPlaces(tokens, firstWord)
      found.push(quantityOf(tokens, reading, measure, places))
      if (measure !== undefined && measure.dimension !== 'count') inherited = measure
    }
    at = Math.max(reading.figure.to, at + 1)
  }
  return found
}

function readQuantity(tokens: readonly Token[], at: number): Reading | undefined {
  const figure = readFigure(tokens, at)
  if (figure === undefined) return undefined
  const measure = readMeasure(tokens, figure.from, figure.to)
  const single: Reading = { figure, measure, to: measure?.to ?? figure.to }
  return isVersion(tokens, figure) ? single : (readRange(tokens, single) ?? single)
}

/** Number words up to ten need a unit or a plural noun: `one`, `two-tower` and `zero-shot` are not amounts. */
function isAmount(tokens: readonly Token[], reading: Reading): boolean {
  const { figure, measure } = reading
  if (measure !== undefined && measure.dimension !== 'count')
    return !isLabel(tokens, figure) || isDated(tokens, figure)
  if (isLabel(tokens, figure)) return false
  if (isYear(tokens, figure))
    return /[^s]s$/.test(tokens[figure.to]?.text ?? '') && !/\d,$/.test(tokens[figure.from]?.text ?? '')
  if (!figure.spelt || figure.value > 10) return true
  return figure.value > 1 && measure !== undefined && !measure.hyphened
}

/** `week-9` names a time, but a time it is. */
function isDated(tokens: readonly Token[], figure: Figure): boolean {
  return tokens[figure.from - 1]?.text === '-' || tokens[figure.from - 1]?.text === '$'
}

function quantityOf(
  tokens: readonly Token[],
  reading: Reading,
  measure: Measure | undefined,
  places: readonly number[],
): Quantity {
  const { figure, high } = reading
  const from = isCurrency(tokens[figure.from - 1]) ? figure.from - 1 : figure.from
  const own = reading.measure === undefined || reading.measure.dimension === 'count' ? figure.to : reading.to
  const quantity: Quantity = {
    start: tokens[from]?.start ?? 0,
    end: tokens[own - 1]?.end ?? 0,
    value: figure.value,
    dimension: measure?.dimension ?? 'count',
    unit: measure?.unit ?? '',
    base: figure.value * (measure?.factor ?? 1),
    firstWord: places[figure.from] ?? 0,
    lastWord: places[figure.to - 1] ?? 0,
  }
  return high === undefined ? quantity : { ...quantity, high }
}

/** For each token its place among the document's words; a sign has that of the word before. */
function wordPlaces(tokens: readonly Token[], firstWord: number): readonly number[] {
  let place = firstWord - 1
  return tokens.map((token) => {
    if (token.kind !== 'sign') place += 1
    return place
  })
}
