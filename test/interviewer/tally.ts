import type { Answer } from '../../src/interviewer/answers.ts'

/** A question, and what it is to be answered with. */
export interface Entry {
  readonly ask: string
  readonly facts?: readonly string[]
  /** Nobody knows: nothing is to be told. */
  readonly none?: boolean
  /** A decision of the design. */
  readonly yours?: boolean
}

/** What became of an entry. */
export interface Outcome {
  readonly about: 'fact' | 'none' | 'yours'
  readonly right: boolean
  /** Not told, but one of the two things that the interviewer asks back about. */
  readonly offered: boolean
  /** A fact that was not asked for in place of one that was, or more than one besides. */
  readonly wrong: boolean
  /** Any fact that was not asked for. */
  readonly stray: boolean
}

const factsIn = (answers: readonly Answer[]): readonly string[] =>
  answers.flatMap((answer) => ('fact' in answer ? [answer.fact.id] : []))

export const outcomeOf = (entry: Entry, answers: readonly Answer[]): Outcome => {
  const listed = entry.facts ?? []
  const told = factsIn(answers)
  const strays = told.filter((id) => !listed.includes(id)).length
  const kinds = answers.map(({ kind }) => kind)
  if (entry.yours === true || entry.none === true) {
    const about = entry.yours === true ? 'yours' : 'none'
    const right = strays === 0 && (about === 'none' || kinds.includes('yours'))
    return { about, right, offered: false, wrong: strays > 0, stray: strays > 0 }
  }
  const right = listed.every((id) => told.includes(id))
  const asked = answers.flatMap((answer) =>
    answer.kind === 'which' ? answer.either.map(({ id }) => id) : [],
  )
  const offered = !right && listed.every((id) => told.includes(id) || asked.includes(id))
  return { about: 'fact', right, offered, wrong: strays > 1 || (strays > 0 && !right), stray: strays > 0 }
}

/** The totals of a set, in percent for the questions on facts. */
export interface Totals {
  readonly right: number
  /** Asked back, with the right one among the two. */
  readonly offered: number
  readonly wrong: number
  readonly stray: number
  readonly missed: number
  readonly none: string
  readonly yours: string
}

export const totalsOf = (outcomes: readonly Outcome[]): Totals => {
  const of = (about: Outcome['about']): readonly Outcome[] => outcomes.filter((each) => each.about === about)
  const facts = of('fact')
  const percent = (held: (each: Outcome) => boolean): number =>
    Math.round((1000 * facts.filter(held).length) / Math.max(1, facts.length)) / 10
  const ratio = (about: 'none' | 'yours'): string =>
    `${of(about).filter(({ right }) => right).length}/${of(about).length}`
  return {
    right: percent(({ right }) => right),
    offered: percent(({ offered, wrong }) => offered && !wrong),
    wrong: percent(({ wrong }) => wrong),
    stray: percent(({ stray }) => stray),
    missed: percent(({ right, offered, wrong }) => !right && !offered && !wrong),
    none: ratio('none'),
    yours: ratio('yours'),
  }
}
