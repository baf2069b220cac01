import type { Problem } from '../bank/bank-types.ts'
import type { Library, Shelved } from '../bank/library.ts'
import { OUTLINE_WORDS } from '../bank/limits.ts'
import { problemAt } from '../bank/placed.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import { creditIn } from '../scoring/credit.ts'
import { readText } from '../scoring/reading.ts'
import { type CompiledCriterion, criteriaFor } from '../scoring/rubric.ts'
import { VERDICTS } from '../scoring/scorecard.ts'
import type { LibraryProof } from './library.ts'
import {
  doubleQuestions,
  muteWords,
  repeatedHits,
  samePoints,
  soleQuestions,
  unlearned,
} from './point-notes.ts'
import type { PromptProof } from './prompt.ts'

const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).filter(Boolean).length

/** Outlines by which everybody would look strong. */
const thinOutlines = (file: Shelved<Prompt>): readonly Problem[] =>
  file.value.outlines.flatMap(({ phases }, i) => {
    const n = wordsIn(PHASES.map((phase) => phases[phase]))
    if (n >= OUTLINE_WORDS) return []
    const expected = `an outline of ${OUTLINE_WORDS} words or more, as every answer is held against it (the bundled ones have 330 to 500)`
    return [problemAt({ item: file.value, at: file, path: [] }, ['outlines', i], { expected, found: `${n}` })]
  })

/** Grades that stand against what the bundled problems ask, and not against this one's. */
const noOutline = (file: Shelved<Prompt>): readonly Problem[] => {
  if (file.value.outlines.length > 0) return []
  const expected = `"outlines" some day: your own strong answer (${OUTLINE_WORDS} words in notes), against which grades would stand`
  const found = 'none, so they stand against the least that a strong answer to the bundled problems holds'
  return [problemAt({ item: file.value, at: file, path: [] }, ['title'], { expected, found })]
}

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

/** A problem that is passed without a word about it. */
const passedByAnything = (file: Shelved<Prompt>, proof: PromptProof | undefined): readonly Problem[] => {
  const { verdict = null, score = 0 } = proof?.generic ?? {}
  if (verdict === null || VERDICTS.indexOf(verdict) < VERDICTS.indexOf('hire')) return []
  const expected = 'own points without which nobody passes (crux: true, in words of this problem alone)'
  const found = `that a generic answer, of no problem at all, scores ${score.toFixed(0)}: ${verdict}`
  return [problemAt({ item: file.value, at: file, path: [] }, ['criteria'], { expected, found })]
}

/** The graver of both is enough. */
const onAnyAnswer = (file: Shelved<Prompt>, proof: PromptProof | undefined): readonly Problem[] => {
  const passed = passedByAnything(file, proof)
  return passed.length > 0 ? passed : tooEasy(file, proof)
}

/** What a generic answer scores at most on the bundled problems. */
const MOST_ANY = 36

/** A problem in which much is earned without a word about it. */
const tooEasy = (file: Shelved<Prompt>, proof: PromptProof | undefined): readonly Problem[] => {
  if (proof === undefined || proof.generic.score <= MOST_ANY) return []
  const own = proof.generic.criteria.filter(
    ({ origin, credit }) => origin === 'prompt' && credit !== 'absent',
  )
  const mend =
    own.length === 0
      ? 'more points of its own, or heavier ones (weight: 3)'
      : `other words in ${own.map(({ id }) => id).join(', ')}, which it meets`
  const expected = `"any" of 15 to ${MOST_ANY}, as with the bundled problems: ${mend}`
  const found = proof.generic.score.toFixed(0)
  return [problemAt({ item: file.value, at: file, path: [] }, ['criteria'], { expected, found })]
}

/** What is worth a look in somebody's own problems as a whole. */
export const notesOnPrompts = (
  { prompts, rubrics }: Library,
  proof: Pick<LibraryProof, 'prompts'>,
): readonly Problem[] => {
  const { lexicon } = compileLexicon(rubrics.concepts)
  return prompts.flatMap((file) => [
    ...noOutline(file),
    ...thinOutlines(file),
    ...repeated(file, rubrics, lexicon),
    ...samePoints(file, lexicon),
    ...repeatedHits(file),
    ...muteWords(file, rubrics),
    ...unlearned(file),
    ...soleQuestions(file),
    ...onAnyAnswer(file, proof.prompts.get(file.value.id)),
    ...doubleQuestions(file),
  ])
}
