import type { Quantity } from '../../language/document.ts'
import { isWordAt, type Line, pastAbout, wordAt } from './line.ts'

export type Operation = '×' | '÷' | '+'

/** An operation between two quantities. */
export interface Operator {
  readonly operation: Operation
  /** Place of the quantity that follows. */
  readonly to: number
  /** That quantity is said with `about`. */
  readonly about: boolean
}

/** What stands between a reckoning and its result. */
export interface Equals {
  /** `loose`: `so`, `or`, a bracket; they may also lead on to something else, as an arrow may. */
  readonly form: 'sign' | 'word' | 'arrow' | 'loose'
  /** Place of the result. */
  readonly to: number
  readonly about: boolean
}

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ...[...'×x*·⋅✕'].map((sign) => [sign, '×'] as const),
  ['times', '×'],
  ['multiplied by', '×'],
  ['/', '÷'],
  ['÷', '÷'],
  ['divided by', '÷'],
  ['over', '÷'],
  ['+', '+'],
  ['plus', '+'],
])

const DETERMINERS = new Set('the our all those these its'.split(' '))

const isEach = (line: Line, quantity: Quantity): boolean => {
  const end = line.ends.get(quantity) ?? 0
  return [0, 1, 2].some((step) => /^(?:each|apiece)$/.test(wordAt(line, end + step)))
}

/** `500M docs, about 2 KB each`, `1,000 candidates at 10 µs each`. */
const eachOperator = (line: Line, at: number): Operator | undefined => {
  const opened = wordAt(line, at) === ',' ? at + 1 : at
  const from = /^(?:at|of|with)$/.test(wordAt(line, opened)) ? opened + 1 : opened
  if (from === at) return undefined
  const { at: to, about } = pastAbout(line, from)
  const quantity = line.starts.get(to)
  return quantity !== undefined && isEach(line, quantity) ? { operation: '×', to, about } : undefined
}

const shareOperator = (line: Line, at: number): Operator | undefined => {
  if (wordAt(line, at) !== 'of') return undefined
  const from = DETERMINERS.has(wordAt(line, at + 1)) ? at + 2 : at + 1
  const { at: to, about } = pastAbout(line, from)
  return line.starts.has(to) ? { operation: '×', to, about } : undefined
}

/** The operation at a place, with the quantity it needs behind it. */
export const operatorAt = (line: Line, at: number, left: Quantity): Operator | undefined => {
  const pair = OPERATIONS.get(`${wordAt(line, at)} ${wordAt(line, at + 1)}`)
  const operation = pair ?? OPERATIONS.get(wordAt(line, at))
  if (operation === undefined)
    return (left.dimension === 'share' ? shareOperator(line, at) : undefined) ?? eachOperator(line, at)
  const { at: to, about } = pastAbout(line, at + (pair === undefined ? 1 : 2))
  return line.starts.has(to) ? { operation, to, about } : undefined
}

const ARROW = /^(?:[→⇒⟶➔]|[-=]{1,4}>)$/
const SIGN = /^(?:=|==|≈|≃|≅|~)$/
const VERBS = new Set(
  "is are was comes come works gives give makes make equals equal means yields that's it's".split(' '),
)
const LOOSE = new Set('so or ie hence thus ('.split(' '))
const POINTING = new Set('which that this it'.split(' '))

/** Whether an arrow stands at a place. */
export const isArrowAt = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'sign' && ARROW.test(wordAt(line, at))

const signAt = (line: Line, at: number): Equals | undefined => {
  if (isArrowAt(line, at)) return { form: 'arrow', to: at + 1, about: false }
  let to = at
  while (to < at + 2 && SIGN.test(wordAt(line, to))) to += 1
  const about = /[≈≃≅~]/.test(wordAt(line, at) + wordAt(line, to - 1))
  return to === at ? undefined : { form: 'sign', to, about }
}

const verbAt = (line: Line, at: number): Equals | undefined => {
  const verb = POINTING.has(wordAt(line, at)) ? at + 1 : at
  if (!VERBS.has(wordAt(line, verb))) return undefined
  let to = verb + 1
  if (wordAt(line, to) === 'out') to += 1
  if (/^(?:to|at)$/.test(wordAt(line, to)) && wordAt(line, verb) !== 'is') to += 1
  return { form: 'word', to, about: false }
}

const looseAt = (line: Line, at: number): Equals | undefined => {
  const from = wordAt(line, at) === ',' ? at + 1 : at
  if (!LOOSE.has(wordAt(line, from))) return undefined
  const to = isWordAt(line, from) && wordAt(line, from + 1) === ',' ? from + 2 : from + 1
  return { form: 'loose', to, about: false }
}

/** The equals sign at a place, or the words that stand for one, with a quantity right behind it. */
export const equalsAt = (line: Line, at: number): Equals | undefined => {
  const comma = wordAt(line, at) === ',' ? at + 1 : at
  const found = signAt(line, at) ?? verbAt(line, comma) ?? looseAt(line, at)
  if (found === undefined) return undefined
  const { at: to, about } = pastAbout(line, found.to)
  return line.starts.has(to) ? { ...found, to, about: found.about || about } : undefined
}
