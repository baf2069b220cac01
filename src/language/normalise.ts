/** Control characters that carry no text, format marks that hide text, and the byte order mark; tab and LF stay. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Line ends in any spelling: CRLF, CR, NEL, line and paragraph separator, vertical tab, form feed. */
const NEWLINES = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/** Half a surrogate pair: cannot be written as UTF-8. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The one form every text is read in: NFC, LF newlines, well formed, no control or invisible characters but tab and LF. */
export function normaliseText(raw: string): string {
  const clean = raw.replace(NEWLINES, '\n').replace(INVISIBLE, '').replace(LONE, '\uFFFD')
  return clean.normalize('NFC')
}

/** Lower case that keeps every offset: a letter whose lower case is longer stays as it is. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
}
