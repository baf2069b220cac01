import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readLibrary } from '../src/bank/library.ts'
import { placedCriteria } from '../src/bank/placed.ts'
import { promptScaffold } from '../src/bank/prompt-scaffold.ts'
import { contentSources, readSource } from '../src/disk/sources.ts'
import { readDocument } from '../src/language/document.ts'
import { compileLexicon } from '../src/language/lexicon.ts'
import { compilePattern, findMatches, type Scope } from '../src/language/matcher.ts'
import { proveCriterion } from '../src/proof/criterion.ts'
import { TRANSCRIPT_EXAMPLE } from '../src/report/transcript-example.ts'

/** The page of the README on authoring, which people type from: all of it has to be so. */
const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const page = readme.slice(readme.indexOf('## Adding a prompt'), readme.indexOf('## Dictionary'))
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text = '']) => ({
  kind,
  text,
}))
const block = (start: string): string => blocks.find(({ text }) => text.startsWith(start))?.text ?? ''

const bundled = readLibrary(
  contentSources(root)
    .filter(({ file }) => file.startsWith('rubrics/'))
    .flatMap((source) => {
      const read = readSource(source)
      return 'text' in read ? [{ file: source.file, text: read.text }] : []
    }),
)
const { lexicon } = compileLexicon(bundled.rubrics.concepts)

describe('the criterion on the page', () => {
  const scaffold = promptScaffold({ id: 'acme/parcel-photos', family: 'vision', year: 2026 })
  const written = scaffold.replace(
    /^criteria:\n[\s\S]*?(?=^# A strong answer)/m,
    () => `criteria:\n${block('  - id:')}\n`,
  )
  const library = readLibrary([{ file: 'prompts/acme/parcel-photos.yaml', text: written }], bundled.rubrics)
  const [placed] = placedCriteria(library)

  it('can be typed as it stands', () => {
    expect(library.problems).toEqual([])
    expect(placed?.item).toMatchObject({
      id: 'dispatch-photo',
      hits: [{}, {}, {}].map(() => expect.any(String)),
    })
  })

  it('proves itself', () => {
    expect(placed && proveCriterion(placed, lexicon)).toEqual([])
  })
})

const hears = (pattern: string, text: string, scope: Scope = 'sentence'): boolean => {
  const compiled = compilePattern(pattern, lexicon)
  if (compiled.kind === 'problem') throw new Error(compiled.message)
  const wantsDenied = pattern.startsWith('!')
  return findMatches(compiled, readDocument(text), scope).some(({ denied }) => denied === wantsDenied)
}

describe('the patterns on the page', () => {
  const [, ...rows] = block('pattern ')
    .trimEnd()
    .split('\n')
    .map((row) => row.split(/ {2,}/))
  it.each(rows)('%s', (pattern = '', heard = '', other = '') => {
    expect([hears(pattern, heard), hears(pattern, other)]).toEqual([true, false])
  })

  it('and one over two sentences', () => {
    const [, pattern = '', text = ''] = /`([^`]+)` hears "([^"]+)"/.exec(page.replaceAll('\n', ' ')) ?? []
    expect([hears(pattern, text, 'linked'), hears(pattern, text)]).toEqual([true, false])
  })
})

it('the transcript on the page is the one that complaints show', () => {
  expect(block('prompt:').trimEnd().split('\n')).toEqual(TRANSCRIPT_EXAMPLE)
  expect(parse(block('prompt:'))).toMatchObject({ level: 'L5' })
})
