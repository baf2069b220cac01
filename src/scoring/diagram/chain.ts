import { labelOf, type Part } from './part.ts'

/** Parts that a line joins, one after the other. */
export type Chain = readonly Part[]

/** Arrows of text, of box drawings and of mermaid, with what is written on them. */
const ARROW =
  /(?:--\s?[\w /]{1,30}\s)?(?:<?[-=]{1,4}>|-\.{1,3}->|[─━═]{1,60}[►▶>]|[→⇒⟶➔➜►▶])(?:\|[^|]{0,40}\|)?|\s-{3}\s|[←◄◀][─━]{0,60}|<-{1,3}(?!-)/y
/** A quick look for what an arrow is made of. */
const ANY_ARROW = /[-=─━]>|[→⇒⟶➔➜►▶←◄◀]|<-|---/
const OPENS = '([{'
const CLOSES = ')]}'

/** The depth of brackets behind a sign. */
const depthBehind = (depth: number, sign: string): number => {
  if (OPENS.includes(sign)) return depth + 1
  return CLOSES.includes(sign) ? Math.max(0, depth - 1) : depth
}

const arrowAt = (line: string, at: number): number => {
  ARROW.lastIndex = at
  return ARROW.exec(line)?.[0].length ?? 0
}

/** A line cut at its arrows, and its chains at semicolons; neither counts inside brackets. */
const piecesOf = (line: string): readonly (readonly string[])[] => {
  const chains: string[][] = [[]]
  let depth = 0
  let from = 0
  for (let at = 0; at < line.length; ) {
    const sign = line[at] ?? ''
    depth = depthBehind(depth, sign)
    const arrow = depth === 0 ? arrowAt(line, at) : 0
    const cut = arrow > 0 || (depth === 0 && sign === ';')
    if (cut) {
      chains.at(-1)?.push(line.slice(from, at))
      from = at + Math.max(arrow, 1)
      if (arrow === 0) chains.push([])
    }
    at += Math.max(arrow, 1)
  }
  chains.at(-1)?.push(line.slice(from))
  return chains
}

/** Words before a colon introduce the line; a comma ends the last part, and opens the first. */
const trimmed = (pieces: readonly string[]): readonly string[] =>
  pieces.map((piece, nth) => {
    const bare = nth === 0 ? piece.slice(piece.lastIndexOf(': ') + 1) : piece
    const outside = bare.replaceAll(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, (held) => ' '.repeat(held.length))
    const [comma, last] = [outside.indexOf(','), outside.lastIndexOf(',')]
    if (comma < 0) return bare
    return nth === 0 ? bare.slice(last + 1) : bare.slice(0, comma)
  })

/** The chains of a line; a figure on the way joins its neighbours, prose breaks the chain. */
export const chainsIn = (line: string): readonly Chain[] =>
  (ANY_ARROW.test(line) ? piecesOf(line) : [])
    .filter((pieces) => pieces.length > 1)
    .flatMap((pieces) => {
      const chains: Part[][] = [[]]
      for (const label of trimmed(pieces).map(labelOf)) {
        if (label.kind === 'part') chains.at(-1)?.push(label.part)
        if (label.kind === 'prose') chains.push([])
      }
      return chains.filter((chain) => chain.length > 1)
    })
