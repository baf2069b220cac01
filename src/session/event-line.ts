import { aNumber, type Check, described, isMapping } from './check.ts'

/** A line of a journal that is not an event. */
export interface EventProblem {
  readonly kind: 'problem'
  /** `torn`: not JSON, as a killed write leaves it; `broken`: not an event; `newer`: of a later version. */
  readonly problem: 'torn' | 'broken' | 'newer'
  readonly line: number
  readonly message: string
}

/** What the lines of one kind of journal look like. */
export interface EventForm {
  /** Fields of each type of event; `at` belongs to all of them. */
  readonly shapes: Readonly<Record<string, Readonly<Record<string, Check>>>>
  /** The type that says the version, and the latest that is known. */
  readonly opening: string
  readonly schema: number
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

type Wrong = Pick<EventProblem, 'problem' | 'message'>

const broken = (message: string): Wrong => ({ problem: 'broken', message })

const wrongIn = (value: unknown, { shapes, opening, schema }: EventForm): Wrong | null => {
  if (value === undefined)
    return { problem: 'torn', message: 'expected JSON, found a line that is cut off or edited' }
  if (!isMapping(value)) return broken(`expected an event, found ${described(value)}`)
  const { type, schema: version } = value
  if (type === opening && typeof version === 'number' && version > schema)
    return { problem: 'newer', message: `form ${version}; this mlsd reads up to form ${schema}` }
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return broken(`expected a known type of event, found ${described(type)}`)
  for (const [field, check] of Object.entries({ at: aNumber, ...shapes[type] })) {
    const expected = check(value[field])
    if (expected !== null)
      return broken(`${type}.${field}: expected ${expected}, found ${described(value[field])}`)
  }
  return null
}

/** One line, whose number counts from 1. Never throws: what is wrong comes back as a problem. */
export const decodeLine = <Event>(form: EventForm, line: string, number: number): Event | EventProblem => {
  const value = parsed(line)
  const wrong = wrongIn(value, form)
  return wrong === null ? (value as Event) : { kind: 'problem', line: number, ...wrong }
}
