import { isFunctionWord } from '../language/function-words.ts'
import { tokenise } from '../language/token.ts'
import { meaningsIn } from './phrasebook.ts'
import { heftOf } from './plain-words.ts'
import { isFrame } from './terms.ts'

/** One thing that a text names. */
export interface Unit {
  /** The names by which it may be found: its stem, its start, what it means. */
  readonly names: readonly string[]
  /** What it counts where nobody knows it. */
  readonly heft: ReturnType<typeof heftOf> | 'none'
}

/** How far a name is from the word itself. */
export const LEVELS = { stem: 1, synonym: 0.8, start: 0.6, aspect: 0.62 }

export const levelOf = (name: string): number => {
  switch (name.charAt(0)) {
    case '=':
      return LEVELS.synonym
    case '^':
      return LEVELS.start
    case '~':
      return LEVELS.aspect
    default:
      return LEVELS.stem
  }
}

/** A stem of so many letters may be known by its start alone. */
const LONG = 6
const START = 5

const ownNames = (stem: string): readonly string[] =>
  stem.length >= LONG ? [stem, `^${stem.slice(0, START)}`] : [stem]

/** The content of a text, each thing once. */
export const unitsOf = (text: string): readonly Unit[] => {
  const words = tokenise(text).filter(({ kind }) => kind !== 'sign')
  const meanings = meaningsIn(words.map(({ stem }) => stem))
  const isContent = words.map(
    ({ folded }) => !isFunctionWord(folded) && !isFrame(folded) && folded.length > 1,
  )
  const units = new Map<string, Unit>()
  words.forEach(({ stem, folded }, place) => {
    if (isContent[place] !== true) return
    const marks = meanings.filter(({ from, to }) => from <= place && place < to).map(({ mark }) => mark)
    units.set(stem, { names: [...ownNames(stem), ...new Set(marks)], heft: heftOf(folded) })
  })
  // `how many`, `what for`: a phrase of words that say nothing alone
  const empty = meanings.filter(({ from, to }) => !isContent.slice(from, to).includes(true))
  for (const { from } of empty) {
    const marks = empty.filter((each) => each.from === from).map(({ mark }) => mark)
    units.set(marks.join(), { names: [...new Set(marks)], heft: 'none' })
  }
  return [...units.values()]
}

export const namesOf = (units: readonly Unit[]): readonly string[] => units.flatMap(({ names }) => names)
