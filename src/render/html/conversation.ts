import { STAGE_NAMES } from '../../report/phase-names.ts'
import { offsetsOf, type Passage } from '../../report/quotes.ts'
import type { RoundReport, Speech, Stretch } from '../../report/transcript.ts'
import type { Turn } from '../../session/transcript.ts'
import { clockText } from '../clock.ts'
import { htmlLine, htmlText } from './escape.ts'
import { highlighted } from './highlight.ts'
import { section } from './parts.ts'

const NAMES: Readonly<Record<Turn['by'], string>> = {
  interviewer: 'Interviewer',
  candidate: 'Candidate',
  coach: 'Coach',
}

const speaker = ({ by, at, kind, after }: Speech): string =>
  [
    `<strong>${NAMES[by]}</strong>`,
    ...(at === null ? [] : [clockText(at)]),
    ...(kind === 'answer' ? [] : [htmlLine(kind)]),
    ...(after === null ? [] : [`after ${htmlLine(after)}`]),
  ].join(' · ')

const speechBlock = (
  speech: Speech,
  { phase }: Stretch,
  offset: number | null,
  passages: readonly Passage[],
): string => {
  const text =
    offset === null || phase === 'close'
      ? htmlText(speech.text)
      : highlighted({ phase, offset, text: speech.text }, passages)
  return `<div class="speech ${speech.by}">\n<p class="speaker">${speaker(speech)}</p>\n<p class="said" dir="auto">${text}</p>\n</div>`
}

/** The round as it was spoken, with the quoted passages marked. */
export const conversationSection = (
  { conversation, statement }: RoundReport,
  passages: readonly Passage[],
): string[] => {
  const offsets = offsetsOf(conversation)
  const opens = conversation[0]?.speeches[0]?.kind === 'statement'
  return section('conversation', 'Conversation', [
    ...(opens ? [] : [`<p class="said" dir="auto">${htmlText(statement)}</p>`]),
    ...conversation.flatMap((stretch, place) => [
      `<h3>${STAGE_NAMES[stretch.phase]}</h3>`,
      ...stretch.speeches.map((speech, index) =>
        speechBlock(speech, stretch, offsets[place]?.[index] ?? null, passages),
      ),
    ]),
  ])
}
