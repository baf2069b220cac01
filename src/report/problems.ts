import type { Problem } from '../bank/bank-types.ts'
import type { Ways } from '../bank/heard-words.ts'
import { isDerived } from '../bank/left-out.ts'
import type { ContentText } from '../bank/library.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import { once } from '../language/once.ts'
import type { CheckedBundle } from '../proof/check.ts'
import { type LeftOutHits, leftOutHits } from '../proof/left-out-hits.ts'
import { type Listener, listenersOf } from '../proof/listening.ts'
import type { Scorecard, Verdict } from '../scoring/scorecard.ts'

/** A problem with the line it stands in. */
export interface ShownProblem extends Problem {
  /** The whole line of the file; null where the file could not be read. */
  readonly source: string | null
}

/** How an answer that comes with a prompt scored at L5. */
export interface ProvedAnswer {
  readonly verdict: Verdict | null
  /** 0–100, one decimal. */
  readonly score: number
}

/** One prompt in the table of a clean check. */
export interface PromptTally {
  readonly id: string
  readonly facts: number
  readonly criteria: number
  readonly probes: number
  readonly curveballs: number
  /** Sentences that were proved to earn, in its own criteria. */
  readonly hits: number
  readonly outlines: readonly ProvedAnswer[]
  readonly weak: ProvedAnswer
  /** An able answer to no problem in particular. */
  readonly generic: ProvedAnswer
  /** What its points that have no patterns listen for. */
  readonly hears: readonly Heard[]
  /** Its own sentences, each heard by the others of its point. */
  readonly leftOut: LeftOutHits
  /** What it takes from its family, as nothing of its own was written. */
  readonly inherits: { readonly probes: readonly string[]; readonly curveballs: readonly string[] }
}

/** The words of one point, by how much they tell: one telling is enough beside any other, or two fair, or a fair and two slight. */
export interface Heard {
  readonly criterion: string
  readonly telling: readonly string[]
  readonly fair: readonly string[]
  readonly slight: readonly string[]
}

/** What `mlsd check --json` prints. */
export interface CheckReport {
  readonly schema: 1
  readonly problems: readonly ShownProblem[]
  /** No problems, but worth a look. */
  readonly notes: readonly ShownProblem[]
  readonly prompts: readonly PromptTally[]
  /** How many files were looked at. */
  readonly files: number
  /** They stand on the bundled rubrics: somebody's own. */
  readonly own: boolean
}

/** A text's lines, split once however many of its problems are shown. */
type LinesByFile = ReadonlyMap<string, () => readonly string[]>

const lineOf = (lines: LinesByFile, { file, line }: Problem): string | null =>
  lines.get(file)?.()[line - 1] ?? null

const answer = ({ verdict, score }: Scorecard): ProvedAnswer => ({ verdict, score })

const firsts = (words: readonly Ways[]): readonly string[] => words.flatMap(([word]) => word ?? [])

const heard = ({ criterion, words: { telling, fair, slight } }: Listener): Heard => ({
  criterion,
  telling: firsts(telling),
  fair: firsts(fair),
  slight: firsts(slight),
})

const inherited = (prompt: Prompt): PromptTally['inherits'] => ({
  probes: isDerived(prompt, ['probes']) ? prompt.probes.map(({ question }) => question) : [],
  curveballs: isDerived(prompt, ['curveballs']) ? prompt.curveballs.map(({ change }) => change) : [],
})

const tallies = ({ library, proof }: CheckedBundle): readonly PromptTally[] =>
  library.prompts.flatMap(({ value }) => {
    const proved = proof.prompts.get(value.id)
    if (proved === undefined) return []
    return [
      {
        id: value.id,
        facts: value.facts.length,
        criteria: value.criteria.length,
        probes: value.probes.length,
        curveballs: value.curveballs.length,
        hits: value.criteria.reduce((sum, { hits }) => sum + hits.length, 0),
        outlines: proved.outlines.map(answer),
        weak: answer(proved.weak),
        generic: answer(proved.generic),
        hears: listenersOf(value, library.rubrics).map(heard),
        leftOut: leftOutHits(value, library.rubrics),
        inherits: inherited(value),
      },
    ]
  })

type Checked = CheckedBundle & { readonly texts: readonly ContentText[]; readonly whole: boolean }

/** The result of a check as people and machines read it; `shown` makes a path short. */
export const checkReport = (bundles: readonly Checked[], shown: (file: string) => string): CheckReport => {
  const showing = (list: 'problems' | 'notes'): readonly ShownProblem[] =>
    bundles.flatMap(({ texts, [list]: found }) => {
      const byFile = new Map(texts.map(({ file, text }) => [file, once(() => text.split(/\r?\n/))]))
      return found.map((each) => ({ ...each, file: shown(each.file), source: lineOf(byFile, each) }))
    })
  return {
    schema: 1,
    problems: showing('problems'),
    notes: showing('notes'),
    prompts: bundles.flatMap(tallies),
    files: bundles.reduce((sum, { texts }) => sum + texts.length, 0),
    own: bundles.some(({ whole }) => !whole),
  }
}
