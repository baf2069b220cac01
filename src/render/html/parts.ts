import { PHASE_NAMES } from '../../report/phase-names.ts'
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

/** A table; its cells must be HTML already, and the first of a row is its heading. */
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const columns = head.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  )
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
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
