import type { Phase } from '../../bank/vocabulary.ts'
import type { Passage } from '../../report/quotes.ts'
import { htmlText } from './escape.ts'

/** An entry at its place in the text of its phase. */
export interface PlacedEntry {
  readonly phase: Phase
  readonly offset: number
  readonly text: string
}

/** What quotes it only as a mistake or as figures that do not agree counts against the candidate. */
const markOf = (covering: readonly Passage[]): string =>
  covering.some(({ labels }) => labels.some((label) => label.startsWith('P')))
    ? '<mark>'
    : '<mark class="against">'

const links = ({ labels }: Passage): string =>
  labels.map((label) => `<a class="ref" href="#${label}" aria-label="to ${label}">${label}</a>`).join(' ')

/** Passages that overlap are cut at each other's ends, so that every letter is marked once. */
export const highlighted = ({ phase, offset, text }: PlacedEntry, passages: readonly Passage[]): string => {
  const end = offset + text.length
  const here = passages.filter((one) => one.phase === phase && one.start < end && one.end > offset)
  if (here.length === 0) return htmlText(text)
  const cuts = new Set([offset, end])
  for (const one of here) {
    cuts.add(Math.max(offset, one.start))
    cuts.add(Math.min(end, one.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places
    .slice(0, -1)
    .map((from, index) => {
      const to = places[index + 1] ?? end
      const piece = htmlText(text.slice(from - offset, to - offset))
      const anchors = here
        .filter(({ start }) => start === from)
        .map(({ number }) => `<span id="q${number}"></span>`)
      const covering = here.filter((one) => one.start <= from && to <= one.end)
      const ends = here.filter((one) => one.end === to).map((one) => `<sup>${links(one)}</sup>`)
      return `${anchors.join('')}${covering.length > 0 ? `${markOf(covering)}${piece}</mark>` : piece}${ends.join('')}`
    })
    .join('')
}
