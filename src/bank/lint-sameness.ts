import { readDocument } from '../language/document.ts'
import { normaliseText } from '../language/normalise.ts'
import type { Problem } from './bank-types.ts'
import { isDerived } from './left-out.ts'
import type { Library, Shelved } from './library.ts'
import type { Path } from './path.ts'
import { type Placed, problemAt } from './placed.ts'
import type { Prompt } from './prompt-types.ts'
import { PHASES } from './vocabulary.ts'

/** Words too short to tell one sentence from another. */
const SHORT = 3
/** Shorter sentences may well be alike: there are few ways to say them. */
const LEAST_WORDS = 6
/** Share of their words from which two sentences are one. */
const ALIKE = 0.7
/** A sentence is compared with those that share one of so many of its rarest words, as two that are alike do. */
const RAREST = 5

/** A sentence of a prompt, with the words that carry it. */
interface Said {
  readonly prompt: Placed<Prompt>
  readonly path: Path
  readonly text: string
  readonly stems: ReadonlySet<string>
}

/** Everything of a prompt that is written to be read, by its place. */
const proseOf = (prompt: Prompt): readonly (readonly [Path, string])[] => [
  [['background'], prompt.background],
  ...Object.entries(prompt.levels).map(([level, text = '']): [Path, string] => [['levels', level], text]),
  ...prompt.facts.map(({ answer }, i): [Path, string] => [['facts', i, 'answer'], answer]),
  ...prompt.criteria.flatMap(({ why = '', earns = '', hits }, i): [Path, string][] => [
    [['criteria', i, 'why'], why],
    [['criteria', i, 'earns'], earns],
    ...hits.map((hit, j): [Path, string] => [['criteria', i, 'hits', j], hit]),
  ]),
  ...prompt.probes.flatMap(({ question, followUp }, i): [Path, string][] => [
    [['probes', i, 'question'], question],
    [['probes', i, 'followUp'], followUp],
  ]),
  ...prompt.curveballs.map(({ change }, i): [Path, string] => [['curveballs', i, 'change'], change]),
  ...PHASES.flatMap((phase) =>
    prompt.hints[phase].map((hint, i): [Path, string] => [['hints', phase, i], hint]),
  ),
  ...prompt.tradeOffs.flatMap(({ leftWhen, rightWhen }, i): [Path, string][] => [
    [['tradeOffs', i, 'leftWhen'], leftWhen],
    [['tradeOffs', i, 'rightWhen'], rightWhen],
  ]),
  ...prompt.outlines.flatMap(({ phases }, i) =>
    PHASES.map((phase): [Path, string] => [['outlines', i, 'phases', phase], phases[phase]]),
  ),
  ...prompt.pitfalls.map((pitfall, i): [Path, string] => [['pitfalls', i], pitfall]),
]

const sentencesOf = (file: Shelved<Prompt>): readonly Said[] => {
  const prompt = { item: file.value, at: file, path: [] }
  const written = proseOf(file.value).filter(([path]) => !isDerived(file.value, path))
  return written.flatMap(([path, text]) =>
    readDocument(normaliseText(text)).sentences.flatMap(({ text: sentence, tokens }) => {
      const words = tokens.filter(({ kind, text: word }) => kind === 'word' && word.length > SHORT)
      const stems = new Set(words.map(({ stem }) => stem))
      return stems.size < LEAST_WORDS ? [] : [{ prompt, path, text: sentence, stems }]
    }),
  )
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length

const isAlike = (a: Said, b: Said): boolean => {
  const shared = common(a.stems, b.stems)
  return shared >= ALIKE * (a.stems.size + b.stems.size - shared)
}

/** Sentences of one prompt that say what a sentence of another says in nearly the same words: content made by template. */
export const lintSameness = ({ prompts }: Pick<Library, 'prompts'>): readonly Problem[] => {
  const said = prompts.flatMap(sentencesOf)
  const uses = new Map<string, number>()
  for (const { stems } of said) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  const rarest = ({ stems }: Said): readonly string[] =>
    [...stems].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, RAREST)
  const earlier = new Map<string, Said[]>()
  return said.flatMap((each) => {
    const keys = rarest(each)
    const near = new Set(keys.flatMap((key) => earlier.get(key) ?? []))
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), each])
    const twin = [...near].find(
      (other) => other.prompt.item.id !== each.prompt.item.id && isAlike(other, each),
    )
    if (twin === undefined) return []
    const found = `nearly the words of ${twin.prompt.item.id}: "${twin.text}"`
    return [problemAt(each.prompt, each.path, { expected: 'a sentence of its own', found })]
  })
}
