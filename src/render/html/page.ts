import { htmlLine } from './escape.ts'
import { STYLE } from './style.ts'

/** Nothing may be fetched or run, whatever a text holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What a page is called, and the blocks of HTML it shows. */
export interface Page {
  readonly title: string
  /** Each stays on one line where it can. */
  readonly subtitle: readonly string[]
  /** HTML already. */
  readonly blocks: readonly string[]
}

const contents = (blocks: readonly string[]): string => {
  const links = [...blocks.join('\n').matchAll(/<h2 id="([a-z]+)">([^<]+)<\/h2>/g)]
  return `<nav aria-label="Contents">${links.map(([, id, name]) => `<a href="#${id}">${name}</a>`).join('\n')}</nav>`
}

const subtitleOf = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `<span class="part">${htmlLine(part)}</span>`)
    .join(' · ')

/** One page that needs nothing else: no network, no script. */
export const renderPage = ({ title: text, subtitle, blocks }: Page): string => {
  const title = htmlLine(text)
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title} · mlsd</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">To the report</a>',
    `<header>\n<h1 dir="auto">${title}</h1>\n<p class="dim">${subtitleOf(subtitle)}</p>\n${contents(blocks)}\n</header>`,
    '<main id="main">',
    ...blocks,
    '</main>',
    '<footer>Written by mlsd; everything on this page is in this file.</footer>',
    '</body>',
    '</html>',
  ].join('\n')
}
