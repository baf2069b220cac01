import type { YAMLError } from 'yaml'

/** What to do about text that is no YAML, in the words of a complaint. */
export interface YamlAdvice {
  readonly expected: string
  readonly found: string
}

type Row = readonly [code: YAMLError['code'], message: RegExp, expected: string, found: string]

/** What people trip over, by the parser's code and the words of its message. */
const ROWS: readonly Row[] = [
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'quotes around a text with ": " in it', 'a second key in one line'],
  ['TAB_AS_INDENT', /./, 'spaces at the beginning of a line', 'a tab'],
  ['BAD_SCALAR_START', /./, 'quotes around a text that begins with a sign', 'that sign without them'],
  [
    'UNEXPECTED_TOKEN',
    /scalar at node end/,
    'quotes around the whole text, and \\" for a quote within',
    'more text after its end',
  ],
  [
    'UNEXPECTED_TOKEN',
    /block-seq-ind/,
    'a list on lines of its own, or quotes around a text that begins with "- "',
    'a list beside its key',
  ],
  ['MULTIPLE_DOCS', /./, 'one document in a file', 'a second one after ---'],
  ['BAD_INDENT', /same column/, 'the keys of one map below each other', 'another column'],
]

const firstLine = (text: string): string => text.split('\n')[0] ?? text

/** The parser's complaint, and what to type instead where that is known. */
export const yamlAdvice = ({ code, message }: Pick<YAMLError, 'code' | 'message'>): YamlAdvice => {
  const row = ROWS.find(([known, words]) => known === code && words.test(message))
  if (row === undefined) return { expected: 'valid YAML', found: firstLine(message) }
  const [, , expected, found] = row
  return { expected, found }
}

/** What is said after a tab is its echo: nothing stands where it seems to stand. */
export const withoutEchoes = <Error extends Pick<YAMLError, 'code'>>(
  errors: readonly Error[],
): readonly Error[] => {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return tabs.length > 0 ? tabs : errors
}

const ENDS = /[.?!…]$/

/** Two neighbours in `[ ]` that look like one sentence cut at its comma. */
export const isCutInTwo = (one: string, next: string): boolean =>
  / /.test(one) && !ENDS.test(one) && ENDS.test(next) && /^\p{Ll}/u.test(next)
