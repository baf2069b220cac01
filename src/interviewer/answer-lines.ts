import { readDocument } from '../language/document.ts'
import type { Answer } from './answers.ts'
import { pick } from './chance.ts'
import * as phrases from './phrases.ts'
import type { Line } from './step.ts'

const line = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'answer', text, ref })

/** Words with a seed and a turn, so that the same round says the same. */
export interface Turning {
  readonly seed: number
  /** Which entry of the round it replies to. */
  readonly turn: number
}

const stockText = (
  kind: 'yours' | 'assume' | 'open' | 'beyond' | 'go-ahead',
  rest: boolean,
  at: Turning,
): string => {
  switch (kind) {
    case 'yours':
      return pick(phrases.YOUR_CALL, at.seed, at.turn)
    case 'assume':
      return phrases.ASSUME_IT
    case 'go-ahead':
      return pick(phrases.GO_AHEAD, at.seed, at.turn)
    case 'beyond':
      return phrases.NOT_FIXED_BEYOND
    case 'open':
      return rest ? phrases.REST_NOT_FIXED : pick(phrases.NOT_FIXED, at.seed, at.turn)
  }
}

/** What a question back is told by, before the ids of the two facts. */
export const WHICH_REF = 'stock:which:'

/** A fact in short: its first sentence, up to a colon or semicolon where that is long. */
const LONG = 24
const firstOf = (answer: string): string => {
  const [first] = readDocument(answer).sentences
  const sentence = (first?.text ?? answer).trim()
  if (sentence.split(/\s+/).length <= LONG) return sentence
  return `${(sentence.split(/[;:] /)[0] ?? sentence).replace(/\.$/, '')}.`
}

/** What is said about one answer; `rest` where a fact was given in the same breath. */
const lineOf = (answer: Answer, rest: boolean, at: Turning): Line | null => {
  switch (answer.kind) {
    case 'fact':
      return line(answer.fact.answer.trim(), answer.fact.id)
    case 'given':
      return line(phrases.AS_I_SAID(firstOf(answer.fact.answer)), `stock:given:${answer.fact.id}`)
    case 'which': {
      const [one, other] = answer.either
      return line(phrases.WHICH(one.topic, other.topic), `${WHICH_REF}${one.id}:${other.id}`)
    }
    case 'chosen':
      return line(
        pick(answer.argued ? phrases.AS_CHOSEN : phrases.CHOSEN_WHY, at.seed, at.turn),
        'stock:chosen',
      )
    case 'check-in':
      return null
    case 'yours':
    case 'assume':
    case 'open':
    case 'beyond':
    case 'go-ahead':
      return line(stockText(answer.kind, rest, at), `stock:${answer.kind}`)
  }
}

const ORDER: readonly Answer['kind'][] = [
  'fact',
  'given',
  'assume',
  'yours',
  'open',
  'beyond',
  'which',
  'go-ahead',
]

/** The interviewer's words for the answers to one entry, what is known first. */
export const answerLines = (answers: readonly Answer[], at: Turning): readonly Line[] => {
  const known = answers.some(({ kind }) => kind === 'fact')
  // permission to ask is given by answering
  const said = answers.filter(({ kind }) => kind !== 'go-ahead' || answers.length === 1)
  return [...said]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((answer) => lineOf(answer, known, at))
    .filter((each) => each !== null)
}
