import { readDocument } from '../language/document.ts'
import { isBoxLine } from '../scoring/diagram/boxes.ts'
import { chainsIn } from '../scoring/diagram/chain.ts'
import { diagramsIn } from '../scoring/diagram.ts'

/** A part of a drawing by what it is known by, and as it was first written. */
export interface DrawnPart {
  readonly key: string
  readonly label: string
}

/** What the scorer sees in the lines of a drawing. */
export interface Drawing {
  readonly parts: readonly DrawnPart[]
  /** From one key to another, each once, in the order of the lines. */
  readonly links: readonly (readonly [from: string, to: string])[]
  /** Drawn with boxes already. */
  readonly boxed: boolean
  /** Whether it counts as a drawing, with how much. */
  readonly read: { readonly parts: number; readonly links: number } | null
  /** Lines in which no part was found that an arrow leads to. */
  readonly unread: readonly string[]
}

/** A drawing as it is sent: in a fence, where every line stands for itself and none is taken for cut prose. */
export const drawingEntry = (lines: string): string =>
  /^[ \t]*(?:```|~~~)/m.test(lines) ? lines : `\`\`\`\n${lines.trimEnd()}\n\`\`\``

/** Reads lines as the scorer reads them in an answer. */
export const drawingOf = (text: string): Drawing => {
  const document = readDocument(text)
  const lines = document.sentences.map((sentence) => ({
    text: sentence.text,
    chains: chainsIn(sentence.text),
  }))
  const chains = lines.flatMap((line) => line.chains)
  const parts = new Map<string, DrawnPart>()
  for (const { key, label } of chains.flat()) if (!parts.has(key)) parts.set(key, { key, label })
  const links = new Map<string, readonly [string, string]>()
  for (const chain of chains) {
    for (const [at, { key: to }] of chain.slice(1).entries()) {
      const from = chain[at]?.key ?? ''
      if (from !== to) links.set(`${from}\n${to}`, [from, to])
    }
  }
  const diagrams = diagramsIn(document)
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)
  const boxed = lines.some((line) => isBoxLine(line.text))
  return {
    parts: [...parts.values()],
    links: [...links.values()],
    boxed,
    read:
      diagrams.length === 0
        ? null
        : {
            parts: sum(diagrams.map((each) => each.parts.length)),
            links: sum(diagrams.map((each) => each.links)),
          },
    // what boxes are made of need not be said
    unread: boxed ? [] : lines.filter((line) => line.chains.length === 0).map((line) => line.text),
  }
}
