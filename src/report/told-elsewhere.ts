import type { Prompt } from '../bank/prompt-types.ts'
import { readDocument } from '../language/document.ts'
import type { Session } from '../session/session.ts'
import { contentStems } from './fact-marks.ts'
import { figuresIn, isSameFigure } from './figure.ts'

/** So much of an answer has to have been said for it to be known. */
const KNOWN = 0.75

/** The facts that the statement and the answers to other questions have told as well: nobody has to ask for them. */
export const toldElsewhere = (
  { utterances }: Session,
  { facts, statement }: Pick<Prompt, 'facts' | 'statement'>,
): ReadonlySet<string> => {
  const answers = utterances.filter(({ by, kind }) => by === 'interviewer' && kind === 'answer')
  const text = [statement, ...answers.map((each) => each.text)].join('\n')
  const said = contentStems(text)
  const figures = figuresIn(readDocument(text).sentences)
  const isTold = (answer: string): boolean => {
    const stems = [...contentStems(answer)]
    const own = figuresIn(readDocument(answer).sentences)
    return (
      stems.length > 0 &&
      stems.filter((stem) => said.has(stem)).length >= KNOWN * stems.length &&
      own.every((figure) => figures.some((each) => isSameFigure(figure, each)))
    )
  }
  return new Set(facts.filter(({ answer }) => isTold(answer)).map(({ id }) => id))
}
