import { lowerCase } from './normalise.ts'
import type { Alternative, PatternProblem, PatternWord } from './pattern.ts'
import { plainStem, wordForm } from './stem.ts'
import { tokenise } from './token.ts'
import { unitKey } from './units.ts'

type Parsed = Alternative | PatternProblem

/** Reads one alternative: a phrase, a 'literal', #, #(unit|unit) or @concept; `at` is its 0-based offset. */
export function parseAlternative(text: string, at: number): Parsed {
  if (text.startsWith("'")) return parseLiteral(text, at)
  if (text.startsWith('#')) return parseQuantity(text, at)
  if (text.startsWith('@')) return parseConcept(text, at)
  return parsePhrase(text, at)
}

function problem(at: number, message: string): PatternProblem {
  return { kind: 'problem', message, column: at + 1 }
}

function parseLiteral(text: string, at: number): Parsed {
  if (text.length < 2 || !text.endsWith("'")) {
    const close = text.indexOf("'", 1)
    if (close < 0) return problem(at, 'the literal is not closed')
    return problem(at + close + 1, 'a literal stands alone; nothing may follow its closing quote')
  }
  const inner = text.slice(1, -1)
  if (inner.trim() === '') return problem(at, 'the literal is empty')
  return { kind: 'literal', text, literal: lowerCase(inner) }
}

function parseQuantity(text: string, at: number): Parsed {
  if (text === '#') return { kind: 'quantity', text, units: [] }
  const found = /^#\(([^()]*)\)$/.exec(text)
  if (found === null) {
    if (text.startsWith('#(') && !text.includes(')'))
      return problem(at + 1, 'the list of units is not closed')
    return problem(at + 1, "'#' stands alone or with its units, as in '#(day|week)'")
  }
  const units: string[] = []
  let offset = at + 2
  for (const unit of (found[1] ?? '').split('|')) {
    const key = unitKey(unit.trim())
    if (unit.trim() === '') return problem(offset, 'a unit is empty')
    if (key === undefined) {
      return problem(
        offset,
        `unknown unit '${unit.trim()}': a dimension (time, money, share, rate, bytes, count) or one noun`,
      )
    }
    units.push(key)
    offset += unit.length + 1
  }
  return { kind: 'quantity', text, units }
}

function parseConcept(text: string, at: number): Parsed {
  const id = text.slice(1)
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return { kind: 'concept', text, id, column: at + 1 }
  if (id === '') return problem(at, "'@' must be followed by a concept")
  return problem(at, `'${text}' is not a concept: '@' and a kebab-case id, alone in its alternative`)
}

/** Signs a phrase may hold: they join words as a space does. */
const JOINT = /^[-‐‑/.,'’_]$/

/** Letters only: the usual phrase needs no tokens. */
const PLAIN = /^[A-Za-z]+(?:[ -]+[A-Za-z]+)*$/

function parsePhrase(text: string, at: number): Parsed {
  if (PLAIN.test(text)) return plainPhrase(text)
  const words: PatternWord[] = []
  let exact = false
  for (const token of tokenise(text)) {
    if (token.kind !== 'sign') {
      words.push(exact ? exactWord(token.text) : patternWord(token.text, token.kind === 'number', token.stem))
      exact = false
    } else if (token.text === '=' && !exact && /^[=][\p{L}\p{N}]/u.test(text.slice(token.start))) exact = true
    else if (!JOINT.test(token.text)) return badSign(token.text, at + token.start)
  }
  if (words.length === 0) return problem(at, `'${text}' holds no word; write signs in quotes`)
  return { kind: 'phrase', text, words }
}

const CACHE_LIMIT = 50_000
const plain = new Map<string, Alternative>()

/** A phrase of letters only; remembered, since patterns repeat their phrases. */
function plainPhrase(text: string): Alternative {
  const known = plain.get(text)
  if (known !== undefined) return known
  if (plain.size >= CACHE_LIMIT) plain.clear()
  const words = text.split(/[ -]+/).map((word) => patternWord(word, false, ''))
  const made: Alternative = { kind: 'phrase', text, words }
  plain.set(text, made)
  return made
}

function badSign(sign: string, at: number): PatternProblem {
  if (sign === '@' || sign === '#') {
    return problem(at, `'${sign}' cannot stand inside a phrase; make it an alternative or a slot of its own`)
  }
  if (sign === '=') return problem(at, "'=' must touch the word it makes exact")
  return problem(at, `'${sign}' is not a word; write signs in quotes, as in '${sign === "'" ? '->' : sign}'`)
}

/** Every word has all fields, set or not: objects of one shape are read the fastest. */
function otherThan(stem: string, folded: string): string | undefined {
  return folded === stem ? undefined : folded
}

function exactWord(text: string): PatternWord {
  const form = wordForm(text)
  const exact = /\p{Lu}/u.test(text) ? text : form.folded
  return { stem: form.stem, alt: otherThan(form.stem, form.folded), name: undefined, exact }
}

function patternWord(text: string, number: boolean, figure: string): PatternWord {
  if (number) return { stem: figure, alt: undefined, name: undefined, exact: undefined }
  const form = wordForm(text)
  if (form.fixed) {
    const name = form.stem
    const alt = plainStem(name)
    return { stem: name, alt: otherThan(name, alt), name, exact: undefined }
  }
  return { stem: form.stem, alt: otherThan(form.stem, form.folded), name: undefined, exact: undefined }
}
