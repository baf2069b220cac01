import type { Quantity, Sentence } from '../../language/document.ts'
import type { Line } from './line.ts'

/** A share that is more than the whole. */
export interface Excess {
  readonly says: string
  readonly comesTo: string
}

/** Roundings of a list may add up to a little more than the whole. */
const WHOLE = 100.5
/** A list that adds up to more than this is not one of shares. */
const MOST = 200

/** Words with which more than the whole is at home: growth, plans, copies. */
const MAY_EXCEED =
  /\b(?:last|year|month|previous|usual|normal|average|mean|grow\w*|increas\w*|rise\w*|peaks?|than|capacity|plan\w*|forecast\w*|base-?line|target|budget|cap|up|more|over-?sampl\w*|replay\w*|current|today|overlap\w*|relative|lift\w*|improve\w*|gain\w*|cannot|impossible|original|cost|price)\b/i

const BOUNDED =
  /\b(?:recall|precision|accuracy|AUC|F1|coverage|sensitivity|specificity|availability)\b[^.;,%\d]{0,16}$/i
const OF_WHOLE =
  /^\s*of (?:(?:the|all|our|its|these|those|their) )*(?:users?|traffic|requests?|queries|posts|sessions|impressions|transactions|payments|items|rows|data|examples|people|members|customers|clicks|views|uploads|videos|titles|listings|products|catalogue|corpus|drivers|riders|trips|emails|ads)\b/i

const isTooMuch = ({ dimension, unit, value, high }: Quantity): boolean =>
  dimension === 'share' && unit === '%' && high === undefined && value > WHOLE

const single = ({ sentence, starts }: Line): readonly Excess[] => {
  if (starts.size === 0) return []
  const excessive = [...starts.values()].filter(isTooMuch)
  if (excessive.length === 0 || MAY_EXCEED.test(sentence.text)) return []
  return excessive.flatMap(({ start, end, value }) => {
    const [from, to] = [start - sentence.start, end - sentence.start]
    const before = BOUNDED.exec(sentence.text.slice(Math.max(0, from - 32), from))
    const after = OF_WHOLE.exec(sentence.text.slice(to, to + 48))
    if (before === null && after === null) return []
    const says = `${before?.[0] ?? ''}${sentence.text.slice(from, to)}${after?.[0] ?? ''}`
    return [{ says: says.trim(), comesTo: `${value} %` }]
  })
}

const PART =
  /(\d{1,3}(?:\.\d)?) ?% ?(?:of (?:the )?(?:data|rows|days|weeks|users) )?(?:(?:for|in|to|as|is) )?(?:the )?(train\w*|valid\w*|val|dev|test\w*|hold-?out)\b/gi
const PART_AFTER =
  /\b(train\w*|valid\w*|val|dev|test\w*|hold-?out)(?: (?:on|is|set|gets|with))?:? (\d{1,3}(?:\.\d)?) ?%/gi

const partsOf = (text: string, pattern: RegExp, figure: number, name: number) =>
  [...text.matchAll(pattern)].map((match) => ({
    share: Number(match[figure]),
    name: (match[name] ?? '').slice(0, 2).toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

/** `70% train, 20% validation, 20% test`. */
const partition = ({ text }: Sentence): readonly Excess[] => {
  const [before, after] = [partsOf(text, PART, 1, 2), partsOf(text, PART_AFTER, 2, 1)]
  const parts = after.length > before.length ? after : before
  const sum = parts.reduce((total, { share }) => total + share, 0)
  const different = new Set(parts.map(({ name }) => name)).size === parts.length
  if (parts.length < 2 || !different || sum <= WHOLE || sum > MOST) return []
  return [{ says: text.slice(parts[0]?.start, parts.at(-1)?.end), comesTo: `${sum} %` }]
}

const RATIO =
  /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{1,2}))?(?= (?:train|split|train\/|chronological split|temporal split|random split|time split))/gi
const RATIO_AFTER =
  /\bsplit(?: (?:of|by|is|it|them|the data|data|time))*:? (\d{1,2})\/(\d{1,2})(?:\/(\d{1,2}))?(?![\d/]| ?(?:days?|weeks?|d\b|w\b|min|h\b|ms))/gi

/** `a 70/20/20 split`. */
const ratio = ({ text }: Sentence): readonly Excess[] =>
  [...text.matchAll(RATIO), ...text.matchAll(RATIO_AFTER)].flatMap((match) => {
    const figures = match.slice(1, 4).filter((figure) => figure !== undefined)
    const sum = figures.reduce((total, figure) => total + Number(figure), 0)
    return sum > WHOLE && sum <= MOST ? [{ says: match[0].trim(), comesTo: `${sum} %` }] : []
  })

const SPLIT = /\b(?:split|train\w*|valid\w*)\b/i

/** The shares in a sentence that are more than their whole. */
export const excessIn = (line: Line): readonly Excess[] => {
  const { sentence } = line
  if (sentence.question || sentence.scopes.length > 0) return []
  const parts =
    SPLIT.test(sentence.text) && /\d/.test(sentence.text) ? [...partition(sentence), ...ratio(sentence)] : []
  return [...single(line), ...parts].slice(0, 1)
}
