import { PHASE_NAMES } from '../../bank/phase-names.ts'
import { type Passage, passageKey } from '../../report/quotes.ts'
import type { Evidence } from '../../scoring/scorecard.ts'
import { htmlLine } from './escape.ts'

/** A part of the page under its own heading; nothing where it is empty. */
export const section = (id: string, heading: string, blocks: readonly string[]): string[] =>
  blocks.length === 0
    ? []
    : [`<section aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>`, ...blocks, '</section>']

/** A list of items that are HTML already. */
export const list = (items: readonly string[]): string => `<ul>\n${items.join('\n')}\n</ul>`

/** A list whose tail is folded away, and comes out at a click, in a search and on paper. */
export const foldedList = (items: readonly string[], shown: number, rest: string): string =>
  items.length <= shown + 1
    ? list(items)
    : `${list(items.slice(0, shown))}\n<details>\n<summary>${items.length - shown} ${rest}</summary>\n${list(items.slice(shown))}\n</details>`

/** A column: of words, of figures that stand under each other, or of what must not break. */
export type Column = string | { readonly name: string; readonly look: 'figure' | 'whole' }

/** A table; its cells must be HTML already, and the first of a row is its heading. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Tables of one kind have columns of the same widths; a short one is as wide as it must be. */
  readonly kind?: 'trend' | 'phase' | 'area' | 'rounds' | 'short'
}

const lookOf = (column: Column | undefined): string =>
  column === undefined || typeof column === 'string' ? '' : ` class="${column.look}"`

export const table = ({ caption, columns, rows, kind }: Table): string => {
  const head = columns.map(
    (column) => `<th scope="col"${lookOf(column)}>${typeof column === 'string' ? column : column.name}</th>`,
  )
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell, index) => `<td${lookOf(columns[index + 1])}>${cell}</td>`)
    return `<tr><th scope="row"${lookOf(columns[0])}>${first}</th>${cells.join('')}</tr>`
  })
  return `<table${kind === undefined ? '' : ` class="${kind}"`}>\n<caption>${caption}</caption>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

/** What was said, each quote a link to its place in the conversation. */
export const quotes = (evidence: readonly Evidence[], passages: readonly Passage[]): string =>
  evidence
    .map((one) => {
      const passage = passages.find((each) => passageKey(each) === passageKey(one))
      const place =
        passage === undefined
          ? ''
          : ` <a class="ref" href="#q${passage.number}">in ${PHASE_NAMES[one.phase]}</a>`
      return `<blockquote dir="auto">${htmlLine(one.quote)}${place}</blockquote>`
    })
    .join('')
