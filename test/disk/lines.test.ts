import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { linesOf } from '../../src/disk/lines.ts'
import type { Io } from '../../src/io.ts'

const read = async (pieces: readonly (string | Buffer)[]): Promise<readonly string[]> => {
  const stream = new PassThrough()
  const lines: string[] = []
  const reading = (async () => {
    for await (const line of linesOf({ in: stream as unknown as Io['in'] }, '-')) lines.push(line)
  })()
  for (const piece of pieces) stream.write(piece)
  stream.end()
  await reading
  return lines
}

const UMLAUT = Buffer.from('ä')

test.each<[name: string, pieces: readonly (string | Buffer)[], lines: readonly string[]]>([
  ['no line', [], []],
  ['the last line without an end', ['a\nb'], ['a', 'b']],
  ['an empty line', ['a\n\nb\n'], ['a', '', 'b']],
  ['line ends in any spelling', ['a\r\nb\rc\nd'], ['a', 'b', 'c', 'd']],
  ['a line in pieces', ['a', 'b\nc', 'd', '\n'], ['ab', 'cd']],
  ['a line end in two pieces', ['a\r', '\nb'], ['a', 'b']],
  ['a letter in two pieces', [UMLAUT.subarray(0, 1), UMLAUT.subarray(1)], ['ä']],
  ['a line separator inside a text, as JSON allows', ['"a\u2028b"\n'], ['"a\u2028b"']],
])('%s', async (_, pieces, lines) => {
  expect(await read(pieces)).toEqual(lines)
})

test('a file that is not there is told of', async () => {
  const none = join(import.meta.dirname, 'none.jsonl')
  const lines = linesOf({ in: new PassThrough() as unknown as Io['in'] }, none)
  await expect(lines.next()).rejects.toMatchObject({
    complaint: { expected: `cannot read ${none}: there is no such file` },
  })
})
