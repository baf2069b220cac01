import type { PromptSummary } from '../../bank/bank-types.ts'
import { heldCriterion } from '../../bank/card.ts'
import type { Criterion } from '../../bank/rubric-types.ts'
import { once } from '../../language/once.ts'
import type { DrillRule } from '../../scoring/drilled.ts'
import type { DrillAnswer } from '../../session/drill-event.ts'
import type { Dealt, MissedCard } from '../../study/deck.ts'
import { criteriaOf, probeFor, promptsFor, type Surroundings } from '../../study/question.ts'
import type { Desk } from './desk.ts'

/** A question as it is put, and how its answer is judged. */
export interface Asking extends Pick<DrillAnswer, 'card' | 'prompt' | 'probe' | 'question'> {
  readonly on: PromptSummary | null
  /** What is shown after the answer; null where the criteria say it. */
  readonly answer: string | null
  readonly rule: () => Promise<DrillRule>
}

/** Of the problems that could be opened for a probe: where so many have none, none is likely. */
const MOST_OPENED = 8

const sharedCriterion = async ({ content }: Desk, id: string): Promise<readonly Criterion[]> => {
  const { areas, families } = (await content.rubrics()).rubrics
  return [...areas, ...families].flatMap(({ criteria }) => criteria.filter((one) => one.id === id))
}

const sharedAsking = (desk: Desk, card: MissedCard, on: PromptSummary | undefined): Asking | null => {
  const question = desk.cards.asks.find(({ criterion }) => criterion === card.criterion)?.question
  if (on === undefined || question === undefined) return null
  const rule = async (): Promise<DrillRule> => {
    const criteria = await sharedCriterion(desk, card.criterion)
    return { criteria, takes: 'any', said: [on.statement, question] }
  }
  return { card: card.key, prompt: on.id, probe: null, question, on, answer: null, rule }
}

const probeAsking = async (
  { content }: Desk,
  card: MissedCard,
  problems: readonly PromptSummary[],
  answers: readonly DrillAnswer[],
): Promise<Asking | null> => {
  for (const on of problems) {
    const { prompt } = await content.prompt(on.id)
    const probe = probeFor(card, prompt, answers)
    if (probe === null) continue
    const criteria = prompt.criteria.filter(({ id }) => criteriaOf(probe).includes(id))
    const said = [on.statement, probe.question]
    const rule = async (): Promise<DrillRule> => ({ criteria, takes: 'any', said })
    const { id, question } = probe
    return { card: card.key, prompt: on.id, probe: id, question, on, answer: null, rule }
  }
  return null
}

const missedAsking = async (desk: Desk, card: MissedCard, around: Surroundings): Promise<Asking | null> => {
  const problems = promptsFor(card, around)
  if (card.origin !== 'prompt') return sharedAsking(desk, card, problems[0])
  const [source] = problems.slice(-1)
  const opened = [...problems.slice(0, MOST_OPENED), ...(source === undefined ? [] : [source])]
  return probeAsking(desk, card, opened, around.answers)
}

/** The question for a card; null where no problem of the bank can ask it. */
export const askingFor = async (
  desk: Desk,
  { card }: Dealt,
  given: Pick<Surroundings, 'answers' | 'company'>,
): Promise<Asking | null> => {
  if (card.kind === 'missed') {
    const seen = new Set(desk.rounds.map(({ prompt }) => prompt))
    return missedAsking(desk, card, { ...given, prompts: desk.bank.prompts, seen })
  }
  const { question, answer, holds } = card.card
  const criteria = holds.map((hold, at) => heldCriterion(card.card, hold, at))
  const rule = async (): Promise<DrillRule> => ({ criteria, takes: 'all', said: [question] })
  return { card: card.key, prompt: null, probe: null, question, on: null, answer, rule }
}

/** Judges answers; the concepts are compiled when the first one is there. */
export const drillJudge = (desk: Desk) => {
  const tools = once(async () => {
    const [{ judgeDrilled }, { compileLexicon }, { rubrics }] = await Promise.all([
      import('../../scoring/drilled.ts'),
      import('../../language/lexicon.ts'),
      desk.content.rubrics(),
    ])
    return { judgeDrilled, lexicon: compileLexicon(rubrics.concepts).lexicon }
  })
  return async (asking: Asking, text: string) => {
    const [{ judgeDrilled, lexicon }, rule] = await Promise.all([tools(), asking.rule()])
    return judgeDrilled(text, rule, lexicon)
  }
}
