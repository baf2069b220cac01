import {
  Composer,
  type CST,
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit,
  YAMLParseError,
} from 'yaml'
import type { Problem } from './bank-types.ts'
import { forbiddenCharacters } from './characters.ts'
import { MAX_FILE_BYTES, MAX_PROBLEMS } from './limits.ts'
import { MAX_DEPTH, tooDeep } from './nesting.ts'
import { type Path, pathText } from './path.ts'
import { type Place, type Pointers, pointers } from './pointers.ts'
import { isCutInTwo, withoutEchoes, yamlAdvice } from './yaml-advice.ts'

/** How much a file may hold. */
export interface YamlLimits {
  /** In bytes, and so in characters. */
  readonly size: number
  /** Whether control characters are refused; what a person said may hold any, and is normalised later. */
  readonly printable: boolean
}

const CONTENT: YamlLimits = { size: MAX_FILE_BYTES, printable: true }

/** A YAML file read with all the limits that make a stranger's file harmless. */
export interface YamlFile {
  readonly value: unknown
  readonly problems: readonly Problem[]
  readonly pointers: Pointers | null
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // The built-in check compares every key with every other; ours is linear.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const

type Report = (place: Place, expected: string, found: string, path?: string) => void

/** One complaint per line: what the parser says after the first is mostly its echo. */
const reportSyntax = (document: Document, at: Pointers['at'], report: Report) => {
  const told = new Set<number>()
  for (const error of withoutEchoes([...document.errors, ...document.warnings])) {
    const place = at(error.pos[0])
    if (told.has(place.line)) continue
    told.add(place.line)
    const { expected, found } = yamlAdvice(error)
    report(place, expected, found)
    if (told.size === MAX_PROBLEMS) return
  }
}

const reportDuplicates = (map: Node, at: Pointers['at'], report: Report) => {
  if (!isMap(map)) return
  const seen = new Set<string>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    if (seen.has(name)) report(at(key.range?.[0] ?? 0), 'each key once', `"${name}" again`)
    seen.add(name)
  }
}

const PATTERN_KEYS: ReadonlySet<unknown> = new Set(
  'named explained argued not says when one other unless signals'.split(' '),
)

/** Whether a scalar is an entry of a list of patterns: unquoted, ` #` in it would start a comment. */
const isPattern = (ancestors: readonly unknown[]): boolean => {
  const owner = ancestors.at(-2)
  return isPair(owner) && isScalar(owner.key) && PATTERN_KEYS.has(owner.key.value)
}

/** The path of the last of a chain of nodes, each within the one before. */
const pathOf = (chain: readonly unknown[]): Path =>
  chain.flatMap((node, i): Path => {
    const parent = chain[i - 1]
    if (isSeq(parent)) return [parent.items.indexOf(node)]
    return isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []
  })

/** The sentences of a list in `[ ]` that a comma without quotes cut in two. */
const reportCuts = (list: unknown, at: Pointers['at'], path: Path, report: Report) => {
  if (!isSeq(list) || list.flow !== true) return
  list.items.forEach((item, i) => {
    const next = list.items[i + 1]
    if (!isScalar(item) || !isScalar(next) || item.type !== 'PLAIN' || next.type !== 'PLAIN') return
    const [one, two] = [String(item.value), String(next.value)]
    if (!isCutInTwo(one, two)) return
    const found = `two entries, "${one}" and "${two}"`
    report(at(item.range?.[0] ?? 0), 'quotes around a text with a comma, within [ ]', found, pathText(path))
  })
}

const reportNodes = (document: Document, at: Pointers['at'], printable: boolean, report: Report) => {
  visit(document, {
    Map: (_, map) => reportDuplicates(map, at, report),
    Seq: (_, list, ancestors) => reportCuts(list, at, pathOf([...ancestors, list]), report),
    Alias: (_, alias) => report(at(alias.range?.[0] ?? 0), 'the text itself', `an alias (*${alias.source})`),
    Scalar: (_, scalar, ancestors) => {
      if (!printable || typeof scalar.value !== 'string') return
      const tell = (expected: string, found: string) =>
        report(at(scalar.range?.[0] ?? 0), expected, found, pathText(pathOf([...ancestors, scalar])))
      const [forbidden] = forbiddenCharacters(scalar.value)
      if (forbidden !== undefined) tell('printable text', `a control character (${forbidden.name})`)
      if (scalar.type === 'PLAIN' && isPattern(ancestors)) {
        tell('a pattern in double quotes', `no quotes around ${scalar.value.slice(0, 40)}`)
      }
    },
  })
}

const nothing = (problems: readonly Problem[]): YamlFile => ({ value: undefined, problems, pointers: null })

/** The first document, and whether there is another. */
const composed = (tokens: readonly CST.Token[], text: string): Document => {
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length)
  if (document === undefined) throw new Error('a text without even an empty document')
  const { errors } = document
  if (second !== undefined)
    errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'))
  return document
}

/** Of a hundred thousand errors each would hold where in the parser it was made: a thousand bytes for one of text. */
const untraced = <T>(make: () => T): T => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const placeIn = (text: string, offset: number): Place => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Reads one document; every trouble becomes a problem with its place, and `value` is then undefined. */
export const readYaml = (file: string, text: string, limits: YamlLimits = CONTENT): YamlFile => {
  const problems: Problem[] = []
  // The braces matter: a number handed back to `visit` would tell it where to go on.
  const report: Report = (place, expected, found, path = pathText([])) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ file, ...place, path, expected, found })
  }
  const top = { line: 1, column: 1 }
  if (text.length > limits.size) {
    report(top, `at most ${limits.size / 1024} KB`, `${Math.ceil(text.length / 1024)} KB`)
    return nothing(problems)
  }
  for (const { offset, name } of limits.printable ? forbiddenCharacters(text) : []) {
    report(placeIn(text, offset), 'printable text', `a control character (${name})`)
  }
  if (problems.length > 0) return nothing(problems)
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== null) {
    report(placeIn(text, deep), `lists and maps at most ${MAX_DEPTH} deep in each other`, 'more')
    return nothing(problems)
  }
  const document = untraced(() => composed(tokens, text))
  const places = pointers(text, document, lines)
  reportSyntax(document, places.at, report)
  if (problems.length === 0 && document.contents === null) report(top, 'content', 'an empty file')
  if (problems.length === 0) reportNodes(document, places.at, limits.printable, report)
  if (problems.length > 0) return { value: undefined, problems, pointers: places }
  return { value: document.toJS({ maxAliasCount: 0 }), problems, pointers: places }
}
