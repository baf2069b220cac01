import { once } from '../language/once.ts'
import { wordForm } from '../language/stem.ts'
import { tokenise } from '../language/token.ts'
import { SYNONYMS } from './synonyms.ts'
import { ASPECTS } from './vocabulary.ts'

/** A phrase of the vocabulary, as the stems of its words. */
interface Phrase {
  readonly stems: readonly string[]
  /** What it stands for: `~goal` for an aspect, `=17` for a group of synonyms. */
  readonly mark: string
}

/** A phrase found in a text. */
export interface Meaning {
  readonly mark: string
  /** Place of its first word. */
  readonly from: number
  /** One past the place of its last word. */
  readonly to: number
}

const phrasesOf = (list: string, mark: string): readonly Phrase[] =>
  list.split(', ').map((phrase) => ({
    stems: tokenise(phrase)
      .filter(({ kind }) => kind !== 'sign')
      .map(({ text }) => wordForm(text).stem),
    mark,
  }))

const byFirst = (phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> => {
  const book = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.stems[0] ?? ''
    const page = book.get(first)
    if (page === undefined) book.set(first, [phrase])
    else page.push(phrase)
  }
  return book
}

/** Made when a question is first read: who only scores needs none of it. */
const book = once(() =>
  byFirst([
    ...Object.entries(ASPECTS).flatMap(([aspect, list]) => phrasesOf(list, `~${aspect}`)),
    ...SYNONYMS.flatMap((list, place) => phrasesOf(list, `=${place}`)),
  ]),
)

const stands = (phrase: Phrase, stems: readonly string[], at: number): boolean =>
  phrase.stems.every((stem, step) => stems[at + step] === stem)

/** Every phrase of the vocabulary in a run of stems. */
export const meaningsIn = (stems: readonly string[]): readonly Meaning[] =>
  stems.flatMap((stem, from) =>
    (book().get(stem) ?? [])
      .filter((phrase) => stands(phrase, stems, from))
      .map(({ mark, stems: { length } }) => ({ mark, from, to: from + length })),
  )
