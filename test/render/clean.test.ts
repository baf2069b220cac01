import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '../../src/render/clean.ts'

const ESC = '\x1b'

const PAYLOADS: readonly (readonly [name: string, text: string, clean: string])[] = [
  ['selectors that hide behind each other', '\u{e0100}\ufe0f', ''],
  ['colour', `a${ESC}[31mb${ESC}[0m`, 'ab'],
  ['colour with colons', `${ESC}[38:2::255:0:0mred`, 'red'],
  ['colour with semicolons', `${ESC}[38;2;255;0;0mred`, 'red'],
  ['clear screen', `${ESC}[2J${ESC}[Hx`, 'x'],
  ['cursor up and erase', `kept${ESC}[1A${ESC}[2K`, 'kept'],
  ['private mode', `${ESC}[?1049hx`, 'x'],
  ['bracketed paste end', `a${ESC}[201~b`, 'ab'],
  ['keyboard protocol', `${ESC}[>4;2mx`, 'x'],
  ['CSI with intermediate', `${ESC}[4 qx`, 'x'],
  ['CSI that never ends', `a${ESC}[31;`, 'a'],
  ['CSI cut by a newline', `a${ESC}[31\nb`, 'a\nb'],
  ['C1 CSI', 'a\x9b31mb', 'ab'],
  ['device status request', `${ESC}[6nx`, 'x'],
  ['OSC title, BEL', `${ESC}]0;owned\x07x`, 'x'],
  ['OSC title, ST', `${ESC}]2;owned${ESC}\\x`, 'x'],
  ['OSC title, C1 ST', `${ESC}]2;owned\x9cx`, 'x'],
  ['OSC 8 link', `${ESC}]8;;http://x.test/a b\x07link${ESC}]8;;\x07`, 'link'],
  ['OSC 52 clipboard', `${ESC}]52;c;ZXZpbA==\x07x`, 'x'],
  ['OSC that never ends', `a${ESC}]0;rest of the line`, 'a'],
  ['OSC that never ends, next line kept', `a${ESC}]0;gone\nkept`, 'a\nkept'],
  ['C1 OSC', 'a\x9d0;t\x07b', 'ab'],
  ['DCS', `a${ESC}P1$r0m${ESC}\\b`, 'ab'],
  ['DCS sixel', `a${ESC}Pq#0;2;0;0;0${ESC}\\b`, 'ab'],
  ['C1 DCS', 'a\x90q#0\x9cb', 'ab'],
  ['APC', `a${ESC}_Gf=100;AAAA${ESC}\\b`, 'ab'],
  ['C1 APC', 'a\x9fG\x9cb', 'ab'],
  ['PM', `a${ESC}^note${ESC}\\b`, 'ab'],
  ['C1 PM', 'a\x9enote\x9cb', 'ab'],
  ['SOS', `a${ESC}Xnote${ESC}\\b`, 'ab'],
  ['C1 SOS', 'a\x98note\x9cb', 'ab'],
  ['reset', `${ESC}cx`, 'x'],
  ['charset', `${ESC}(0x`, 'x'],
  ['keypad', `${ESC}=x${ESC}>`, 'x'],
  ['lone ESC at the end', `x${ESC}`, 'x'],
  ['ESC ESC CSI', `${ESC}${ESC}[31mx`, 'x'],
  ['sequence split by another', `${ESC}${ESC}[0m[31mx`, '[31mx'],
  ['ESC in an OSC starts anew', `${ESC}]0;a${ESC}[31mb`, 'b'],
  ['NUL', 'a\0b', 'ab'],
  ['BEL', 'a\x07b', 'ab'],
  ['backspace', 'secret\b\b\b', 'secret'],
  ['shift in and out', 'a\x0eb\x0f', 'ab'],
  ['DEL', 'a\x7fb', 'ab'],
  ['C1 index', 'a\x84b', 'ab'],
  ['C1 next line', 'a\x85b', 'a\nb'],
  ['CR overwrites', 'harmless\rrm -rf', 'harmless\nrm -rf'],
  ['CRLF', 'a\r\nb', 'a\nb'],
  ['vertical tab and form feed', 'a\vb\fc', 'a\nb\nc'],
  ['line separator', 'a\u2028b\u2029c', 'a\nb\nc'],
  ['bidi override', 'a\u202egnp.exe', 'agnp.exe'],
  ['bidi embedding', '\u202aa\u202bb\u202cc\u202d', 'abc'],
  ['bidi isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
  ['bidi marks', 'a\u200e\u200f\u061cb', 'ab'],
  ['zero-width space', 'pass\u200bword', 'password'],
  ['zero-width joiner between letters', 'pass\u200dword', 'password'],
  ['zero-width non-joiner between letters', 'pass\u200cword', 'password'],
  ['word joiner', 'a\u2060b', 'ab'],
  ['invisible operators', 'a\u2061\u2062\u2063\u2064b', 'ab'],
  ['byte order mark', '\ufeffabc', 'abc'],
  ['soft hyphen', 'rank\u00ading', 'ranking'],
  ['grapheme joiner', 'a\u034fb', 'ab'],
  ['interlinear annotation', 'a\ufff9b\ufffac\ufffb', 'abc'],
  ['tags that smuggle text', 'a\u{e0068}\u{e0069}b', 'ab'],
  ['language tag', '\u{e0001}a', 'a'],
  ['variation selectors that smuggle bytes', 'a\u{e0101}\u{e0102}b', 'ab'],
  ['a run of variation selectors', '❤\ufe0f\ufe0f\ufe0f', '❤\ufe0f'],
  ['hangul filler', 'a\u3164b', 'ab'],
  ['lone surrogate', 'a\ud800b', 'a\ufffdb'],
]

const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  ['plain words', 'Log the slot and weight clicks: 1 / p(exam | slot).'],
  ['newlines and tabs', 'a\n\tb\n\nc'],
  ['brackets that look like a colour', 'array[31m]'],
  ['ZWJ family', '👩‍👩‍👧'],
  ['skin tone and joiner', '👩🏽‍💻'],
  ['emoji with variation selector', '❤️ ✔️ 1️⃣'],
  ['heart on fire', '❤️‍🔥'],
  ['flag', '🇬🇧'],
  ['flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['CJK', '位置バイアス 한국어 偏差'],
  ['CJK with a variation', '葛\u{e0100}'],
  ['combining accent', 'cafe\u0301'],
  ['Persian non-joiner', 'می‌خواهم'],
  ['Devanagari joiner', 'क्‍ष'],
  ['Arabic and Hebrew without controls', 'مرحبا שלום'],
  ['mathematics', 'Σ xᵢ ≥ ½·β → ∞'],
]

describe('cleanText', () => {
  it('is tried with at least fifty payloads', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(50)
  })

  it.each(PAYLOADS)('%s', (_name, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it.each(HARMLESS)('leaves %s alone', (_name, text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('takes no letter or sign on its own that it leaves beside an escape', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    expect(units.filter((unit) => cleanText(unit) !== cleanText(`${ESC}[m${unit}`))).toEqual([])
    expect(units.filter((unit) => cleanLine(unit) !== cleanLine(`${ESC}[m${unit}`))).toEqual([])
  })

  const nasty = fc.constantFrom(
    ...`${ESC}[];?0m\\P_^X\x9b\x9d\x90\x9c\x07\r\nab \u200b\u200c\u200d\ufe0f\u202e\u034f\u061c👩葛م\u{e0100}\u{e0068}🏴`,
  )
  const soup = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: nasty }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  )

  it('never leaves a control, bidi or lone surrogate, whatever comes', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(cleanText(text)).not.toMatch(
          /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u,
        )
      }),
    )
  })

  it('cleans what is clean to itself', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const once = cleanText(text)
        expect(cleanText(once)).toBe(once)
      }),
    )
  })

  it.each([
    ['unterminated OSC', `${ESC}]`.repeat(50_000)],
    ['unterminated CSI', `${ESC}[${';'.repeat(200_000)}`],
    ['spaces after ESC', `${ESC}${' '.repeat(200_000)}`],
    ['joiners', '\u200d'.repeat(200_000)],
    ['flags cut short', '\u{1f3f4}\u{e0067}'.repeat(50_000)],
    ['two megabytes of words', `log the slot ${ESC}[1m`.repeat(120_000)],
  ])('is linear: %s', (_name, text) => {
    const started = performance.now()
    cleanText(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('cleanLine', () => {
  it('is the clean text with single spaces, however little there is to clean', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '%', ' ') })
    const lines = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', 'é', '\x1b', '\u202e') })
    fc.assert(
      fc.property(fc.oneof(words, lines, fc.string()), (text) => {
        expect(cleanLine(text)).toBe(cleanText(text).replace(/\s+/g, ' ').trim())
      }),
    )
  })

  it.each([
    ['a\nb', 'a b'],
    ['  a \t b\r\n', 'a b'],
    [`${ESC}[31mTitle${ESC}[0m`, 'Title'],
    ['', ''],
  ])('%j', (text, line) => {
    expect(cleanLine(text)).toBe(line)
  })
})
