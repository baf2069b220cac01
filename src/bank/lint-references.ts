import type { Company, Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import type { Standard } from './lint-counts.ts'
import { nearest } from './nearest.ts'
import type { Path } from './path.ts'
import { type Placed, placedAsks, placedHolds, placedMistakes, problemAt } from './placed.ts'
import type { Prompt } from './prompt-types.ts'
import type { Rubrics } from './rubric-types.ts'

type Ids = ReadonlySet<string>

/** What a library's files may refer to besides themselves. */
export interface Surroundings {
  readonly companies: readonly Company[]
  /** What its prompts are held to. */
  readonly standard: Standard
}

const dangling = (
  placed: Placed<unknown>,
  within: Path,
  what: string,
  id: string,
  known: Ids,
): readonly Problem[] => {
  if (known.has(id)) return []
  const meant = nearest(id, [...known])
  const expected = meant === null ? `${what} that exists` : `${what} that exists; "${meant}" is near`
  return [problemAt(placed, within, { expected, found: `"${id}"` })]
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

const universal = ({ areas }: Rubrics): readonly string[] => areas.flatMap(({ criteria }) => idsOf(criteria))

const ofFamily = ({ families }: Rubrics, family: string): readonly string[] =>
  families.filter(({ id }) => id === family).flatMap(({ criteria }) => idsOf(criteria))

/** The criteria by which an answer to a prompt is judged. */
const judging = (prompt: Prompt, rubrics: Rubrics): Ids =>
  new Set([...universal(rubrics), ...ofFamily(rubrics, prompt.family), ...idsOf(prompt.criteria)])

const ofPrompts = ({ prompts, rubrics }: Library, companies: Ids): readonly Problem[] => {
  const families = new Set(idsOf(rubrics.families))
  return prompts.flatMap((file) => {
    const placed = { item: file.value, at: file, path: [] }
    const known = judging(file.value, rubrics)
    const { company, family, id, facts } = file.value
    const [folder = ''] = id.split('/')
    return [
      ...dangling(placed, ['company'], 'the company of the id', company, new Set([folder])),
      ...dangling(placed, ['company'], 'a company', company, companies),
      ...dangling(placed, ['family'], 'a family', family, families),
      ...facts.flatMap(({ changes }, i) =>
        changes.flatMap(({ criterion }, j) =>
          dangling(placed, ['facts', i, 'changes', j, 'criterion'], 'a criterion', criterion, known),
        ),
      ),
    ]
  })
}

const ofHolds = (library: Library): readonly Problem[] =>
  placedHolds(library).flatMap((placed) =>
    'criterion' in placed.item
      ? dangling(
          placed,
          ['criterion'],
          'a criterion',
          placed.item.criterion,
          judging(placed.prompt, library.rubrics),
        )
      : [],
  )

/** A mistake may refer to any criterion that some prompt is judged by. */
const ofMistakes = (library: Library): readonly Problem[] => {
  const { prompts, rubrics } = library
  const criteria = new Set([
    ...universal(rubrics),
    ...rubrics.families.flatMap((family) => idsOf(family.criteria)),
    ...prompts.flatMap(({ value }) => idsOf(value.criteria)),
  ])
  const applies = new Set([...idsOf(rubrics.families), ...prompts.map(({ value }) => value.id)])
  return placedMistakes(library).flatMap((placed) => {
    const { absent = [], credit, families = [], when, halves } = placed.item
    const silent = absent.length === 0 && (when ?? []).length + (halves ?? []).length === 0
    return [
      ...absent.flatMap((id, i) => dangling(placed, ['absent', i], 'a criterion', id, criteria)),
      ...(credit === undefined ? [] : dangling(placed, ['credit'], 'a criterion', credit, criteria)),
      ...families.flatMap((id, i) => dangling(placed, ['families', i], 'a family or a prompt', id, applies)),
      ...(silent
        ? [problemAt(placed, [], { expected: '"when", "halves" or "absent"', found: 'none of them' })]
        : []),
    ]
  })
}

/** Only criteria that are not tied to one prompt can be asked for on any other. */
const ofAsks = (library: Library): readonly Problem[] => {
  const { rubrics } = library
  const shared = new Set([
    ...universal(rubrics),
    ...rubrics.families.flatMap((family) => idsOf(family.criteria)),
  ])
  return placedAsks(library).flatMap((placed) =>
    dangling(placed, ['criterion'], 'a criterion of an area or a family', placed.item.criterion, shared),
  )
}

/** What changes in a family's problems is answered by what all of them are judged by. */
const ofFamilies = ({ files, rubrics }: Library): readonly Problem[] =>
  files.flatMap((file) => {
    if (file.kind !== 'family') return []
    const known = new Set([...universal(rubrics), ...ofFamily(rubrics, file.value.id)])
    return (file.value.curveballs ?? []).flatMap(({ holds }, i) =>
      holds.flatMap((hold, j) => {
        const within = ['curveballs', i, 'holds', j, 'criterion']
        if (!('criterion' in hold)) return []
        return dangling(
          { item: file.value, at: file, path: [] },
          within,
          'a shared criterion',
          hold.criterion,
          known,
        )
      }),
    )
  })

/** References to what does not exist. */
export const lintReferences = (
  library: Library,
  { companies }: Pick<Surroundings, 'companies'>,
): readonly Problem[] => {
  const known = new Set([...idsOf(companies), ...library.companies.map(({ value }) => value.id)])
  return [
    ...ofPrompts(library, known),
    ...ofHolds(library),
    ...ofMistakes(library),
    ...ofAsks(library),
    ...ofFamilies(library),
  ]
}
