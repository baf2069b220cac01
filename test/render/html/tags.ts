/** Elements that end with their own start tag. */
const VOID = ['meta', 'rect', 'br', 'line', 'polyline']
/** All that the page may be made of. */
const KNOWN =
  'html head meta title style body a header h1 p nav main section h2 h3 table caption thead tbody tr th td svg rect line polyline circle text code figure figcaption ul li strong span blockquote div mark sup details summary footer br'.split(
    ' ',
  )

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g

/** What is wrong with the nesting of a page; stray angle brackets, unknown elements and handlers are wrong, too. */
export const faultsIn = (html: string): string[] => {
  const body = html.replace(/^<!DOCTYPE html>\n/, '').replace(/<style>[^<]*<\/style>/, '')
  const faults: string[] = []
  const open: string[] = []
  for (const [whole, closing, name = '', attributes = '', selfClosed] of body.matchAll(TAG)) {
    if (!KNOWN.includes(name)) faults.push(`unknown ${whole}`)
    if (/\s(?:on\w+|src|srcset|data|xlink:href)=/.test(attributes)) faults.push(`attribute in ${whole}`)
    if (/href="(?!#)/.test(attributes)) faults.push(`link out ${whole}`)
    if (closing === '/') {
      const last = open.pop()
      if (last !== name) faults.push(`${whole} closes ${last}`)
    } else if (selfClosed !== '/' && !VOID.includes(name)) open.push(name)
  }
  const rest = body.replace(TAG, '')
  if (/[<>]/.test(rest))
    faults.push(`stray bracket near ${rest.slice(Math.max(0, rest.search(/[<>]/) - 20)).slice(0, 40)}`)
  const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice')
  for (const [, target] of body.matchAll(/href="#([^"]*)"/g)) {
    if (!ids.includes(target)) faults.push(`no #${target}`)
  }
  return open.length === 0 ? faults : [...faults, `open: ${open.join(' ')}`]
}

/** What a reader sees of a piece of HTML. */
export const shownText = (html: string): string =>
  html
    .replace(TAG, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
