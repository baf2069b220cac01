import type { Library } from './library.ts'
import { type Placed, placedCriteria, placedMistakes, problemAt } from './placed.ts'
import type { Problem } from './types.ts'

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

/** Names that are used twice where one of them could not be meant. */
export const lintIds = (library: Library): readonly Problem[] => [
  ...criteria(library),
  ...inPrompts(library),
  ...companies(library),
  ...repeated(placedMistakes(library).map(named), 'mistake'),
]
