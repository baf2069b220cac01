import type { Document, Sentence } from '../language/document.ts'
import { boxesIn, isBoxLine } from './diagram/boxes.ts'
import { type Chain, chainsIn } from './diagram/chain.ts'
import { type Part, systemWords } from './diagram/part.ts'

/** A drawing of a system: parts and how they are linked. */
export interface Diagram {
  /** First and last sentence that it is made of. */
  readonly first: number
  readonly last: number
  /** The sentence that shows most of it. */
  readonly line: number
  /** Parts that hang together. */
  readonly parts: readonly Part[]
  readonly links: number
}

/** From here on it is a drawing, not an arrow in a sentence. */
const FEWEST_PARTS = 3
const FEWEST_LINKS = 2
const FEWEST_SYSTEM_WORDS = 3
/** Longer runs are cut: no drawing in an answer has so many rows. */
const MOST_ROWS = 80

/** A run of sentences that are drawn, or stand in one fence with such. */
interface Block {
  readonly sentences: readonly Sentence[]
  readonly chains: ReadonlyMap<number, readonly Chain[]>
}

interface Row {
  readonly sentence: Sentence
  readonly chains: readonly Chain[]
  readonly boxed: boolean
}

const isDrawn = ({ chains, boxed }: Row): boolean => chains.length > 0 || boxed

/** A blank line, as between two phases, ends a drawing. */
const isApart = (text: string, before: Sentence, after: Sentence): boolean =>
  /\n[ \t]*\n/.test(text.slice(before.end, after.start))

/** Neighbours that are drawn, and all of a fence, stand in one block. */
const blocksOf = (text: string, sentences: readonly Sentence[]): readonly Block[] => {
  const rows = sentences.map(
    (sentence): Row => ({
      sentence,
      chains: chainsIn(sentence.text),
      boxed: isBoxLine(sentence.text),
    }),
  )
  const runs: Row[][] = []
  let open: Row[] | undefined
  for (const row of rows) {
    const last = open?.at(-1)?.sentence
    if (last !== undefined && (open?.length === MOST_ROWS || isApart(text, last, row.sentence)))
      open = undefined
    const goesOn = isDrawn(row) || (row.sentence.code && last?.code === true)
    if (!goesOn) open = undefined
    else if (open === undefined) {
      open = [row]
      runs.push(open)
    } else open.push(row)
  }
  return runs.map((run) => ({
    sentences: run.map(({ sentence }) => sentence),
    chains: new Map(run.map(({ sentence, chains }) => [sentence.index, chains])),
  }))
}

interface Net {
  readonly parts: readonly Part[]
  readonly links: number
}

/** Parts by their keys; one that is only named again keeps the words it was drawn with. */
const united = (parts: readonly Part[]): ReadonlyMap<string, Part> => {
  const byKey = new Map<string, Part>()
  for (const part of parts) {
    if (part.stems.length > (byKey.get(part.key)?.stems.length ?? 0)) byKey.set(part.key, part)
  }
  return byKey
}

/** The nets of parts that chains make together: those that share a part hang together. */
const netsOf = (chains: readonly Chain[]): readonly Net[] => {
  let nets: { readonly parts: ReadonlyMap<string, Part>; readonly links: ReadonlySet<string> }[] = []
  for (const chain of chains) {
    const parts = united(chain)
    const links = new Set(chain.slice(1).map((part, at) => `${chain[at]?.key} > ${part.key}`))
    const joined = nets.filter((net) => [...parts.keys()].some((key) => net.parts.has(key)))
    nets = [
      ...nets.filter((net) => !joined.includes(net)),
      {
        parts: united([...joined.flatMap((net) => [...net.parts.values()]), ...parts.values()]),
        links: new Set([...joined.flatMap((net) => [...net.links]), ...links]),
      },
    ]
  }
  return nets.map(({ parts, links }) => ({ parts: [...parts.values()], links: links.size }))
}

/** The lines of a block as they stand in the text, one for each row. */
const linesOf = ({ sentences }: Block, text: string): readonly string[] =>
  text.slice(sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0).split('\n')

const counts = ({ parts, links }: Net): boolean =>
  parts.length >= FEWEST_PARTS && links >= FEWEST_LINKS && systemWords(parts) >= FEWEST_SYSTEM_WORDS

const diagramOf = (block: Block, text: string): readonly Diagram[] => {
  const nets = [...netsOf([...block.chains.values()].flat()), boxesIn(linesOf(block, text))]
  const [net] = nets.filter(counts).sort((a, b) => b.parts.length - a.parts.length)
  const [first, last] = [block.sentences[0], block.sentences.at(-1)]
  if (net === undefined || first === undefined || last === undefined) return []
  const shows = ({ index, text: line }: Sentence): number =>
    (block.chains.get(index) ?? []).flat().length ||
    line.split(/[│║|]/).filter((cell) => /\p{L}{2}/u.test(cell)).length
  const best = [...block.sentences].sort((a, b) => shows(b) - shows(a))[0] ?? first
  return [{ first: first.index, last: last.index, line: best.index, ...net }]
}

/** The drawings in a text: arrows in a row, boxes, mermaid; at least three parts of a system and two links. */
export const diagramsIn = ({ text, sentences }: Pick<Document, 'text' | 'sentences'>): readonly Diagram[] =>
  blocksOf(text, sentences).flatMap((block) => diagramOf(block, text))
