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
import { creditIn } from '../src/scoring/credit.ts'
import { readText } from '../src/scoring/reading.ts'
import { compileCriterion } from '../src/scoring/rubric.ts'

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
  const scaffold = promptScaffold({ id: 'acme/parcel-photos', family: 'vision' })
  const bare = block('  - id:')
  const withPatterns = `${bare}${block('    weight:')}`
  const opened = (criterion: string) => {
    const written = scaffold.replace(
      /^criteria:\n[\s\S]*?(?=^# May be added)/m,
      () => `criteria:\n${criterion}\n`,
    )
    const library = readLibrary([{ file: 'prompts/acme/parcel-photos.yaml', text: written }], bundled.rubrics)
    const [placed] = placedCriteria(library)
    return { problems: library.problems, placed }
  }

  it.each([
    ['by its words alone', bare],
    ['with patterns', withPatterns],
  ])('can be typed as it stands, and proves itself, %s', (_, criterion) => {
    const { problems, placed } = opened(criterion)
    expect(problems).toEqual([])
    expect(placed?.item).toMatchObject({
      id: 'dispatch-photo',
      hits: [{}, {}, {}].map(() => expect.any(String)),
    })
    expect(placed && proveCriterion(placed, lexicon)).toEqual([])
  })

  it('is heard by its words in other sentences, not in a denial, and a list names it at most', () => {
    const { placed } = opened(bare)
    if (placed === undefined) throw new Error('no criterion')
    const compiled = compileCriterion(placed.item, placed.origin, lexicon)
    const earns = (text: string) => creditIn(compiled, readText(text, lexicon))?.credit ?? 'absent'
    expect([
      earns('Dents on the doorstep picture count only if the depot saw none, because old ones are not ours.'),
      earns('We do not compare with a photo from dispatch.'),
      earns('Doorstep, labels, dispatch, training.'),
    ]).toEqual(['explained', 'absent', 'named'])
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
