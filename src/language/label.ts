import type { Figure } from './figure.ts'
import type { Token } from './token.ts'

/** Words before a number that make it a name, not an amount: `figure 3`, `phase 2`. */
const NUMBERED = new Set(
  'figure fig section step phase option level tier version v table chapter part stage appendix python node java cuda case priority round attempt question step area'.split(
    ' ',
  ),
)

/** Names that carry a number: `GPT-4`, `covid 19`. */
const NAMED = new Set(
  'gpt resnet vgg llama gemini claude yolo efficientnet mistral qwen covid sha utf iso int fp float bf http cuda word bert h k s'.split(
    ' ',
  ),
)

/** Words that may open a sentence with a capital and still count: `Top-10`. */
const COUNTING = new Set(
  'top sub under over last next first past every day week month hour about around'.split(' '),
)

/** Does this number only name or number something: a version, a year, a list mark, a cutoff? */
export function isLabel(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.from - 1]
  const after = tokens[figure.to]
  if (before?.text === '@' || before?.text === '#' || before?.text === '§') return true
  if (isListMark(tokens, figure)) return true
  if (isVersion(tokens, figure)) return true
  return followsName(tokens, figure) || (after?.text === ':' && figure.from === 0)
}

function isListMark(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.from - 1]?.text
  const after = tokens[figure.to]?.text
  if (before === '[' && after === ']') return true
  if (after !== ')' || figure.spelt || figure.value > 20 || !Number.isInteger(figure.value)) return false
  if (before === '(') return true
  return !tokens.slice(0, figure.from).some((token) => token.text === '(')
}

/** `3.11.2`, `2024-01-05`, `1/2/2024`, `24/7`, `0/1`. */
export function isVersion(tokens: readonly Token[], figure: Figure): boolean {
  const next = glued(tokens, figure.to, 1)
  const last = glued(tokens, figure.from - 1, -1)
  if (next === undefined && last === undefined) return false
  if (next?.sign === '.' || last?.sign === '.') return true
  const second = next === undefined ? undefined : glued(tokens, figure.to + 2, 1)
  const first = last === undefined ? undefined : glued(tokens, figure.from - 3, -1)
  if (next !== undefined && last?.sign === next.sign) return true
  if (next !== undefined && second?.sign === next.sign) return true
  if (last !== undefined && first?.sign === last.sign) return true
  const pair =
    next?.sign === '/' ? [figure.value, next.value] : last?.sign === '/' ? [last.value, figure.value] : []
  return /^(?:24,7|0,1)$/.test(pair.join())
}

/** The number joined to this place by a point, hyphen or slash without a blank. */
function glued(
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
): { sign: string; value: number } | undefined {
  const sign = tokens[at]
  const number = tokens[at + step]
  const near = tokens[at - step]
  if (sign === undefined || number?.kind !== 'number' || !/^[./-]$/.test(sign.text) || near === undefined)
    return undefined
  const [left, right] = step === 1 ? [near, number] : [number, near]
  if (left.end !== sign.start || sign.end !== right.start) return undefined
  return { sign: sign.text, value: Number(number.folded) }
}

function followsName(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.from - 1]
  if (before === undefined || figure.spelt) return false
  if (before.text !== '-')
    return NUMBERED.has(before.folded) || (NAMED.has(before.folded) && before.folded.length > 1)
  const name = tokens[figure.from - 2]
  if (name?.kind !== 'word' || name.end !== before.start || before.end !== tokens[figure.from]?.start)
    return false
  if (COUNTING.has(name.folded)) return false
  return /\p{Lu}/u.test(name.text) || NAMED.has(name.folded) || NUMBERED.has(name.folded)
}

/** A bare four-figure number of our time is a year. */
export function isYear(tokens: readonly Token[], figure: Figure): boolean {
  const token = tokens[figure.from]
  return figure.to === figure.from + 1 && /^(?:199\d|20[0-3]\d)$/.test(token?.text ?? '')
}
