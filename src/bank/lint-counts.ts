import type { Problem } from './bank-types.ts'
import { isDerived } from './left-out.ts'
import type { Library, Shelved } from './library.ts'
import type { Path } from './path.ts'
import { type PlacedCriterion, placedCriteria, problemAt } from './placed.ts'
import type { Prompt } from './prompt-types.ts'
import { PHASES } from './vocabulary.ts'

/** How many of something make a complete prompt, and how few one can still be played with. */
interface Count {
  readonly path: Path
  readonly what: string
  readonly least: number
  readonly playable: number
  readonly most?: number
  readonly of: (prompt: Prompt) => number
}

const COUNTS: readonly Count[] = [
  { path: ['facts'], what: 'facts', least: 10, playable: 3, of: ({ facts }) => facts.length },
  {
    path: ['criteria'],
    what: 'criteria of its own',
    least: 8,
    playable: 3,
    most: 14,
    of: ({ criteria }) => criteria.length,
  },
  {
    path: ['criteria'],
    what: 'criteria with crux: true',
    least: 2,
    playable: 1,
    most: 3,
    of: ({ criteria }) => criteria.filter(({ crux }) => crux).length,
  },
  { path: ['probes'], what: 'probes', least: 8, playable: 1, of: ({ probes }) => probes.length },
  {
    path: ['curveballs'],
    what: 'curveballs',
    least: 3,
    playable: 1,
    of: ({ curveballs }) => curveballs.length,
  },
  { path: ['tradeOffs'], what: 'trade-offs', least: 4, playable: 0, of: ({ tradeOffs }) => tradeOffs.length },
  { path: ['outlines'], what: 'outlines', least: 2, playable: 0, of: ({ outlines }) => outlines.length },
  ...PHASES.map((phase) => ({
    path: ['hints', phase],
    what: 'hints',
    least: 3,
    playable: 1,
    of: ({ hints }: Prompt) => hints[phase].length,
  })),
]

/** A bank is held to complete prompts, a person's own to what can be played. */
export type Standard = 'complete' | 'playable'

const ofPrompt = (file: Shelved<Prompt>, standard: Standard): readonly Problem[] =>
  COUNTS.flatMap((count) => {
    const n = count.of(file.value)
    const { most, what } = count
    const least = standard === 'complete' ? count.least : count.playable
    if (n >= least && n <= (most ?? n)) return []
    const named = least === 1 ? what.replace(/s$/, '') : what
    const expected = most === undefined ? `at least ${least} ${named}` : `${least} to ${most} ${what}`
    return [problemAt({ item: file.value, at: file, path: [] }, count.path, { expected, found: `${n}` })]
  })

/** Only what a bundled prompt or the shared rubrics may not leave out. */
const ofDerived = (file: Shelved<Prompt>): readonly Problem[] =>
  (file.value.derived ?? []).map((path) =>
    problemAt({ item: file.value, at: file, path: [] }, path, {
      expected: `"${path.at(-1)}", which only a prompt of one's own may leave out`,
      found: 'none',
    }),
  )

const EXAMPLES = { hits: 3, misses: 2 } as const
/** So few hits are enough where nothing but words is taken from them. */
const LEAST_WORDED = 2

/** Words that follow from the hits need no near misses; patterns do. */
const isHeardByWords = (library: Library, { owner, item }: PlacedCriterion): boolean =>
  library.prompts.some(
    ({ value }) =>
      value.id === owner && isDerived(value, ['criteria', value.criteria.indexOf(item), 'named']),
  )

const ofExamples = (library: Library): readonly Problem[] =>
  placedCriteria(library).flatMap((placed) => {
    const worded = isHeardByWords(library, placed)
    return (['hits', 'misses'] as const).flatMap((list) => {
      const n = placed.item[list].length
      if (list === 'misses' && worded) return []
      const least = worded ? LEAST_WORDED : EXAMPLES[list]
      const expected = `at least ${least} ${list}`
      return n >= least ? [] : [problemAt(placed, [list], { expected, found: `${n}` })]
    })
  })

/** Parts of which there are too few, or too many, by that standard. */
export const lintCounts = (library: Library, standard: Standard): readonly Problem[] => [
  ...library.prompts.flatMap((file) => ofPrompt(file, standard)),
  ...(standard === 'complete' ? library.prompts.flatMap(ofDerived) : []),
  ...ofExamples(library),
]
