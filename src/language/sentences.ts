/** Where a sentence lies in its text, and what kind of line it stands on. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
  /** The line opens with a bullet or a number. */
  readonly bullet: boolean
  /** The line stands inside a code fence. */
  readonly code: boolean
}

interface Line {
  readonly start: number
  readonly end: number
}

/** Opening marks of a line that are not part of its sentence: heading, quotation, bullet, number. */
const OPENING = /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?((?:[-*•–+‣◦]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[ \t]+)?/
const FENCE = /^[ \t]*(?:```|~~~)/
const TERMINATOR = /(?<![.!?…])[.!?…]+["'”’)\]*_`]*(?=\s|$)/g

/** A point after these never ends a sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|vs|cf|approx|fig|eq|resp|incl|excl|esp|dr|mr|mrs|st|no)\.$/i
/** A point after these ends a sentence only before a capital. */
const SOMETIMES = /(?:^|[\s(\d])(?:etc|al|min|max|avg|sec|hr|hrs|wk|est|dept|inc|ltd|a\.k\.a|\p{L})\.$/iu

/** Lines wider than this were not cut by hand or by an editor. */
const WIDEST_WRAP = 120
const NARROWEST_WRAP = 60

/** The sentences of a text: a newline, a bullet or an end mark closes one. Lines cut at one column are joined. */
export function sentenceSpans(text: string): readonly SentenceSpan[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const spans: SentenceSpan[] = []
  let code = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const raw = text.slice(line.start, line.end)
    if (FENCE.test(raw)) {
      code = !code
      continue
    }
    const opening = code ? undefined : OPENING.exec(raw)
    let end = line.end
    for (; !code && goesOn(text, lines, index, width); index += 1) end = lines[index + 1]?.end ?? end
    const start = line.start + (opening?.[0].length ?? 0)
    pushSentences(spans, text, { start, end, bullet: opening?.[1] !== undefined, code })
  }
  return spans
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** The column at which the text was cut; infinite when fewer than two lines show that it was. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return Number.POSITIVE_INFINITY
  const cut = lines.filter((_, index) => goesOn(text, lines, index, width))
  return cut.length < 2 ? Number.POSITIVE_INFINITY : width
}

/** Was this line cut in mid-sentence: no end mark, and the next word, in lower case, would not have fitted? */
function goesOn(text: string, lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (width === Number.POSITIVE_INFINITY || line === undefined || next === undefined) return false
  const word = /^[ \t]*(\p{Ll}[^\s]*)[ \t]+\S/u.exec(text.slice(next.start, next.end))?.[1]
  if (word === undefined || /^[a-z][.)]$/.test(word)) return false
  const length = line.end - line.start
  return (
    length >= NARROWEST_WRAP &&
    length + 1 + word.length > width &&
    !/[.!?:;]\s*$/.test(text.slice(line.start, line.end))
  )
}

function pushSentences(spans: SentenceSpan[], text: string, line: SentenceSpan): void {
  const { bullet, code } = line
  const body = text.slice(line.start, line.end)
  let from = 0
  TERMINATOR.lastIndex = 0
  for (let mark = code ? null : TERMINATOR.exec(body); mark !== null; mark = TERMINATOR.exec(body)) {
    if (!endsSentence(body, from, mark.index, mark[0])) continue
    const to = mark.index + mark[0].length
    pushSpan(spans, text, { start: line.start + from, end: line.start + to, bullet, code })
    from = to
  }
  pushSpan(spans, text, { start: line.start + from, end: line.end, bullet, code })
}

function endsSentence(body: string, from: number, at: number, mark: string): boolean {
  const after = /^\s*(\S)/.exec(body.slice(at + mark.length, at + mark.length + 40))?.[1]
  if (after === undefined) return true
  const lower = /\p{Ll}/u.test(after)
  if (mark.includes(')') || /^(?:\.\.|…)/.test(mark)) return !lower
  if (!mark.startsWith('.')) return true
  const before = body.slice(Math.max(from, at - 12), at + 1)
  if (/(?:^|[\s(])no\.$/i.test(before)) return !/\d/.test(after)
  if (ABBREVIATED.test(before)) return false
  return !((lower || /[\d,;]/.test(after)) && SOMETIMES.test(before))
}

/** Adds a span without the blanks around it, unless nothing is left. */
function pushSpan(spans: SentenceSpan[], text: string, span: SentenceSpan): void {
  const { bullet, code } = span
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  if (start < end) spans.push({ start, end, bullet, code })
}
