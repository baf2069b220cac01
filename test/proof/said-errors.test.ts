import { expect, test } from 'vitest'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import { openContent } from '../../src/disk/content.ts'
import { processIo } from '../../src/io.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { NO_PLACES } from '../../src/scoring/classifier/places.ts'
import { type CompiledMistake, mistakesFor } from '../../src/scoring/mistake-rules.ts'
import { mistakesIn } from '../../src/scoring/mistakes.ts'
import { readText } from '../../src/scoring/reading.ts'
import { goldBank } from '../gold/bank.ts'

/** Sentences of good candidates in which an error is heard by its patterns alone; it may only fall. */
const MOST = 266

const shipped = async () => {
  const content = await openContent(processIo([]), process.cwd())
  const { prompts } = await content.bank()
  return goldBank(prompts.map(({ id }) => id))
}

test('few errors are heard in what good candidates say', { timeout: 120_000 }, async () => {
  const { rubrics, prompts } = await shipped()
  const { lexicon } = compileLexicon(rubrics.concepts)
  const said = (criteria: Prompt['criteria']): readonly string[] => criteria.flatMap((one) => one.said ?? [])
  const heard = (mistakes: readonly CompiledMistake[], text: string): readonly string[] =>
    mistakesIn(mistakes, { reading: readText(text, lexicon), awards: [], places: NO_PLACES }).map(
      ({ id }) => `${id}: ${text}`,
    )
  const spoken = rubrics.mistakes.filter(({ absent }) => absent === undefined)
  const found = new Set(
    prompts.flatMap((prompt) => {
      const mistakes = mistakesFor(spoken, prompt, lexicon)
      const family = rubrics.families.find(({ id }) => id === prompt.family)
      return [...said(prompt.criteria), ...said(family?.criteria ?? [])].flatMap((text) =>
        heard(mistakes, text),
      )
    }),
  )
  expect(found.size, [...found].sort().join('\n')).toBeLessThanOrEqual(MOST)
})
