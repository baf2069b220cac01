/** Texts that come of a good one by what happens to files: cuts, doublings, strange bytes, signs of YAML. */

const SIGNS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '? ',
    '|',
    '>',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
    '---\n',
  ],
  ...[
    '\n',
    '\t',
    '  ',
    '\r',
    '\0',
    '\x1b[31m',
    '\u202e',
    '\ud83d',
    '👩‍👩‍👧',
    '\ufeff',
    '%YAML 9\n',
    '__proto__: ',
    'constructor: ',
  ],
  ...[
    '1e999',
    '-0',
    '0x1f',
    '.nan',
    '.inf',
    '~',
    'null',
    'true',
    '2026-01-01',
    '1:30',
    '99999999999999999999',
  ],
  ...[
    '(',
    ')',
    '(a+)+$',
    '\\',
    '\\u0000',
    '{10000}',
    '*',
    '~5',
    ' | ',
    '...',
    '100%',
    '$',
    'ms',
    '€1,000.5m',
  ],
]

const at = (text: string, chance: () => number): number => Math.floor(chance() * (text.length + 1))

const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T

type Change = (text: string, chance: () => number) => string

const between = (text: string, chance: () => number): readonly [number, number] => {
  const from = at(text, chance)
  return [from, Math.min(text.length, from + Math.floor(chance() ** 3 * 400))]
}

const CHANGES: readonly Change[] = [
  (text, chance) => text.slice(0, at(text, chance)),
  (text, chance) => text.slice(at(text, chance)),
  (text, chance) => {
    const [from, to] = between(text, chance)
    return text.slice(0, from) + text.slice(to)
  },
  (text, chance) => {
    const [from, to] = between(text, chance)
    const piece = text.slice(from, to)
    return text.slice(0, to) + piece.repeat(1 + Math.floor(chance() * 4)) + text.slice(to)
  },
  (text, chance) => {
    const place = at(text, chance)
    return text.slice(0, place) + pick(SIGNS, chance).repeat(chance() < 0.1 ? 60 : 1) + text.slice(place)
  },
  (text, chance) => {
    const lines = text.split('\n')
    const line = Math.floor(chance() * lines.length)
    lines[line] = `${' '.repeat(Math.floor(chance() * 6))}${(lines[line] ?? '').trimStart()}`
    return lines.join('\n')
  },
  (text, chance) => {
    const lines = text.split('\n')
    const [one, other] = [Math.floor(chance() * lines.length), Math.floor(chance() * lines.length)]
    ;[lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? '']
    return lines.join('\n')
  },
  (text, chance) => {
    const place = at(text, chance)
    return (
      text.slice(0, place) + String.fromCharCode(Math.floor(chance() * 0x1_00_00)) + text.slice(place + 1)
    )
  },
  // another value for a key: what most people get wrong
  (text, chance) => text.replace(pick(text.match(/: \S+/g) ?? [': '], chance), `: ${pick(SIGNS, chance)}`),
]

/** One to eight changes. */
export const mutant = (text: string, chance: () => number): string => {
  let changed = text
  for (let more = 1 + Math.floor(chance() ** 2 * 8); more > 0; more -= 1)
    changed = pick(CHANGES, chance)(changed, chance)
  return changed
}
