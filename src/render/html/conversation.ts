import { STAGE_NAMES } from '../../bank/phase-names.ts'
import { type Occasions, occasionOf } from '../../report/occasions.ts'
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

interface Place {
  readonly phase: Stretch['phase']
  /** In the text of its phase; null for what is no entry. */
  readonly offset: number | null
  /** A script without times would show 0:00 beside every word. */
  readonly timed: boolean
  readonly occasions: Occasions
}

const speaker = ({ by, at, kind, after }: Speech, { timed, occasions }: Place): string =>
  [
    `<strong>${NAMES[by]}</strong>`,
    ...(at === null || !timed ? [] : [clockText(at)]),
    ...(kind === 'answer' ? [] : [htmlLine(kind)]),
    ...(after === null ? [] : [`after ${htmlLine(occasionOf(occasions, after))}`]),
  ].join(' · ')

const speechBlock = (speech: Speech, place: Place, passages: readonly Passage[]): string => {
  const { phase, offset } = place
  const text =
    offset === null || phase === 'close'
      ? htmlText(speech.text)
      : highlighted({ phase, offset, text: speech.text }, passages)
  return `<div class="speech ${speech.by}">\n<p class="speaker">${speaker(speech, place)}</p>\n<p class="said" dir="auto">${text}</p>\n</div>`
}

const KEY =
  '<p class="dim"><mark>Marked like this</mark>: earned a point (P). <mark class="against">Like this</mark>: a mistake (M), or figures that do not agree (F). Each label leads to what was said about it.</p>'

/** The round as it was spoken, with the quoted passages marked. */
export const conversationSection = (
  { conversation, statement, ribbon, occasions }: RoundReport,
  passages: readonly Passage[],
): string[] => {
  const offsets = offsetsOf(conversation)
  const opens = conversation[0]?.speeches[0]?.kind === 'statement'
  return section('conversation', 'Conversation', [
    ...(passages.length === 0 ? [] : [KEY]),
    ...(opens ? [] : [`<p class="said" dir="auto">${htmlText(statement)}</p>`]),
    ...conversation.flatMap((stretch, place) => [
      `<h3>${STAGE_NAMES[stretch.phase]}</h3>`,
      ...stretch.speeches.map((speech, index) =>
        speechBlock(
          speech,
          {
            phase: stretch.phase,
            offset: offsets[place]?.[index] ?? null,
            timed: ribbon !== null,
            occasions,
          },
          passages,
        ),
      ),
    ]),
  ])
}
