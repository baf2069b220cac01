import { once } from '../language/once.ts'

// Every quantified part below is greedy and cannot fail after it, so that the whole is linear in the text.
const SEQUENCES = new RegExp(
  [
    // OSC, DCS, SOS, PM, APC: up to their terminator; one that never ends takes the rest of its line only.
    '(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c\\n\\r]*(?:\\x1b\\\\|\\x07|\\x9c)?',
    // CSI: parameters, intermediates, final byte.
    '(?:\\x1b\\[|\\x9b)[\\x30-\\x3f]*[\\x20-\\x2f]*[\\x40-\\x7e]?',
    // Every other escape, the lone ESC among them.
    '\\x1b[\\x20-\\x2f]*[\\x30-\\x7e]?',
  ].join('|'),
  'g',
)
const NEWLINES = /\r\n?|[\v\f\x85\u2028\u2029]/g
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g

const JOINING =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Syriac}'

/** What is not to be seen. Made when it is first looked for, as making it takes most of a millisecond. */
const unseen = once(() => ({
  loneSurrogates: /\p{Cs}/gu,
  // Bidi controls, zero widths, tags, fillers: all "default ignorable", but for what joins emoji and letters.
  invisible: new RegExp(
    '(\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f})' +
      '|(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f]|[\\u{e0100}-\\u{e01ef}])\\p{Default_Ignorable_Code_Point}' +
      '|[\\ufff9-\\ufffb]',
    'gu',
  ),
  // Variation selectors and joiners stay where they shape what is before them: one each, never a hidden run.
  straySelectors:
    /(?:(?<!\S)|(?<=\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]))[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu,
  strayJoiners: new RegExp(`(?<![${JOINING}])[\\u200c\\u200d]`, 'gu'),
}))

/** Letters and signs of which none is ever taken: those of nearly every text. */
const PLAIN =
  '\\x21-\\x7e\\xa1-\\xac\\xae-\\xff\\u2010-\\u2015\\u2018-\\u201f\\u2026\\u2190-\\u2193\\u2500-\\u257f'
const HARMLESS = new RegExp(`^[\\t\\n ${PLAIN}]*$`)

/**
 * The one sanitiser: without terminal escapes, control, bidi and invisible characters; LF newlines and tabs
 * stay. Every string from YAML, answers or arguments passes it on its way to a terminal or a file.
 */
export const cleanText = (text: string): string => {
  if (HARMLESS.test(text)) return text
  const { loneSurrogates, invisible, straySelectors, strayJoiners } = unseen()
  return text
    .replace(SEQUENCES, '')
    .replace(NEWLINES, '\n')
    .replace(CONTROLS, '')
    .replace(loneSurrogates, '\ufffd')
    .replace(invisible, '$1')
    .replace(straySelectors, '')
    .replace(strayJoiners, '')
}

/** Words one space apart: most lines, of which nothing has to be taken. */
const CLEAN_LINE = new RegExp(`^(?:[${PLAIN}]+(?: [${PLAIN}]+)*)?$`)

/** `cleanText` on one line: titles, ids, table cells. Runs of white space become one space. */
export const cleanLine = (text: string): string =>
  CLEAN_LINE.test(text) ? text : cleanText(text).replace(/\s+/g, ' ').trim()
