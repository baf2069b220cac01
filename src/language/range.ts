import type { Figure } from './figure.ts'
import { readFigure } from './figure.ts'
import type { Measure, Reading } from './measure.ts'
import { readMeasure } from './measure.ts'
import type { Token } from './token.ts'

/** `10–20`, `10 to 20 ms`, `5%-10%`, `between 5 and 10`: the upper figure must be the larger. */
export function readRange(tokens: readonly Token[], low: Reading): Reading | undefined {
  const afterFigure = upperEnd(tokens, low, low.figure.to)
  if (afterFigure !== undefined) return afterFigure
  const unit = low.measure
  if (unit === undefined || unit.to === low.figure.to) return undefined
  const afterUnit = upperEnd(tokens, low, unit.to)
  return afterUnit?.measure?.dimension === unit.dimension ? afterUnit : undefined
}

function upperEnd(tokens: readonly Token[], low: Reading, at: number): Reading | undefined {
  if (!joinsRange(tokens, at, low.figure.from)) return undefined
  const figure = readFigure(tokens, at + 1 + Number(isCurrency(tokens[at + 1])))
  if (figure === undefined || figure.spelt !== low.figure.spelt) return undefined
  const scaled = withScaleOf(tokens, low.figure, figure)
  if (figure.value <= scaled.value) return undefined
  const measure: Measure | undefined = readMeasure(tokens, figure.from, figure.to) ?? low.measure
  return {
    figure: { ...scaled, to: figure.to },
    high: figure.value,
    measure,
    to: Math.max(measure?.to ?? 0, figure.to),
  }
}

/** The magnitude of `10-20k` and `5 to 10 million` belongs to both ends. */
function withScaleOf(tokens: readonly Token[], low: Figure, high: Figure): Figure {
  const digits = Number.parseFloat(tokens[high.from]?.folded ?? '')
  const factor = high.value / digits
  const plain = low.to === low.from + 1 && /^[\d.]+$/.test(tokens[low.from]?.folded ?? '')
  return plain && factor >= 1000 && low.value < digits ? { ...low, value: low.value * factor } : low
}

function joinsRange(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (/^(?:[-–—‐‑]|\.{2,3})$/.test(token.text) || token.folded === 'to') return true
  return token.folded === 'and' && tokens[from - 1]?.folded === 'between'
}

/** Is this token the sign of a currency that stands before its figure? */
export function isCurrency(token: Token | undefined): boolean {
  return token !== undefined && /^[$€£₹¥]$/.test(token.text)
}
