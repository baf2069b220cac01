import type { Prompt } from '../../src/bank/prompt-types.ts'
import { PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import type { Judged } from './panel.ts'

/** An answer made to fool the scorer. */
export interface Variant {
  readonly kind: string
  readonly prompt: string
  readonly answers: Readonly<Record<Phase, string>>
  /** It says nothing at all: it must not even reach no-hire. */
  readonly contentless: boolean
}

/** A small fixed sequence of chance, so that every run makes the same variants. */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const shuffled = <T>(items: readonly T[], next: () => number): readonly T[] =>
  items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

const mapPhases = (make: (phase: Phase, at: number) => string): Readonly<Record<Phase, string>> =>
  Object.fromEntries(PHASES.map((phase, at) => [phase, make(phase, at)])) as Record<Phase, string>

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length > 3)

/** The words a rubric's patterns look for, read off its own patterns: the best a cheat could know. */
const termsOf = (prompt: Prompt, phase: Phase): readonly string[] =>
  prompt.criteria
    .filter((criterion) => (criterion.phase ?? 'design') === phase || phase === 'deep-dive')
    .flatMap(({ named }) => named)
    .flatMap((pattern) => pattern.replace(/~\d+|^!|#(\([^)]*\))?/g, '').split(/[&>]/))
    .flatMap((slot) => slot.split('|').slice(0, 2))
    .map((term) => term.replace(/['=@]/g, '').trim())
    .filter((term) => term !== '')

const FILLERS = [
  'Another thing that matters a great deal here is {} and I would give it attention.',
  'When I think of {}, it reminds me how important it is to get things right.',
  'My team once spent a while on {} and it went well.',
  'Of course {} plays a role, as it does in every large company.',
  'It is worth saying a few words on {} before moving along.',
  'People often ask me about {}, and I tell them it is central.',
  'We should be thoughtful with {} throughout.',
  'In the end {} is what good engineers care for.',
]

const DENIALS = [
  'We can leave out {}.',
  'It would be a mistake to use {}.',
  'There is no place for {} in this design.',
  'I see no value in {}.',
  'Forget about {}.',
  '{} is something I would drop entirely.',
  'Nobody should bother with {}.',
  'I would strip {} from the plan.',
]

const FRAMES = ['We use {}.', 'We also consider {}.', 'Then there is {}.']

const filled = (terms: readonly string[], frames: readonly string[], group: number): string => {
  const groups = Array.from({ length: Math.ceil(terms.length / group) }, (_, at) =>
    terms.slice(at * group, (at + 1) * group),
  )
  return groups
    .map((each, at) => (frames[at % frames.length] ?? '{}').replace('{}', each.join(' and ')))
    .join(' ')
}

const sprinkled = (text: string, next: () => number): string =>
  sentencesOf(text)
    .map((sentence) => {
      const words = sentence.split(' ')
      const at = 1 + Math.floor(next() * (words.length - 1))
      const figure = `${Math.ceil(next() * 90)}${['%', ' ms', ' million', 'k per second'][Math.floor(next() * 4)]}`
      return [...words.slice(0, at), figure, ...words.slice(at)].join(' ')
    })
    .join(' ')

/** What the variants of one prompt are made from. */
export interface Source {
  readonly prompt: Prompt
  readonly judged: readonly Judged[]
  readonly others: readonly Judged[]
}

const best = (judged: readonly Judged[]): Judged | undefined =>
  [...judged].sort((a, b) => b.overall - a.overall)[0]

const wordCount = ({ answers }: Judged): number => Object.values(answers).join(' ').split(/\s+/).length

/** The longest answer that the panel put at the bottom: fluent and empty. */
const fluent = (judged: readonly Judged[]): Judged | undefined =>
  judged.filter(({ overall }) => overall < 20).sort((a, b) => wordCount(b) - wordCount(a))[0]

/** All variants for one prompt, the same on every run. */
export const gamingVariants = ({ prompt, judged, others }: Source): readonly Variant[] => {
  const next = chance(prompt.id.length * 7919)
  const strong = best(judged)?.answers
  const empty = fluent(judged)?.answers
  if (strong === undefined || empty === undefined) return []
  const make = (kind: string, answers: Variant['answers'], contentless: boolean): Variant => ({
    kind,
    prompt: prompt.id,
    answers,
    contentless,
  })
  const foreign = others.filter(({ overall }) => overall > 80)
  const longest = (text: string) => [...sentencesOf(text)].sort((a, b) => b.length - a.length)[0] ?? text
  return [
    make(
      'keyword soup',
      mapPhases((phase) => termsOf(prompt, phase).join(', ')),
      true,
    ),
    make(
      'soup in sentences',
      mapPhases((phase) => filled(termsOf(prompt, phase), FRAMES, 2)),
      true,
    ),
    make(
      'negated',
      mapPhases((phase) =>
        sentencesOf(strong[phase])
          .map((each) => `It is not true that ${each}`)
          .join('\n'),
      ),
      false,
    ),
    make(
      'shuffled words',
      mapPhases((phase) => shuffled(strong[phase].split(/\s+/), next).join(' ')),
      true,
    ),
    make(
      'repeated sentence',
      mapPhases((phase) => Array(25).fill(longest(strong[phase])).join(' ')),
      false,
    ),
    make(
      'figures in fluent talk',
      mapPhases((phase) => sprinkled(empty[phase], next)),
      false,
    ),
    make(
      'varied filler',
      mapPhases((phase) => filled(termsOf(prompt, phase), FILLERS, 2)),
      true,
    ),
    make(
      'varied denial',
      mapPhases((phase) => filled(termsOf(prompt, phase), DENIALS, 2)),
      true,
    ),
    make(
      'one word',
      mapPhases(() => 'fine'),
      true,
    ),
    ...foreign.map(({ name, answers }) => make(`another problem (${name})`, answers, false)),
  ]
}
