import type { Stage } from '../../session/event.ts'

/** What people call a part of a round. */
export interface PartName {
  readonly stage: Stage
  /** Means that part wherever it stands as a heading; others only where nothing surer names the part. */
  readonly sure: boolean
}

/** Names in lower case, without hyphens; the sure ones first. */
const NAMES: Readonly<Record<Stage, readonly [sure: readonly string[], loose: readonly string[]]>> = {
  clarify: [
    [
      'clarify',
      'clarifying',
      'clarification',
      'clarifications',
      'clarifying questions',
      'clarification questions',
      'clarify questions',
      'clarify requirements',
      'clarify the requirements',
      'clarify the problem',
      'clarifying the problem',
      'requirements clarification',
      'problem clarification',
    ],
    [
      'questions',
      'requirements',
      'requirements gathering',
      'gathering requirements',
      'requirements and scope',
      'scope',
      'scoping',
      'problem scoping',
      'problem framing',
      'framing',
      'problem definition',
      'understand the problem',
      'understanding the problem',
    ],
  ],
  design: [
    [
      'design',
      'high level design',
      'high level system design',
      'system design',
      'overall design',
      'proposed design',
      'hld',
    ],
    [
      'high level',
      'high level architecture',
      'architecture',
      'system architecture',
      'solution',
      'proposed solution',
      'approach',
      'end to end design',
      'design overview',
    ],
  ],
  'deep-dive': [
    ['deep dive', 'deep dives', 'deepdive', 'deepdives', 'deep diving'],
    ['detailed design', 'low level design', 'lld', 'drill down', 'in depth', 'design details', 'details'],
  ],
  'trade-offs': [
    [
      'trade offs',
      'trade off',
      'tradeoffs',
      'tradeoff',
      'trade offs and alternatives',
      'tradeoffs and alternatives',
      'trade off discussion',
      'tradeoff discussion',
    ],
    ['alternatives', 'alternatives considered', 'pros and cons'],
  ],
  close: [
    [
      'close',
      'closing',
      'questions for the interviewer',
      'questions to the interviewer',
      'questions for interviewer',
      'candidate questions',
      'my questions',
    ],
    [],
  ],
}

const BY_NAME: ReadonlyMap<string, PartName> = new Map(
  (Object.keys(NAMES) as Stage[]).flatMap((stage): readonly (readonly [string, PartName])[] => {
    const [sure, loose] = NAMES[stage]
    return [
      ...sure.map((name) => [name, { stage, sure: true }] as const),
      ...loose.map((name) => [name, { stage, sure: false }] as const),
    ]
  }),
)

const NUMBERED =
  /^(?:(?:phase|part|step|section|stage)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-d])\s*[.):\-–—]+\s*|^(?:phase|part|step|section|stage)\s+(?:\d{1,2}|[ivx]{1,4})\b\s*|^\d{1,2}\s+/i
const TIMED = /\s*[([][^()[\]]*[)\]]\s*$|\s*[-–—,]?\s*\d{1,2}(?::\d{2})?\s*(?:min(?:ute)?s?)?\s*$/i

/** `3) **Deep-Dive** (12 min):` as `deep dive`. */
const bare = (words: string): string =>
  words
    .replace(/[*_`~]+/g, ' ')
    .trim()
    .replace(/[\s:.]+$/, '')
    .replace(NUMBERED, '')
    .replace(TIMED, '')
    .replace(/[\s:.]+$/, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[-‐‑–—/]/g, ' ')
    .replace(/^\s*(?:the|ml)\s+/, '')
    .replace(/\s+(?:phase|stage|section|part|round)$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The part that is called exactly so, whatever its number, case, dress or minutes. */
export const partNamed = (words: string): PartName | null => BY_NAME.get(bare(words)) ?? null

const TAIL = /\s*[:–—(,/|]\s*|\s+-\s+|\s+(?:and|&|into|on|of|for|with|about)\s+/i
const AFTER_MARK = /^\s*(?:[:–—(,/|]|-\s)/

/** The part that a heading begins with: `Deep dive: labels`, `Design and data`. */
export const partLeading = (words: string): PartName | null => {
  const plain = words.replace(/[*_`~]+/g, '').replace(NUMBERED, '')
  const cut = TAIL.exec(plain)
  if (cut === null || cut.index === 0) return null
  const part = partNamed(plain.slice(0, cut.index))
  return part === null ? null : { ...part, sure: part.sure && AFTER_MARK.test(cut[0]) }
}

const LEAD_IN =
  '(?:(?:okay|ok|so|now|next|then|and|um|uh|moving on to|let us move to|lets move to|for|the|on to)\\s+)*'
const SPOKEN = new RegExp(
  `^\\s*${LEAD_IN}(clarifying questions|high[- ]level design|deep[- ]dive|trade[- ]?offs)\\s+(?=\\S)`,
  'i',
)

/** The part that dictated words begin with: `okay so the high level design we take …`. What was typed has stops. */
export const partSpoken = (line: string): PartName | null => {
  if (/[.!?;:]/.test(line)) return null
  const [, name] = SPOKEN.exec(line) ?? []
  const part = name === undefined ? null : partNamed(name)
  return part === null ? null : { ...part, sure: false }
}
