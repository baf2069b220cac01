/** Something a person did at the keyboard. */
export type Input =
  /** Printable characters, as many as came together. */
  | { readonly kind: 'text'; readonly text: string }
  /** Text from elsewhere, newlines and escapes as they came. */
  | { readonly kind: 'paste'; readonly text: string }
  /** A key by its name: `enter`, `up`, `ctrl+a`, `alt+enter`, `ctrl+left`. */
  | { readonly kind: 'key'; readonly key: string }

/** What was not finished when the last chunk ended. */
export interface Decoder {
  /** The beginning of an escape sequence. */
  readonly pending: string
  /** What came since a bracketed paste began; null outside of one. */
  readonly pasted: string | null
}

export const newDecoder: Decoder = { pending: '', pasted: null }

const PASTE_START = '\x1b[200~'
const PASTE_END = '\x1b[201~'

const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift+tab',
}

const NUMBERS: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
}

const CODES: Readonly<Record<number, string>> = { 9: 'tab', 13: 'enter', 27: 'escape', 127: 'backspace' }

const withModifiers = (name: string, parameter: string | undefined): string => {
  const bits = Math.max(0, Number.parseInt(parameter ?? '1', 10) - 1) || 0
  return `${bits & 4 ? 'ctrl+' : ''}${bits & 2 ? 'alt+' : ''}${bits & 1 ? 'shift+' : ''}${name}`
}

/** A key sent as the number of its character, by terminals that tell all modifiers. */
const codeInput = (code: string | undefined, modifiers: string | undefined): Input | null => {
  const point = Number.parseInt(code ?? '', 10)
  if (!(point > 0 && point <= 0x10ffff)) return null
  const name = CODES[point] ?? String.fromCodePoint(point)
  const key = withModifiers(name, modifiers)
  if (CODES[point] === undefined && !/ctrl|alt/.test(key)) return { kind: 'text', text: name }
  return { kind: 'key', key }
}

const csiInput = (parameters: string, final: string): Input | null => {
  const [first = '', second, third] = parameters.split(';')
  if (final === 'u') return codeInput(first, second)
  if (final === '~' && first === '27') return codeInput(third, second)
  const name = final === '~' ? NUMBERS[first] : FINALS[final]
  return name === undefined ? null : { kind: 'key', key: withModifiers(name, second) }
}

const controlKey = (character: string): string => {
  if (character === '\r') return 'enter'
  if (character === '\t') return 'tab'
  if (character === '\x7f' || character === '\b') return 'backspace'
  const code = character.charCodeAt(0)
  return `ctrl+${String.fromCharCode(code + (code >= 1 && code <= 26 ? 0x60 : 0x40))}`
}

/** One kind of input: how it looks, and what it means; null is nothing to a person. */
type Rule = readonly [RegExp, (...groups: string[]) => Input | null]

const key = (name: string): Input => ({ kind: 'key', key: name })

const SS3: Readonly<Record<string, string>> = {
  ...FINALS,
  M: 'enter',
  a: 'ctrl+up',
  b: 'ctrl+down',
  c: 'ctrl+right',
  d: 'ctrl+left',
}

// The first rule that fits wins.
const RULES: readonly Rule[] = [
  // A sequence that has begun and not ended: wait for the rest.
  [/\x1b(?:\x1b?(?:\[[\x30-\x3f]*[\x20-\x2f]*|O)?|\[\[)$/y, () => null],
  // What a terminal answers when it is asked about itself.
  [/\x1b[\]P_^][^\x07\x1b]*(?:\x07|\x1b\\)/y, () => null],
  [/\x1b\[\[[A-E]/y, () => null],
  [
    /\x1b\[([\x30-\x3f]*)[\x20-\x2f]*([\x40-\x7e])/y,
    (parameters = '', final = '') => csiInput(parameters, final),
  ],
  [/\x1b\[[\x30-\x3f]*[\x20-\x2f]*/y, () => null],
  [/\x1bO(.)/y, (final = '') => (SS3[final] === undefined ? null : key(SS3[final]))],
  // Some terminals put a second escape before the arrows for Alt.
  [/\x1b\x1b\[([ABCD])/y, (final = '') => key(`alt+${FINALS[final] ?? ''}`)],
  [/\x1b\x1b/y, () => key('escape')],
  [/\x1b[\r\n]/y, () => key('alt+enter')],
  [/\x1b([\0-\x1f\x7f])/y, (control = '') => key(`alt+${controlKey(control)}`)],
  [/\x1b(.)/uy, (character = '') => key(`alt+${character}`)],
  [/([\0-\x1f\x7f])/y, (control = '') => key(controlKey(control))],
  [/([^\0-\x1f\x7f]+)/y, (text = '') => ({ kind: 'text', text })],
]

const [UNFINISHED] = RULES[0] ?? [/$^/y]

const matchAt = (buffer: string, at: number): readonly [end: number, input: Input | null, waits: boolean] => {
  for (const [pattern, meaning] of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(buffer)
    if (match) return [pattern.lastIndex, meaning(...match.slice(1)), pattern === UNFINISHED]
  }
  return [at + 1, null, false]
}

interface Decoded {
  readonly decoder: Decoder
  readonly inputs: readonly Input[]
}

/** Reads keys and text up to the end, or up to the start of a bracketed paste. */
const readKeys = (buffer: string, start: number, inputs: Input[]): { at: number; decoder: Decoder } => {
  let at = start
  while (at < buffer.length) {
    if (buffer.startsWith(PASTE_START, at)) {
      return { at: at + PASTE_START.length, decoder: { pending: '', pasted: '' } }
    }
    const [end, input, waits] = matchAt(buffer, at)
    if (waits) return { at: buffer.length, decoder: { pending: buffer.slice(at), pasted: null } }
    if (input) inputs.push(input)
    at = end
  }
  return { at, decoder: newDecoder }
}

/** Reads one chunk of what a terminal in raw mode sends. */
export const decode = ({ pending, pasted }: Decoder, chunk: string): Decoded => {
  const inputs: Input[] = []
  // A paste whose end got lost must not swallow the keyboard for ever: Ctrl-C alone ends it.
  if (pasted !== null && chunk === '\x03') {
    return { decoder: newDecoder, inputs: [{ kind: 'paste', text: pasted }] }
  }
  const buffer = (pasted ?? pending) + chunk
  let decoder: Decoder = { pending: '', pasted }
  let at = 0
  let from = Math.max(0, (pasted?.length ?? 0) - PASTE_END.length)
  do {
    if (decoder.pasted !== null) {
      const end = buffer.indexOf(PASTE_END, from)
      if (end === -1) return { decoder: { pending: '', pasted: buffer.slice(at) }, inputs }
      inputs.push({ kind: 'paste', text: buffer.slice(at, end) })
      at = end + PASTE_END.length
    }
    ;({ at, decoder } = readKeys(buffer, at, inputs))
    from = at
  } while (at < buffer.length || decoder.pasted !== null)
  return { decoder, inputs }
}

/** No more came for a while: an escape that waits was the key itself. */
export const giveUp = ({ pending, pasted }: Decoder): Decoded => ({
  decoder: { pending: '', pasted },
  inputs: /^\x1b+$/.test(pending) ? [{ kind: 'key', key: 'escape' }] : [],
})
