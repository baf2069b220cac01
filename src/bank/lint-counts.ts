import type { Library, Shelved } from './library.ts'
import { placedCriteria, problemAt } from './placed.ts'
import type { Path } from './pointers.ts'
import { PHASES, type Problem, type Prompt } from './types.ts'

/** How many of something make a complete prompt. */
interface Count {
  readonly path: Path
  readonly what: string
  readonly least: number
  readonly most?: number
  readonly of: (prompt: Prompt) => number
}

const COUNTS: readonly Count[] = [
  { path: ['facts'], what: 'facts', least: 10, of: ({ facts }) => facts.length },
  {
    path: ['criteria'],
    what: 'criteria of its own',
    least: 8,
    most: 14,
    of: ({ criteria }) => criteria.length,
  },
  {
    path: ['criteria'],
    what: 'criteria with crux: true',
    least: 2,
    most: 3,
    of: ({ criteria }) => criteria.filter(({ crux }) => crux).length,
  },
  { path: ['probes'], what: 'probes', least: 8, of: ({ probes }) => probes.length },
  { path: ['curveballs'], what: 'curveballs', least: 3, of: ({ curveballs }) => curveballs.length },
  { path: ['tradeOffs'], what: 'trade-offs', least: 4, of: ({ tradeOffs }) => tradeOffs.length },
  { path: ['outlines'], what: 'outlines', least: 2, of: ({ outlines }) => outlines.length },
  ...PHASES.map((phase) => ({
    path: ['hints', phase],
    what: 'hints',
    least: 3,
    of: ({ hints }: Prompt) => hints[phase].length,
  })),
]

const wanted = ({ least, most, what }: Count): string =>
  most === undefined ? `at least ${least} ${what}` : `${least} to ${most} ${what}`

const ofPrompt = (file: Shelved<Prompt>): readonly Problem[] =>
  COUNTS.flatMap((count) => {
    const n = count.of(file.value)
    if (n >= count.least && n <= (count.most ?? n)) return []
    return [
      problemAt({ item: file.value, at: file, path: [] }, count.path, {
        expected: wanted(count),
        found: `${n}`,
      }),
    ]
  })

const EXAMPLES = { hits: 3, misses: 2 } as const

const ofExamples = (library: Library): readonly Problem[] =>
  placedCriteria(library).flatMap((placed) =>
    (['hits', 'misses'] as const).flatMap((list) => {
      const n = placed.item[list].length
      const expected = `at least ${EXAMPLES[list]} ${list}`
      return n >= EXAMPLES[list] ? [] : [problemAt(placed, [list], { expected, found: `${n}` })]
    }),
  )

/** Parts of which there are too few, or too many, for a prompt that is complete. */
export const lintCounts = (library: Library): readonly Problem[] => [
  ...library.prompts.flatMap(ofPrompt),
  ...ofExamples(library),
]
