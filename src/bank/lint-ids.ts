import type { Company, Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import type { Path } from './path.ts'
import { type Placed, placedCards, placedCriteria, placedMistakes, problemAt } from './placed.ts'

/** A piece of content with the name it is called by among others. */
interface Called {
  readonly id: string
  readonly placed: Placed<unknown>
  /** Where that name stands within it. */
  readonly within: readonly (string | number)[]
}

/** Names used again; those `beside` count as used, and are not told of themselves. */
const repeated = (
  called: readonly Called[],
  what: string,
  beside: readonly Called[] = [],
): readonly Problem[] => {
  const seen = new Map<string, Placed<unknown>>(beside.map(({ id, placed }) => [id, placed]))
  return called.flatMap(({ id, placed, within }) => {
    const first = seen.get(id)
    seen.set(id, first ?? placed)
    if (first === undefined) return []
    const { line } = first.at.locate(first.path)
    const where = first.at.file === placed.at.file ? `line ${line}` : `${first.at.file}:${line}`
    return [
      problemAt(placed, within, { expected: `one ${what} of each name`, found: `"${id}", as in ${where}` }),
    ]
  })
}

const named = (placed: Placed<{ readonly id: string }>): Called => ({
  id: placed.item.id,
  placed,
  within: ['id'],
})

/** The lists of a prompt whose entries are called by an id. */
const LISTS = ['facts', 'probes', 'curveballs'] as const

const inPrompts = ({ prompts }: Library): readonly Problem[] =>
  prompts.flatMap((file) =>
    LISTS.flatMap((list) =>
      repeated(
        file.value[list].map((item, i) => named({ item, at: file, path: [list, i] })),
        list.slice(0, -1),
      ),
    ),
  )

/** A prompt's criteria live beside the universal ones and those of its family. */
const criteria = (library: Library): readonly Problem[] => {
  const all = placedCriteria(library)
  const of = (owner: string) => all.filter((each) => each.owner === owner).map(named)
  const universal = of('')
  const families = library.rubrics.families.map(({ id }) => id)
  return [
    ...repeated(universal, 'criterion'),
    ...families.flatMap((id) => repeated(of(id), 'criterion', universal)),
    ...library.prompts.flatMap(({ value }) =>
      repeated(of(value.id), 'criterion', [...universal, ...of(value.family)]),
    ),
  ]
}

const companies = (library: Library): readonly Problem[] => {
  const called = library.companies.flatMap((file): readonly Called[] => {
    const placed = { item: file.value, at: file, path: [] }
    const { id, aliases } = file.value
    return [
      { id, placed, within: ['id'] },
      ...aliases.map((alias, i) => ({ id: alias.toLowerCase(), placed, within: ['aliases', i] })),
    ]
  })
  return repeated(called, 'company')
}

const namesOf = ({ id, name, aliases }: Company): readonly (readonly [name: string, within: Path])[] => [
  [id, ['id']],
  [name, ['name']],
  ...aliases.map((alias, i) => [alias, ['aliases', i]] as const),
]

/** Names of a company by which another one, known besides, is found already; the same id replaces it. */
const taken = ({ companies: own }: Library, known: readonly Company[]): readonly Problem[] =>
  own.flatMap((file) => {
    const others = known.filter(({ id }) => id !== file.value.id)
    return namesOf(file.value).flatMap(([name, within]) => {
      const owner = others.find((other) =>
        namesOf(other).some(([one]) => one.toLowerCase() === name.toLowerCase()),
      )
      if (owner === undefined) return []
      const found = `"${name}", which means ${owner.name} (${owner.id})`
      return [
        problemAt({ item: file.value, at: file, path: [] }, within, {
          expected: 'a name that is free',
          found,
        }),
      ]
    })
  })

/** Names that are used twice where one of them could not be meant; `known` are companies besides the library's. */
export const lintIds = (library: Library, known: readonly Company[] = []): readonly Problem[] => [
  ...criteria(library),
  ...inPrompts(library),
  ...companies(library),
  ...taken(library, known),
  ...repeated(placedMistakes(library).map(named), 'mistake'),
  ...repeated(placedCards(library).map(named), 'card'),
]
