import { readDocument } from '../language/document.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { sensesOf } from './senses.ts'

/** Words that only make a question a question, or that every problem has. */
const FRAME = new Set(
  (
    'know tell say ask question questions clarify clarifying clarification understand wonder assume think guess mean need want like care expect look ' +
    'talk give use thing something anything kind sort type please available possible ok okay hi hello thanks first start begin also ' +
    'me myself take make deal handle serve respond work minute moment ' +
    'exactly roughly approximately currently typically usually specific particular example system design build'
  ).split(' '),
)

/** Whether a folded word only makes a question a question. */
export const isFrame = (folded: string): boolean => FRAME.has(folded)

/**
 * The content of a text as stems, each once, with marks for what is asked about. A word that only says what is
 * asked about is left to its mark where `isKnown` does not know it.
 */
export const termsOf = (
  text: string,
  isKnown: (stem: string) => boolean = () => true,
): ReadonlySet<string> => {
  const words = readDocument(text).words.filter(
    ({ folded, stem }) =>
      !isFunctionWord(folded) &&
      !FRAME.has(folded) &&
      folded.length > 1 &&
      (isKnown(stem) || sensesOf(folded).length === 0),
  )
  return new Set([...words.map(({ stem }) => stem), ...sensesOf(text)])
}
