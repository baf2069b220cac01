import { stemOf } from './stem.ts'

/** What a number measures. */
export type Dimension = 'time' | 'money' | 'share' | 'rate' | 'bytes' | 'count'

/** A unit of a dimension. */
export interface Unit {
  readonly dimension: Dimension
  /** Its canonical name. */
  readonly unit: string
  /** How many base units it holds: seconds, dollars, 1 for 100 %, per second, bytes. */
  readonly factor: number
}

/** One row a unit: dimension, canonical name, size in base units, spellings. Currencies are counted one to one. */
const ROWS = `
time ns 1e-9 ns nanosecond nanoseconds
time us 1e-6 µs μs usec microsecond microseconds
time ms 1e-3 ms msec msecs milli millis millisecond milliseconds
time s 1 s sec secs second seconds
time min 60 min mins minute minutes
time hour 3600 h hr hrs hour hours
time day 86400 d day days
time week 604800 wk wks week weeks
time month 2592000 mo mos month months
time year 31536000 yr yrs year years
money usd 1 $ usd dollar dollars buck bucks
money eur 1 € eur euro euros
money gbp 1 £ gbp pound pounds quid
money inr 1 ₹ inr rupee rupees
money jpy 1 ¥ jpy yen
money cent 0.01 ¢ cent cents
share % 1e-2 % percent pct
share pp 1e-2 pp ppt ppts
share bps 1e-4 bps bp
share permille 1e-3 ‰ permille
rate qps 1 qps rps tps wps hz fps
rate qps 1e3 kqps krps
bytes b 1 byte bytes
bytes kb 1e3 kb kilobyte kilobytes
bytes mb 1e6 mb megabyte megabytes meg megs
bytes gb 1e9 gb gigabyte gigabytes gig gigs
bytes tb 1e12 tb terabyte terabytes
bytes pb 1e15 pb petabyte petabytes
bytes kib 1024 kib
bytes mib 1048576 mib
bytes gib 1073741824 gib
bytes tib 1099511627776 tib
bytes pib 1125899906842624 pib
`

const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [dimension = 'count', unit = '', factor = '1', ...spellings] = row.split(' ')
      const made: Unit = { dimension: dimension as Dimension, unit, factor: Number(factor) }
      return spellings.map((spelling) => [spelling, made] as const)
    }),
)

/** Two-word units. */
const PAIRS: ReadonlyMap<string, Unit> = new Map([
  ['percentage point', { dimension: 'share', unit: 'pp', factor: 0.01 }],
  ['percentage points', { dimension: 'share', unit: 'pp', factor: 0.01 }],
  ['basis point', { dimension: 'share', unit: 'bps', factor: 0.0001 }],
  ['basis points', { dimension: 'share', unit: 'bps', factor: 0.0001 }],
  ['per cent', { dimension: 'share', unit: '%', factor: 0.01 }],
])

const FIRST_OF_PAIR: ReadonlySet<string> = new Set([...PAIRS.keys()].map((pair) => pair.split(' ')[0] ?? ''))

/** The unit of this spelling, in lower case. */
export function unitOf(folded: string): Unit | undefined {
  return UNITS.get(folded)
}

/** The unit that two words name together. */
export function unitOfPair(first: string, second: string): Unit | undefined {
  return FIRST_OF_PAIR.has(first) ? PAIRS.get(`${first} ${second}`) : undefined
}

/** Every spelling of a unit that is a word. */
export const UNIT_WORDS: readonly string[] = [...UNITS.keys()].filter((spelling) => spelling.length > 3)

/** The dimensions, as a pattern names them. */
export const DIMENSION_NAMES = ['time', 'money', 'share', 'rate', 'bytes', 'count'] as const

const DIMENSIONS: ReadonlySet<string> = new Set(DIMENSION_NAMES)

/** Is this unit key a dimension's name? */
export function isDimension(key: string): key is Dimension {
  return DIMENSIONS.has(key)
}

/** The key of a unit as a pattern writes it: a dimension, a canonical unit, or a noun's stem; undefined when it is none. */
export function unitKey(text: string): string | undefined {
  const folded = text.toLowerCase()
  if (isDimension(folded)) return folded
  const unit = UNITS.get(folded)
  if (unit !== undefined) return unit.unit
  return /^\p{L}[\p{L}\p{N}]*$/u.test(text) ? stemOf(text) : undefined
}
