/** A piece of a markdown document, as far as an export has pieces; `line` counts from 1. */
export type Block =
  | { readonly kind: 'fence'; readonly line: number; readonly info: string; readonly text: string }
  /** The lines of a quotation, their marks taken off. */
  | { readonly kind: 'quote'; readonly line: number; readonly lines: readonly string[] }
  | { readonly kind: 'line'; readonly line: number; readonly text: string }
  /** A fence that nothing closes, at the end of the document. */
  | { readonly kind: 'open'; readonly line: number }

const FENCE = /^(`{3,}|~{3,})(.*)$/

const isClosing = (line: string, fence: string): boolean => {
  const text = line.trimEnd()
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length)
}

/** Index of the first line from `from` on for which `is` holds; the length where there is none. */
const indexFrom = (lines: readonly string[], from: number, is: (line: string) => boolean): number => {
  for (let index = from; index < lines.length; index++) if (is(lines[index] ?? '')) return index
  return lines.length
}

const fenceAt = (lines: readonly string[], index: number, fence: string, info: string): [Block, number] => {
  const end = indexFrom(lines, index + 1, (line) => isClosing(line, fence))
  if (end === lines.length) return [{ kind: 'open', line: index + 1 }, end]
  const text = lines.slice(index + 1, end).join('\n')
  return [{ kind: 'fence', line: index + 1, info, text }, end + 1]
}

const quoteAt = (lines: readonly string[], index: number): [Block, number] => {
  const end = indexFrom(lines, index, (line) => !line.startsWith('>'))
  const quoted = lines.slice(index, end).map((line) => line.replace(/^> ?/, ''))
  return [{ kind: 'quote', line: index + 1, lines: quoted }, end]
}

const blockAt = (lines: readonly string[], index: number): [Block, number] => {
  const line = lines[index] ?? ''
  const [, fence, info = ''] = FENCE.exec(line) ?? []
  if (fence !== undefined) return fenceAt(lines, index, fence, info)
  if (line.startsWith('>')) return quoteAt(lines, index)
  return [{ kind: 'line', line: index + 1, text: line }, index + 1]
}

/** The pieces of a document from line index `from` on. */
export const blocksOf = (lines: readonly string[], from: number): readonly Block[] => {
  const blocks: Block[] = []
  for (let index = from; index < lines.length; ) {
    const [block, next] = blockAt(lines, index)
    blocks.push(block)
    index = next
  }
  return blocks
}
