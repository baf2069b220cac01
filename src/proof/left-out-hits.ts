import { heardByWords } from '../bank/heard-words.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Criterion, Rubrics } from '../bank/rubric-types.ts'
import { compileLexicon } from '../language/lexicon.ts'
import { creditIn } from '../scoring/credit.ts'
import { readText } from '../scoring/reading.ts'
import { compileCriterion } from '../scoring/rubric.ts'

/** How somebody's own sentences fare when each is left out in turn: as another person's would, for the same point. */
export interface LeftOutHits {
  readonly heard: number
  readonly of: number
  /** Those that are not heard without themselves: criterion, and places of the hits from 1. */
  readonly unheard: readonly { readonly criterion: string; readonly hits: readonly number[] }[]
}

/** Of the points that listen by words alone. */
export const leftOutHits = (
  prompt: Pick<Prompt, 'title' | 'statement' | 'criteria'>,
  rubrics: Rubrics,
): LeftOutHits => {
  const { title, statement, criteria } = prompt
  const worded = criteria.filter(({ byWords }) => byWords)
  if (worded.length === 0) return { heard: 0, of: 0, unheard: [] }
  const { lexicon } = compileLexicon(rubrics.concepts)
  const isHeard = (whole: Criterion, at: number): boolean => {
    const one = { ...whole, hits: whole.hits.filter((_, place) => place !== at) }
    const others = criteria.map((each) => (each.id === one.id ? one : each))
    const named = heardByWords({ said: [title, statement], others, rubrics })(one)
    const reading = readText(whole.hits[at] ?? '', lexicon)
    return creditIn(compileCriterion({ ...one, named }, 'prompt', lexicon), reading) !== null
  }
  const unheard = worded
    .map((one) => ({
      criterion: one.id,
      hits: one.hits.flatMap((_, at) => (isHeard(one, at) ? [] : [at + 1])),
    }))
    .filter(({ hits }) => hits.length > 0)
  const of = worded.reduce((sum, { hits }) => sum + hits.length, 0)
  return { heard: of - unheard.reduce((sum, { hits }) => sum + hits.length, 0), of, unheard }
}
