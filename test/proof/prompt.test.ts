import { describe, expect, test } from 'vitest'
import type { Shelved } from '../../src/bank/library.ts'
import type { PhaseTexts, Prompt } from '../../src/bank/prompt-types.ts'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { proveFacts } from '../../src/proof/facts.ts'
import { provePrompt } from '../../src/proof/prompt.ts'
import { criterion, prompt } from '../bank/samples.ts'
import { shelf, told } from './shelf.ts'

const phases = (text: string): PhaseTexts => ({
  clarify: text,
  design: text,
  'deep-dive': text,
  'trade-offs': text,
})

const open = (
  change: Partial<Prompt>,
): { readonly file: Shelved<Prompt>; readonly library: ReturnType<typeof shelf> } => {
  const library = shelf({ prompt: change })
  const [file] = library.prompts
  if (file === undefined) throw new Error('no prompt')
  return { file, library }
}

const EMPTY = phases('We train a big model and deploy it.')

describe('answers that come with a prompt', () => {
  test('each outline and the weak answer are scored at L5', () => {
    const { file, library } = open({
      outlines: [
        { name: 'One', phases: EMPTY },
        { name: 'Two', phases: EMPTY },
      ],
      weak: EMPTY,
    })
    const { outlines, weak } = provePrompt(file, library.rubrics)
    expect(outlines).toHaveLength(2)
    for (const card of [...outlines, weak]) {
      expect(card).toMatchObject({ prompt: 'acme/parcel-eta', level: 'L5', id: null })
      expect(card.score).toBe(weak.score)
    }
  })

  test('an outline is told where it is weak, with its grade', () => {
    const { file, library } = open({ outlines: [{ name: 'Thin', phases: EMPTY }] })
    const { problems } = provePrompt(file, library.rubrics)
    expect(problems[0]).toMatchObject({
      path: 'outlines[0].name',
      expected: 'an outline that scores hire or better at L5',
    })
    expect(problems[0]?.found).toMatch(
      /^strong-no-hire \(\d+\.\d.*\); most would bring: "[^"]+" \(not said: [^;]+\)$/,
    )
    for (const { path, found } of problems.slice(1)) {
      expect(path).toMatch(/^outlines\[0\]\.phases\.(clarify|design|deep-dive|trade-offs)$/)
      const inDesign = path.endsWith('design')
      expect(found.includes('(not said: ')).toBe(inDesign)
      expect(found).toMatch(/^grade [0-2] \(\d+\.\d\)(?:; most would bring: |$)/)
    }
  })

  test('text of blocks is normalised as answers are', () => {
    const { file, library } = open({ weak: phases('Une\u0301 ligne\r\nsuivante'), outlines: [] })
    expect(provePrompt(file, library.rubrics).weak.score).toBeGreaterThanOrEqual(0)
  })

  test('a weak answer that passes is told', () => {
    const every =
      'We use a temporal split because random rows leak 3 weeks of tomorrow, so we reject shuffling at the price of fewer rows.'
    const own: readonly Criterion[] = (['clarify', 'design', 'deep-dive', 'trade-offs'] as const).flatMap(
      (phase) =>
        Array.from({ length: 3 }, (_, i) =>
          criterion({ id: `${phase}-${i}`, phase, crux: i === 0, weight: 3 }),
        ),
    )
    const { file, library } = open({ criteria: own, weak: phases(every), outlines: [] })
    const { problems, weak } = provePrompt(file, library.rubrics)
    const passes = weak.verdict === 'hire' || weak.verdict === 'strong-hire'
    expect(problems.map(({ path }) => path)).toEqual(passes ? ['weak'] : [])
  })
})

describe('ways of asking', () => {
  const [scale] = prompt().facts
  if (scale === undefined) throw new Error('no fact')
  const latency = {
    ...scale,
    id: 'latency',
    topic: 'Latency',
    asks: ['How fast must the answer be?', 'What is the latency budget?'],
  }

  test.each<[string, readonly string[], string[]]>([
    ['bring their own fact', ['How many parcels a day?', 'What is the volume of parcels?'], []],
    ['may be patterns', ['parcels & per day | daily'], []],
    [
      'must not be those of another',
      ['What is the latency budget?'],
      [
        'facts[0].asks[1]: either "latency" (line 18, by "What is the latency budget?") or "scale" (line 36, by "What is the latency budget?")',
        'facts[1].asks[0]: either "latency" (line 18, by "What is the latency budget?") or "scale" (line 36, by "What is the latency budget?")',
      ],
    ],
  ])('%s', (_, asks, expected) => {
    const { file, library } = open({ facts: [latency, { ...scale, asks }] })
    const { lexicon } = compileLexicon(library.rubrics.concepts)
    expect(told(proveFacts(file, lexicon))).toEqual(expected)
  })
})
