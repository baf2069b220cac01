import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heardByWords } from '../../src/bank/heard-words.ts'
import { readLibrary } from '../../src/bank/library.ts'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { contentSources, readSource } from '../../src/disk/sources.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { creditIn } from '../../src/scoring/credit.ts'
import { readText } from '../../src/scoring/reading.ts'
import { compileCriterion } from '../../src/scoring/rubric.ts'

/** Bundled points without their patterns: what of a person's own would be heard. */
const PROMPTS = ['prompts/uber/ride-eta.yaml', 'prompts/stripe/payment-fraud.yaml']
const texts = contentSources(join(import.meta.dirname, '..', '..')).flatMap((source) => {
  const read = readSource(source)
  const isWanted = source.file.startsWith('rubrics/') || PROMPTS.includes(source.file)
  return isWanted && 'text' in read ? [{ file: source.file, text: read.text }] : []
})
const { prompts, rubrics } = readLibrary(texts)
const { lexicon } = compileLexicon(rubrics.concepts)

/** As many hits as people write, from a place on, and nothing else that a short form leaves out. */
const GIVEN = 3
const bare = ({ id, title = '', earns = '', hits }: Criterion, from = 0): Criterion => ({
  id,
  title,
  earns,
  weight: 2,
  scope: 'linked',
  named: [],
  misses: [],
  hits: hits.map((_, i) => hits[(from + i) % hits.length] ?? '').slice(0, GIVEN),
})

const figures = () => {
  const tally = { own: { heard: 0, of: 0 }, others: { heard: 0, of: 0 } }
  const add = (kind: keyof typeof tally, isHeard: boolean) => {
    tally[kind].of += 1
    if (isHeard) tally[kind].heard += 1
  }
  for (const { value } of prompts) {
    const points = value.criteria.map((each) => bare(each))
    const hears = (one: Criterion, text: string): boolean => {
      const others = points.map((each) => (each.id === one.id ? one : each))
      const named = heardByWords({ said: [value.title, value.statement], others, rubrics })(one)
      return (
        creditIn(compileCriterion({ ...one, named }, 'prompt', lexicon), readText(text, lexicon)) !== null
      )
    }
    value.criteria.forEach((whole, i) => {
      whole.hits.forEach((hit, at) => {
        add('own', hears(bare(whole, at + 1), hit))
      })
      const other = value.criteria[(i + 1) % value.criteria.length]
      for (const hit of other?.hits ?? []) add('others', hears(bare(whole), hit))
    })
  }
  const { own, others } = tally
  return { own: own.heard / own.of, others: others.heard / others.of }
}

test('a sentence for a point in other words is heard far sooner than one for its neighbour', () => {
  const { own, others } = figures()
  expect(prompts).toHaveLength(PROMPTS.length)
  expect(own).toBeGreaterThan(0.18)
  expect(others).toBeLessThan(0.02)
})
