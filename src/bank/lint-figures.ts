import { type Quantity, readDocument, type Sentence } from '../language/document.ts'
import type { Problem } from './bank-types.ts'
import type { Library, Shelved } from './library.ts'
import { problemAt } from './placed.ts'
import type { Prompt } from './prompt-types.ts'

/** A number of nothing: no unit, no noun, and its clause ends there. */
const isBare = ({ text }: { readonly text: string }, { dimension, unit, end }: Quantity): boolean =>
  dimension === 'count' && unit === '' && /^(?:[.,;:)]|$)/.test(text.slice(end, end + 1))

/** A sentence that counts something takes its bare numbers along: `40 of the 95 rules, then 60`. */
const counts = ({ quantities }: Sentence): boolean => quantities.some(({ unit }) => unit !== '')

/** Figures the interviewer would give without saying of what. */
const ofPrompt = (file: Shelved<Prompt>): readonly Problem[] =>
  file.value.facts.flatMap(({ topic, answer }, i) => {
    const document = readDocument(answer)
    const bare = document.sentences
      .filter(
        (sentence, at) =>
          !counts(sentence) &&
          !(document.sentences[at - 1] && counts(document.sentences[at - 1] as Sentence)),
      )
      .flatMap(({ quantities }) => quantities.filter((quantity) => isBare(document, quantity)))
    return bare.slice(0, 1).map(({ start, end }) =>
      problemAt({ item: file.value, at: file, path: [] }, ['facts', i, 'answer'], {
        expected: `numbers with what they count, in "${topic}"`,
        found: `a bare "${answer.slice(start, end)}"`,
      }),
    )
  })

/** Facts whose numbers have neither unit nor noun. */
export const lintFigures = ({ prompts }: Pick<Library, 'prompts'>): readonly Problem[] =>
  prompts.flatMap(ofPrompt)
