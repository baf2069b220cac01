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
const LONE_SURROGATES = /\p{Cs}/gu

// Bidi controls, zero widths, tags, fillers: all "default ignorable", but for what joins emoji and letters.
const INVISIBLE = new RegExp(
  '(\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f})' +
    '|(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f]|[\\u{e0100}-\\u{e01ef}])\\p{Default_Ignorable_Code_Point}' +
    '|[\\ufff9-\\ufffb]',
  'gu',
)

const JOINING =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Syriac}'

// Variation selectors and joiners stay where they shape what is before them: one each, never a hidden run.
const STRAY_SELECTORS =
  /(?:(?<!\S)|(?<=\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]))[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu
const STRAY_JOINERS = new RegExp(`(?<![${JOINING}])[\\u200c\\u200d]`, 'gu')

const HARMLESS = /^[\t\n\x20-\x7e]*$/

/**
 * The one sanitiser: without terminal escapes, control, bidi and invisible characters; LF newlines and tabs
 * stay. Every string from YAML, answers or arguments passes it on its way to a terminal or a file.
 */
export const cleanText = (text: string): string => {
  if (HARMLESS.test(text)) return text
  return text
    .replace(SEQUENCES, '')
    .replace(NEWLINES, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(INVISIBLE, '$1')
    .replace(STRAY_SELECTORS, '')
    .replace(STRAY_JOINERS, '')
}

/** Words one space apart: most lines, of which nothing has to be taken. */
const CLEAN_LINE = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/

/** `cleanText` on one line: titles, ids, table cells. Runs of white space become one space. */
export const cleanLine = (text: string): string =>
  CLEAN_LINE.test(text) ? text : cleanText(text).replace(/\s+/g, ' ').trim()
