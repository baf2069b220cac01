import type { Problem } from '../bank/bank-types.ts'
import { promptEssence, rubricsEssence } from '../bank/canonical.ts'
import type { Cards } from '../bank/card.ts'
import type { AskedBank, FactKin, PackedClassifier, Prepared } from '../bank/derived.ts'
import { familyRules, guideOf, sharedRules } from '../bank/excerpts.ts'
import { missingFiles } from '../bank/gather.ts'
import { type ContentText, type Library, readLibrary } from '../bank/library.ts'
import { lintContent } from '../bank/lint.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { summaryOf } from '../bank/summary.ts'
import type { Pack } from '../language/pack.ts'
import type {
  CompiledGuide,
  CompiledPrompt,
  CompiledRubrics,
  CompiledRules,
  ContentIndex,
  PromptRules,
} from './compiled.ts'
import { digest } from './digest.ts'
import { contentSources, readSource, type Source, tooMany } from './sources.ts'

/** Content files read from a folder, and those that could not be. */
export interface ReadTexts {
  readonly texts: readonly ContentText[]
  readonly problems: readonly Problem[]
}

/** Reads sources as text, within the limits. */
export const readTexts = (sources: readonly Source[]): ReadTexts => {
  const texts: ContentText[] = []
  const problems: Problem[] = [...tooMany(sources)]
  for (const source of problems.length > 0 ? [] : sources) {
    const content = readSource(source)
    if ('problem' in content) problems.push(content.problem)
    else texts.push({ file: source.file, text: content.text })
  }
  return { texts, problems }
}

const indexOf = (
  { companies, prompts, rubrics }: Library,
  texts: readonly ContentText[],
  hashes: ContentIndex['hashes'],
): ContentIndex => ({
  companies: companies.map(({ value }) => value),
  prompts: prompts.map(({ value }) => summaryOf(value, false)),
  families: rubrics.families.map(({ id }) => id),
  hashes,
  sources: Object.fromEntries(
    texts.map(({ file, text }) => [file, { size: Buffer.byteLength(text), digest: digest(text) }]),
  ),
})

/** Reckons for scorer and interviewer what follows from the content alone. */
export interface Reckoner {
  readonly shared: (rubrics: Rubrics) => Pack
  readonly universal: (rubrics: Rubrics) => PackedClassifier
  readonly family: (id: string, rubrics: Rubrics) => PackedClassifier
  readonly prepared: (prompt: Prompt, rubrics: Rubrics) => Prepared
  readonly askedBank: (prompts: readonly Prompt[]) => AskedBank
  readonly kinIn: (bank: AskedBank) => (prompt: Prompt) => FactKin
}

const filesOf = (
  library: Library,
  texts: readonly ContentText[],
  reckoner: Reckoner,
): ReadonlyMap<string, unknown> => {
  const files = new Map<string, unknown>()
  const { rubrics } = library
  const rubricsHash = digest(rubricsEssence(rubrics))
  const asked = reckoner.askedBank(library.prompts.map(({ value }) => value))
  const kinOf = reckoner.kinIn(asked)
  const hashes: Record<string, string> = {}
  for (const { value: prompt } of library.prompts) {
    const hash = digest(promptEssence(prompt))
    hashes[prompt.id] = hash
    const rules: PromptRules = {
      from: [hash, rubricsHash],
      families: familyRules(rubrics, prompt.family),
      ...reckoner.prepared(prompt, rubrics),
    }
    files.set(`prompts/${prompt.id}.json`, { prompt, hash } satisfies CompiledPrompt)
    files.set(`kin/${prompt.id}.json`, kinOf(prompt))
    files.set(`rules/${prompt.id}.json`, rules)
  }
  const shared: CompiledRules = {
    rubrics: sharedRules(rubrics),
    universal: reckoner.universal(rubrics),
    pack: reckoner.shared(rubrics),
  }
  for (const { id } of rubrics.families) files.set(`families/${id}.json`, reckoner.family(id, rubrics))
  files.set('asked.json', asked)
  files.set('rules.json', shared)
  files.set('guide.json', { guide: guideOf(rubrics), hash: rubricsHash } satisfies CompiledGuide)
  files.set('lessons.json', rubrics.lessons)
  files.set('cards.json', { cards: rubrics.cards, asks: rubrics.asks } satisfies Cards)
  files.set('rubrics.json', { rubrics, hash: rubricsHash } satisfies CompiledRubrics)
  files.set('index.json', indexOf(library, texts, hashes))
  return files
}

/** What the build writes below dist/content, by name, if nothing is wrong with the YAML of a package. */
export const compileContent = (
  root: string,
  reckoner: Reckoner,
): { readonly files: ReadonlyMap<string, unknown>; readonly problems: readonly Problem[] } => {
  const { texts, problems } = readTexts(contentSources(root))
  const library = readLibrary(texts)
  const found = [...problems, ...library.problems, ...lintContent(library), ...missingFiles(library.rubrics)]
  return { files: found.length > 0 ? new Map() : filesOf(library, texts, reckoner), problems: found }
}
