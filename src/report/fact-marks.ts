import type { Fact, Prompt } from '../bank/prompt-types.ts'
import { type Document, readDocument, type Sentence, type Token } from '../language/document.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { tokenise } from '../language/token.ts'
import { unitOf } from '../language/units.ts'
import { type Figure, figuresIn, isCommonplace, isSameFigure } from './figure.ts'

/** What an answer of the interviewer is known again by; words of the statement are never among it. */
export interface FactMarks {
  readonly figures: readonly Figure[]
  /** Of these, what nothing else in the problem has: one of them tells alone. */
  readonly telling: readonly Figure[]
  /** Stems of the answer that stand in at most one other answer. */
  readonly stems: ReadonlySet<string>
  /** Stems of its topic, of how it is asked for and of what it changes: what the answer is about. */
  readonly about: ReadonlySet<string>
}

export const NO_MARKS: FactMarks = { figures: [], telling: [], stems: new Set(), about: new Set() }

/** In so many other facts a stem may stand and still be this one's own. */
const SHARED = 1
const SHARED_ABOUT = 2

/** Words that every conversation has, whatever it is about. */
const COMMON = new Set(
  (
    'about around roughly say says said make makes made take takes took use uses used using begin begins start starts come comes ' +
    'go goes need needs want wants give gives given keep keeps kept put puts thing things kind way case part number time first next ' +
    'last good new today day days week weeks month months year years hour hours minute minutes second seconds percent two three four ' +
    'five six seven eight nine ten user users system model data half third quarter'
  ).split(' '),
)

/** What stands for all units below a second. */
const INSTANT = 'ms'

/** Milliseconds by any name are one word; longer times are everywhere. */
const keyOf = ({ folded, stem }: Token): string => {
  const unit = unitOf(folded)
  if (unit === undefined) return folded.length > 2 ? stem : ''
  if (unit.dimension !== 'time') return unit.unit
  return unit.factor < 1 ? INSTANT : ''
}

const stemsOf = (words: readonly Token[]): ReadonlySet<string> =>
  new Set(
    words
      .filter(({ kind, folded }) => kind === 'word' && !isFunctionWord(folded) && !COMMON.has(folded))
      .map(keyOf)
      .filter((key) => key !== ''),
  )

/** Numbers in words are figures, not content. */
const contentOf = ({ sentences, words }: Document): ReadonlySet<string> => {
  const numerals = new Set<number>()
  for (const { quantities } of sentences)
    for (const { firstWord, lastWord } of quantities)
      for (let place = firstWord; place <= lastWord; place++) numerals.add(place)
  return stemsOf(words.filter((_, place) => !numerals.has(place)))
}

/** Stems of the words of a text that say something, whatever it is about. */
export const contentStems = (text: string): ReadonlySet<string> => contentOf(readDocument(text))

/** Of each set what stands in at most `shared` others. */
const rare = (sets: readonly ReadonlySet<string>[], shared: number): readonly ReadonlySet<string>[] => {
  const counts = new Map<string, number>()
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return sets.map((set) => new Set([...set].filter((stem) => (counts.get(stem) ?? 0) <= shared + 1)))
}

const aboutText = ({ topic, asks, changes }: Fact): string =>
  [topic, ...asks, ...changes.map(({ why }) => why)].join('\n')

/** For each fact what its answer would be known again by. */
export const factMarks = ({
  facts,
  statement,
}: Pick<Prompt, 'facts' | 'statement'>): readonly FactMarks[] => {
  const problem = readDocument(statement)
  const [asked, known] = [contentOf(problem), figuresIn(problem.sentences)]
  const unasked = (stems: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...stems].filter((stem) => !asked.has(stem)))
  const answers = facts.map(({ answer }) => readDocument(answer))
  const figures = answers.map(({ sentences }) => figuresIn(sentences))
  const stems = rare(
    answers.map((answer) => unasked(contentOf(answer))),
    SHARED,
  )
  const about = rare(
    facts.map((fact) => unasked(stemsOf(tokenise(aboutText(fact))))),
    SHARED_ABOUT,
  )
  const isOwn = (figure: Figure, own: number): boolean =>
    ![known, ...figures.filter((_, place) => place !== own)].some((others) =>
      others.some((other) => isSameFigure(figure, other)),
    )
  return facts.map((_, own) => ({
    figures: figures[own] ?? [],
    telling: (figures[own] ?? []).filter((figure) => !isCommonplace(figure) && isOwn(figure, own)),
    stems: stems[own] ?? NO_MARKS.stems,
    about: about[own] ?? NO_MARKS.about,
  }))
}

const figuresShared = (said: readonly Sentence[], figures: readonly Figure[]): number => {
  const others = figuresIn(said)
  return figures.filter((figure) => others.some((other) => isSameFigure(figure, other))).length
}

const stemsSaid = (said: readonly Sentence[]): ReadonlySet<string> =>
  stemsOf(said.flatMap(({ tokens }) => tokens))

/**
 * Whether a sentence takes up what a fact said: a figure of its own, milliseconds where they were its subject,
 * or two of its words, one on the subject.
 */
export const takesUp = (sentence: Sentence, marks: FactMarks): boolean => {
  if (figuresShared([sentence], marks.telling) > 0) return true
  const stems = [...stemsSaid([sentence])].filter((stem) => marks.stems.has(stem))
  if (stems.includes(INSTANT)) return true
  const onSubject = stems.some((stem) => marks.about.has(stem))
  return onSubject && stems.length + figuresShared([sentence], marks.figures) >= 2
}

/** Beyond so many letters any two texts have a word in common. */
export const LONG = 220
/** An own figure tells alone; of words it takes so many, or more of them where none is the subject. */
const FIGURE = 3
const WORDS = 2
const STRANGE_WORDS = 3
/** A word of what it is about, which decides only among equals. */
const ABOUT = 0.25

/**
 * How plainly a sentence uses what a fact told, 0 where it does not: by its figures, and by words of it of which one at
 * least was not in the question.
 */
export const usedBy = (sentence: Sentence, marks: FactMarks, asked: ReadonlySet<string>): number => {
  const long = sentence.text.length > LONG ? 1 : 0
  const own = figuresShared([sentence], marks.telling)
  const figures = figuresShared([sentence], marks.figures)
  const said = [...stemsSaid([sentence])]
  const stems = said.filter((stem) => marks.stems.has(stem))
  const fresh = stems.filter((stem) => !asked.has(stem)).length
  const about = said.filter((stem) => marks.about.has(stem)).length
  const weight = FIGURE * own + figures + fresh - long + ABOUT * about
  if (own > 0) return weight
  const onSubject = stems.some((stem) => marks.about.has(stem)) || about + fresh >= STRANGE_WORDS
  return figures + fresh > 0 && onSubject && stems.length + figures >= WORDS + long ? weight : 0
}

/** How many words and figures of a text have to do with a fact. */
export const kinship = (text: string, { figures, stems, about }: FactMarks): number => {
  const { sentences } = readDocument(text)
  const kin = [...stemsSaid(sentences)].filter((stem) => stems.has(stem) || about.has(stem))
  return kin.length + figuresShared(sentences, figures)
}
