import type { Figure } from './figure.ts'
import type { Token } from './token.ts'
import type { Dimension, Unit } from './units.ts'
import { unitOf, unitOfPair } from './units.ts'

/** The unit found beside a number. */
export interface Measure {
  readonly dimension: Dimension
  readonly unit: string
  readonly factor: number
  /** One past the place of the unit's last token, or where the number ends when the unit stands before it. */
  readonly to: number
  /** Joined to its number by a hyphen. */
  readonly hyphened: boolean
}

/** A quantity by its tokens in the sentence. */
export interface Reading {
  readonly figure: Figure
  readonly high?: number
  readonly measure: Measure | undefined
  /** One past the place of the last token. */
  readonly to: number
}

const CURRENCY = /^[$€£₹¥¢]$/
const PER = new Set(['per', 'a', 'an', 'each', 'every', '/'])

/** The unit that follows the number ending before `at`, or stands right before its first token `from`. */
export function readMeasure(tokens: readonly Token[], from: number, at: number): Measure | undefined {
  const sign = tokens[from - 1]
  if (sign !== undefined && CURRENCY.test(sign.text)) return measured(unitOf(sign.text), at, false)
  const hyphened = tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end
  const unitAt = hyphened ? at + 1 : at
  const found = namedUnit(tokens, unitAt, hyphened)
  if (found !== undefined) return perTime(tokens, found)
  const rate = readRate(tokens, unitAt)
  if (rate !== undefined) return rate
  const before = tokens[from - 1]?.text === '-' ? tokens[from - 2] : sign
  const earlier = before?.kind === 'word' && before.folded.length > 2 ? unitOf(before.folded) : undefined
  if (earlier?.dimension === 'time') return measured(earlier, at, false)
  return readNoun(tokens, unitAt, hyphened)
}

function measured(unit: Unit | undefined, to: number, hyphened: boolean): Measure | undefined {
  if (unit === undefined) return undefined
  return { dimension: unit.dimension, unit: unit.unit, factor: unit.factor, to, hyphened }
}

function namedUnit(tokens: readonly Token[], at: number, hyphened: boolean): Measure | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const pair = unitOfPair(token.folded, tokens[at + 1]?.folded ?? '')
  if (pair !== undefined) return measured(pair, at + 2, hyphened)
  const unit = unitOf(token.text === 'us' && isGlued(tokens, at) ? 'µs' : token.folded)
  if (unit === undefined) return undefined
  if (token.text === 'd' && !isDays(tokens, at)) return undefined
  return measured(unit, at + 1, hyphened)
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start
}

/** `7d` is a week of days, `256d` the width of a vector. */
function isDays(tokens: readonly Token[], at: number): boolean {
  return /^(?:[1-9]|1[0-5]|2[018]|30|45|60|90|120|180|365)$/.test(tokens[at - 1]?.folded ?? '')
}

/** A unit of bytes per time is a rate; time, money and shares stay what they are. */
function perTime(tokens: readonly Token[], found: Measure): Measure {
  const time = found.dimension === 'bytes' ? timeAfter(tokens, found.to) : undefined
  if (time === undefined) return found
  return {
    ...found,
    dimension: 'rate',
    unit: `${found.unit}/s`,
    factor: found.factor / time.factor,
    to: time.to,
  }
}

/** `per second`, `a day`, `/s` at this place. */
function timeAfter(tokens: readonly Token[], at: number): Measure | undefined {
  if (!PER.has(tokens[at]?.folded ?? '')) return undefined
  const unit = unitOf(tokens[at + 1]?.folded ?? '')
  return unit?.dimension === 'time' ? measured(unit, at + 2, false) : undefined
}

/** `requests per second`, `active users a day`, `/s`: at most two nouns before the time. */
function readRate(tokens: readonly Token[], at: number): Measure | undefined {
  for (let nouns = 0; nouns <= 2; nouns += 1) {
    const time = timeAfter(tokens, at + nouns)
    if (time !== undefined) {
      const unit = time.unit === 's' ? 'qps' : `/${time.unit}`
      return { dimension: 'rate', unit, factor: 1 / time.factor, to: time.to, hyphened: false }
    }
    const noun = tokens[at + nouns]
    if (noun?.kind !== 'word' || isFunctionWord(noun.folded)) return undefined
  }
  return undefined
}

/** Words that are never what a number counts. */
const FUNCTION_WORDS = new Set(
  'a an the and or but of for in on at to from with without by per as is are was were be been it its this that these those we i you they if so because since then than when while which who where what how not no nor only also just about around over under above below between into onto within across via vs more less fewer out up down off after before during until each every all both has have had do does did can could will would should must may might there here our their my your us them him her me some any many most'.split(
    ' ',
  ),
)

function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded)
}

/** The noun counted: the next word, or the one after it when only that one is a plural. */
function readNoun(tokens: readonly Token[], at: number, hyphened: boolean): Measure | undefined {
  const first = tokens[at]
  if (first?.kind !== 'word' || isFunctionWord(first.folded)) return undefined
  const second = tokens[at + 1]
  const later =
    !isPlural(first) && second?.kind === 'word' && isPlural(second) && !isFunctionWord(second.folded)
  const noun = later ? second : first
  return { dimension: 'count', unit: noun.stem, factor: 1, to: at + (later ? 2 : 1), hyphened }
}

function isPlural(token: Token): boolean {
  return /[^s]s$/.test(token.text)
}
