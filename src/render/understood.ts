import type { Understood } from '../report/understood.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { bullet, counted, proseCanvas, stacked } from './section.ts'
import { tableRows } from './table.ts'

/** Where a text goes: the problem, the level, and the session it became; null for a preview. */
export interface ImportedAs {
  readonly prompt: string
  readonly level: string
  readonly session: string | null
}

const headText = ({ prompt, level, session }: ImportedAs): string =>
  session === null
    ? `Would be imported as ${prompt}, ${level}; nothing was written.`
    : `Imported as ${prompt}, ${level}: session ${session}.`

/** What was understood of a text, phase by phase, and what was decided on the way. */
export const renderUnderstood = (understood: Understood, as: ImportedAs, canvas: Canvas): string => {
  const { width, theme } = proseCanvas(canvas)
  const { phases, others, notes } = understood
  const rows = phases.map(({ name, words, entries }) => [
    name,
    words === 0 ? '–' : String(words),
    words === 0 ? 'missing' : counted(entries, 'entry', 'entries'),
  ])
  return stacked([
    [theme.bold(cleanLine(headText(as)))],
    [
      ...tableRows([{ head: '' }, { head: 'words', align: 'right' }, { head: '' }], rows, {
        width,
        head: theme.dim,
      }),
      ...(others === 0 ? [] : [theme.dim(`${counted(others, 'word')} of others, kept and not judged`)]),
    ],
    notes.flatMap((note) => bullet(note, width)),
  ])
}
