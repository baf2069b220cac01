import type { Quantity } from '../../language/document.ts'
import { isFunctionWord } from '../../language/function-words.ts'
import { isWordAt, type Line, wordAt } from './line.ts'
import { type Equals, equalsAt, isArrowAt, type Operation, operatorAt } from './signs.ts'

/** One quantity of a reckoning. */
export interface Operand {
  readonly quantity: Quantity
  /** What joins it to those before. */
  readonly operation: Operation
  /** Stems of its words and of those behind it, up to the next sign. */
  readonly nouns: readonly string[]
}

/** A reckoning that was written out: what comes to what. */
export interface Claim {
  readonly operands: readonly Operand[]
  readonly result: Quantity
  /** Stems of the result's words and of those behind it. */
  readonly resultNouns: readonly string[]
  readonly equals: Equals['form']
  /** Said with `about`, `~` or a range. */
  readonly about: boolean
  /** The words of the claim, in UTF-16 units of the document. */
  readonly start: number
  readonly end: number
}

/** Words between a quantity and the sign that follows it: nouns, and what may stand among them. */
const MOST_WORDS = 4
const AMONG_NOUNS = new Set('of per a an each every the all our'.split(' '))

const isGlued = ({ tokens }: Line, at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

/** Whether a token may stand between a quantity and the sign behind it. */
const isFilling = (line: Line, at: number): boolean => {
  if (line.starts.has(at)) return false
  if (isWordAt(line, at)) return !isFunctionWord(wordAt(line, at)) || AMONG_NOUNS.has(wordAt(line, at))
  return /^[-/]$/.test(wordAt(line, at)) && isGlued(line, at) && isWordAt(line, at + 1)
}

/** Signs and words before a quantity that make it a part of something larger. */
const CONTINUES = /^(?:[-+–−/÷×x*·⋅^√)\]<>≤≥%Σ∑&]|times|plus|minus|and|by|per|over|of|in|each|every)$/
/** A sign of doubt before a quantity: what stands before it counts. */
const DOUBT = /^[~≈∼]$/

/** Stems of a quantity's words and of those behind it, up to a place. */
const nounsOf = (line: Line, quantity: Quantity, to: number): readonly string[] =>
  line.tokens
    .slice(0, to)
    .filter(({ kind, start }) => kind === 'word' && start >= quantity.start)
    .map(({ stem }) => stem)

interface Step<Found> {
  readonly found: Found
  readonly nouns: readonly string[]
}

/** Looks behind a quantity for a sign, over its nouns. */
const behind = <Found>(
  line: Line,
  quantity: Quantity,
  look: (at: number) => Found | undefined,
): Step<Found> | undefined => {
  const from = line.ends.get(quantity) ?? line.tokens.length
  for (let at = from; at <= from + MOST_WORDS && at <= line.tokens.length; at += 1) {
    const found = look(at)
    if (found !== undefined) return { found, nouns: nounsOf(line, quantity, at) }
    if (!isFilling(line, at)) return undefined
  }
  return undefined
}

interface Chain {
  readonly operands: readonly Operand[]
  readonly equals: Equals
  readonly about: boolean
}

/** The operands from a quantity on, as far as the sign that equates them. */
const chainFrom = (line: Line, first: Quantity): Chain | undefined => {
  const operands: Operand[] = []
  let quantity = first
  let operation: Operation = '×'
  let about = false
  for (;;) {
    const left = quantity
    const next = behind(line, left, (at) => operatorAt(line, at, left) ?? equalsAt(line, at))
    if (next === undefined) return undefined
    operands.push({ quantity, operation, nouns: next.nouns })
    about ||= next.found.about || quantity.high !== undefined
    if ('form' in next.found) return { operands, equals: next.found, about }
    const following = line.starts.get(next.found.to)
    if (following === undefined) return undefined
    operation = next.found.operation
    quantity = following
  }
}

/** Whether the result is itself the beginning of a reckoning, or a bound. */
const goesOn = (line: Line, result: Quantity): boolean => {
  const end = line.ends.get(result) ?? 0
  // `two fifty million`, `a third of a cent`, and `≈ 0`, which says that it is little.
  if (
    line.starts.has(end) ||
    (result.dimension === 'share' && wordAt(line, end) === 'of') ||
    result.value === 0
  )
    return true
  if (
    /^(?:[×x*÷+^%–−⁰¹²³⁴-⁹]|times|plus|too|more|less|fewer|longer|slower|faster|better|worse)$/.test(
      wordAt(line, end),
    )
  )
    return true
  return behind(line, result, (at) => operatorAt(line, at, result)) !== undefined
}

const nounsBehind = (line: Line, quantity: Quantity): readonly string[] => {
  const from = line.ends.get(quantity) ?? 0
  let to = from
  while (to < from + MOST_WORDS && isFilling(line, to)) to += 1
  return nounsOf(line, quantity, to)
}

/** Where a result ends, the bracket around it included. */
const endOf = (line: Line, result: Quantity): number => {
  const next = line.tokens[line.ends.get(result) ?? 0]
  return next?.text === ')' && next.start === result.end ? next.end : result.end
}

/** A magnitude or a unit that is not known here: `1 G tokens`, `10 Gbps`, `312 TFLOPS`, `12 Wh`, `2048-bit`. */
const STRANGE =
  /^(?:[GTP]|[kKMGTP]?(?:bps|bits?|b|flops?|FLOPS?|FLOPs|Hz|W|Wh|J)|m(?:W|Wh|Ah|J)|watts?|joules?)$/

const isStrange = (line: Line, quantity: Quantity): boolean =>
  [0, 1].some((step) => STRANGE.test(line.tokens[(line.ends.get(quantity) ?? 0) + step]?.text ?? '')) ||
  STRANGE.test(line.tokens.find(({ start }) => start > quantity.start)?.text ?? '')

const claimFrom = (line: Line, at: number, first: Quantity): Claim | undefined => {
  const before = DOUBT.test(wordAt(line, at - 1)) ? at - 2 : at - 1
  if (CONTINUES.test(wordAt(line, before))) return undefined
  const chain = chainFrom(line, first)
  const result = chain === undefined ? undefined : line.starts.get(chain.equals.to)
  if (chain === undefined || result === undefined || goesOn(line, result)) return undefined
  if ([result, ...chain.operands.map(({ quantity }) => quantity)].some((each) => isStrange(line, each)))
    return undefined
  return {
    operands: chain.operands,
    result,
    resultNouns: nounsBehind(line, result),
    equals: chain.equals.form,
    about: chain.about || result.high !== undefined,
    start: first.start,
    end: endOf(line, result),
  }
}

const countArrows = (line: Line): number => line.tokens.filter((_, at) => isArrowAt(line, at)).length

/** An arrow before a count or a time as often leads on to the next stage. */
const EQUATED = new Set(['rate', 'bytes', 'money'])

/** The reckonings in a sentence, from left to right; where arrows draw a path they equate nothing. */
export const claimsIn = (line: Line): readonly Claim[] => {
  const { sentence, quantities } = line
  if (sentence.question || quantities.length < 2) return []
  const claims = [...line.starts].flatMap(([at, quantity]) => claimFrom(line, at, quantity) ?? [])
  if (claims.length === 0) return claims
  const path = countArrows(line) > 1
  return claims.filter((claim) => {
    const { equals, operands, start, end } = claim
    const denied = sentence.scopes.some((scope) => scope.start < end && scope.end > start)
    const leadsOn = equals === 'loose' && operands.length > 1
    return !denied && !leadsOn && !(equals === 'arrow' && (path || !EQUATED.has(claim.result.dimension)))
  })
}
