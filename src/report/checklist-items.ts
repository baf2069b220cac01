/** One line to read: what it is about, where that has a name, and what to do. */
export interface ChecklistItem {
  readonly term: string | null
  readonly text: string
}

/** A part of the page; it may be shortened to its first `least` items, the most important ones. */
export interface ChecklistSection {
  readonly id:
    | 'misses'
    | 'forgotten'
    | 'pace'
    | 'clock'
    | 'problem'
    | 'ask'
    | 'cover'
    | 'level'
    | 'company'
    | 'avoid'
    | 'numbers'
    | 'words'
  readonly title: string
  readonly items: readonly ChecklistItem[]
  readonly least: number
}

export const plainItem = (text: string): ChecklistItem => ({ term: null, text })
