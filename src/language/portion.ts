import type { Figure } from './figure.ts'
import { readFigure } from './figure.ts'
import type { Measure, Reading } from './measure.ts'
import type { Token } from './token.ts'
import { unitOf } from './units.ts'

/** Reads shares that are not written with a unit: `1 in 1,000`, `one in a thousand`, `half of`, `two thirds of`, `80/20`. */
export function readPortion(tokens: readonly Token[], at: number): Reading | undefined {
  return readFraction(tokens, at) ?? readOneIn(tokens, at)
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
])

/** `half of the users`, `a third of`, `two thirds of`, `half an hour`. */
function readFraction(tokens: readonly Token[], at: number): Reading | undefined {
  const numerator = readNumerator(tokens, at)
  if (numerator === undefined) return undefined
  const part = tokens[numerator.to]?.text === '-' ? numerator.to + 1 : numerator.to
  const bottom = PARTS.get(tokens[part]?.folded ?? '')
  if (bottom === undefined) return undefined
  const value = numerator.value / bottom
  const next = tokens[part + 1]?.folded ?? ''
  const time = /^an?$/.test(next) ? unitOf(tokens[part + 2]?.folded ?? '') : undefined
  if (time !== undefined) {
    return reading({ value, from: at, to: part + 1, spelt: true }, { ...time, to: part + 3, hyphened: false })
  }
  const ofWhole = next === 'of' || (numerator.to === at && next === 'the')
  return ofWhole ? share(at, part + 1, value, true) : undefined
}

/** The upper figure of a fraction in words; `half` is its own. */
function readNumerator(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const head = tokens[at]
  if (head?.kind !== 'word') return undefined
  if (head.folded === 'half') return { value: 1, to: at }
  if (head.folded === 'a') return { value: 1, to: at + 1 }
  return readFigure(tokens, at)
}

/** `1 in 1,000`, `3 out of 10`, `one in a thousand`, `50/50`. */
function readOneIn(tokens: readonly Token[], at: number): Reading | undefined {
  const top = readFigure(tokens, at)
  const joint = top === undefined ? undefined : tokens[top.to]
  if (top === undefined || joint === undefined || !Number.isInteger(top.value)) return undefined
  if (joint.text === '/') {
    const rest = readFigure(tokens, top.to + 1)
    return rest !== undefined && top.value + rest.value === 100
      ? share(at, rest.to, top.value / 100, false)
      : undefined
  }
  const step = joiningWords(tokens, top.to)
  const bottom = step === undefined ? undefined : readFigure(tokens, top.to + step)
  if (bottom === undefined || bottom.value <= top.value) return undefined
  if (unitOf(tokens[bottom.to]?.folded ?? '') !== undefined) return undefined
  return share(at, bottom.to, top.value / bottom.value, top.spelt)
}

/** How many words `in`, `in every`, `out of` are; undefined where none of them stands. */
function joiningWords(tokens: readonly Token[], at: number): number | undefined {
  const [first, second] = [tokens[at]?.folded, tokens[at + 1]?.folded]
  if (first === 'in') return second === 'every' ? 2 : 1
  return first === 'out' && second === 'of' ? 2 : undefined
}

function share(from: number, to: number, part: number, spelt: boolean): Reading {
  const figure: Figure = { value: part * 100, from, to, spelt }
  return reading(figure, { dimension: 'share', unit: '%', factor: 0.01, to, hyphened: false })
}

function reading(figure: Figure, measure: Measure): Reading {
  return { figure, measure, to: measure.to }
}
