import { parsePattern } from '../language/pattern.ts'
import type { Lack, Wanting } from './wanting.ts'

/** What stood in the way of a pattern of which no slot is empty. */
const LACKS: Readonly<Record<Exclude<Lack, 'slots' | 'mark' | 'list'>, string>> = {
  window: 'its words stand further apart than its ~ allows',
  order: 'its words stand in another order',
  words: 'two of its slots would have to share a word',
  denied: 'it is met, but denied',
  near: 'its sentence touches the point: say more of the point itself',
  faint: 'it is met in passing, in a sentence that speaks of something else: give it a sentence of its own',
}

/** A slot's alternatives; a long one is not read to its end. */
const SHOWN = 8

const slotText = (slot: string): string => {
  const parsed = parsePattern(slot)
  const ways =
    parsed.kind === 'problem' ? [slot] : (parsed.slots[0]?.alternatives ?? []).map(({ text }) => text)
  if (ways.length === 1) return `"${slot}"`
  const shown = ways.slice(0, SHOWN).join(' | ')
  const more = ways.length > SHOWN ? ` | … ${ways.length - SHOWN} more` : ''
  return `one of (${shown}${more})`
}

/** What is lacking, in words that finish "To be explained:". */
export const lackWords = ({ lack, missing }: Wanting): string => {
  if (lack === 'list') return 'it stands in a bare list: say it in a sentence'
  if (lack === 'mark') return `beside it, in its sentence or the next: ${missing.join(', or ')}`
  if (lack !== 'slots') return LACKS[lack]
  return `it lacks ${missing.map(slotText).join(' and ')}`
}
