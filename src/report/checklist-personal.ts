import { type ChecklistItem, type ChecklistSection, plainItem } from './checklist-items.ts'
import type { Personal } from './personal.ts'

/** Own words are known: their beginning is enough. */
const MOST_OF_A_QUOTE = 120

const quoted = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_OF_A_QUOTE ? line : `${line.slice(0, MOST_OF_A_QUOTE).replace(/\s+\S*$/, '')} …`
}

const TITLES = {
  once: {
    misses: 'You missed last time',
    forgotten: 'You did not ask last time',
    pace: 'Your pace last time',
  },
  often: { misses: 'You keep missing', forgotten: 'You forget to ask', pace: 'Your pace' },
}

/** What one misses, forgets and spends; nothing without rounds, and no habits after one. */
export const personalSections = (personal: Personal | null): ChecklistSection[] => {
  if (personal === null) return []
  const once = personal.rounds === 1
  const titles = TITLES[once ? 'once' : 'often']
  const times = (what: string, some: number, of: number): string =>
    once ? '' : ` (${what} in ${some} of ${of})`
  const misses = personal.misses.map(({ title, missed, of, best, earns }) => {
    const words = best === null ? earns : `you once said “${quoted(best)}”`
    return plainItem(`${title}${times('missed', missed, of)}: ${words}`)
  })
  const forgotten = personal.forgotten.map((one) =>
    plainItem(`${one.name}${times('forgotten', one.forgotten, one.of)}`),
  )
  return [
    { id: 'misses', title: titles.misses, items: misses, least: 3 },
    { id: 'forgotten', title: titles.forgotten, items: forgotten, least: 3 },
    { id: 'pace', title: titles.pace, items: personal.pace.map(plainItem), least: 2 },
  ]
}

/** One's own mistakes in a line; nothing where none is a habit. */
export const ownMistakes = (personal: Personal | null): ChecklistItem[] => {
  const { rounds = 0, mistakes = [] } = personal ?? {}
  const once = rounds === 1
  const own = mistakes.map(({ name, made, of }) => (once ? name : `${name} (${made} of ${of})`))
  return own.length === 0 ? [] : [plainItem(`You, ${once ? 'last time' : 'of late'}: ${own.join(' · ')}`)]
}
