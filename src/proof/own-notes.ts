import type { Problem } from '../bank/bank-types.ts'
import type { Library, Shelved } from '../bank/library.ts'
import { problemAt } from '../bank/placed.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import { creditIn } from '../scoring/credit.ts'
import { readText } from '../scoring/reading.ts'
import { type CompiledCriterion, criteriaFor } from '../scoring/rubric.ts'

/** The bundled outlines have 330 words and more. */
const THIN = 230

const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).filter(Boolean).length

/** Outlines by which everybody would look strong. */
const thinOutlines = (file: Shelved<Prompt>): readonly Problem[] =>
  file.value.outlines.flatMap(({ phases }, i) => {
    const n = wordsIn(PHASES.map((phase) => phases[phase]))
    if (n >= THIN) return []
    const expected = `an outline of ${THIN} words or more, as every answer is held against it (the bundled ones have 330 to 500)`
    return [problemAt({ item: file.value, at: file, path: [] }, ['outlines', i], { expected, found: `${n}` })]
  })

/** The shared criterion that hears every hit of an own one. */
const twinOf = (hits: readonly string[], shared: readonly CompiledCriterion[], lexicon: Lexicon) => {
  const readings = hits.map((text) => readText(text, lexicon))
  return shared.find((compiled) => readings.every((reading) => creditIn(compiled, reading) !== null))
}

/** Points that everybody who solves such a problem is asked for already. */
const repeated = (file: Shelved<Prompt>, rubrics: Rubrics, lexicon: Lexicon): readonly Problem[] => {
  const shared = criteriaFor(file.value, rubrics, lexicon).filter(({ origin }) => origin !== 'prompt')
  return file.value.criteria.flatMap(({ hits }, i) => {
    const twin = twinOf(hits, shared, lexicon)?.criterion
    if (twin === undefined) return []
    const found = `hits that "${twin.id}" hears too, all of them (${twin.title ?? twin.id})`
    const expected = 'a point of this problem, beside those that its family shares'
    return [problemAt({ item: file.value, at: file, path: [] }, ['criteria', i, 'hits'], { expected, found })]
  })
}

/** What is worth a look in somebody's own problems as a whole. */
export const notesOnPrompts = ({ prompts, rubrics }: Library): readonly Problem[] => {
  const { lexicon } = compileLexicon(rubrics.concepts)
  return prompts.flatMap((file) => [...thinOutlines(file), ...repeated(file, rubrics, lexicon)])
}
