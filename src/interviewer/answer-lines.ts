import type { Fact } from '../bank/prompt-types.ts'
import type { Answer, Loose } from './answers.ts'
import { pick } from './chance.ts'
import { lowered } from './lowered.ts'
import type { Phrases } from './phrases.ts'
import { asksMore, asksOther, leadTo, sentenceFirst, sentenceFor } from './recalled.ts'
import { stockRef, WHICH_REF } from './refs.ts'
import * as replies from './replies.ts'
import type { Line } from './step.ts'

const line = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'answer', text, ref })

/** Words with a seed and a turn, so that the same round says the same. */
export interface Turning {
  readonly seed: number
  /** Which entry of the round it replies to. */
  readonly turn: number
}

/** Words that are picked from, for all that is neither a fact nor a direction. */
const STOCK: Readonly<Record<Exclude<Loose['kind'], 'check-in'>, Phrases>> = {
  yours: replies.YOUR_CALL,
  assume: [replies.ASSUME_IT],
  agreed: replies.AGREED,
  'go-ahead': replies.GO_AHEAD,
  unknown: replies.NOT_KNOWN,
  open: replies.NOT_FIXED,
  beyond: [replies.NOT_FIXED_BEYOND],
}

/** What is left where something was told. */
const LEFT: ReadonlySet<Answer['kind']> = new Set(['open', 'unknown', 'beyond'])

/** A fact again in short: the sentence that was asked for, up to a colon or semicolon where that is long. */
const LONG = 24
const again = (fact: Fact, question: string): string => {
  const sentence = sentenceFor(fact, question)
  const short =
    sentence.split(/\s+/).length <= LONG
      ? sentence
      : `${(sentence.split(/[;:] /)[0] ?? sentence).replace(/\.$/, '')}.`
  const more = asksMore(fact, question) ? ` ${replies.NO_MORE_THAN_THAT}` : ''
  const lead = leadTo(fact, sentence)
  return `${replies.AS_I_SAID(lowered(lead === '' ? short : `${lead} ${short}`))}${more}`
}

const looseLine = ({ kind, near }: Loose, rest: boolean, at: Turning): Line | null => {
  if (kind === 'check-in') return null
  const words = rest && LEFT.has(kind) ? replies.REST_IS_YOURS : STOCK[kind]
  // what was nearly heard is kept beside what was said, for the debrief
  return line(
    pick(words, at.seed, at.turn),
    stockRef(
      kind,
      near?.map(({ id }) => id),
    ),
  )
}

/** What is said about one answer; `rest` where a fact was given in the same breath. */
const lineOf = (answer: Answer, rest: boolean, at: Turning): Line | null => {
  switch (answer.kind) {
    case 'fact': {
      const { fact, verdict } = answer
      const told = fact.answer.trim()
      if (verdict === undefined) return line(told, fact.id)
      const words = verdict.says === 'yes' ? replies.YES : replies.NO
      return line(words(sentenceFirst(fact, verdict.sentence)), fact.id)
    }
    case 'given':
      return line(again(answer.fact, answer.question), `stock:given:${answer.fact.id}`)
    case 'which': {
      const [one, other] = answer.either
      return line(replies.WHICH(one.topic, other.topic), `${WHICH_REF}${one.id}:${other.id}`)
    }
    case 'chosen':
      return line(
        pick(answer.argued ? replies.AS_CHOSEN : replies.CHOSEN_WHY, at.seed, at.turn),
        'stock:chosen',
      )
    case 'agreed':
    case 'assume':
    case 'beyond':
    case 'check-in':
    case 'go-ahead':
    case 'open':
    case 'unknown':
    case 'yours':
      return looseLine(answer, rest, at)
  }
}

const ORDER: readonly Answer['kind'][] = [
  'fact',
  'given',
  'agreed',
  'assume',
  'yours',
  'unknown',
  'open',
  'beyond',
  'which',
  'go-ahead',
]

/** What was told before is not said again to what is hardly about it. */
const unlessOther = (answer: Answer): Answer =>
  answer.kind === 'given' && asksOther(answer.fact, answer.question) ? { kind: 'beyond' } : answer

/** What is left is left once, for all that was perhaps asked for. */
const leftOnce = (answers: readonly Answer[]): readonly Answer[] => {
  const left = answers.filter((answer): answer is Loose => LEFT.has(answer.kind))
  const near = left.flatMap((answer) => answer.near ?? [])
  return answers.flatMap((answer) => {
    if (!LEFT.has(answer.kind)) return [answer]
    return answer === left[0] ? [{ ...left[0], near }] : []
  })
}

/** The interviewer's words for the answers to one entry, what is known first. */
export const answerLines = (all: readonly Answer[], at: Turning): readonly Line[] => {
  const answers = all.map(unlessOther)
  const known = answers.some(({ kind }) => kind === 'fact' || kind === 'given')
  // permission to ask is given by answering
  const said = answers.filter(({ kind }) => kind !== 'go-ahead' || answers.length === 1)
  return [...leftOnce(said)]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((answer) => lineOf(answer, known, at))
    .filter((each) => each !== null)
}
