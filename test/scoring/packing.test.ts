import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { familyRules, sharedRules } from '../../src/bank/excerpts.ts'
import { readLibrary } from '../../src/bank/library.ts'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { readTexts } from '../../src/disk/compile.ts'
import { contentSources } from '../../src/disk/sources.ts'
import type { Pack } from '../../src/language/pack.ts'
import { universalClassifier } from '../../src/scoring/classifier/points.ts'
import { packPrompt, packShared } from '../../src/scoring/packing.ts'
import { derive, prepare } from '../../src/scoring/score.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import type { Transcript } from '../../src/session/transcript.ts'
import { prompt as bread, rubrics as kitchen } from './world.ts'

const stored = (pack: Pack): Pack => JSON.parse(JSON.stringify(pack)) as Pack

/** A scorer from the source, and one from what a build would store. */
const scorers = (prompt: Prompt, rubrics: Rubrics) => {
  const hash = 'sha256:test'
  const derived = derive({ prompt, rubrics, hash })
  const rules = { ...sharedRules(rubrics), families: familyRules(rubrics, prompt.family) }
  const universal = universalClassifier(rubrics)
  const packs = [packShared(rubrics), packPrompt(prompt, rubrics)].map(stored)
  return [
    prepare({ prompt, rubrics, hash }),
    prepare({ prompt, rubrics: rules, hash, derived, universal, packs }),
  ] as const
}

const readAs = (value: unknown): Transcript => {
  const { transcript } = transcriptOf(value)
  if (transcript === null) throw new Error('no transcript')
  return transcript
}

describe('a scorer from what was stored', () => {
  const library = readLibrary(
    readTexts(contentSources(fileURLToPath(new URL('../..', import.meta.url)))).texts,
  )
  const gold = fileURLToPath(new URL('../gold', import.meta.url))
  const ids = ['stripe/payment-fraud', 'uber/ride-eta']

  test.each(ids)('gives the scorecards and proofs of the source on %s', (id) => {
    const prompt = library.prompts.find((each) => each.value.id === id)?.value
    if (prompt === undefined) throw new Error(`no ${id}`)
    const [source, packed] = scorers(prompt, library.rubrics)
    const files = readdirSync(gold).filter((name) => name.startsWith(`${id.replace('/', '__')}__`))
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) {
      const transcript = readAs(parse(readFileSync(join(gold, file), 'utf8')))
      expect(JSON.stringify(packed.score(transcript)), file).toBe(JSON.stringify(source.score(transcript)))
      expect(packed.why(transcript), file).toEqual(source.why(transcript))
    }
  })

  test('gives the same for a text of any kind', () => {
    const [source, packed] = scorers(bread, kitchen)
    const texts = [
      '',
      'Yeast.',
      'We preheat the oven because salt. Never burn it on purpose, add poison.',
      'a\n- b',
    ]
    for (const design of texts) {
      const transcript = readAs({ prompt: bread.id, level: 'L5', answers: { design } })
      expect(packed.score(transcript)).toEqual(source.score(transcript))
    }
  })
})

describe('packing', () => {
  const shared = packShared(kitchen)
  const own = packPrompt(bread, kitchen)

  test('puts concepts and universal criteria into what is shared, the rest beside it', () => {
    expect(Object.keys(shared.concepts).sort()).toEqual([
      'consequence',
      'cost',
      'reason',
      'rejects',
      'taken-back',
      'turned-down',
    ])
    expect(Object.keys(shared.patterns)).toEqual(['guardrail'])
    expect(own.concepts).toEqual({})
    expect(Object.keys(own.patterns)).toContain('timer')
    expect(Object.keys(own.patterns)).toContain('yeast & #(g)')
    expect(Object.keys(own.patterns)).toContain('add poison')
    expect(Object.keys(own.patterns)).not.toContain('guardrail')
  })

  test('leaves examples, and families that are not the prompt’s, out of the rules', () => {
    const rules = sharedRules(kitchen)
    expect(rules.families).toEqual([])
    expect(
      [...rules.areas.flatMap(({ criteria }) => criteria), ...rules.mistakes].flatMap(({ hits }) => hits),
    ).toEqual([])
    expect(familyRules(kitchen, 'kitchen').map(({ id }) => id)).toEqual(['kitchen'])
    expect(familyRules(kitchen, 'garden')).toEqual([])
  })
})
