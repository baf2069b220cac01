import type { DraftFile } from '../../disk/drafts.ts'
import type { Recorder } from '../../disk/recorder.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { renderFeedback, renderQuestionHead } from '../../render/drill.ts'
import { renderLine } from '../../render/round.ts'
import { isoDay } from '../../session/day.ts'
import type { DrillAnswer, DrillEvent } from '../../session/drill-event.ts'
import type { Dealt } from '../../study/deck.ts'
import { turnsAt } from '../../study/queue.ts'
import { scheduleOf } from '../../study/schedule.ts'
import type { EntryView, Reply } from '../../terminal/asker.ts'
import type { Room } from '../round/room.ts'
import { left } from '../round/round.ts'
import { type Asking, askingFor, drillJudge } from './asking.ts'
import { type Desk, waitingAt } from './desk.ts'
import { DRILL_HELP, DRILL_KEYS, notSaved, PLAIN_DRILL_KEYS } from './words.ts'

/** A drill in progress. */
export interface Drill {
  readonly id: string
  readonly desk: Desk
  readonly room: Room
  readonly recorder: Recorder<DrillEvent>
  readonly minutes: number
  readonly company: string | null
  readonly now: () => number
  /** What was being written on a card. */
  readonly draftOf: (card: string) => DraftFile
}

/** How a drill was left. */
export interface Drilled {
  readonly answers: readonly DrillAnswer[]
  /** null when it came to its end. */
  readonly stop: ExitCode | null
}

const MINUTE = 60_000
/** Cards a minute at most: pipes need no time to think. */
const PACE = 2

const viewOf = ({ room, now, minutes }: Drill, draft: DraftFile, end: number): EntryView => ({
  header: '',
  left: () => `${Math.max(0, Math.ceil((end - now()) / MINUTE))} of ${minutes} min left`,
  draft: draft.read(),
  hintKeys: room.plain ? PLAIN_DRILL_KEYS : DRILL_KEYS,
  history: [],
  oneLine: true,
  onDraft: draft.keep,
})

/** What a reply comes to: words, none (the answer is wanted), or the end of the drill. */
type Said = { readonly text: string } | { readonly stop: ExitCode | null } | null

const saidBy = ({ room }: Drill, reply: Reply): Said => {
  if (reply.kind === 'text') return { text: reply.text }
  if (reply.kind === 'interrupted') return { stop: left({ room }).stop ?? EXIT.interrupted }
  if (reply.kind === 'end') {
    if (!room.interactive) return { stop: null }
    const { stop = EXIT.done } = left({ room }, true)
    return { stop: room.plain || stop !== EXIT.done ? stop : EXIT.hangup }
  }
  if (reply.name === 'next') return { text: '' }
  if (reply.name === 'pause' || reply.name === 'quit') return { stop: left({ room }, true).stop ?? EXIT.done }
  room.asker.say(DRILL_HELP)
  return null
}

const answerTo = async (drill: Drill, asking: Asking, end: number): Promise<NonNullable<Said>> => {
  const draft = drill.draftOf(asking.card)
  for (;;) {
    const said = saidBy(drill, await drill.room.asker.entry(viewOf(drill, draft, end)))
    if (said !== null) return said
  }
}

/** On the disk before anything is shown of it; a drill without an answer leaves no file. */
const record = (
  { id, recorder, minutes, room, draftOf }: Drill,
  answer: DrillAnswer,
  first: boolean,
): void => {
  const begun = { type: 'began', at: answer.at, schema: 1, drill: id, minutes } as const
  for (const event of first ? [begun, answer] : [answer]) {
    const failure = recorder.append(event)
    if (failure !== null) room.warn(notSaved(failure.complaint.expected, failure.elsewhere))
  }
  draftOf(answer.card).drop()
}

const showQuestion = (
  { desk, room }: Drill,
  { card, times }: Dealt,
  { on, probe, question }: Asking,
  number: number,
): void => {
  const { asker, canvas } = room
  const titleOf = (id: string): string => desk.bank.prompts.find((one) => one.id === id)?.title ?? id
  const companyOf = (id: string): string => desk.bank.companies.find((one) => one.id === id)?.name ?? id
  const missed =
    card.kind === 'missed'
      ? { in: titleOf(card.prompt), times, akin: probe !== null && on?.id !== card.prompt }
      : null
  const shown = on === null ? null : { ...on, company: companyOf(on.company) }
  asker.say(renderQuestionHead({ number, area: card.area, missed, on: shown }, canvas))
  asker.say(renderLine({ by: 'interviewer', text: question }, canvas))
}

/** The first card in turn that can be asked. */
const nextAsking = async (drill: Drill, answers: readonly DrillAnswer[]) => {
  const { desk, company } = drill
  const waiting = waitingAt(desk, answers, drill.now())
  for (const dealt of turnsAt(waiting, answers.length)) {
    const asking = await askingFor(desk, dealt, { answers: [...desk.answers, ...answers], company })
    if (asking !== null) return { dealt, asking }
  }
  return null
}

const nextTime = ({ desk }: Drill, answers: readonly DrillAnswer[], card: string): string => {
  const mine = [...desk.answers, ...answers].filter((one) => one.card === card)
  return isoDay(scheduleOf(mine)?.due ?? 0)
}

/** Asks card after card until the time, the cards or the person end it. */
export const playDrill = async (drill: Drill): Promise<Drilled> => {
  const { room, minutes, now } = drill
  const judge = drillJudge(drill.desk)
  const end = now() + minutes * MINUTE
  const answers: DrillAnswer[] = []
  while (answers.length < minutes * PACE && (answers.length === 0 || now() < end)) {
    const next = await nextAsking(drill, answers)
    if (next === null) break
    const { dealt, asking } = next
    showQuestion(drill, dealt, asking, answers.length + 1)
    const said = await answerTo(drill, asking, end)
    if ('stop' in said) return { answers, stop: said.stop }
    const { text } = said
    const judgement = await judge(asking, text)
    const { card, prompt, probe, question } = asking
    const { credit } = judgement
    const answer = { type: 'drilled', at: now(), card, prompt, probe, question, text, credit } as const
    record(drill, answer, answers.length === 0)
    answers.push(answer)
    const again = nextTime(drill, answers, card)
    room.asker.say(renderFeedback({ ...judgement, answer: asking.answer, next: again }, room.canvas))
  }
  return { answers, stop: null }
}
